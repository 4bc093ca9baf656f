import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arrivalOf, groupCalls, type Invented } from './invented.ts'

// Few words and short texts, so that near copies, chains of them, weak edges and lone reports all come up.
const WIRE_TEXTS = [
  'A ferry ran aground in fog off the northern island and its crew of nine was taken off by a pilot boat at dawn',
  'The keeper of the old lighthouse radioed the harbour that a storm had torn the lamp house from its tower',
  'Engineers closed the drawbridge for a week after a barge struck its eastern pier and bent two of the girders',
].map((text) => text.split(' '))
const WORDS =
  'ferry harbour storm rescue captain island lighthouse engine fog pilot tide deck crew radio'.split(' ')

const carried = fc
  .record({ text: fc.constantFrom(...WIRE_TEXTS), from: fc.nat(8), cut: fc.nat(12), added: fc.nat(6) })
  .map(({ text, from, cut, added }) => [...text.slice(from, text.length - cut), ...WORDS.slice(0, added)])

const invented = fc.record({
  words: fc.oneof(fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 12 }), carried),
  title: fc.array(fc.constantFrom(...WORDS), { maxLength: 3 }),
  day: fc.constantFrom('2031-05-04', '2031-05-05', '2031-08-01'),
  time: fc.constantFrom('', 'T07:30', 'T12:00'),
  source: fc.constantFrom('a', 'b', 'c'),
  origin: fc.constantFrom('a', 'b'),
  undated: fc.boolean(),
})

const reports = fc.array(invented, { minLength: 1, maxLength: 9 }).map((many) =>
  many.map(({ words, title, day, time, source, origin, undated }, i) => {
    const one: Invented = {
      id: `r${i}`,
      text: words.join(' '),
      title: title.join(' '),
      day,
      source,
      origin,
      ...(time && { at: day + time }),
    }
    return { ...arrivalOf(one, i), ...(undated && { undated: true as const }) }
  }),
)

const shuffledAndSplit = reports.chain((all) =>
  fc.record({
    all: fc.constant(all),
    order: fc.shuffledSubarray([...all.keys()], { minLength: all.length }),
    cuts: fc.array(fc.boolean(), { minLength: all.length, maxLength: all.length }),
  }),
)

const split = <T>(all: T[], cuts: boolean[]): T[][] => {
  const calls: T[][] = []
  for (const [i, one] of all.entries()) {
    if (cuts[i] || i === 0) calls.push([one])
    else calls.at(-1)?.push(one)
  }
  return calls
}

describe('grouping', () => {
  it('is a function of the set of reports, whatever their order and the calls they came in', async () => {
    await fc.assert(
      fc.asyncProperty(shuffledAndSplit, async ({ all, order, cuts }) => {
        const expected = await groupCalls([all])
        const shuffled = order.flatMap((i) => all[i] ?? [])
        expect(await groupCalls(split(shuffled, cuts))).toEqual(expected)
      }),
      { numRuns: 400 },
    )
  })

  it('does not change when the same reports come again', async () => {
    const all = ['storm ferry', 'ferry storm harbour', 'lighthouse keeper'].map((text, i) =>
      arrivalOf({ id: `r${i}`, text }, i),
    )
    expect(await groupCalls([all, all])).toEqual(await groupCalls([all]))
  })

  it('takes any text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 5 }), async (texts) => {
        const all = texts.map((text, i) => arrivalOf({ id: `r${i}`, text, title: text.slice(0, 9) }, i))
        const grouped = await groupCalls(all.map((one) => [one]))
        expect(grouped.map(({ membership }) => membership.report)).toEqual(all.map(({ report }) => report.id))
      }),
    )
  })
})
