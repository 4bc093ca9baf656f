// The lines of an export. Each is JSON of its own, so that a file can be read and mended line by line.
import type { CalendarDay } from './calendar.ts'
import type { Correction, EditionRecord } from './correction.ts'
import type { Day } from './day.ts'
import type { Membership, Neighbour } from './grouping.ts'
import { sha256 } from './hash.ts'
import type { Report, SetAside } from './report.ts'
import type { Source } from './source.ts'

/** Raised where older code would misread what is written. */
export const EXPORT_VERSION = 1

/** What is counted, in the order in which an import puts it back */
export const KEPT_KINDS = ['source', 'event', 'report', 'set aside', 'edition', 'day'] as const
type KeptKind = (typeof KEPT_KINDS)[number]
export type Counts = Record<KeptKind, number>

export type KeptLine =
  | { kind: 'source'; source: Source }
  | { kind: 'event'; id: string; seq: number; mergedInto: string | null }
  | {
      kind: 'report'
      arrival: number
      report: Report
      /** Its event is the id that readers know, where an edition has shown it. */
      membership: Membership
      neighbours: Neighbour[]
    }
  | { kind: 'set aside'; setAside: SetAside }
  /** With what it takes back of the editions before */
  | { kind: 'edition'; edition: EditionRecord; corrections: Correction[] }
  /** `document`: its last edition, null where none was built yet */
  | { kind: 'day'; date: CalendarDay; firstBuiltAt: string | null; document: Day | null }

export type HeaderLine = {
  kind: 'daybook export'
  version: number
  /** IANA name: a day is another one in another time zone */
  timezone: string
  from: CalendarDay
  to: CalendarDay
  exportedAt: string
}
/** Where an export that broke off goes on; not part of what is hashed. */
type MarkLine = { kind: 'mark'; cursor: string }
/** A file without it is not whole. `hash`: of all lines before but marks, by `chained`. */
type TrailerLine = { kind: 'end'; counts: Counts; hash: string }

export type ExportLine = HeaderLine | KeptLine | MarkLine | TrailerLine

/** The hash of all lines so far is made of the one before and the line, so that it can be carried in a cursor. */
export const chained = (hash: string, line: string): string => sha256(`${hash}\n${line}`)

export const noCounts = (): Counts => ({
  source: 0,
  event: 0,
  report: 0,
  'set aside': 0,
  edition: 0,
  day: 0,
})
