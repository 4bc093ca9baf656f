// A day made of files, read end to end by the Worker's own functions.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { memoryArchive } from '../../src/cli/bench-archive.ts'
import { type Arrival, groupReports } from '../../src/flows/group-reports.ts'
import { intake } from '../../src/intake/intake.ts'
import type { DayContent } from '../../src/model/day.ts'
import type { Reading } from '../../src/model/reading.ts'
import type { Report } from '../../src/model/report.ts'
import { parseBackground } from '../../src/reading/background.ts'
import { createReader } from '../../src/reading/read.ts'
import { digestDay } from './whole-day.ts'

const ROOT = join(import.meta.dirname, '../..')
const DAY = '2022-03-29'

const content = (name: string): string => readFileSync(join(ROOT, 'content', name), 'utf8')

/** The reports by id, with their readings */
type Stored = ReadonlyMap<string, { report: Report; reading: Reading }>

/** Takes in, groups and digests these texts. */
export const dayOf = async (
  given: string[],
  format?: 'markdown',
): Promise<{ day: DayContent; stored: Stored }> => {
  const read = await createReader(JSON.parse(content('names.json')))
  const background = parseBackground(content('english-document-frequency.tsv'))
  const context = {
    register: JSON.parse(content('sources.json')),
    timezone: 'UTC',
    now: new Date('2026-01-01'),
  }
  const arrivals = given.map((text, arrival): Arrival => {
    const taken = intake({ text, publishedFallback: DAY, ...(format && { format }) }, context)
    if (taken.kind !== 'report') throw new Error(taken.setAside.detail)
    return { report: taken.report, reading: read(taken.report), arrival }
  })
  const { memberships } = await groupReports(memoryArchive(), arrivals, background)
  const events = [...Map.groupBy(memberships, ({ event }) => event)].map(([id, members]) => ({
    id,
    firstDay: DAY,
    listed: [],
    notListed: 0,
    before: [],
    reportsSoFar: members.filter(({ copyOf }) => copyOf === null).length,
    today: members.flatMap((membership) => {
      const arrival = arrivals.find(({ report }) => report.id === membership.report)
      return arrival === undefined ? [] : [{ ...arrival, membership }]
    }),
  }))
  return {
    day: digestDay({ date: DAY, timezone: 'UTC', events, setAside: [] }, background),
    stored: new Map(arrivals.map((arrival) => [arrival.report.id, arrival])),
  }
}
