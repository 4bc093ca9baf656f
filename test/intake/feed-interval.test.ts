import { describe, expect, it } from 'vitest'
import {
  freshForS,
  nextInterval,
  pollAfterFailure,
  pollAfterSuccess,
  rhythmOf,
} from '../../src/intake/feed-interval.ts'
import { POLL_INTERVAL_S_MAX, POLL_INTERVAL_S_MIN, POLL_WAIT_S_MAX } from '../../src/limits.ts'
import { newFeedState, standingOf } from '../../src/model/feed.ts'

/** A Tuesday */
const NOW = new Date('2025-05-06T08:00:00Z')
const HINTS = { ttlMinutes: null, updateMinutes: null, skipHours: [], skipDays: [], freshS: null }
const secondsTo = (at: Date): number => (at.getTime() - NOW.getTime()) / 1000

describe('the interval', () => {
  it('stays within its bounds, whatever happens', () => {
    const manyPolls = (changed: boolean) =>
      Array.from({ length: 40 }).reduce<number>((interval) => nextInterval(interval, changed), 1_800)
    expect([manyPolls(true), manyPolls(false)]).toEqual([POLL_INTERVAL_S_MIN, POLL_INTERVAL_S_MAX])
  })
})

describe('after an answer', () => {
  it.each([
    ['nothing is said', {}, 1_800],
    ['ttl is longer', { ttlMinutes: 60 }, 3_600],
    ['ttl is shorter', { ttlMinutes: 5 }, 1_800],
    ['updates come every four hours', { updateMinutes: 240 }, 7_200],
    ['the answer stays fresh', { freshS: 5_000 }, 5_000],
    ['it asks for a year', { ttlMinutes: 525_600 }, POLL_WAIT_S_MAX],
    ['all hours are to be skipped', { skipHours: Array.from({ length: 24 }, (_, hour) => hour) }, 1_800],
  ])('where %s', (_, hints, seconds) => {
    const wait = secondsTo(pollAfterSuccess('a feed', 1_800, { ...HINTS, ...hints }, NOW))
    expect(wait).toBeGreaterThanOrEqual(seconds)
    expect(wait).toBeLessThanOrEqual(seconds * 1.1 + 1)
  })
  it.each([
    ['hours', { skipHours: [8, 9, 10] }, '2025-05-06T11:00:00.000Z'],
    ['days', { skipDays: [2, 3] }, '2025-05-08T00:00:00.000Z'],
    ['both', { skipDays: [2], skipHours: [0, 1] }, '2025-05-07T02:00:00.000Z'],
  ])('%s are skipped', (_, hints, expected) => {
    expect(pollAfterSuccess('a feed', 300, { ...HINTS, ...hints }, NOW).toISOString()).toBe(expected)
  })
  it('is the same for one feed, and another for others', () => {
    const at = (id: string) => pollAfterSuccess(id, 1_800, HINTS, NOW).toISOString()
    expect(at('a')).toBe(at('a'))
    expect(new Set(['a', 'b', 'c', 'd', 'e'].map(at)).size).toBe(5)
  })
})

describe('after a failure', () => {
  it('waits longer each time, and a day at most', () => {
    const waits = [1, 2, 3, 4, 50].map((n) => secondsTo(pollAfterFailure('a', n, 1_800, null, NOW)))
    expect(waits).toEqual(waits.toSorted((a, b) => a - b))
    expect(waits.at(-1)).toBeLessThanOrEqual(POLL_WAIT_S_MAX * 1.1)
  })
  it('waits as long as the server asks', () => {
    expect(secondsTo(pollAfterFailure('a', 1, 1_800, 500_000_000, NOW))).toBe(500_000)
  })
})

describe('how long an answer stays fresh', () => {
  it.each([
    [{}, null],
    [{ 'cache-control': 'public, max-age=600' }, 600],
    [{ 'cache-control': 'max-age=600', age: '200' }, 400],
    [{ 'cache-control': 'no-cache' }, null],
    [{ 'cache-control': 's-maxage=600' }, null],
    [{ expires: 'Tue, 06 May 2025 09:00:00 GMT', date: 'Tue, 06 May 2025 08:30:00 GMT' }, 1_800],
    [{ expires: '0' }, 0],
    [{ expires: 'soon' }, null],
  ])('%o', (headers, expected) => {
    expect(freshForS(headers as Record<string, string>, NOW)).toBe(expected)
  })
})

describe('the rhythm', () => {
  it.each([
    [[], { newestAt: null, rhythmS: null }],
    [['2025-05-06T07:00:00Z'], { newestAt: '2025-05-06T07:00:00.000Z', rhythmS: null }],
    [
      ['2025-05-01', null, 'nonsense', '2025-05-03'],
      { newestAt: '2025-05-03T00:00:00.000Z', rhythmS: 172_800 },
    ],
    [['2026-01-01', '2025-05-03'], { newestAt: '2025-05-03T00:00:00.000Z', rhythmS: null }],
  ])('of %j', (published, expected) => expect(rhythmOf(published, NOW)).toEqual(expected))

  it.each([
    ['an hourly one after three days', 3, 3_600, 'good'],
    ['an hourly one after eight days', 8, 3_600, 'silent'],
    ['a weekly one after eight days', 8, 604_800, 'good'],
    ['a weekly one after eighty days', 80, 604_800, 'silent'],
  ])('%s is %s', (_, days, rhythmS, expected) => {
    const last = new Date(NOW.getTime() - days * 86_400_000).toISOString()
    const listed = { url: 'https://news.example/feed' }
    const state = { ...newFeedState(listed, 1_800), succeededAt: NOW.toISOString(), newestAt: last, rhythmS }
    expect(standingOf(listed, state, NOW)).toBe(expected)
  })
})
