// No component holds what the interface says: on a German page nothing of the English words is left, and what is not
// German says which language it is in.
import { describe, expect, it } from 'vitest'
import { createApp } from '../../src/http/app.ts'
import { MAIL_LANGUAGES } from '../../src/model/subscriber.ts'
import type { Ports } from '../../src/ports.ts'
import { figureLabel } from '../../src/render/wording.ts'
import { GERMAN } from '../../src/render/words/de.ts'
import { ENGLISH } from '../../src/render/words/en.ts'
import { wordsIn } from '../../src/render/words/languages.ts'
import { GOLDEN } from '../http/golden.ts'
import { EMPTY_SHOWN, emptyPortsIn, MARKDOWN, portsIn, REFUSED, SHOWN } from './every-page.ts'
import { type Read, readPage } from './read-page.ts'

const LETTERS_MIN = 6
/** What stands in for an argument, a text and a number at once: no language has it as a word. */
const ARGUMENT: unknown = Object('77')

/** Everything a language says: texts, and what its functions write around their arguments. */
const leaves = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  if (typeof value === 'function') {
    const args = Array.from({ length: value.length }, () => ARGUMENT)
    return leaves(String((value as (...given: unknown[]) => unknown)(...args)))
  }
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : []
}

const fragments = (words: object): string[] =>
  leaves(words)
    .flatMap((text) => text.split(/77|undefined|NaN/))
    .map((text) => text.replace(/^[\s.,;:()]+|[\s.,;:()]+$/g, ''))
    .filter((text) => text.replace(/\P{L}/gu, '').length >= LETTERS_MIN)

const [IN_GERMAN, IN_ENGLISH] = [new Set(fragments(GERMAN)), new Set(fragments(ENGLISH))]
const ENGLISH_ONLY = [...IN_ENGLISH].filter((text) => !IN_GERMAN.has(text))
const GERMAN_ONLY = [...IN_GERMAN].filter((text) => !IN_ENGLISH.has(text))

const app = createApp()
type PortsIn = (language: string) => Ports
const PAGES: [stored: string, path: string, portsIn: PortsIn][] = [
  ...[...SHOWN, ...REFUSED].map((path): [string, string, PortsIn] => ['a day', path, portsIn]),
  ...EMPTY_SHOWN.map((path): [string, string, PortsIn] => ['nothing', path, emptyPortsIn]),
]

const textIn = async (ports: Ports, path: string): Promise<string> =>
  (await app.request(path, {}, { ports })).text()

const LETTER = /\p{L}/u
const isLetter = (character: string | undefined): boolean => character !== undefined && LETTER.test(character)

/** Whether these whole words stand in the text. */
const holds = (text: string, words: string): boolean => {
  const at = text.indexOf(words)
  return at >= 0 && !isLetter(text[at - 1]) && !isLetter(text[at + words.length])
}

/** Names stand in a text of any language, and so do parameters of addresses. */
const NAMES = GOLDEN.events
  .flatMap(({ reports, figures }) => [
    ...reports.flatMap(({ source, origin }) => [source, origin]),
    ...figures.flatMap(({ readings }) => readings.flatMap(({ attributedTo = [] }) => attributedTo)),
  ])
  .concat(MAIL_LANGUAGES.map((language) => wordsIn(language).name))
  .concat(['Port of Spain', 'Isle of Man', '„before“', '„cursor“'])
const nameless = (text: string): string => NAMES.reduce((left, name) => left.replaceAll(name, ''), text)

/** Which of these are said in the texts, but for names. */
const toldOf = (fragmentsOf: string[], texts: string[]): string[] => {
  const left = texts.map(nameless)
  return fragmentsOf.filter((words) => left.some((text) => holds(text, words)))
}

/** What of a page in German is not, and does not say so. */
const notGerman = (read: Read) => {
  const texts = read.texts.map(nameless)
  return {
    told: toldOf(ENGLISH_ONLY, texts),
    sounding: texts.filter((text) => ENGLISH_WORDS.test(text)),
  }
}

/** Words that no German text has, and hardly an English one can do without. */
const ENGLISH_WORDS = /\b(?:the|of|and|with|from|this|said|reports?|origins?|edition|not|no|by|built)\b/i

describe('the table of words', () => {
  it('has texts, and other ones in each language', () => {
    expect(ENGLISH_ONLY.length).toBeGreaterThan(150)
    expect(ENGLISH_ONLY).toContain(ENGLISH.frame.skip)
  })
  it('has the same members in each language', () => {
    const shape = (value: unknown): unknown =>
      typeof value === 'object' && value !== null
        ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, shape(one)]))
        : typeof value
    expect(shape(GERMAN)).toEqual(shape(ENGLISH))
  })
})

describe.each(PAGES)('of %s: %s', (_, path, from) => {
  it('is German where the site is, but for what says it is English', async () => {
    const read = readPage(await textIn(from('de'), path))
    expect(read.language).toBe('de')
    expect([...read.languages].filter((one) => !['de', 'en'].includes(one))).toEqual([])
    expect(notGerman(read)).toEqual({ told: [], sounding: [] })
  })
  it('is English where the site is, all of it', async () => {
    const { language, texts, languages } = readPage(await textIn(from('en'), path))
    expect(language).toBe('en')
    expect([...languages]).toEqual(['en'])
    expect(texts).toContain(ENGLISH.frame.skip)
    expect(toldOf(GERMAN_ONLY, texts)).toEqual([])
  })
})

/** What figures are of, as headings: in the reports' words, begun with a capital */
const LABELS = GOLDEN.events.flatMap(({ figures }) => figures.map(figureLabel))

/** What a document says in its reports' words, or the engine's: Markdown cannot mark it. */
const valuesIn = (value: unknown): string[] =>
  leaves(value).filter((text) => /\s/.test(text) && !/^(?:https?:|\/)/.test(text))

describe.each(MARKDOWN)('%s', (path) => {
  it.each([
    ['de', ENGLISH_ONLY],
    ['en', GERMAN_ONLY],
  ])('is all %s', async (language, others) => {
    const ports = portsIn(language)
    const response = await app.request(path, {}, { ports })
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toContain('text/markdown')
    const body = await app.request(path.replace('.md', '.json'), {}, { ports })
    const news = [...valuesIn(await body.json()), ...LABELS]
    const said = (await response.text()).replace(/\]\([^)]*\)|<[^>]*>/g, '')
    expect(toldOf(others, [said]).filter((words) => !news.some((text) => holds(text, words)))).toEqual([])
  })
})

describe.each(SHOWN)('%s', (path) => {
  it('is there', async () => {
    expect((await app.request(path, {}, { ports: portsIn('de') })).status).toBe(200)
  })
})
