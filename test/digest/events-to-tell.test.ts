import { expect, test } from 'vitest'
import { eventsToTell } from '../../src/digest/digest-day.ts'
import {
  DAY_EVENTS_MAX,
  EVENT_REPORTS_READ_MAX,
  LESSER_EVENT_REPORTS_READ_MAX,
  WEIGHTIEST_EVENTS_MAX,
} from '../../src/limits.ts'
import type { EventOutline } from '../../src/model/material.ts'

const outlineOf = (events: Partial<EventOutline>[]) => ({
  date: '2025-05-04',
  timezone: 'UTC',
  setAside: [],
  events: events.map((given, n) => ({
    id: `e${n}`,
    firstDay: '2025-05-04',
    dayBefore: null,
    reportsSoFar: 1,
    reports: 1,
    copies: 0,
    origins: 1,
    bytes: 100,
    leastReport: `r${n}`,
    ...given,
  })),
})

test('events weigh by origins, then reports, then how much they tell, ties by a report', () => {
  const outline = outlineOf([
    { id: 'told at length', bytes: 900 },
    { id: 'of the second report', leastReport: 'r22' },
    { id: 'of the first report', leastReport: 'r21' },
    { id: 'carried often', reports: 9 },
    { id: 'of two origins', origins: 2 },
  ])
  const expected = [
    'of two origins',
    'carried often',
    'told at length',
    'of the first report',
    'of the second report',
  ]
  expect(eventsToTell(outline).map(({ id }) => id)).toEqual(expected)
  expect(eventsToTell({ ...outline, events: outline.events.toReversed() }).map(({ id }) => id)).toEqual(
    expected,
  )
})

test('so many are told, and the weightiest of them are read at length', () => {
  const many = Array.from({ length: DAY_EVENTS_MAX + 9 }, (_, n) => ({ reports: 1_000 - n }))
  const told = eventsToTell(outlineOf(many))
  expect(told).toHaveLength(DAY_EVENTS_MAX)
  const atLength = told.filter(({ readMax }) => readMax === EVENT_REPORTS_READ_MAX)
  expect(atLength.map(({ reports }) => reports)).toEqual(
    many.slice(0, WEIGHTIEST_EVENTS_MAX).map(({ reports }) => reports),
  )
  expect(new Set(told.slice(WEIGHTIEST_EVENTS_MAX).map(({ readMax }) => readMax))).toEqual(
    new Set([LESSER_EVENT_REPORTS_READ_MAX]),
  )
})
