import { z } from '@hono/zod-openapi'
import { SOURCE_KINDS } from '../../model/source.ts'
import { TEXT_ROLES } from '../../model/topics.ts'
import { eventId } from './event.ts'
import { address, calendarDay, count, instant, published, reportId } from './shared.ts'

const nameKind = z.enum(['person', 'place', 'organisation', 'other'])
const next = calendarDay
  .nullable()
  .openapi({ description: '`before` of the days that are told next, or null where there are none' })

const topicLine = z
  .object({
    id: z.string(),
    text: z.string(),
    attributedTo: z.string().optional(),
    origins: count,
    sources: z.array(z.object({ name: z.string(), url: z.string().nullable() })),
  })
  .openapi('TopicLine')

const told = {
  id: eventId,
  slug: z.string(),
  title: z.string(),
  url: z.string().openapi({ description: 'Path on this site' }),
  origins: count,
  reports: count,
  firstShownAt: instant,
  changedAt: instant,
}

const dayOf = <T extends z.ZodObject>(event: T) =>
  z.object({
    date: calendarDay,
    more: count.openapi({ description: 'Events of the day that are not listed' }),
    events: z.array(event),
  })

const nameMention = z
  .object({
    ...told,
    name: z.string(),
    kind: nameKind,
    variants: z.array(z.string()),
    namedIn: count.openapi({ description: 'Reports of the event that name it' }),
    lines: z.array(topicLine).openapi({ description: 'The first that name it' }),
    quotes: z.array(
      z.object({
        id: z.string(),
        text: z.string(),
        report: reportId,
        source: z.string(),
        url: z.string().nullable(),
      }),
    ),
    with: z.array(z.string()),
  })
  .openapi('NameMention')

export const nameDocumentSchema = z
  .object({
    slug: z.string(),
    name: z.string(),
    kind: nameKind,
    variants: z.array(z.string()),
    days: z.array(dayOf(nameMention)).openapi({ description: 'Newest first' }),
    next,
  })
  .openapi('NameDocument')

const otherSource = z.object({ id: z.string(), name: z.string() })
const texts = { own: count, foreign: count, carried: count }

const sourceMention = z
  .object({
    ...told,
    name: z.string(),
    texts: z.object(texts).openapi({
      description:
        'Reports of the event: its text; another’s text that it published; its text, published by another',
    }),
    items: z.array(
      z.object({
        id: reportId,
        title: z.string(),
        url: address.nullable(),
        published,
        role: z.enum(TEXT_ROLES),
        other: otherSource.optional(),
      }),
    ),
    lines: z.array(topicLine).openapi({ description: 'The first that rest on one of its reports' }),
  })
  .openapi('SourceMention')

const sourceSchema = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(SOURCE_KINDS),
  homePage: z.string().optional(),
  country: z.string().optional(),
  language: z.string().optional(),
  signatures: z.array(z.string()),
})

export const sourceDocumentSchema = z
  .object({
    source: sourceSchema,
    days: z.array(dayOf(sourceMention)).openapi({ description: 'Newest first' }),
    next,
    totals: z
      .object({ ...texts, others: z.array(otherSource.extend({ reports: count })) })
      .openapi({ description: 'Over the days of this answer' }),
  })
  .openapi('SourceDocument')
