import { z } from '@hono/zod-openapi'
import { FIGURE_VERDICTS, QUOTE_VERDICTS, TIME_PRECISIONS } from '../../model/statement.ts'
import { calendarDay, count, offset, reportId } from './shared.ts'

const evidenceSchema = z
  .object({
    report: reportId,
    start: offset,
    end: offset,
    wording: z.string().openapi({ description: 'The report’s own words: its text from start to end' }),
  })
  .openapi('Evidence')

export const lineSchema = z
  .object({
    id: z.string(),
    text: z.string().openapi({ description: 'A verbatim span of the first report of `evidence`' }),
    attributedTo: z.string().optional().openapi({
      description: 'Who says it, where the words that say so (“he said”) are left out of `text`',
    }),
    strand: z.string().optional(),
    isNew: z.boolean().openapi({ description: 'Not in the event’s previous day' }),
    origins: count.openapi({ description: 'How many origins say it; copies of one text count once' }),
    evidence: z.array(evidenceSchema).min(1),
    because: z.string(),
  })
  .openapi('Line')

const figureReadingSchema = evidenceSchema
  .extend({
    low: z.number().nullable(),
    high: z.number().nullable(),
    unit: z.string().optional().openapi({ description: 'Where it is not the set’s' }),
    attributedTo: z.string().optional(),
    asOf: calendarDay.optional(),
    unverified: z.boolean().openapi({ description: 'The report says that it could not be verified' }),
  })
  .openapi('FigureReading')

export const figureSchema = z
  .object({
    id: z.string(),
    measure: z.string().openapi({ example: 'injured' }),
    of: z.string().openapi({ example: 'people' }),
    where: z.string().optional(),
    unit: z.string().optional(),
    verdict: z.enum(FIGURE_VERDICTS),
    because: z.string(),
    low: z.number().nullable().openapi({ description: 'Null: open below' }),
    high: z.number().nullable().openapi({ description: 'Null: open above' }),
    origins: count,
    readings: z.array(figureReadingSchema).min(1),
  })
  .openapi('FigureSet', { description: 'The readings of one quantity across reports' })

const quoteVariantSchema = z
  .object({
    text: z.string(),
    report: reportId,
    start: offset,
    end: offset,
    context: z
      .object({ text: z.string(), start: offset, end: offset })
      .optional()
      .openapi({ description: 'The sentence around a quotation that is no sentence of its own, verbatim' }),
  })
  .openapi('QuoteVariant')

export const quoteSchema = z
  .object({
    id: z.string(),
    speaker: z.string(),
    verdict: z.enum(QUOTE_VERDICTS),
    because: z.string(),
    origins: count,
    variants: z.array(quoteVariantSchema).min(1),
  })
  .openapi('QuoteSet', { description: 'The readings of one utterance across reports' })

export const timelineEntrySchema = z
  .object({
    id: z.string(),
    from: calendarDay,
    to: calendarDay,
    precision: z.enum(TIME_PRECISIONS),
    time: z
      .string()
      .regex(/^\d{2}:\d{2}$/)
      .optional()
      .openapi({ description: 'By the clock of the place', example: '07:40' }),
    planned: z.literal(true).optional(),
    text: z.string().openapi({ description: 'A verbatim span of the first report of `evidence`' }),
    origins: count,
    evidence: z.array(evidenceSchema).min(1),
  })
  .openapi('TimelineEntry', { description: 'What happened, or is planned, on a day that a report names' })
