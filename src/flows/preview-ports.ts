// What plans and days of a preview are made on: nothing stored, and then the few reports of the call, in memory.
import { PARAGRAPHS_KEYED_MAX } from '../limits.ts'
import type { CalendarDay } from '../model/calendar.ts'
import type { EventMaterial, EventOutline, ReportInEvent } from '../model/material.ts'
import { paragraphKeys } from '../model/paragraph-keys.ts'
import type { SetAside } from '../model/report.ts'
import type { Known } from '../ports/reports.ts'
import type { Engine } from '../ports.ts'
import type { DayPorts } from './day-content.ts'
import type { PlanPorts } from './plan-take-in.ts'

/** What is known before any report is stored */
export const NOTHING: Known = { ids: new Set(), generation: 0, nextArrival: 0 }

export const nothingStored = (engine: Engine): PlanPorts => ({
  engine,
  archive: {
    postings: async () => new Map(),
    profiles: async () => [],
    members: async () => [],
    events: async (ids) => ids.map((id) => ({ id, published: false, reports: 0 })),
  },
  reports: {
    daysOfEvents: async () => [],
    carriers: async () => [],
    paragraphsOf: async () => [],
    daysOfParagraphs: async () => [],
  },
})

type Dated = ReportInEvent & { day: CalendarDay }
type Event = { id: string; firstDay: CalendarDay; dayBefore: CalendarDay | null; members: Dated[] }

/** The events that have reports on the day, by id. */
const eventsOn = (reports: readonly ReportInEvent[], date: CalendarDay): Event[] => {
  const dated = reports.map((one): Dated => ({ ...one, day: one.report.published.day }))
  return [...Map.groupBy(dated, ({ membership }) => membership.event)]
    .filter(([, members]) => members.some(({ day }) => day === date))
    .map(([id, members]) => {
      const days = members.map(({ day }) => day).sort()
      const dayBefore = days.filter((day) => day < date).at(-1) ?? null
      return { id, firstDay: days[0] ?? date, dayBefore, members }
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

const own = (reports: readonly ReportInEvent[]): number =>
  reports.filter(({ membership }) => membership.copyOf === null).length

const outlineOf = ({ id, firstDay, dayBefore, members }: Event, date: CalendarDay): EventOutline => {
  const today = members.filter(({ day }) => day === date)
  const texts = today.map(({ report }) => new TextEncoder().encode(report.text).length)
  return {
    id,
    firstDay,
    dayBefore,
    reportsSoFar: own(members.filter(({ day }) => day <= date)),
    reports: today.length,
    copies: today.length - own(today),
    origins: new Set(today.map(({ report }) => report.originId)).size,
    bytes: texts.reduce((sum, bytes) => sum + bytes, 0),
    leastReport: today.map(({ report }) => report.id).sort()[0] ?? '',
  }
}

/** So few that all of them are read. */
const materialOf = ({ id, firstDay, dayBefore, members }: Event, date: CalendarDay): EventMaterial => ({
  id,
  firstDay,
  today: members.filter(({ day }) => day === date),
  listed: [],
  notListed: 0,
  before: members.filter(({ day }) => day === dayBefore),
})

const reasonsOf = (setAside: readonly SetAside[], date: CalendarDay) =>
  [
    ...Map.groupBy(
      setAside.filter(({ day }) => day === date),
      ({ reason }) => reason,
    ),
  ].map(([reason, those]) => ({ reason, count: those.length }))

/** @param reports at most as many as the digest reads of a lesser event */
export const inMemory = (
  engine: Engine,
  timezone: string,
  reports: readonly ReportInEvent[],
  setAside: readonly SetAside[],
): DayPorts => ({
  engine,
  archive: nothingStored(engine).archive,
  days: {
    outline: async (date) => ({
      date,
      timezone,
      events: eventsOn(reports, date).map((event) => outlineOf(event, date)),
      setAside: reasonsOf(setAside, date),
    }),
    material: async (date, asked) => {
      const events = new Map(eventsOn(reports, date).map((event) => [event.id, event]))
      return asked.flatMap(({ id }) => {
        const event = events.get(id)
        return event ? [materialOf(event, date)] : []
      })
    },
  },
  reports: {
    carriers: async (keys) => {
      const wanted = new Set(keys)
      return reports.flatMap(({ report, membership: { event } }) =>
        paragraphKeys(report, PARAGRAPHS_KEYED_MAX)
          .filter(({ key }) => wanted.has(key))
          .map(({ key }) => ({ key, report: report.id, event })),
      )
    },
    known: async () => NOTHING,
    replaceReadings: async () => 'written',
  },
})
