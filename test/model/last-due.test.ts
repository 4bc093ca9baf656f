import { expect, test } from 'vitest'
import { lastDue } from '../../src/model/due.ts'
import type { Cadence } from '../../src/model/subscriber.ts'

test.each<[cadence: Cadence, hour: number, timezone: string, now: string, expected: string]>([
  ['daily', 7, 'UTC', '2031-05-05T07:00:00.000Z', '2031-05-05T07:00:00.000Z'],
  ['daily', 7, 'UTC', '2031-05-05T06:59:59.999Z', '2031-05-04T07:00:00.000Z'],
  ['daily', 6, 'Asia/Kathmandu', '2031-05-05T00:15:00.000Z', '2031-05-05T00:15:00.000Z'],
  ['daily', 2, 'Europe/Berlin', '2031-03-30T12:00:00.000Z', '2031-03-30T01:00:00.000Z'],
  ['weekdays', 7, 'UTC', '2031-05-04T23:00:00.000Z', '2031-05-02T07:00:00.000Z'],
  ['weekly', 7, 'UTC', '2031-05-05T06:00:00.000Z', '2031-04-28T07:00:00.000Z'],
  ['daily', 7, 'Pacific/Apia', '2011-12-31T12:00:00.000Z', '2011-12-30T17:00:00.000Z'],
])('%s at %i in %s, at %s: %s', (cadence, hour, timezone, now, expected) => {
  expect(lastDue({ cadence, weekday: 1, hour, timezone }, now)).toBe(expected)
})
