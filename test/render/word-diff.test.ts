import fc from 'fast-check'
import { expect, test } from 'vitest'
import { listDiff, type Part, wordDiff } from '../../src/render/history/word-diff.ts'

const without = (parts: Part[], kind: Part['kind']): string =>
  parts
    .filter((part) => part.kind !== kind)
    .map(({ text }) => text)
    .join('')

const told = (parts: Part[]): string =>
  parts
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'out' ? `[-${text}-]` : `{+${text}+}`))
    .join('')

test.each([
  ['', '', ''],
  ['', 'A tug came.', '{+A tug came.+}'],
  ['It was foggy.', '', '[-It was foggy.-]'],
  ['It was foggy.', 'It was foggy.', 'It was foggy.'],
  ['Three people were hurt.', 'Six people were hurt.', '[-Three-]{+Six+} people were hurt.'],
  ['Three old men came.', 'Six young men came.', '[-Three old-]{+Six young+} men came.'],
  ['He was arrested.', 'He was not arrested.', 'He was {+not +}arrested.'],
  ['3,800 people', '3,900 people', '[-3,800-]{+3,900+} people'],
  ['At 12:30, 3.5 of 9', 'At 12:45, 3.5 of 10', 'At [-12:30-]{+12:45+}, 3.5 of [-9-]{+10+}'],
  ['“All is lost,” he said', '“All was lost,” she said', '“All [-is-]{+was+} lost,” [-he-]{+she+} said'],
])('%j then %j', (before, after, expected) => {
  expect(told(wordDiff(before, after))).toBe(expected)
})

test.each([
  [[], [], ''],
  [['3 people'], ['3 people'], '3 people'],
  [['3 people'], [], '[-3 people-]'],
  [['3 people', 'Three'], ['3 people', '6 people'], '3 people · [-Three-] · {+6 people+}'],
  [['300,000 pounds'], ['320,000 pounds'], '[-300,000 pounds-] · {+320,000 pounds+}'],
])('the list %j, then %j', (before, after, expected) => {
  expect(told(listDiff(before, after))).toBe(expected)
})

const sentence = fc
  .array(
    fc.constantFrom('three', 'six', 'ferry', 'ran', 'aground', ',', '“off”', 'Łódź', '—', '  ', '🛳️', '9'),
    {
      maxLength: 24,
    },
  )
  .map((words) => words.join(' '))
const anyText = fc.oneof(sentence, fc.string({ unit: 'binary' }))

test('without what came it is the text before, without what went the one after', () => {
  fc.assert(
    fc.property(anyText, anyText, (before, after) => {
      const parts = wordDiff(before, after)
      expect(without(parts, 'in')).toBe(before)
      expect(without(parts, 'out')).toBe(after)
      expect(parts.every(({ text }) => text !== '')).toBe(true)
      expect(parts.every((part, n) => part.kind !== parts[n + 1]?.kind)).toBe(true)
    }),
    { numRuns: 500 },
  )
})

test('texts of very many words are told whole', () => {
  const many = (word: string) => `Same ${`${word} and `.repeat(400)}same`
  const parts = wordDiff(many('this'), many('that'))
  expect(parts).toHaveLength(4)
  expect(without(parts, 'in')).toBe(many('this'))
})
