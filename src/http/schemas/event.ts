import { z } from '@hono/zod-openapi'
import { CHANGE_KINDS } from '../../model/day.ts'
import { FIGURE_VERDICTS, QUOTE_VERDICTS } from '../../model/statement.ts'
import { figureSchema, lineSchema, quoteSchema, timelineEntrySchema } from './line.ts'
import { address, calendarDay, count, instant, nextCursor, published, reportId } from './shared.ts'

export const eventId = z.string().openapi({ example: 'e0f3a9c2e11d45b67' })
const sitePath = z.string().openapi({ description: 'Path on this site' })

const dayReportSchema = z
  .object({
    id: reportId,
    title: z.string(),
    url: address.nullable(),
    source: z.string(),
    sourceId: z.string(),
    origin: z.string().openapi({ description: 'Whose text it is: the agency, where another publishes it' }),
    originId: z.string(),
    originBecause: z.string(),
    published,
    publishedFrom: z.string(),
    copyOf: reportId.optional(),
    revisionOf: reportId.optional(),
    joinedBecause: z.string(),
    misfits: z.array(z.string()).optional(),
  })
  .openapi('DayReport')

const nameSchema = z
  .object({
    name: z.string(),
    kind: z.enum(['person', 'place', 'organisation', 'other']),
    variants: z.array(z.string()),
    reports: z.array(reportId),
  })
  .openapi('Name')

const toldAsSchema = z
  .object({ wordings: z.array(z.string()), verdict: z.enum([...FIGURE_VERDICTS, ...QUOTE_VERDICTS]) })
  .openapi('ToldAs', { description: 'How an edition told a figure or an utterance' })

export const changeOfEvent = {
  kind: z.enum(CHANGE_KINDS),
  before: z.string().optional(),
  after: z.string().optional(),
  about: z.string().optional().openapi({ description: 'What the figure counts, or who spoke' }),
  told: z.object({ before: toldAsSchema.optional(), after: toldAsSchema.optional() }).optional(),
}

const shownSchema = z
  .object({
    since: instant.openapi({ description: 'The first edition of the day that told the event' }),
    changedAt: instant.openapi({ description: 'The last edition that changed what matters of it' }),
    changes: z.array(z.object(changeOfEvent)),
    lines: z
      .record(z.string(), instant)
      .openapi({ description: 'By id, lines that came later than the event' }),
  })
  .openapi('Shown', { description: 'Since when readers know the event on this day' })

/** What every form of an event begins with */
const eventHead = {
  id: eventId,
  slug: z.string(),
  title: z.string(),
  url: sitePath,
  firstDay: calendarDay,
  lastDay: calendarDay,
}

const dayEvent = z.object({
  ...eventHead,
  titleFrom: z.string(),
  origins: count,
  strands: z.array(z.string()),
  reports: z.array(dayReportSchema).min(1),
  reportsRead: count.optional(),
  reportsNotListed: count.optional(),
  lines: z.array(lineSchema),
  figures: z.array(figureSchema),
  quotes: z.array(quoteSchema),
  names: z.array(nameSchema),
  timeline: z.array(timelineEntrySchema).optional().openapi({ description: 'In order of time' }),
  abridged: z.literal(true).optional(),
  shown: shownSchema.optional(),
})

export const dayEventSchema = dayEvent.openapi('DayEvent', { description: 'An event as one day tells it' })

/** What documents can be asked without */
export const EVENT_PARTS = ['reports', 'lines', 'figures', 'quotes', 'names', 'timeline'] as const
export type EventPart = (typeof EVENT_PARTS)[number]

export const dayEventPartsSchema = dayEvent
  .partial({ reports: true, lines: true, figures: true, quotes: true, names: true })
  .openapi('DayEventParts', { description: 'An event as one day tells it, in the parts asked for' })

export const eventSchema = z
  .object({
    ...eventHead,
    days: z.array(z.object({ date: calendarDay, event: dayEventSchema })),
  })
  .openapi('Event', { description: 'An event across its days, newest day first' })

export const eventPartsSchema = z
  .object({ ...eventHead, days: z.array(z.object({ date: calendarDay, event: dayEventPartsSchema })) })
  .openapi('EventParts', { description: 'An event in the parts asked for with `include`' })

const summary = { ...eventHead, reports: count, origins: count }
const eventSummarySchema = z.object(summary)
export const EVENT_FIELDS = z.keyof(eventSummarySchema).options

export const eventPageSchema = z
  .object({ items: z.array(eventSummarySchema.openapi('EventSummary')), next: nextCursor })
  .openapi('EventPage')

export const eventPartsPageSchema = z
  .object({
    items: z.array(
      eventSummarySchema.partial().required({ id: true }).openapi('EventSummaryParts', {
        description: 'An event in the fields asked for with `fields`',
      }),
    ),
    next: nextCursor,
  })
  .openapi('EventPartsPage')
