import { z } from '@hono/zod-openapi'
import { isCalendarDay } from '../../model/calendar.ts'

export const calendarDay = z
  .string()
  .refine(isCalendarDay, 'is not a day of the calendar, written YYYY-MM-DD')
  .openapi({ format: 'date', example: '2022-03-29' })

/** Sixteen hexadecimal digits. */
export const reportId = z
  .string()
  .regex(/^[0-9a-f]{16}$/, 'is not a report id, 16 hexadecimal digits')
  .openapi({ example: '0f3a9c2e11d45b67' })

export const offset = z.int().min(0).openapi({ description: 'UTF-16 offset into the report’s stored text' })
export const count = z.int().min(0)
export const instant = z
  .string()
  .openapi({ description: 'ISO 8601', format: 'date-time', example: '2022-03-29T18:00:00.000Z' })
export const published = z.string().openapi({
  description: 'ISO 8601 at its precision: a day, or a day and a time',
  example: '2022-03-29T07:43',
})
export const address = z.url({ protocol: /^https?$/ })

export const problemSchema = z
  .object({
    type: z.string().openapi({ description: 'URI reference that names the kind of problem' }),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    errors: z
      .array(
        z.object({
          field: z.string().openapi({ example: 'reports.3.title' }),
          message: z.string(),
        }),
      )
      .optional(),
  })
  .openapi('Problem', { description: 'Problem details, RFC 9457' })

export const nextCursor = z
  .string()
  .nullable()
  .openapi({ description: '`cursor` of the next page, or null on the last' })
