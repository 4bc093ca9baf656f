import type { EventMaterial, ReportInEvent } from '../model/material.ts'
import type { Reading } from '../model/reading.ts'
import type { Engine, ReportStore } from '../ports.ts'
import { READING_VERSION } from '../reading/read.ts'

const isOld = ({ reading }: ReportInEvent): boolean => reading.version !== READING_VERSION

/** Reads again what older reading code read, keeps the new readings, and puts them into the events' material. */
export const readAfresh = async (
  ports: { engine: Pick<Engine, 'reader'>; reports: Pick<ReportStore, 'replaceReadings'> },
  material: EventMaterial[],
): Promise<EventMaterial[]> => {
  const old = material.flatMap(({ today, before }) => [...today, ...before]).filter(isOld)
  if (old.length === 0) return material
  const read = await ports.engine.reader()
  const anew = new Map(old.map(({ report }): [string, Reading] => [report.id, read(report)]))
  await ports.reports.replaceReadings([...anew.values()])
  const renewed = (one: ReportInEvent): ReportInEvent => ({
    ...one,
    reading: anew.get(one.report.id) ?? one.reading,
  })
  return material.map((event) => ({
    ...event,
    today: event.today.map(renewed),
    before: event.before.map(renewed),
  }))
}
