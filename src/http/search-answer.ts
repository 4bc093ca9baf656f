// What was asked of a search, and what it answers to programs.
import type { z } from '@hono/zod-openapi'
import { SEARCH_QUERY_CHARS_MAX, SEARCH_REPORTS_RANKED_MAX } from '../limits.ts'
import { isCalendarDay } from '../model/calendar.ts'
import { SEARCH_ORDERS, type SearchAnswer, type SearchAsked } from '../model/search.ts'
import { reportPath } from '../render/paths.ts'
import type { searchSchema } from './schemas/search.ts'

/** Ids are made of names: who writes “The Harbour Gazette” means `the-harbour-gazette`. */
const sourceId = (typed: string): string => typed.trim().toLowerCase().replace(/\s+/g, '-')

/** What a form sends: nothing of it is refused, and what is no day, no order and no page asks nothing. */
export const searchAsked = (query: Partial<Record<string, string>>): SearchAsked => {
  const day = (value = ''): string | null => (isCalendarDay(value) ? value : null)
  const page = Number(query.page)
  return {
    q: (query.q ?? '').slice(0, SEARCH_QUERY_CHARS_MAX).trim(),
    from: day(query.from),
    to: day(query.to),
    source: sourceId(query.source ?? '') || null,
    order: SEARCH_ORDERS.find((order) => order === query.order) ?? 'best',
    page: Number.isInteger(page) && page >= 1 && page <= SEARCH_REPORTS_RANKED_MAX ? page : 1,
  }
}

/** Where an answer goes on, or null where it was the last page */
export const nextPage = ({ page, total }: SearchAnswer, perPage: number): string | null =>
  page * perPage < total ? String(page + 1) : null

export const searchBody = (answer: SearchAnswer, perPage: number): z.input<typeof searchSchema> => {
  const { page: _, results, ...rest } = answer
  const items = results.map(({ event, found, items: reports }) => ({
    event,
    found,
    reports: reports.map((report) => ({ ...report, url: reportPath(report.report) })),
  }))
  return { ...rest, items, next: nextPage(answer, perPage) }
}
