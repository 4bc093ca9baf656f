import { z } from '@hono/zod-openapi'
import { REPORTS_PER_CALL_MAX } from '../../limits.ts'
import { FOUND_IN, SET_ASIDE_REASONS } from '../../model/report.ts'
import { eventId } from './event.ts'
import { address, calendarDay, instant, nextCursor, offset, published, reportId } from './shared.ts'

const excerptSchema = z
  .object({
    start: offset,
    end: offset,
    wording: z.string(),
    citedAs: z.array(z.enum(['line', 'figure', 'quote', 'happening'])),
  })
  .openapi('Excerpt')

const foundIn = z.enum(FOUND_IN).openapi({ description: 'Where it was found' })

const paragraphSchema = z
  .object({ start: offset, end: offset, role: z.string(), because: z.string() })
  .openapi('Paragraph')

export const relationSchema = z.object({ report: reportId, because: z.string() }).nullable()

export const reportSchema = z
  .object({
    id: reportId,
    title: z.string(),
    titleFrom: z.string(),
    url: address.nullable(),
    byline: z.string().nullable(),
    dateline: z.object({ place: z.string(), agency: z.string().optional() }).nullable(),
    source: z.object({ id: z.string(), name: z.string(), foundIn, because: z.string() }),
    origin: z.object({
      id: z.string(),
      name: z.string(),
      foundIn: foundIn.nullable().openapi({ description: 'Null where `because` tells more' }),
      because: z.string(),
    }),
    published: z.object({
      at: published,
      precision: z.enum(['day', 'minute', 'second']),
      foundIn,
      from: z.string().openapi({ description: '`foundIn` in words' }),
      day: calendarDay,
    }),
    receivedAt: instant,
    language: z.string(),
    event: z
      .object({ id: eventId, title: z.string(), url: z.string(), joinedBecause: z.string() })
      .nullable()
      .openapi({ description: 'Null until an edition has shown the event' }),
    copyOf: relationSchema,
    revisionOf: relationSchema,
    excerpts: z.array(excerptSchema).openapi({ description: 'What Daybook cites of it, in order' }),
    text: z.string().optional().openapi({ description: 'The stored text; with a token of scope admin only' }),
    paragraphs: z.array(paragraphSchema).optional(),
  })
  .openapi('Report')

export const reportPageSchema = z
  .object({
    items: z.array(
      z
        .object({
          id: reportId,
          title: z.string(),
          url: address.nullable(),
          source: z.object({ id: z.string(), name: z.string() }),
          origin: z
            .object({ id: z.string(), name: z.string() })
            .openapi({ description: 'Whose text it is: the agency, where another publishes it' }),
          published,
          day: calendarDay,
          receivedAt: instant,
          language: z.string(),
          event: eventId.nullable().openapi({ description: 'Null until an edition has shown the event' }),
          copyOf: reportId.nullable(),
          revisionOf: reportId.nullable(),
        })
        .openapi('ReportSummary'),
    ),
    next: nextCursor,
  })
  .openapi('ReportPage')

const takenInSchema = z
  .discriminatedUnion('outcome', [
    z.object({ outcome: z.literal('taken in'), id: reportId, title: z.string(), day: calendarDay }),
    z.object({ outcome: z.literal('already known'), id: z.string() }),
    z.object({
      outcome: z.literal('set aside'),
      id: z.string(),
      reason: z.enum(SET_ASIDE_REASONS),
      detail: z.string(),
    }),
    z.object({
      outcome: z.literal('rejected'),
      detail: z.string().openapi({ description: 'The field that does not fit and the bound it breaks' }),
    }),
  ])
  .openapi('TakenIn')

/** Each report is checked by itself against `Submission`, so that a bad one does not cost the others. */
export const callOf = (reportsMax: number) =>
  z.object({
    reports: z
      .array(
        z.unknown().openapi({
          anyOf: [
            { $ref: '#/components/schemas/Submission' },
            { $ref: '#/components/schemas/SubmittedPage' },
          ],
        } as never),
      )
      .min(1)
      .max(reportsMax),
  })

export const callSchema = callOf(REPORTS_PER_CALL_MAX).openapi('ReportsCall')

export const callAnswerSchema = z
  .object({
    results: z.array(takenInSchema).openapi({ description: 'One for each report, in the order of the call' }),
  })
  .openapi('ReportsAnswer')
