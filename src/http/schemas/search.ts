import { z } from '@hono/zod-openapi'
import { SEARCH_ORDERS } from '../../model/search.ts'
import { eventId } from './event.ts'
import { calendarDay, count, instant, nextCursor, reportId } from './shared.ts'

const markedText = z
  .object({
    text: z.string(),
    marks: z.array(z.tuple([count, count]).openapi({ type: 'array', items: { type: 'integer' } })).openapi({
      description: 'Places in `text` that were searched for: UTF-16 offsets, half open, in order',
    }),
  })
  .openapi('MarkedText')

const foundReport = z
  .object({
    report: reportId,
    url: z.string().openapi({ description: 'Path on this site' }),
    day: calendarDay,
    source: z.string(),
    sourceId: z.string(),
    title: markedText,
    excerpt: markedText.openapi({ description: 'A few words around what was searched for' }),
  })
  .openapi('FoundReport')

const foundEvent = z
  .object({
    id: eventId,
    slug: z.string(),
    title: z.string(),
    url: z.string().openapi({ description: 'Path on this site' }),
    firstDay: calendarDay,
    lastDay: calendarDay,
    reports: count,
    origins: count,
    changedAt: instant,
  })
  .openapi('FoundEvent')

export const searchSchema = z
  .object({
    q: z.string(),
    from: calendarDay.nullable(),
    to: calendarDay.nullable(),
    source: z.string().nullable(),
    order: z.enum(SEARCH_ORDERS),
    understood: z
      .string()
      .openapi({ description: 'The query as it was understood; empty where nothing can be searched for' }),
    reports: count.openapi({ description: 'Reports found' }),
    reportsMore: z.boolean().openapi({ description: 'And more, which were not counted' }),
    total: count.openapi({ description: 'Items on all pages: the best reports by their events' }),
    items: z.array(
      z
        .object({
          event: foundEvent.nullable().openapi({ description: 'Null where no edition has shown it yet' }),
          found: count.openapi({ description: 'How many of its reports were found' }),
          reports: z.array(foundReport).openapi({ description: 'The first of them' }),
        })
        .openapi('SearchResult'),
    ),
    next: nextCursor,
  })
  .openapi('SearchAnswer')
