// No component holds what the interface says: on a German page nothing of the English words is left, and what is not
// German says which language it is in.
import { Parser } from 'htmlparser2'
import { describe, expect, it } from 'vitest'
import { createApp } from '../../src/http/app.ts'
import { MAIL_LANGUAGES } from '../../src/model/subscriber.ts'
import type { Ports } from '../../src/ports.ts'
import { figureLabel } from '../../src/render/wording.ts'
import { GERMAN } from '../../src/render/words/de.ts'
import { ENGLISH } from '../../src/render/words/en.ts'
import { wordsIn } from '../../src/render/words/languages.ts'
import { fakePorts } from '../http/fakes.ts'
import { EVENT, GOLDEN, reportIdOf } from '../http/golden.ts'

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

const GERMAN_TOO = new Set(fragments(GERMAN))
const ENGLISH_ONLY = fragments(ENGLISH).filter((text) => !GERMAN_TOO.has(text))

const SAID = new Set(['aria-label', 'alt', 'title', 'placeholder'])
const VOID = new Set(['meta', 'link', 'br', 'hr', 'img', 'input'])
const UNREAD = new Set(['style', 'script', 'code', 'pre'])

type Read = { language: string | null; texts: string[]; languages: Set<string> }

/** What people read or hear of a page in its own language: what says it is in another is left out. */
const readPage = (html: string): Read => {
  const open: { language: string | null; isRead: boolean }[] = []
  const read: Read = { language: null, texts: [], languages: new Set() }
  const isOwn = (at: (typeof open)[number] | undefined) =>
    at?.isRead === true && at.language === read.language
  const parser = new Parser({
    onopentag(name, attributes) {
      const around = open.at(-1)
      const language = attributes.lang ?? around?.language ?? null
      if (name === 'html') read.language = language
      if (language !== null) read.languages.add(language)
      const here = { language, isRead: (around?.isRead ?? true) && !UNREAD.has(name) }
      if (!VOID.has(name)) open.push(here)
      const said = Object.entries(attributes).filter(([attribute]) => SAID.has(attribute))
      if (isOwn(here)) read.texts.push(...said.map(([, value]) => value))
    },
    ontext(text) {
      if (isOwn(open.at(-1)) && text.trim() !== '') read.texts.push(text.trim())
    },
    onclosetag(name) {
      if (!VOID.has(name)) open.pop()
    },
  })
  parser.end(html)
  return read
}

const app = createApp()
const PAGES = [
  '/',
  '/2031/05/06',

  EVENT.url,
  `/reports/${reportIdOf('harbour')}`,
  '/status',
  '/subscribe',
  '/subscribe/asked',
  '/problems/too-many',
  '/nowhere',
  '/1999/01/01',
  '/2031/02/30',
  '/archive?cursor=x',
  '/unsubscribe?t=x',
]

const portsIn = (language: string) => {
  const { ports } = fakePorts({
    siteLanguage: language,
    siteTitle: 'Tagblatt',
    siteUrl: 'https://daybook.example',
  })
  const formKey = async () => 'an invented key'
  return { ...ports, subscribers: { formKey } as unknown as Ports['subscribers'] }
}

const pageIn = async (language: string, path: string): Promise<Read> => {
  const response = await app.request(path, {}, { ports: portsIn(language) })
  return readPage(await response.text())
}

const LETTER = /\p{L}/u
const isLetter = (character: string | undefined): boolean => character !== undefined && LETTER.test(character)

/** Whether these whole words stand in the text. */
const holds = (text: string, words: string): boolean => {
  const at = text.indexOf(words)
  return at >= 0 && !isLetter(text[at - 1]) && !isLetter(text[at + words.length])
}

/** Names stand in a text of any language; of a figure, what was counted. */
const NAMES = GOLDEN.events
  .flatMap(({ reports, figures }) => [
    ...reports.flatMap(({ source, origin }) => [source, origin]),
    ...figures.map(figureLabel),
    ...figures.flatMap(({ readings }) => readings.flatMap(({ attributedTo = [] }) => attributedTo)),
  ])
  .concat(MAIL_LANGUAGES.map((language) => wordsIn(language).name))
  .concat(['Port of Spain', 'Isle of Man'])
const nameless = (text: string): string => NAMES.reduce((left, name) => left.replaceAll(name, ''), text)

/** What of a page in German is not, and does not say so. */
const notGerman = (read: Read) => {
  const texts = read.texts.map(nameless)
  return {
    told: ENGLISH_ONLY.filter((words) => texts.some((text) => holds(text, words))),
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

describe.each(PAGES)('%s', (path) => {
  it('is German where the site is, but for what says it is English', async () => {
    const read = await pageIn('de', path)
    expect(read.language).toBe('de')
    expect([...read.languages].filter((one) => !['de', 'en'].includes(one))).toEqual([])
    expect(notGerman(read)).toEqual({ told: [], sounding: [] })
  })
  it('is English where the site is, all of it', async () => {
    const { language, texts, languages } = await pageIn('en', path)
    expect(language).toBe('en')
    expect([...languages]).toEqual(['en'])
    expect(texts).toContain(ENGLISH.frame.skip)
  })
})
