import { EXPORT_PIECES_PER_CALL_MAX, EXPORT_REPORTS_AT_ONCE, EXPORT_ROWS_AT_ONCE } from '../limits.ts'
import {
  type Counts,
  chained,
  EXPORT_VERSION,
  type ExportLine,
  type KeptLine,
  noCounts,
} from '../model/backup.ts'
import { addDays, type CalendarDay } from '../model/calendar.ts'
import type { Ports } from '../ports.ts'
import { storedEdition } from './day-write.ts'

/** What of a day is told, in this order: its document first, so that no report it rests on is missing after it. */
const STAGES = ['day', 'events', 'reports', 'set aside', 'editions'] as const
type Stage = (typeof STAGES)[number]

/** How far an export is: after which row of which stage of which day; and what it has told so far. */
export type ExportPlace = {
  day: CalendarDay
  /** Of STAGES */
  stage: number
  /** '': from the first */
  after: string
  counts: Counts
  hash: string
}

type Told = { lines: KeptLine[]; after: string | null }

const dayLine = async (ports: Ports, date: CalendarDay): Promise<Told> => {
  const document = await storedEdition(ports, date)
  const { rows } = await ports.backup.editions(date, 0, 1)
  const firstBuiltAt = rows[0]?.edition.builtAt ?? null
  return { lines: [{ kind: 'day', date, firstBuiltAt, document }], after: null }
}

/** One bounded piece of a day. */
const tell = async (ports: Ports, from: CalendarDay, { day, stage, after }: ExportPlace): Promise<Told> => {
  const { backup } = ports
  const lines: Record<Stage, () => Promise<Told>> = {
    day: () => dayLine(ports, day),
    events: async () => ({
      lines: (await backup.events(day, from)).map((event) => ({ kind: 'event', ...event })),
      after: null,
    }),
    reports: async () => {
      const { rows, after: next } = await backup.reports(day, after, EXPORT_REPORTS_AT_ONCE)
      return { lines: rows.map((row) => ({ kind: 'report', ...row })), after: next }
    },
    'set aside': async () => {
      const { rows, after: next } = await backup.setAside(day, after, EXPORT_ROWS_AT_ONCE)
      return { lines: rows.map((setAside) => ({ kind: 'set aside', setAside })), after: next }
    },
    editions: async () => {
      const { rows, after: next } = await backup.editions(day, Number(after), EXPORT_ROWS_AT_ONCE)
      const lines: KeptLine[] = rows.map((edition) => ({ kind: 'edition', ...edition }))
      return { lines, after: next === null ? null : String(next) }
    },
  }
  return lines[STAGES[stage] ?? 'day']()
}

/** The place after a piece that ended at `after`; null after the last. */
const onward = async (
  { backup }: Ports,
  to: CalendarDay,
  { day, stage }: ExportPlace,
  after: string | null,
): Promise<Pick<ExportPlace, 'day' | 'stage' | 'after'> | null> => {
  if (after !== null) return { day, stage, after }
  if (stage + 1 < STAGES.length) return { day, stage: stage + 1, after: '' }
  const next = day < to ? await backup.nextDay(addDays(day, 1), to) : null
  return next === null ? null : { day: next, stage: 0, after: '' }
}

type Piece = { text: string; counts: Counts; hash: string }

const written = (lines: ExportLine[], counts: Counts, hash: string): Piece => {
  const told = { ...counts }
  let chain = hash
  let text = ''
  for (const line of lines) {
    const json = JSON.stringify(line)
    chain = chained(chain, json)
    if (line.kind in told) told[line.kind as keyof Counts] += 1
    text += `${json}\n`
  }
  return { text, counts: told, hash: chain }
}

export type ExportAsked = { from: CalendarDay; to: CalendarDay; place: ExportPlace | null }

const opening = async (ports: Ports, { from, to }: ExportAsked): Promise<Piece> => {
  const sources = await ports.sources.all()
  const header: ExportLine = {
    kind: 'daybook export',
    version: EXPORT_VERSION,
    timezone: ports.settings.timezone,
    from,
    to,
    exportedAt: ports.now().toISOString(),
  }
  const rows = sources.map(({ reports: _, ...source }): KeptLine => ({ kind: 'source', source }))
  return written([header, ...rows], noCounts(), '')
}

const mark = (place: ExportPlace, cursorOf: (place: ExportPlace) => string): string =>
  `${JSON.stringify({ kind: 'mark', cursor: cursorOf(place) } satisfies ExportLine)}\n`

const end = ({ counts, hash }: Pick<ExportPlace, 'counts' | 'hash'>): string =>
  `${JSON.stringify({ kind: 'end', counts, hash } satisfies ExportLine)}\n`

/**
 * The lines of some days, in pieces that memory has room for, each with a mark at its end to go on from. Those of one
 * call end after so many pieces, with a mark; those of the last with the trailer.
 */
export async function* exportLines(
  ports: Ports,
  asked: ExportAsked,
  cursorOf: (place: ExportPlace) => string,
): AsyncGenerator<string> {
  let { place } = asked
  if (place === null) {
    const { text, counts, hash } = await opening(ports, asked)
    yield text
    const day = await ports.backup.nextDay(asked.from, asked.to)
    if (day === null) return yield end({ counts, hash })
    place = { day, stage: 0, after: '', counts, hash }
  }
  for (let pieces = 0; pieces < EXPORT_PIECES_PER_CALL_MAX; pieces++) {
    const { lines, after } = await tell(ports, asked.from, place)
    const { text, counts, hash } = written(lines, place.counts, place.hash)
    const next = await onward(ports, asked.to, place, after)
    if (next === null) return yield text + end({ counts, hash })
    place = { ...next, counts, hash }
    if (text !== '') yield text + mark(place, cursorOf)
  }
  yield mark(place, cursorOf)
}
