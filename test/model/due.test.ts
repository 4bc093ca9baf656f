import { describe, expect, it } from 'vitest'
import { dayFor, isTimezone, nextDue } from '../../src/model/due.ts'
import type { Schedule } from '../../src/model/subscriber.ts'

const daily = (timezone: string, hour: number): Schedule => ({ cadence: 'daily', weekday: 1, hour, timezone })

type Case = { what: string; schedule: Schedule; after: string; due: string }

const CASES: Case[] = [
  {
    what: 'later the same day',
    schedule: daily('UTC', 7),
    after: '2026-03-01T06:59:59Z',
    due: '2026-03-01T07:00',
  },
  {
    what: 'the moment itself is over',
    schedule: daily('UTC', 7),
    after: '2026-03-01T07:00:00Z',
    due: '2026-03-02T07:00',
  },
  {
    what: 'Kathmandu, +5:45',
    schedule: daily('Asia/Kathmandu', 7),
    after: '2026-03-01T00:00:00Z',
    due: '2026-03-01T01:15',
  },
  {
    what: 'Kathmandu, the day begins before UTC does',
    schedule: daily('Asia/Kathmandu', 0),
    after: '2026-03-01T00:00:00Z',
    due: '2026-03-01T18:15',
  },
  {
    what: 'Kolkata, +5:30',
    schedule: daily('Asia/Kolkata', 6),
    after: '2026-06-30T23:00:00Z',
    due: '2026-07-01T00:30',
  },
  {
    what: 'Chatham, +13:45 in summer',
    schedule: daily('Pacific/Chatham', 7),
    after: '2026-01-10T00:00:00Z',
    due: '2026-01-10T17:15',
  },
  {
    what: 'Chatham, +12:45 in winter',
    schedule: daily('Pacific/Chatham', 7),
    after: '2026-07-10T00:00:00Z',
    due: '2026-07-10T18:15',
  },
  {
    what: 'St. John’s in winter, −3:30',
    schedule: daily('America/St_Johns', 8),
    after: '2026-01-15T00:00:00Z',
    due: '2026-01-15T11:30',
  },
  {
    what: 'St. John’s in summer, −2:30',
    schedule: daily('America/St_Johns', 8),
    after: '2026-07-15T00:00:00Z',
    due: '2026-07-15T10:30',
  },
  {
    what: 'St. John’s, the skipped hour',
    schedule: daily('America/St_Johns', 2),
    after: '2026-03-08T00:00:00Z',
    due: '2026-03-08T05:30',
  },
  {
    what: 'no summer time: Phoenix stays',
    schedule: daily('America/Phoenix', 2),
    after: '2026-03-08T00:00:00Z',
    due: '2026-03-08T09:00',
  },
  {
    what: 'Berlin, before the clocks go forward',
    schedule: daily('Europe/Berlin', 2),
    after: '2026-03-28T00:00:00Z',
    due: '2026-03-28T01:00',
  },
  {
    what: 'Berlin, the skipped hour: the first moment after the gap',
    schedule: daily('Europe/Berlin', 2),
    after: '2026-03-28T01:00:00Z',
    due: '2026-03-29T01:00',
  },
  {
    what: 'Berlin, the hour after the gap is no other moment',
    schedule: daily('Europe/Berlin', 3),
    after: '2026-03-29T00:59:00Z',
    due: '2026-03-29T01:00',
  },
  {
    what: 'Berlin, the day after',
    schedule: daily('Europe/Berlin', 2),
    after: '2026-03-29T01:00:00Z',
    due: '2026-03-30T00:00',
  },
  {
    what: 'Berlin, the doubled hour: the first',
    schedule: daily('Europe/Berlin', 2),
    after: '2026-10-24T12:00:00Z',
    due: '2026-10-25T00:00',
  },
  {
    what: 'Berlin, the doubled hour does not come twice',
    schedule: daily('Europe/Berlin', 2),
    after: '2026-10-25T00:00:00Z',
    due: '2026-10-26T01:00',
  },
  {
    what: 'Berlin, within the second of the doubled hours',
    schedule: daily('Europe/Berlin', 2),
    after: '2026-10-25T01:10:00Z',
    due: '2026-10-26T01:00',
  },
  {
    what: 'Berlin, a morning after the clocks went back',
    schedule: daily('Europe/Berlin', 7),
    after: '2026-10-24T12:00:00Z',
    due: '2026-10-25T06:00',
  },
  {
    what: 'New York, the skipped hour',
    schedule: daily('America/New_York', 2),
    after: '2026-03-07T12:00:00Z',
    due: '2026-03-08T07:00',
  },
  {
    what: 'New York, the doubled hour',
    schedule: daily('America/New_York', 1),
    after: '2026-10-31T12:00:00Z',
    due: '2026-11-01T05:00',
  },
  {
    what: 'Lord Howe skips half an hour',
    schedule: daily('Australia/Lord_Howe', 2),
    after: '2026-10-03T00:00:00Z',
    due: '2026-10-03T15:30',
  },
  {
    what: 'Lord Howe, the evening before',
    schedule: daily('Australia/Lord_Howe', 20),
    after: '2026-10-03T00:00:00Z',
    due: '2026-10-03T09:30',
  },
  {
    what: 'Lord Howe, the evening after',
    schedule: daily('Australia/Lord_Howe', 20),
    after: '2026-10-04T00:00:00Z',
    due: '2026-10-04T09:00',
  },
  {
    what: 'Lord Howe goes back half an hour: two o’clock comes once',
    schedule: daily('Australia/Lord_Howe', 2),
    after: '2026-04-04T00:00:00Z',
    due: '2026-04-04T15:30',
  },
  {
    what: 'Cairo skips midnight',
    schedule: daily('Africa/Cairo', 0),
    after: '2026-04-23T12:00:00Z',
    due: '2026-04-23T22:00',
  },
  {
    what: 'Nuuk skips the last hour of a day',
    schedule: daily('America/Nuuk', 23),
    after: '2026-03-28T12:00:00Z',
    due: '2026-03-29T01:00',
  },
  {
    what: 'Nuuk, from the moment before the gap',
    schedule: daily('America/Nuuk', 23),
    after: '2026-03-29T00:59:00Z',
    due: '2026-03-29T01:00',
  },
  {
    what: 'Nuuk, the evening after',
    schedule: daily('America/Nuuk', 23),
    after: '2026-03-29T01:00:00Z',
    due: '2026-03-30T00:00',
  },
  {
    what: 'Apia left out 30 December 2011',
    schedule: daily('Pacific/Apia', 7),
    after: '2011-12-29T17:00:00Z',
    due: '2011-12-30T17:00',
  },
  {
    what: 'Kiritimati is the first, +14',
    schedule: daily('Pacific/Kiritimati', 7),
    after: '2026-05-01T00:00:00Z',
    due: '2026-05-01T17:00',
  },
  {
    what: 'Pago Pago is the last, −11',
    schedule: daily('Pacific/Pago_Pago', 7),
    after: '2026-05-01T00:00:00Z',
    due: '2026-05-01T18:00',
  },
  {
    what: 'over a year’s end',
    schedule: daily('Asia/Tokyo', 6),
    after: '2026-12-31T21:00:00Z',
    due: '2027-01-01T21:00',
  },
  { what: 'a leap day', schedule: daily('UTC', 6), after: '2028-02-28T06:00:00Z', due: '2028-02-29T06:00' },
  {
    what: 'weekdays: after Friday comes Monday',
    schedule: { ...daily('Europe/Kyiv', 7), cadence: 'weekdays' },
    after: '2026-11-20T05:00:00Z',
    due: '2026-11-23T05:00',
  },
  {
    what: 'weekdays are those of the subscriber: Monday in Auckland is Sunday in UTC',
    schedule: { ...daily('Pacific/Auckland', 7), cadence: 'weekdays' },
    after: '2026-11-20T12:00:00Z',
    due: '2026-11-22T18:00',
  },
  {
    what: 'weekly, on Sundays',
    schedule: { cadence: 'weekly', weekday: 0, hour: 9, timezone: 'America/Toronto' },
    after: '2026-11-15T14:00:00Z',
    due: '2026-11-22T14:00',
  },
  {
    what: 'weekly, the skipped hour',
    schedule: { cadence: 'weekly', weekday: 0, hour: 2, timezone: 'Europe/Berlin' },
    after: '2026-03-22T12:00:00Z',
    due: '2026-03-29T01:00',
  },
  {
    what: 'weekly, on a day that was left out: a week later',
    schedule: { cadence: 'weekly', weekday: 5, hour: 7, timezone: 'Pacific/Apia' },
    after: '2011-12-25T00:00:00Z',
    due: '2012-01-05T17:00',
  },
]

describe('when a digest is due', () => {
  for (const { what, schedule, after, due } of CASES)
    it(what, () => {
      expect(nextDue(schedule, after)).toBe(`${due}:00.000Z`)
    })

  it('each day of a year is due once, in zones from all over the list', () => {
    for (const timezone of Intl.supportedValuesOf('timeZone').filter((_, i) => i % 40 === 0)) {
      let due = '2025-12-31T00:00:00.000Z'
      const dues = Array.from({ length: 370 }, () => {
        due = nextDue(daily(timezone, 2), due)
        return due
      })
      const apart = dues.slice(1).map((one, i) => Date.parse(one) - Date.parse(dues[i] ?? ''))
      expect(Math.min(...apart), timezone).toBeGreaterThanOrEqual(22 * 3_600_000)
      expect(Math.max(...apart), timezone).toBeLessThanOrEqual(26 * 3_600_000)
    }
  })
})

describe('the day a mail tells of', () => {
  const cases: [due: string, zone: string, day: string][] = [
    ['2026-03-29T05:00:00Z', 'UTC', '2026-03-28'],
    ['2026-03-29T00:00:00Z', 'UTC', '2026-03-28'],
    ['2026-03-28T23:59:59Z', 'UTC', '2026-03-27'],
    ['2026-03-28T22:30:00Z', 'Europe/Kyiv', '2026-03-28'],
    ['2026-03-29T03:00:00Z', 'America/New_York', '2026-03-27'],
  ]
  for (const [due, zone, day] of cases)
    it(`${due} in ${zone}`, () => {
      expect(dayFor(due, zone)).toBe(day)
    })
})

describe('time zones', () => {
  const cases: [name: string, known: boolean][] = [
    ['Europe/Kyiv', true],
    ['America/Argentina/Buenos_Aires', true],
    ['Etc/GMT+5', true],
    ['UTC', true],
    ['Mars/Olympus', false],
    ['+02:00', false],
    ['', false],
    ['Europe/Kyiv; DROP', false],
  ]
  for (const [name, known] of cases)
    it(JSON.stringify(name), () => {
      expect(isTimezone(name)).toBe(known)
    })
})
