// A file of an export, read line by line: however large, one line is in memory.
import { type FileHandle, open } from 'node:fs/promises'
import { z } from 'zod'
import { CALL_BYTES_MAX } from '../limits.ts'
import { chained, KEPT_KINDS } from '../model/backup.ts'
import { OperatorError } from './operator-error.ts'

/** Where a line stands, counted from 1, and in bytes. `order`: its place among those of its kind. */
export type FileLine = { number: number; kind: string; order: number; start: number; bytes: number }

export type BackupFile = {
  lines: FileLine[]
  /** What is wrong with the file as a whole or with lines of it, in words */
  faults: string[]
  /** After the last mark, where an unfinished export goes on */
  mark: { cursor: string; end: number } | null
  isWhole: boolean
  /** Days that a report or a set-aside names and no line of kind day does */
  daysWithout: string[]
}

const lineSchema = z.looseObject({
  kind: z.string(),
  arrival: z.number().optional(),
  seq: z.number().optional(),
  date: z.string().optional(),
  cursor: z.string().optional(),
  hash: z.string().optional(),
  counts: z.record(z.string(), z.number()).optional(),
  report: z.looseObject({ published: z.looseObject({ day: z.string() }) }).optional(),
  setAside: z.looseObject({ day: z.string() }).optional(),
})

const NEW_LINE = 0x0a
const CHUNK_BYTES = 1_000_000

type RawLine = { text: string; start: number; bytes: number; ended: boolean }

/** @throws OperatorError where a line is longer than a call may be */
async function* rawLines(file: FileHandle): AsyncGenerator<RawLine> {
  let held = Buffer.alloc(0)
  let start = 0
  for (let at = 0; ; ) {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(CHUNK_BYTES), 0, CHUNK_BYTES, at)
    at += bytesRead
    held = Buffer.concat([held, buffer.subarray(0, bytesRead)])
    for (let end = held.indexOf(NEW_LINE); end >= 0; end = held.indexOf(NEW_LINE)) {
      yield { text: held.toString('utf8', 0, end), start, bytes: end + 1, ended: true }
      start += end + 1
      held = held.subarray(end + 1)
    }
    if (held.length > CALL_BYTES_MAX) throw new OperatorError(`a line is longer than ${CALL_BYTES_MAX} bytes`)
    if (bytesRead > 0) continue
    if (held.length > 0) yield { text: held.toString('utf8'), start, bytes: held.length, ended: false }
    return
  }
}

const parsed = (text: string): z.infer<typeof lineSchema> | null => {
  try {
    return lineSchema.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

const PLACED: readonly string[] = ['daybook export', ...KEPT_KINDS]

/** Of a kind those that came first are first: reports by arrival, events as they were shown, days by date. */
const orderOf = ({ arrival, seq, date }: z.infer<typeof lineSchema>): number =>
  arrival ?? seq ?? (date === undefined ? 0 : Date.parse(date))

/** @throws OperatorError where it cannot be opened */
export const openFile = async (path: string, flags: string): Promise<FileHandle> => {
  try {
    return await open(path, flags)
  } catch (error) {
    throw new OperatorError(`cannot open ${path}: ${(error as NodeJS.ErrnoException).code}`)
  }
}

type Seen = { hash: string; counts: Map<string, number>; days: Set<string>; told: Set<string> }

const endFaults = (end: z.infer<typeof lineSchema>, { hash, counts }: Seen): string[] => {
  const short = Object.entries(end.counts ?? {}).filter(([kind, n]) => (counts.get(kind) ?? 0) !== n)
  return [
    ...short.map(
      ([kind, n]) => `the file has ${counts.get(kind) ?? 0} lines of kind “${kind}”, and was to have ${n}`,
    ),
    ...(end.hash === hash ? [] : ['the file is not as it was written: its hash is another']),
  ]
}

const see = (seen: Seen, line: z.infer<typeof lineSchema>, text: string): void => {
  seen.hash = chained(seen.hash, text)
  seen.counts.set(line.kind, (seen.counts.get(line.kind) ?? 0) + 1)
  const day = line.report?.published.day ?? line.setAside?.day
  if (day !== undefined) seen.days.add(day)
  if (line.kind === 'day' && line.date !== undefined) seen.told.add(line.date)
}

/** Looks the file through: what it has, in the order in which it is put back, and what is wrong with it. */
export const surveyFile = async (file: FileHandle): Promise<BackupFile> => {
  const found: BackupFile = { lines: [], faults: [], mark: null, isWhole: false, daysWithout: [] }
  const seen: Seen = { hash: '', counts: new Map(), days: new Set(), told: new Set() }
  let number = 0
  for await (const { text, start, bytes, ended } of rawLines(file)) {
    number += 1
    const line = parsed(text)
    if (line === null)
      found.faults.push(`line ${number}: ${ended ? 'is no line of an export' : 'is cut short'}`)
    else if (line.kind === 'mark') found.mark = { cursor: line.cursor ?? '', end: start + bytes }
    else if (line.kind === 'end') {
      found.isWhole = true
      found.faults.push(...endFaults(line, seen))
    } else {
      see(seen, line, text)
      found.lines.push({ number, kind: line.kind, order: orderOf(line), start, bytes })
    }
  }
  if (!found.isWhole) found.faults.push('the file is not whole: its last line is missing')
  found.daysWithout = [...seen.days].filter((day) => !seen.told.has(day)).sort()
  found.lines.sort((a, b) => PLACED.indexOf(a.kind) - PLACED.indexOf(b.kind) || a.order - b.order)
  return found
}

/** The line itself. */
export const readLine = async (file: FileHandle, { start, bytes }: FileLine): Promise<unknown> => {
  const { buffer } = await file.read(Buffer.alloc(bytes), 0, bytes, start)
  return JSON.parse(buffer.toString('utf8'))
}
