import { describe, expect, it } from 'vitest'
import { openingsOf } from '../../src/digest/openings.ts'
import type { ReadReport } from '../../src/digest/statements.ts'
import { EVENT_SENTENCES_READ_MAX } from '../../src/limits.ts'
import { told } from './material.ts'

const one = told({
  source: 'Post',
  text: 'Two men sank.',
  figures: [{ wording: 'Two men', measure: 'killed' }],
})

/** The same sentence so many times, each with its figure. */
const ofLength = (length: number): ReadReport => {
  const { sentences, figures } = one.reading
  const again = <T extends object>(items: T[], more: (i: number) => object): T[] =>
    Array.from({ length }, (_, i) => ({ ...(items[0] as T), ...more(i) }))
  return {
    ...one,
    reading: {
      ...one.reading,
      sentences: again(sentences, (index) => ({ index })),
      figures: again(figures, (sentence) => ({ sentence })),
    },
  }
}

describe('openingsOf', () => {
  const most = EVENT_SENTENCES_READ_MAX
  it.each<{ why: string; lengths: number[]; kept: number[] }>([
    { why: 'nothing', lengths: [], kept: [] },
    { why: 'a report by itself', lengths: [40], kept: [40] },
    { why: 'as many as are weighed', lengths: [most / 2, most / 2], kept: [most / 2, most / 2] },
    { why: 'one too long beside a short one', lengths: [most, 10], kept: [most - 10, 10] },
    { why: 'three alike', lengths: [most, most, most], kept: [most / 3, most / 3, most / 3] },
    { why: 'two long, one short', lengths: [most, 100, most], kept: [most / 2 - 50, 100, most / 2 - 50] },
  ])('$why', ({ lengths, kept }) => {
    const cut = openingsOf(lengths.map(ofLength))
    expect(cut.map(({ reading }) => reading.sentences.length)).toEqual(kept)
    expect(cut.map(({ reading }) => reading.figures.length)).toEqual(kept)
  })

  it('leaves a report that is short enough as it is', () => {
    const short = ofLength(3)
    expect(openingsOf([short, ofLength(most)])[0]).toBe(short)
  })
})
