import { describe, expect, test } from 'vitest'
import { markRecurring, recurring } from '../../src/intake/recurring.ts'
import { PARAGRAPH_REPORTS_COUNTED_MAX, PARAGRAPHS_KEYED_MAX } from '../../src/limits.ts'
import { type Carrier, paragraphKeys } from '../../src/model/paragraph-keys.ts'
import type { ParagraphRole, Report } from '../../src/model/report.ts'

type Given = [role: ParagraphRole, text: string]

/** A report of these paragraphs. */
const report = (given: Given[], over: Partial<Report> = {}): Report => {
  const text = given.map(([, words]) => words).join('\n\n')
  let at = 0
  return {
    id: 'a',
    sourceId: 'harbour-gazette',
    sourceName: 'The Harbour Gazette',
    sourceFrom: 'given',
    originId: 'harbour-gazette',
    originName: 'The Harbour Gazette',
    originFrom: 'given',
    url: null,
    title: { value: 'Ferry sails again', from: 'given' },
    byline: null,
    dateline: null,
    published: { at: '2031-05-04', precision: 'day', from: 'given', day: '2031-05-04' },
    language: { value: 'en', from: 'given' },
    text,
    paragraphs: given.map(([role, words]) => {
      const start = at
      at += words.length + 2
      return { start, end: start + words.length, role, because: 'as given' }
    }),
    hash: 'a',
    sketch: [],
    receivedAt: '2031-05-05T00:00:00.000Z',
    ...over,
  }
}

const keysOf = (given: Given[], over: Partial<Report> = {}) =>
  paragraphKeys(report(given, over), PARAGRAPHS_KEYED_MAX).map(({ key }) => key)
const [NEWS = ''] = keysOf([['lede', 'The ferry Sula sailed at noon.']])

test.each<[what: string, given: Given[], over: Partial<Report>, same: boolean]>([
  ['other marks and spaces', [['body', '“The ferry  SULA” sailed, at noon']], {}, true],
  ['another number', [['body', 'The 2 ferry Sula sailed at noon.']], {}, false],
  ['another source', [['lede', 'The ferry Sula sailed at noon.']], { sourceId: 'coast-radio' }, false],
])('a paragraph with %s', (_, given, over, same) => {
  expect(keysOf(given, over)[0] === NEWS).toBe(same)
})

test.each<[what: string, given: Given[], over: Partial<Report>]>([
  ['of two words', [['body', 'Read more']], {}],
  ['that is no news', [['caption', 'The ferry Sula sailed at noon.']], {}],
  ['of an unknown source', [['lede', 'The ferry Sula sailed at noon.']], { sourceId: 'unknown' }],
])('no key for a paragraph %s', (_, given, over) => {
  expect(keysOf(given, over)).toEqual([])
})

test('of a long report the first and the last paragraphs have keys', () => {
  const long = Array.from({ length: 100 }, (_, n): Given => ['body', `Paragraph number ${n} of it`])
  const keyed = paragraphKeys(report(long), PARAGRAPHS_KEYED_MAX).map(({ paragraph }) => paragraph)
  expect([keyed.length, keyed[0], keyed[31], keyed[32], keyed[63]]).toEqual([64, 0, 31, 68, 99])
})

const carried = (...events: string[]): Carrier[] =>
  events.map((event, n) => ({ key: 'k', report: `r${String(n).padStart(3, '0')}`, event }))

test.each<[what: string, carriers: Carrier[], count: number | undefined]>([
  ['three events', carried('e1', 'e2', 'e3'), 3],
  ['three events and five reports', carried('e1', 'e1', 'e2', 'e3', 'e3'), 3],
  ['two events and five reports', carried('e1', 'e1', 'e2', 'e2', 'e2'), undefined],
  ['a report that is there twice', [...carried('e1', 'e2'), ...carried('e1', 'e2')], undefined],
  [
    'past the reports that are counted',
    carried(...Array<string>(PARAGRAPH_REPORTS_COUNTED_MAX - 1).fill('e1'), 'e2', 'e3'),
    undefined,
  ],
])('a paragraph in %s', (_, carriers, count) => {
  expect(recurring(carriers).get('k')).toBe(count)
  expect(recurring(carriers.toReversed()).get('k')).toBe(count)
})

const LEDE: Given = ['lede', 'The ferry Sula sailed again at noon on Sunday.']
const MOTTO: Given = ['body', 'The Gazette is read in 40 towns along the coast.']
const BODY: Given = ['body', 'Divers had found no crack in its hull.']
const roles = ({ paragraphs }: Report) => paragraphs.map(({ role }) => role)

describe('marking', () => {
  const counts = new Map(keysOf([LEDE, MOTTO]).map((key) => [key, 4]))

  test('says why', () => {
    const marked = markRecurring(report([BODY, MOTTO]), counts)
    expect(marked.paragraphs).toMatchObject([
      { role: 'body', because: 'as given' },
      { role: 'furniture', because: 'stands in 4 unrelated reports of The Harbour Gazette' },
    ])
  })

  test.each<[what: string, given: Given[], expected: ParagraphRole[]]>([
    ['leaves the news', [LEDE, BODY, MOTTO], ['furniture', 'body', 'furniture']],
    ['leaves a report as it is that has no other news', [LEDE, MOTTO], ['lede', 'body']],
    ['… though a caption were left', [['caption', 'The Sula at sea'], MOTTO], ['caption', 'body']],
    ['leaves what does not recur', [BODY], ['body']],
  ])('%s', (_, given, expected) => {
    expect(roles(markRecurring(report(given), counts))).toEqual(expected)
  })

  test('takes a title from the news that is left', () => {
    const own = report([MOTTO, BODY])
    const title: Report['title'] = { value: 'The Gazette is read', from: 'text', span: { start: 0, end: 20 } }
    expect(markRecurring({ ...own, title }, counts).title.value).toBe('Divers had found no crack in its hull')
    expect(markRecurring(own, counts).title).toBe(own.title)
  })
})
