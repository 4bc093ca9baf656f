import { hashOf } from '../digest/day-hash.ts'
import { profileOf } from '../grouping/profile.ts'
import { TAKE_IN_ATTEMPTS_MAX } from '../limits.ts'
import { EXPORT_VERSION, type HeaderLine, type KeptLine } from '../model/backup.ts'
import type { CalendarDay } from '../model/calendar.ts'
import type { Day } from '../model/day.ts'
import { sha256, shortHash } from '../model/hash.ts'
import type { Report } from '../model/report.ts'
import type { TakeInWrite } from '../ports/reports.ts'
import type { Ports } from '../ports.ts'
import { dayWrite, storedEdition } from './day-write.ts'
import { readReports } from './read-reports.ts'

/** What became of a line. A line that is rejected changes nothing, and the others of its call stand. */
export type Imported = { outcome: 'written' | 'already known' } | { outcome: 'rejected'; detail: string }

type LineOf<Kind extends KeptLine['kind']> = Extract<KeptLine, { kind: Kind }>

const WRITTEN: Imported = { outcome: 'written' }
const KNOWN: Imported = { outcome: 'already known' }
const rejected = (detail: string): Imported => ({ outcome: 'rejected', detail })
const writtenOr = (isNew: boolean): Imported => (isNew ? WRITTEN : KNOWN)

const checkHeader = ({ version, timezone }: HeaderLine, { settings }: Ports): Imported => {
  if (version !== EXPORT_VERSION)
    return rejected(`the file is of version ${version}; version ${EXPORT_VERSION} is read`)
  if (timezone !== settings.timezone)
    return rejected(
      `its days are those of ${timezone}; set EDITION_TIMEZONE, which is ${settings.timezone}, to the same`,
    )
  return WRITTEN
}

/** What would break the promise that offsets and ids hold for the text; null where nothing does. */
const faultOf = ({ id, sourceId, text, hash, paragraphs }: Report): string | null => {
  if (hash !== sha256(text)) return 'its hash is not that of its text'
  if (id !== shortHash(sourceId, text)) return 'its id is not that of its source and text'
  const outside = paragraphs.find(({ start, end }) => start > end || end > text.length)
  return outside ? `a paragraph ends at ${outside.end}, and the text at ${text.length}` : null
}

type Planned = { write: TakeInWrite; unread: Map<string, string> }

/** Reports as they stood: in their events, next to their neighbours, and not grouped anew. */
const plan = async (
  ports: Ports,
  lines: LineOf<'report'>[],
  generation: number,
  arrival: number,
): Promise<Planned> => {
  const background = ports.engine.background()
  const moved = await ports.backup.moved(lines.map(({ membership }) => membership.event))
  const outcomes = await readReports(
    ports.engine,
    lines.map(({ report }) => report),
  )
  const read = outcomes.flatMap((one, at) => {
    const line = lines[at]
    if (!('reading' in one) || line === undefined) return []
    return [{ line, report: one.report, reading: one.reading }]
  })
  const arrivals = read.map((one, at) => ({ ...one, arrival: arrival + at }))
  const write: TakeInWrite = {
    generation,
    reports: arrivals.map(({ report, reading, arrival: at }) => ({ report, reading, arrival: at })),
    setAside: [],
    plan: {
      profiles: arrivals.map(({ line, ...one }) => ({
        ...profileOf(one, background),
        neighbours: line.neighbours,
      })),
      memberships: arrivals.map(({ line: { membership } }) => ({
        ...membership,
        event: moved.get(membership.event) ?? membership.event,
      })),
      merged: [],
    },
    sources: [],
    dirtyDays: [],
  }
  const unread = outcomes.flatMap((one) =>
    'setAside' in one ? [[one.report.id, one.setAside.detail] as const] : [],
  )
  return { write, unread: new Map(unread) }
}

/** Writes, and where another write came between once more. @throws Error where others keep writing */
const persist = async (attempt: () => Promise<'written' | 'stale'>): Promise<void> => {
  for (let left = TAKE_IN_ATTEMPTS_MAX; left > 0; left--) if ((await attempt()) === 'written') return
  throw new Error('other reports kept being written; the call may be sent again')
}

const EMPTY = {
  reports: [],
  setAside: [],
  plan: { profiles: [], memberships: [], merged: [] },
  sources: [],
  dirtyDays: [],
}

const putReports = async (ports: Ports, lines: LineOf<'report'>[]): Promise<Map<string, Imported>> => {
  const outcomes = new Map<string, Imported>()
  const sound = lines.filter(({ report }) => {
    const fault = faultOf(report)
    if (fault !== null) outcomes.set(report.id, rejected(fault))
    return fault === null
  })
  await persist(async () => {
    const known = await ports.reports.known(sound.map(({ report }) => report.id))
    const fresh = sound.filter(({ report }, at) => {
      const first = sound.findIndex((other) => other.report.id === report.id)
      return !known.ids.has(report.id) && first === at
    })
    const { write, unread } = await plan(ports, fresh, known.generation, known.nextArrival)
    const written = fresh.length === 0 ? 'written' : await ports.reports.write(write)
    const taken = new Set(fresh.map(({ report }) => report.id))
    for (const { report } of sound) {
      const fault = unread.get(report.id)
      outcomes.set(report.id, fault === undefined ? writtenOr(taken.has(report.id)) : rejected(fault))
    }
    return written
  })
  return outcomes
}

/** One write for what needs no reading: what was set aside, and sources. */
const putRows = (
  ports: Ports,
  more: Pick<TakeInWrite, 'setAside' | 'sources' | 'dirtyDays'>,
): Promise<void> =>
  persist(async () => {
    const { generation } = await ports.reports.known([])
    return ports.reports.write({ ...EMPTY, ...more, generation })
  })

const marked = async (ports: Ports, date: CalendarDay): Promise<void> =>
  putRows(ports, { setAside: [], sources: [], dirtyDays: [date] })

/**
 * The day's last edition as readers know it, where none stands here, and the mark to build it again: then it is shown
 * whether the reports still make it.
 */
const putDay = async (ports: Ports, { date, firstBuiltAt, document }: LineOf<'day'>): Promise<Imported> => {
  if (document !== null && (document.date !== date || hashOf(document) !== document.hash))
    return rejected('its hash is not that of its document')
  const stands = await storedEdition(ports, date)
  await marked(ports, date)
  if (document === null || stands !== null) return writtenOr(stands === null)
  const dirty = await ports.days.generation(date)
  if (dirty !== null) await writeDay(ports, document, firstBuiltAt ?? document.builtAt, dirty)
  await marked(ports, date)
  return WRITTEN
}

const writeDay = async (
  ports: Ports,
  day: Day,
  firstBuiltAt: string,
  dirty: { day: CalendarDay; generation: number },
): Promise<void> => {
  const written = await ports.days.write(dayWrite(day, firstBuiltAt, dirty))
  if (written === 'overtaken') throw new Error(`${day.date} was being built; the call may be sent again`)
  await ports.published()
}

const ofKind = <Kind extends KeptLine['kind']>(
  lines: readonly (KeptLine | HeaderLine)[],
  kind: Kind,
): LineOf<Kind>[] => lines.filter((line): line is LineOf<Kind> => line.kind === kind)

/**
 * Puts the lines of an export back, in the order of their kinds. Again is harmless: what stands is left as it is. What
 * is put back keeps its ids, its events and its editions; of a day whose line comes the edition is written and
 * marked to be built again.
 */
export const importLines = async (
  ports: Ports,
  lines: readonly (KeptLine | HeaderLine)[],
): Promise<Imported[]> => {
  const sources = ofKind(lines, 'source').map(({ source }) => source)
  const setAside = ofKind(lines, 'set aside').map((line) => line.setAside)
  const known = await ports.reports.known(setAside.map(({ id }) => id))
  if (sources.length + setAside.length > 0) await putRows(ports, { sources, setAside, dirtyDays: [] })
  const events = ofKind(lines, 'event')
  const shown = new Set(events.length > 0 ? await ports.backup.putEvents(events) : [])
  const reports = ofKind(lines, 'report')
  const put = reports.length > 0 ? await putReports(ports, reports) : new Map<string, Imported>()
  const outcomes: Imported[] = []
  for (const line of lines) {
    if (line.kind === 'daybook export') outcomes.push(checkHeader(line, ports))
    else if (line.kind === 'edition') outcomes.push(writtenOr((await ports.backup.putEditions([line])) > 0))
    else if (line.kind === 'day') outcomes.push(await putDay(ports, line))
    else if (line.kind === 'event') outcomes.push(writtenOr(shown.has(line.id)))
    else if (line.kind === 'set aside') outcomes.push(writtenOr(!known.ids.has(line.setAside.id)))
    else if (line.kind === 'report') outcomes.push(put.get(line.report.id) ?? KNOWN)
    else outcomes.push(WRITTEN)
  }
  return outcomes
}
