import { z } from '@hono/zod-openapi'
import { NAME_CHARS_MAX, TITLE_CHARS_MAX, URL_CHARS_MAX } from '../../limits.ts'
import { FEED_STANDINGS } from '../../model/feed.ts'
import { HUB_STATES } from '../../model/hub.ts'
import { count, instant } from './shared.ts'

export const feedId = z
  .string()
  .regex(/^[0-9a-f]{16}$/, 'is not a feed’s id, 16 hexadecimal digits')
  .openapi({ example: '5f0e7ab1c2d3e4f5' })

const settings = {
  title: z.string().min(1).max(TITLE_CHARS_MAX).openapi({ description: 'Outranks the feed’s own' }),
  source: z
    .string()
    .min(1)
    .max(NAME_CHARS_MAX)
    .openapi({ description: 'Whose reports they are: a known source’s id, or a name' }),
  fullText: z.enum(['feed', 'page']).openapi({
    description: 'page: an entry without its whole text is read from its page, where robots.txt lets us',
  }),
  language: z.string().max(35).openapi({ description: 'BCP 47, where the feed says none or a wrong one' }),
  paused: z.boolean().openapi({ description: 'Listed, and not asked' }),
}

/** What is wrong with a value beyond its shape, content/feeds.json’s own check tells. */
export const newFeedSchema = z
  .strictObject({
    url: z.string().max(URL_CHARS_MAX).openapi({
      description: 'Of a feed, or of a page that links to one',
      example: 'https://news.example/feed.xml',
    }),
    title: settings.title.optional(),
    source: settings.source.optional(),
    fullText: settings.fullText.optional(),
    language: settings.language.optional(),
    paused: settings.paused.optional(),
  })
  .openapi('NewFeed')

export const feedChangeSchema = z
  .strictObject({
    title: settings.title.nullable().optional(),
    source: settings.source.nullable().optional(),
    fullText: settings.fullText.nullable().optional(),
    language: settings.language.nullable().optional(),
    paused: settings.paused.optional(),
  })
  .openapi('FeedChange', { description: 'What is to be otherwise; null takes away what was said' })

const leftOutSchema = z.object({ title: z.string(), url: z.string().nullable(), why: z.string() })

const hubSchema = z.object({
  address: z.string(),
  topic: z.string(),
  state: z.enum(HUB_STATES),
  askedAt: instant.nullable(),
  expiresAt: instant.nullable().openapi({ description: 'When the lease ends' }),
  deliveredAt: instant.nullable(),
  tries: count.openapi({ description: 'Requests in a row that came to nothing' }),
  nextAt: instant.openapi({ description: 'When it is asked for again, or renewed' }),
  detail: z.string().nullable().openapi({ description: 'What went wrong last' }),
})

export const feedSchema = z
  .object({
    id: feedId,
    title: z.string(),
    host: z.string(),
    home: z.string().nullable(),
    standing: z.enum(FEED_STANDINGS).openapi({
      description: 'silent: it answers, and has had nothing new for long against its own rhythm',
    }),
    lastAsked: instant.nullable(),
    lastSuccess: instant.nullable(),
    lastChange: instant.nullable().openapi({ description: 'When it last had an entry new or changed' }),
    nextPoll: instant.nullable().openapi({ description: 'Null: it is not asked' }),
    intervalSeconds: count,
    failures: count.openapi({ description: 'In a row' }),
    lastError: z
      .object({ at: instant, reason: z.string(), detail: z.string().optional() })
      .nullable()
      .openapi({ description: '`detail` with a token of scope admin only' }),
    ended: z.string().nullable().openapi({ description: 'Why it is not asked any more' }),
    pushedUntil: instant.nullable().openapi({
      description: 'Until then its hub (WebSub) tells of what is new, and it is asked less often',
    }),
    entries: z
      .object({ takenIn: count, alreadyKnown: count, setAside: count, leftOut: count })
      .openapi({ description: 'leftOut: of the last answer; the others since it was first asked' }),
    operator: z
      .object({
        url: z.string(),
        address: z
          .string()
          .openapi({ description: 'Where it is asked: as listed, or where it moved for good' }),
        listedIn: z.enum(['content', 'api']),
        source: z.string().nullable(),
        fullText: settings.fullText,
        language: z.string().nullable(),
        paused: z.boolean(),
        leftOut: z.array(leftOutSchema),
        hub: hubSchema.nullable().openapi({ description: 'The subscription at its hub' }),
      })
      .optional()
      .openapi({ description: 'With a token of scope admin only' }),
  })
  .openapi('Feed')

export const feedPageSchema = z
  .object({ items: z.array(feedSchema), total: count, next: z.string().nullable() })
  .openapi('Feeds')

export const feedsStatusSchema = z.object({
  total: count,
  nextPoll: instant.nullable(),
  items: z.array(feedSchema).openapi({ description: 'Those in trouble first' }),
})
