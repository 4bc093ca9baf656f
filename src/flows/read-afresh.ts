import { profileOf } from '../grouping/profile.ts'
import type { EventMaterial, ReportInEvent } from '../model/material.ts'
import type { Reading } from '../model/reading.ts'
import type { Archive, ReadingsWrite, ReportStore } from '../ports/reports.ts'
import type { Engine } from '../ports.ts'
import { READING_VERSION } from '../reading/read.ts'

/** What reading again is done with */
export type ReadPorts = {
  engine: Pick<Engine, 'background' | 'reader'>
  archive: Pick<Archive, 'profiles'>
  reports: Pick<ReportStore, 'known' | 'replaceReadings'>
}

const isOld = ({ reading }: ReportInEvent): boolean => reading.version !== READING_VERSION

/**
 * What grouping compares the report by, made again; what it was found to be like stays until an arrival meets it: to
 * compare it with all its candidates again is a take-in of each report, too much for one rebuild.
 */
const remade = async (
  ports: ReadPorts,
  old: readonly ReportInEvent[],
  anew: ReadonlyMap<string, Reading>,
): Promise<ReadingsWrite['profiles']> => {
  const reports = new Map(old.map(({ report }) => [report.id, report]))
  const stored = await ports.archive.profiles([...reports.keys()])
  return stored.flatMap(({ profile: before }) => {
    const [report, reading] = [reports.get(before.report), anew.get(before.report)]
    if (!report || !reading) return []
    const made = profileOf({ report, reading, arrival: before.arrival }, ports.engine.background())
    return [{ before, now: { ...made, neighbours: before.neighbours } }]
  })
}

/** Reads again what older reading code read, keeps the new readings, and puts them into the events' material. */
export const readAfresh = async (ports: ReadPorts, material: EventMaterial[]): Promise<EventMaterial[]> => {
  const old = material.flatMap(({ today, before }) => [...today, ...before]).filter(isOld)
  if (old.length === 0) return material
  const read = await ports.engine.reader()
  const anew = new Map(old.map(({ report }): [string, Reading] => [report.id, read(report)]))
  const { generation } = await ports.reports.known([])
  const profiles = await remade(ports, old, anew)
  // Where others wrote meanwhile, the next rebuild keeps them.
  await ports.reports.replaceReadings({ generation, readings: [...anew.values()], profiles })
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
