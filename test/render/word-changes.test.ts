import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordChanges } from '../../src/render/word-changes.ts'

/** What differs in square brackets */
const shown = (wording: string, other: string): string =>
  wordChanges(wording, other)
    .map(({ text, differs }) => (differs ? `[${text.trimEnd()}]${text.slice(text.trimEnd().length)}` : text))
    .join('')

describe('words that differ', () => {
  const cases: [wording: string, other: string, expected: string][] = [
    ['We sell no boats.', 'We trade no boats', 'We [sell] no boats.'],
    ['We sell no boats.', '“We sell no boats”', 'We sell no boats.'],
    ['It’s in no one’s interest', "it's in no one's interest", 'It’s in no one’s interest'],
    ['the least will be a dock', 'the least is a new dock', 'the least [will be] a dock'],
    ['the least is a new dock', 'the least will be a dock', 'the least [is] a [new] dock'],
    ['a b a b', 'b a', '[a] b a [b]'],
    ['one two', 'three', '[one two]'],
    ['', 'three', ''],
    ['ad — hoc', 'ad hoc', 'ad [—] hoc'],
  ]
  it.each(cases)('%j beside %j', (wording, other, expected) => {
    expect(shown(wording, other)).toBe(expected)
  })
  it('joined are the wording, and what is left is in the other, too', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'C,', 'c', '“d”', ' '), { maxLength: 14 })
      .map((w) => w.join(' '))
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [one, two] = [wordChanges(a, b), wordChanges(b, a)]
        expect(one.map(({ text }) => text).join('')).toBe(a)
        const same = (list: typeof one) =>
          list
            .filter(({ differs }) => !differs)
            .flatMap(({ text }) => text.toLowerCase().match(/[a-d]/g) ?? [])
        expect(same(one).length).toBe(same(two).length)
      }),
    )
  })
  it('passes over what is too long to compare', () => {
    const long = 'word '.repeat(300)
    expect(wordChanges(long, `other ${long}`)).toEqual([{ text: long, differs: false }])
  })
})
