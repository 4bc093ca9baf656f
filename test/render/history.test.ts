// Editions and corrections as pages and as Markdown: what went and what came, event by event.
import { describe, expect, test } from 'vitest'
import type { Correction, EditionRecord } from '../../src/model/correction.ts'
import type { Change } from '../../src/model/day.ts'
import { correctionsPage } from '../../src/render/history/corrections-page.tsx'
import { editionBody } from '../../src/render/history/edition-body.ts'
import { editionPage, editionsPage } from '../../src/render/history/edition-pages.tsx'
import { correctionsMarkdown, editionMarkdown, editionsMarkdown } from '../../src/render/history/markdown.ts'
import { GERMAN } from '../../src/render/words/de.ts'
import { ENGLISH } from '../../src/render/words/en.ts'

const FERRY = { id: 'e1', title: 'Ferry *runs* aground', url: '/events/ferry-1' }
const GONE = { id: 'e2', title: 'Mill burns', url: null }
const CHANGES: Change[] = [
  { kind: 'line reworded', event: 'e1', before: 'Three were hurt.', after: 'Six were hurt.' },
  { kind: 'line added', event: 'e1', after: 'A tug <came>.' },
  {
    kind: 'figure changed',
    event: 'e1',
    about: 'people, hurt',
    before: 'people, hurt: 3',
    after: 'people, hurt: 3, 6',
    told: {
      before: { verdict: 'single', wordings: ['3 people'] },
      after: { verdict: 'conflict', wordings: ['3 people', '6 people'] },
    },
  },
  { kind: 'event removed', event: 'e2', before: 'Mill burns' },
]
const SECOND: EditionRecord = {
  date: '2024-02-29',
  edition: 2,
  hash: 'h2',
  builtAt: '2024-02-29T17:05:00.000Z',
  changes: CHANGES,
  events: [FERRY, GONE],
}
const FIRST: EditionRecord = { ...SECOND, edition: 1, hash: 'h1', changes: [], events: [] }
const SAME: EditionRecord = { ...FIRST, edition: 3, hash: 'h3' }

const correction = (place: number, event: Correction['event'], change: Partial<Correction>): Correction => ({
  id: `2024-02-29.2.${place}`,
  date: '2024-02-29',
  edition: 2,
  builtAt: SECOND.builtAt,
  kind: 'line reworded',
  before: 'Three were hurt.',
  event,
  ...change,
})
const TAKEN_BACK = [
  correction(1, FERRY, { after: 'Six were hurt.' }),
  correction(4, GONE, { kind: 'event removed', before: 'Mill burns' }),
]
const LIST = { items: TAKEN_BACK, earlier: null, isLatest: true, timezone: 'Europe/Berlin' }
const EDITIONS = { date: '2024-02-29', items: [SAME, SECOND, FIRST], cursor: null, timezone: 'UTC' }

const siteIn = (words: typeof ENGLISH) => ({
  title: 'Daybook',
  url: 'https://d.example',
  canonicalUrl: '',
  words,
})
const mainOf = (html: string): string => /<main.*<\/main>/s.exec(html)?.[0] ?? ''

describe('an edition', () => {
  const main = mainOf(editionPage(siteIn(ENGLISH), { ...SECOND, latest: 3 }, 'Europe/Berlin'))
  test('marks what went and what came, and says so to who does not see it', () => {
    expect(main).toContain('<del><span class="unseen">removed: </span>Three</del><ins>')
    expect(main).toContain('<span class="unseen">added: </span>Six</ins> were hurt.')
    expect(main).toContain('A tug &lt;came&gt;.</ins>')
  })
  test('has readings of a figure as a list, with how they stand', () => {
    expect(main).toMatch(/3 people · <ins><span class="unseen">added: <\/span>6 people<\/ins>/)
    expect(main).toContain(
      ` (${ENGLISH.event.figureVerdicts.conflict}; before: ${ENGLISH.event.figureVerdicts.single})`,
    )
  })
  test('has an anchor for each change, by its place among all', () => {
    expect([...main.matchAll(/<li id="change-(\d)"/g)].map(([, place]) => place)).toEqual([
      '1',
      '2',
      '3',
      '4',
    ])
  })
  test('leads to its event where it has a page, and to the editions beside it', () => {
    expect(main).toContain('<a href="/events/ferry-1">Ferry *runs* aground</a>')
    expect(main).toMatch(/<h2[^>]*>Mill burns<\/h2>/)
    expect(main).toContain('rel="prev" href="/2024/02/29/editions/1"')
    expect(main).toContain('rel="next" href="/2024/02/29/editions/3"')
    expect(main).toContain('29 February 2024, 18:05 CET')
  })
  test('is Markdown with the same', () => {
    expect(
      editionMarkdown({ ...SECOND, latest: 3 }, 'UTC', ENGLISH),
    ).toBe(`# Edition 2 of Thursday, 29 February 2024

built 29 February 2024, 17:05 UTC

## [Ferry \\*runs\\* aground](</events/ferry-1>)

- Line reworded: ~~Three~~**Six** were hurt.
- Line added: **A tug \\<came\\>.**
- Figure changed: people, hurt: 3 people · **6 people** (They disagree; before: One reading)

## Mill burns

- Event removed: ~~Mill burns~~
`)
  })
  test('is JSON whose differences make the text before and the one after', () => {
    const [reworded] = editionBody({ ...SECOND, latest: 3 }).changes
    const side = (not: 'in' | 'out') =>
      reworded?.difference.map(({ kind, text }) => (kind === not ? '' : text)).join('')
    expect([side('in'), side('out')]).toEqual(['Three were hurt.', 'Six were hurt.'])
  })
})

describe('the editions of a day', () => {
  test.each([ENGLISH, GERMAN])('say which is the first, and where nothing of it changed', (words) => {
    for (const text of [mainOf(editionsPage(siteIn(words), EDITIONS)), editionsMarkdown(EDITIONS, words)]) {
      expect(text).toContain(words.history.first)
      expect(text).toContain(words.history.nothing)
      for (const number of [1, 2, 3]) expect(text).toContain(`/2024/02/29/editions/${number}`)
    }
  })
  test('lead to those before them', () => {
    const html = editionsPage(siteIn(ENGLISH), { ...EDITIONS, cursor: 'abc' })
    expect(mainOf(html)).toContain('<a rel="next" href="/2024/02/29/editions?cursor=abc">')
  })
})

describe('corrections', () => {
  test('stand by their edition and event, each with the way to its place', () => {
    const main = mainOf(correctionsPage(siteIn(GERMAN), LIST))
    expect(main.match(/<section class="edition">/g)).toHaveLength(1)
    expect(main.match(/<section class="changed">/g)).toHaveLength(2)
    expect(main).toContain('<a class="label" href="/2024/02/29/editions/2#change-4">')
    expect(main).toContain('29. Februar 2024, 18:05 MEZ')
  })
  test('are Markdown with the same', () => {
    expect(correctionsMarkdown(LIST, ENGLISH)).toContain(`## [Thursday, 29 February 2024](</2024/02/29>)

Edition 2, built 29 February 2024, 18:05 CET

### [Ferry \\*runs\\* aground](</events/ferry-1>)

- [Line reworded](</2024/02/29/editions/2#change-1>): ~~Three~~**Six** were hurt.

### Mill burns

- [Event removed](</2024/02/29/editions/2#change-4>): ~~Mill burns~~
`)
  })
  test('say where there is none, and are in no index but the latest', () => {
    expect(correctionsMarkdown({ ...LIST, items: [] }, GERMAN)).toContain(GERMAN.history.noCorrections)
    expect(correctionsPage(siteIn(ENGLISH), LIST)).not.toContain('noindex')
    expect(correctionsPage(siteIn(ENGLISH), { ...LIST, isLatest: false })).toContain('noindex')
  })
})
