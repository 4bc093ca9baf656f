// Cursors: where a page ended, in a string that is nobody's to take apart.
import { z } from '@hono/zod-openapi'
import type { ExportPlace } from '../flows/export-lines.ts'
import { CURSOR_CHARS_MAX } from '../limits.ts'
import { isCalendarDay } from '../model/calendar.ts'
import { CORRECTION_ID } from '../model/correction.ts'
import { shortHash } from '../model/hash.ts'
import type { CorrectionPlace, EditionPlace } from '../ports/days.ts'
import type { DayPlace, EventPlace, ReportPlace } from '../ports/lists.ts'

/** Raised where what stands in a cursor changes its meaning; older ones are refused. */
const VERSION = 1

const upTo = z.int().min(0).exactOptional()
const dayPlace: z.ZodType<DayPlace> = z.strictObject({
  // A day that is begun again has a plus at its end.
  before: z.string().refine((value) => isCalendarDay(value.replace(/\+$/, ''))),
  upTo,
})
const eventPlace: z.ZodType<EventPlace> = z.strictObject({ before: z.int().min(0), upTo })
const reportPlace: z.ZodType<ReportPlace> = z.strictObject({
  day: z.string().refine(isCalendarDay),
  id: z.string().max(64),
})

const counts = z.int().min(0)
const exportPlace: z.ZodType<ExportPlace> = z.strictObject({
  day: z.string().refine(isCalendarDay),
  stage: z.int().min(0).max(9),
  after: z.string().max(64),
  counts: z.strictObject({
    source: counts,
    event: counts,
    report: counts,
    'set aside': counts,
    edition: counts,
    day: counts,
  }),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
})

const editionPlace: z.ZodType<EditionPlace> = z.strictObject({ before: z.int().min(1) })
const correctionPlace: z.ZodType<CorrectionPlace> = z.strictObject({
  builtAt: z.iso.datetime(),
  id: z.string().regex(CORRECTION_ID),
})

/** The lists that are paged, each with what tells a place in it */
const PLACES = {
  days: dayPlace,
  events: eventPlace,
  reports: reportPlace,
  editions: editionPlace,
  corrections: correctionPlace,
  export: exportPlace,
} as const
export type List = keyof typeof PLACES
export type PlaceIn<L extends List> = z.infer<(typeof PLACES)[L]>

/** Of which list, by which filter: a place in one list is none in another. */
const keyOf = (list: List, filter: object): string =>
  shortHash(list, JSON.stringify(Object.entries(filter).sort(([a], [b]) => (a < b ? -1 : 1))))

export const cursorOf = <L extends List>(list: L, filter: object, place: PlaceIn<L>): string =>
  Buffer.from(JSON.stringify([VERSION, keyOf(list, filter), place])).toString('base64url')

/** Why a string is no cursor of this list */
type BadCursor = { why: string }

const opened = (cursor: string): unknown => {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    return null
  }
}

const NONE = 'is not a cursor of this API; take it from “next” of the page before'

/** The place that a cursor tells; of none the beginning, which is null. */
export const placeOf = <L extends List>(
  list: L,
  filter: object,
  cursor: string | undefined,
): { place: PlaceIn<L> | null } | BadCursor => {
  if (cursor === undefined) return { place: null }
  const read = z.tuple([z.int(), z.string(), z.unknown()]).safeParse(opened(cursor))
  if (!read.success) return { why: NONE }
  const [version, key, place] = read.data
  if (version !== VERSION) return { why: 'is of another version of this API; begin again without it' }
  if (key !== keyOf(list, filter))
    return {
      why: 'belongs to another list, or to other filters; give the same ones, or begin again without it',
    }
  const checked = PLACES[list].safeParse(place)
  return checked.success ? { place: checked.data as PlaceIn<L> } : { why: NONE }
}

export const cursorParameter = z
  .string()
  .max(CURSOR_CHARS_MAX)
  .regex(/^[A-Za-z0-9_-]+$/, NONE)
  .optional()
  .openapi({ description: 'Where the page before ended: its `next`, with the same filters' })
