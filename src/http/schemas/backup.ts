import { z } from '@hono/zod-openapi'
import {
  CHANGES_PER_EDITION_MAX,
  IMPORT_LINES_PER_CALL_MAX,
  NAME_CHARS_MAX,
  NEIGHBOURS_IMPORTED_MAX,
  PARAGRAPHS_PER_REPORT_MAX,
  REPORT_TEXT_CHARS_MAX,
  SET_ASIDE_TEXT_CHARS_MAX,
} from '../../limits.ts'
import { type HeaderLine, KEPT_KINDS, type KeptLine } from '../../model/backup.ts'
import { CORRECTION_ID, CORRECTION_KINDS } from '../../model/correction.ts'
import { FOUND_IN, PARAGRAPH_ROLES, SET_ASIDE_REASONS } from '../../model/report.ts'
import { SOURCE_KINDS } from '../../model/source.ts'
import { changedEventSchema, daySchema, editionRecordSchema } from './day.ts'
import { eventId } from './event.ts'
import { address, calendarDay, instant, offset, reportId } from './shared.ts'

const words = z.string().max(2_000)
const span = { start: offset, end: offset }
const foundIn = z.enum(FOUND_IN)
const found = z.object({ value: words, from: foundIn, span: z.object(span).optional() })
const name = z.string().min(1).max(NAME_CHARS_MAX)
const shownId = eventId.regex(/^e[0-9a-f]{16}$/, 'is not an event id')

const fullReport = z.object({
  id: reportId,
  sourceId: name,
  sourceName: name,
  sourceFrom: foundIn,
  originId: name,
  originName: name,
  originFrom: foundIn,
  url: address.nullable(),
  title: found,
  byline: found.nullable(),
  dateline: z.object({ place: words, agency: words.optional(), span: z.object(span) }).nullable(),
  published: z.object({
    at: z.string().max(40),
    precision: z.enum(['day', 'minute', 'second']),
    from: foundIn,
    day: calendarDay,
  }),
  language: found,
  text: z.string().max(REPORT_TEXT_CHARS_MAX),
  paragraphs: z
    .array(z.object({ ...span, role: z.enum(PARAGRAPH_ROLES), because: words }))
    .max(PARAGRAPHS_PER_REPORT_MAX),
  hash: z.string().regex(/^[0-9a-f]{64}$/, 'is not a SHA-256'),
  sketch: z.array(z.int().min(0).max(0xffffffff)).max(1_000),
  receivedAt: instant,
})

const tie = z.object({ of: reportId, because: words }).nullable()

const source = z.object({
  id: name,
  name,
  kind: z.enum(SOURCE_KINDS),
  homePage: z.string().optional(),
  country: z.string().optional(),
  language: z.string().optional(),
  signatures: z.array(words),
})

const setAside = z.object({
  id: reportId,
  day: calendarDay,
  reason: z.enum(SET_ASIDE_REASONS),
  detail: words,
  title: words.nullable(),
  source: words.nullable(),
  url: z.string().nullable(),
  text: z.string().max(SET_ASIDE_TEXT_CHARS_MAX),
  receivedAt: instant,
})

/** As the edition's changes have it; a correction is read as it was written. */
const correction = z.looseObject({
  id: z.string().regex(CORRECTION_ID),
  date: calendarDay,
  edition: z.int(),
  builtAt: instant,
  kind: z.enum(CORRECTION_KINDS),
  event: changedEventSchema,
  before: z.string(),
})

const importedLineSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('daybook export'),
    version: z.int(),
    timezone: z.string(),
    from: calendarDay,
    to: calendarDay,
    exportedAt: instant,
  }),
  z.object({ kind: z.literal('source'), source }),
  z.object({ kind: z.literal('event'), id: shownId, seq: z.int(), mergedInto: shownId.nullable() }),
  z.object({
    kind: z.literal('report'),
    arrival: z.int(),
    report: fullReport,
    membership: z.object({
      report: reportId,
      event: shownId,
      day: calendarDay,
      joinedBecause: words,
      copyOf: tie,
      revisionOf: tie,
    }),
    neighbours: z
      .array(
        z.object({
          report: reportId,
          similarity: z.number().min(0).max(1),
          reverse: z.literal(true).optional(),
        }),
      )
      .max(NEIGHBOURS_IMPORTED_MAX),
  }),
  z.object({ kind: z.literal('set aside'), setAside }),
  z.object({
    kind: z.literal('edition'),
    edition: editionRecordSchema,
    corrections: z.array(correction).max(CHANGES_PER_EDITION_MAX),
  }),
  z.object({
    kind: z.literal('day'),
    date: calendarDay,
    firstBuiltAt: instant.nullable(),
    // Of a named schema, `nullable` is written as one that has to be both.
    document: z.union([daySchema, z.null()]),
  }),
])

/** A line as it goes out; marks and the end are of no use to an import, and left out there. */
export const exportLineSchema = z
  .union([
    ...importedLineSchema.options,
    z.object({ kind: z.literal('mark'), cursor: z.string() }),
    z.object({ kind: z.literal('end'), counts: z.record(z.enum(KEPT_KINDS), z.int()), hash: z.string() }),
  ])
  .openapi('ExportLine', { description: 'A line of an export' })

export type CheckedLine = { line: KeptLine | HeaderLine } | { fault: string }

/** A line as it comes in, or the field of it that does not fit. */
export const checkLine = (given: unknown): CheckedLine => {
  const checked = importedLineSchema.safeParse(given)
  // JSON has no undefined: what is optional is absent, as the model has it.
  if (checked.success) return { line: checked.data as KeptLine | HeaderLine }
  const [issue] = checked.error.issues
  return { fault: `${issue?.path.join('.') || 'line'}: ${issue?.message}` }
}

/** Each line is checked by itself, so that a bad one does not cost the others. */
export const importCallSchema = z
  .strictObject({
    lines: z
      .array(z.unknown().openapi({ description: 'An ExportLine, but no mark and no end' }))
      .min(1)
      .max(IMPORT_LINES_PER_CALL_MAX),
  })
  .openapi('ImportCall')

export const importAnswerSchema = z
  .object({
    results: z
      .array(
        z.object({
          outcome: z.enum(['written', 'already known', 'rejected']),
          detail: z.string().optional().openapi({ description: 'Of a rejected line, what does not fit' }),
        }),
      )
      .openapi({ description: 'One for each line, in the order of the call' }),
  })
  .openapi('ImportAnswer')
