import { z } from '@hono/zod-openapi'
import { SOURCE_KINDS } from '../../model/source.ts'
import { feedsStatusSchema } from './feed.ts'
import { mailStatusSchema } from './mail.ts'
import { calendarDay, count, instant } from './shared.ts'

export const sourcesSchema = z
  .object({
    items: z.array(
      z
        .object({
          id: z.string(),
          name: z.string(),
          kind: z.enum(SOURCE_KINDS),
          homePage: z.string().optional(),
          country: z.string().optional(),
          language: z.string().optional(),
          signatures: z.array(z.string()),
          reports: count,
        })
        .openapi('Source'),
    ),
  })
  .openapi('Sources')

export const statusSchema = z
  .object({
    reports: count,
    setAside: count,
    events: count,
    days: count,
    dirtyDays: z.array(calendarDay).openapi({ description: 'Days that wait for a rebuild' }),
    latestEdition: z
      .object({ date: calendarDay, edition: z.int(), builtAt: instant })
      .nullable()
      .openapi({ description: 'Of the last day that has one' }),
    nextRun: instant.openapi({ description: 'When the cron fires next' }),
    feeds: feedsStatusSchema,
    mail: mailStatusSchema,
    lastRuns: z.array(
      z.object({
        kind: z.enum(['take in', 'mail', 'cron', 'rebuild', 'picture', 'index', 'publish']),
        subject: z.string(),
        outcome: z.string(),
        startedAt: instant,
        endedAt: instant,
      }),
    ),
    failures: z.array(
      z.object({
        id: z.int(),
        kind: z.string(),
        subject: z.string(),
        detail: z.string().optional().openapi({ description: 'With a token of scope admin only' }),
        at: instant,
      }),
    ),
  })
  .openapi('Status')
