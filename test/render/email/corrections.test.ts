// What a mail tells of changes to a day that an earlier mail told of.
import { expect, test } from 'vitest'
import type { Change } from '../../../src/model/day.ts'
import { toldCorrections } from '../../../src/render/email/corrections.ts'

const reworded = (before: string, after: string, event = 'e1'): Change => ({
  kind: 'line reworded',
  event,
  before,
  after,
})
const told = (changes: Change[], most = 9) =>
  toldCorrections([{ date: '2024-02-29', changes, events: [] }], () => true, most).flatMap((day) => [
    ...day.changes.map(({ kind, text }) => `${kind}: ${text}`),
    ...(day.more > 0 ? [`${day.more} more`] : []),
  ])

test.each<[why: string, changes: Change[], expected: string[]]>([
  ['both its wordings', [reworded('Three hurt.', 'Six hurt.')], ['line reworded: Three hurt. → Six hurt.']],
  [
    'nothing of one that has its old wording again',
    [reworded('Three.', 'Six.'), reworded('Six.', 'Three.')],
    [],
  ],
  [
    'both where another event has the old wording',
    [reworded('Three.', 'Six.'), reworded('Six.', 'Three.', 'e2')],
    ['line reworded: Three. → Six.', 'line reworded: Six. → Three.'],
  ],
  [
    'it after what went and before what came',
    [
      { kind: 'line added', event: 'e1', after: 'New.' },
      reworded('Three.', 'Six.'),
      { kind: 'line removed', event: 'e1', before: 'Old.' },
    ],
    ['line removed: Old.', 'line reworded: Three. → Six.', 'line added: New.'],
  ],
])('of a reworded line a mail tells %s', (_, changes, expected) => {
  expect(told(changes)).toEqual(expected)
})

test('no more than there is room for, and how many are left', () => {
  expect(told([reworded('1.', '2.'), reworded('3.', '4.'), reworded('5.', '6.')], 1)).toEqual([
    'line reworded: 1. → 2.',
    '2 more',
  ])
})

test('a wording too long for a mail is cut, and stays a text that can be sent', () => {
  const [text = ''] = told([reworded(`${'a'.repeat(298)}🛳️ more`, 'b')])
  expect(text).toBe(`line reworded: ${'a'.repeat(298)}\ufffd… → b`)
})
