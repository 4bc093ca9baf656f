import { describe, expect, it } from 'vitest'
import { conceptWeights, type Voice } from '../../src/digest/concepts.ts'
import { timesCarried } from '../../src/digest/near-copies.ts'
import { select, selectGreedily } from '../../src/digest/selection.ts'
import { headlineConcepts, type ReadReport, statementsOf } from '../../src/digest/statements.ts'
import { summarise } from '../../src/digest/summarise.ts'
import { ferry } from './ferry.ts'
import { told } from './material.ts'

const LENGTH = 40

const summaryOf = (reports: ReadReport[], words: number): string[] => {
  const texts = new Map(reports.map(({ report }) => [report.id, report.text]))
  return summarise(reports, words).map(({ report, start, end }) => texts.get(report)?.slice(start, end) ?? '')
}

const lengthOf = (sentences: string[]): number => sentences.flatMap((sentence) => sentence.split(' ')).length

describe('summarise', () => {
  it('tells the common news first, in whole sentences of about its length', () => {
    const summary = summaryOf(ferry, LENGTH)
    const longest = Math.max(...summary.map((sentence) => lengthOf([sentence])))
    expect(lengthOf(summary)).toBeLessThanOrEqual(LENGTH + longest / 2)
    expect(summary[0]).toMatch(/lifeboats/i)
    for (const sentence of summary) expect(sentence).toMatch(/^[A-Z].*\.$/)
  })

  it('has nothing to say in three words, and does not depend on the order of reports', () => {
    expect(summaryOf(ferry, 3)).toEqual([])
    expect(summarise(ferry.toReversed(), LENGTH)).toEqual(summarise(ferry, LENGTH))
  })
})

const voice = (text: string, weight = 1): Voice => {
  const read = told({ source: 'Post', text })
  return { statements: statementsOf(read), headlines: [headlineConcepts(read)], weight }
}

const weightOf = (voices: Voice[], concept: string, voicesMin = 1): number =>
  conceptWeights(voices, voicesMin).get(concept) ?? 0

describe('conceptWeights', () => {
  const bridge = voice('The bridge was closed.\n\nEngineers found a crack.\n\nThe crack was long.')
  const crack = voice('A crack closed the bridge.')

  it('a pair of words counts for more than a word', () => {
    expect(weightOf([bridge], 'bridge was')).toBeGreaterThan(weightOf([bridge], 'bridge'))
  })

  it.each([
    ['what two say', weightOf([bridge, crack], 'bridge'), weightOf([bridge, voice('Rain fell.')], 'bridge')],
    ['what is said early', weightOf([bridge], 'bridge'), weightOf([bridge], 'engineer')],
    ['what is said again', weightOf([bridge], 'crack'), weightOf([bridge], 'found')],
    ['a voice, not an echo', weightOf([bridge], 'bridge'), weightOf([{ ...bridge, weight: 0.5 }], 'bridge')],
  ])('%s counts for more', (_, more, less) => {
    expect(more).toBeGreaterThan(less)
  })

  it('concepts of too few voices have no weight', () => {
    expect(weightOf([bridge, crack], 'engineer', 2)).toBe(0)
    expect(weightOf([bridge, crack], 'crack', 2)).toBeGreaterThan(0)
  })
})

describe('timesCarried', () => {
  const text = 'The bridge over the Low was closed on Monday after engineers found a crack.'
  it.each([
    ['a text and its cut tail', [text, `${text}\n\nIt opened in 1962.`], [2, 2]],
    ['another text', [text, 'A crack that engineers saw on Monday closed the old bridge.'], [1, 1]],
    [
      'copies of two texts',
      [text, 'Rain fell on the harbour town.', text, 'Rain fell on the harbour town.'],
      [2, 2, 2, 2],
    ],
    ['nothing', ['', ''], [1, 1]],
  ])('%s', (_, texts, expected) => {
    expect(timesCarried(texts.map((one) => voice(one).statements))).toEqual(expected)
  })
})

describe('select', () => {
  const candidate = (concepts: number[], words: number, favour = 1) => ({ concepts, words, favour })
  const even = Float64Array.from([1, 1, 1, 1])

  it.each([
    [
      'covers, not repeats',
      [candidate([0, 1], 5), candidate([0, 1], 5), candidate([2], 5)],
      even,
      10,
      [0, 2],
    ],
    [
      'swaps what greed took',
      [candidate([1, 2], 6), candidate([0, 1], 10), candidate([2, 3], 10)],
      even,
      20,
      [1, 2],
    ],
    [
      'of two that cover nearly as much takes the one of the better place',
      [candidate([0, 1], 10, 1.5), candidate([1, 2], 10)],
      Float64Array.from([1, 1, 1.05]),
      10,
      [0],
    ],
    ['lets the last run past by half', [candidate([0], 10), candidate([1], 10)], even, 15, [0, 1]],
    ['and by no more', [candidate([0], 10), candidate([1], 10)], even, 14, [0]],
    ['nothing fits', [candidate([0], 10)], even, 4, []],
  ])('%s', (_, candidates, weights, words, expected) => {
    expect(select(candidates, weights, words).sort()).toEqual(expected)
  })

  it('greedily, never more than the words', () => {
    expect(selectGreedily([candidate([0], 10), candidate([1], 10)], even, 15)).toEqual([0])
  })
})
