import { z } from '@hono/zod-openapi'
import { calendarDay, count } from './shared.ts'

const month = z.string().regex(/^\d{4}-\d{2}$/)
const year = z.string().regex(/^\d{4}$/)

const weighedDay = {
  date: calendarDay,
  url: z.string(),
  edition: z.int().min(1),
  reports: count,
  origins: count,
  events: count,
}

export const monthSchema = z.object({
  month,
  url: z.string(),
  previous: month.nullable(),
  next: month.nullable(),
  days: z.array(
    z.object({ ...weighedDay, titles: z.array(z.object({ title: z.string(), url: z.string() })) }),
  ),
})

export const yearSchema = z.object({
  year,
  url: z.string(),
  previous: year.nullable(),
  next: year.nullable(),
  reports: count,
  events: count,
  days: z.array(z.object(weighedDay)),
})

export const archiveSchema = z.object({
  years: z.array(z.object({ year, url: z.string(), days: count, reports: count, events: count })),
  months: z.array(monthSchema),
})
