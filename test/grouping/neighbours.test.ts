import { describe, expect, it } from 'vitest'
import { edgesOf, edgeWeight, introduce, reachOf } from '../../src/grouping/neighbours.ts'
import { leaderOf, type Neighbour, type Profile } from '../../src/model/grouping.ts'
import { profile } from './invented.ts'

type Likeness = Record<string, number>

/** Introduces reports one after the other; `like` gives the similarity of each pair, such as `ab`. */
const introduceAll = (reports: readonly Profile[], like: Likeness): Map<string, Profile> => {
  const found = new Map<string, Profile>()
  for (const arrival of reports) {
    const similarities = [...found.keys()].map((report): Neighbour => {
      const pair = [report, arrival.report].sort().join('')
      return { report, similarity: like[pair] ?? 0 }
    })
    for (const changed of introduce(arrival, found, similarities).profiles) found.set(changed.report, changed)
  }
  return found
}

const lists = (found: Map<string, Profile>) =>
  Object.fromEntries(
    [...found].map(([report, { neighbours }]) => [
      report,
      neighbours.map((one) => `${one.report} ${one.similarity}${one.reverse ? ' reverse' : ''}`),
    ]),
  )

describe('introduce', () => {
  it('puts each of two alike reports into the list of the other', () => {
    const found = introduceAll([profile({ report: 'a' }), profile({ report: 'b' })], { ab: 0.4 })
    expect(lists(found)).toEqual({ a: ['b 0.4 reverse'], b: ['a 0.4 reverse'] })
  })

  it('leaves out what is hardly alike', () => {
    const found = introduceAll([profile({ report: 'a' }), profile({ report: 'b' })], { ab: 0.05 })
    expect(lists(found)).toEqual({ a: [], b: [] })
  })

  it('says who has a report among the five nearest, and who no longer has', () => {
    const like: Likeness = { ab: 0.1 }
    for (const nearer of 'cdefg') like[`a${nearer}`] = 0.3
    const found = introduceAll(
      [...'abcdefg'].map((report) => profile({ report })),
      like,
    )
    const b = found.get('b')?.neighbours
    expect(b).toEqual([{ report: 'a', similarity: 0.1 }])
    expect(found.get('g')?.neighbours).toEqual([{ report: 'a', similarity: 0.3, reverse: true }])
  })

  it('lets a near copy follow the earlier report, whichever came first, and keeps it out of the lists', () => {
    const early = profile({ report: 'e', day: '2031-05-03' })
    const late = profile({ report: 'l' })
    const other = profile({ report: 'o' })
    const like = { el: 0.9, eo: 0.5, lo: 0.48 }
    const expected = { e: ['o 0.5 reverse'], l: ['e 0.9'], o: ['e 0.5 reverse'] }
    for (const order of [
      [early, late, other],
      [late, other, early],
      [other, late, early],
      [late, early, other],
    ])
      expect(lists(introduceAll(order, like))).toEqual(expected)
  })

  it('follows the most alike of several earlier versions', () => {
    const versions = [...'abc'].map((report) => profile({ report }))
    const found = introduceAll(versions, { ab: 0.8, ac: 0.78, bc: 0.95 })
    expect([...found.values()].map(leaderOf)).toEqual([null, 'a', 'b'])
  })

  it('answers both ends of every edge that changed', () => {
    const found = introduceAll([profile({ report: 'a' }), profile({ report: 'b' })], { ab: 0.4 })
    const { touched } = introduce(profile({ report: 'c' }), found, [{ report: 'a', similarity: 0.3 }])
    expect(touched.toSorted()).toEqual(['a', 'c'])
  })
})

describe('reachOf', () => {
  it('names who may be pushed out of the nearest, and all that know a near copy', () => {
    const like: Likeness = { ab: 0.2, ac: 0.3, ad: 0.3, ae: 0.3, af: 0.3, bf: 0.2 }
    const found = introduceAll(
      [...'abcdef'].map((report) => profile({ report })),
      like,
    )
    expect(reachOf([{ report: 'a', similarity: 0.25 }], found)).toEqual(['b'])
    expect(reachOf([{ report: 'a', similarity: 0.15 }], found)).toEqual([])
    expect(new Set(reachOf([{ report: 'b', similarity: 0.9 }], found))).toEqual(new Set('acdefb'))
  })
})

describe('edges', () => {
  it('weigh less in a crowd', () => {
    const crowd = Array.from({ length: 23 }, (_, i): Neighbour => ({ report: `n${i}`, similarity: 0.26 }))
    const alone = profile({ report: 'a' })
    const crowded = profile({ report: 'b', neighbours: crowd })
    expect(edgeWeight(alone, alone, 0.3)).toBeCloseTo(0.279)
    expect(edgeWeight(alone, crowded, 0.3)).toBeCloseTo(0.244)
    expect(edgeWeight(crowded, alone, 0.3)).toBe(edgeWeight(alone, crowded, 0.3))
  })

  it('go to the nearest and to those whose nearest a report is', () => {
    const neighbours = Array.from({ length: 8 }, (_, i): Neighbour => {
      const neighbour = { report: `n${i}`, similarity: 0.5 - i / 100 }
      return i === 6 ? { ...neighbour, reverse: true } : neighbour
    })
    const edges = edgesOf(profile({ report: 'a', neighbours })).map(({ report }) => report)
    expect(edges).toEqual(['n0', 'n1', 'n2', 'n3', 'n4', 'n6'])
  })
})
