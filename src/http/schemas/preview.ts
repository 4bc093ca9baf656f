import { z } from '@hono/zod-openapi'
import { PREVIEW_REPORTS_MAX } from '../../limits.ts'
import { daySchema } from './day.ts'
import { eventId } from './event.ts'
import { callAnswerSchema, callOf, relationSchema, reportSchema } from './report.ts'

export const previewCallSchema = callOf(PREVIEW_REPORTS_MAX).openapi('PreviewCall')

const placeSchema = z
  .object({
    isKnown: z.boolean().openapi({ description: 'The report is stored already' }),
    event: z
      .object({ id: eventId, title: z.string().nullable(), url: z.string().nullable() })
      .openapi({ description: 'Title and page are null until an edition has shown the event' }),
    joinedBecause: z.string(),
    copyOf: relationSchema,
    revisionOf: relationSchema,
  })
  .openapi('Place', { description: 'Where a report would stand among the stored ones' })

export const previewSchema = callAnswerSchema
  .extend({
    reports: z
      .array(reportSchema.extend({ stored: placeSchema.optional() }))
      .openapi({ description: 'What each report is read as, with its text and the roles of its paragraphs' }),
    days: z.array(daySchema).openapi({ description: 'The days they make, if nothing else is stored' }),
    markdown: z.string().openapi({ description: 'The days as people would read them' }),
  })
  .openapi('Preview')
