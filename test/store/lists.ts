// An archive of many small days, made by the stores themselves, for the tests of lists.

import { addDays } from '../../src/model/calendar.ts'
import type { DayEvent } from '../../src/model/day.ts'
import { dayStore } from '../../src/store/day-store.ts'
import { reportStore } from '../../src/store/report-store.ts'
import type { LocalDatabases } from './d1.ts'
import { aDay, aDayEvent, aDayWrite, aWrite } from './nouns.ts'

const FIRST = '2025-01-01'
export const dayAfter = (days: number): string => addDays(FIRST, days)

const written = new WeakMap<object, number>()

/** Writes a day with these events, as a rebuild would. */
export const showDay = async (local: LocalDatabases, date: string, events: DayEvent[]): Promise<void> => {
  const { generation } = await reportStore(local.db).known([])
  const edition = (written.get(local) ?? 0) + 1
  written.set(local, edition)
  await reportStore(local.db).write(aWrite(generation, [], { dirtyDays: [date] }))
  const day = aDay(date, edition, events)
  const dirty = { day: date, generation: generation + 1 }
  const outcome = await dayStore(local.db, 'UTC').write(aDayWrite(day, dirty))
  if (outcome !== 'written') throw new Error(`${date} was ${outcome}`)
}

type Told = { source?: string; name?: string; origins?: number; verdict?: 'conflict' | 'agree' }

/** An event that can be found by these. */
export const toldEvent = (id: string, { source, name, origins = 1, verdict }: Told = {}): DayEvent => {
  const plain = aDayEvent(id, `Title of ${id}`)
  const [report] = plain.reports
  return {
    ...plain,
    origins,
    reports: report && source ? [{ ...report, sourceId: source }] : plain.reports,
    names: name ? [{ name, kind: 'place', variants: [], reports: [] }] : [],
    figures: verdict
      ? [
          {
            id: 'f',
            measure: 'injured',
            of: 'people',
            verdict,
            because: '',
            low: 1,
            high: 2,
            origins,
            readings: [],
          },
        ]
      : [],
  }
}
