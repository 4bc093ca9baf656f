import type { DayMaterial, ReportInEvent } from '../model/material.ts'
import type { Reading } from '../model/reading.ts'
import type { Ports } from '../ports.ts'
import { READING_VERSION } from '../reading/read.ts'

const isOld = ({ reading }: ReportInEvent): boolean => reading.version !== READING_VERSION

/** Reads again what older reading code read, keeps the new readings, and puts them into the day's material. */
export const readAfresh = async (ports: Ports, material: DayMaterial): Promise<DayMaterial> => {
  const old = material.events.flatMap(({ today, before }) => [...today, ...before]).filter(isOld)
  if (old.length === 0) return material
  const read = await ports.engine.reader()
  const anew = new Map(old.map(({ report }): [string, Reading] => [report.id, read(report)]))
  await ports.reports.replaceReadings([...anew.values()])
  const renewed = (one: ReportInEvent): ReportInEvent => ({
    ...one,
    reading: anew.get(one.report.id) ?? one.reading,
  })
  const events = material.events.map((event) => ({
    ...event,
    today: event.today.map(renewed),
    before: event.before.map(renewed),
  }))
  return { ...material, events }
}
