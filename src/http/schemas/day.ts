import { z } from '@hono/zod-openapi'
import { SET_ASIDE_REASONS } from '../../model/report.ts'
import { changeOfEvent, dayEventPartsSchema, dayEventSchema, eventId } from './event.ts'
import { calendarDay, count, instant, nextCursor } from './shared.ts'

const ledgerSchema = z
  .object({
    takenIn: count,
    grouped: count,
    copies: count,
    single: count,
    setAside: count,
    setAsideReasons: z.array(z.object({ reason: z.enum(SET_ASIDE_REASONS), count })),
    eventsNotShown: count,
  })
  .openapi('Ledger', { description: 'takenIn = grouped + copies + single + setAside' })

const changeSchema = z.object({ event: eventId, ...changeOfEvent }).openapi('Change')

const edition = {
  date: calendarDay,
  edition: z.int().min(1),
  hash: z.string().openapi({ description: 'SHA-256 of the content, ids of events left out' }),
  builtAt: instant,
}

const neighbour = calendarDay
  .nullable()
  .optional()
  .openapi({ description: 'The nearest day that has an edition; absent of a day that is none yet' })

const day = z.object({
  ...edition,
  timezone: z.string().openapi({ description: 'IANA name; the day runs midnight to midnight in it' }),
  ledger: ledgerSchema,
  events: z.array(dayEventSchema).openapi({ description: 'Weightiest first' }),
  changes: z.array(changeSchema).openapi({ description: 'Against the edition before' }),
  previous: neighbour,
  next: neighbour,
})

export const daySchema = day.openapi('Day')

export const dayPartsSchema = day
  .extend({ events: z.array(dayEventPartsSchema) })
  .openapi('DayParts', { description: 'A day with its events in the parts asked for with `include`' })

const daySummarySchema = z.object({
  ...edition,
  firstBuiltAt: instant,
  url: z.string(),
  reports: count,
  origins: count,
  events: z.array(
    z.object({ id: eventId, slug: z.string(), title: z.string(), reports: count, origins: count }),
  ),
})
export const DAY_FIELDS = z.keyof(daySummarySchema).options

export const dayPageSchema = z
  .object({ items: z.array(daySummarySchema.openapi('DaySummary')), next: nextCursor })
  .openapi('DayPage')

export const dayPartsPageSchema = z
  .object({
    items: z.array(
      daySummarySchema.partial().required({ date: true }).openapi('DaySummaryParts', {
        description: 'A day in the fields asked for with `fields`',
      }),
    ),
    next: nextCursor,
  })
  .openapi('DayPartsPage')

export const changedEventSchema = z
  .object({
    id: eventId,
    title: z.string(),
    url: z.string().nullable().openapi({ description: 'Null where the day has the event no more' }),
  })
  .openapi('ChangedEvent', { description: 'An event as the edition that changed it has it' })

const editionRecord = {
  ...edition,
  changes: z.array(changeSchema),
  events: z.array(changedEventSchema).openapi({ description: 'Those that the changes are of' }),
}

export const editionRecordSchema = z.object(editionRecord).openapi('Edition')

export const editionsSchema = z
  .object({ items: z.array(editionRecordSchema), next: nextCursor })
  .openapi('Editions')

const differenceSchema = z
  .array(z.object({ kind: z.enum(['same', 'out', 'in']), text: z.string() }))
  .openapi({
    description:
      'In turn what stayed, what went out and what came in: word by word, of a figure or a quote reading by reading',
  })

export const editionSchema = z
  .object({
    ...editionRecord,
    changes: z.array(changeSchema.extend({ difference: differenceSchema })),
    latest: z.int().min(1),
  })
  .openapi('OneEdition', { description: '`latest`: the number of the day’s latest edition' })
