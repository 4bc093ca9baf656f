// What a case of mmcdole/gofeed's testdata expects of its entries, whichever of the library's shapes it is written in.
import { z } from 'zod'

const text = z.union([
  z.string(),
  z.object({ value: z.string().optional(), type: z.string().optional() }).transform((one) => one.value ?? ''),
])
const link = z.object({ href: z.string().optional(), rel: z.string().optional() })

const entry = z.object({
  title: z.string().optional(),
  id: text.optional(),
  guid: text.optional(),
  link: z.string().optional(),
  url: z.string().optional(),
  links: z.array(z.unknown()).optional(),
  publishedParsed: z.string().optional(),
  pubDateParsed: z.string().optional(),
  updatedParsed: z.string().optional(),
  date_published: z.string().optional(),
  content: text.optional(),
  content_html: z.string().optional(),
  content_text: z.string().optional(),
  description: text.optional(),
  summary: text.optional(),
})

const feed = z.object({
  title: z.string().optional(),
  items: z.array(entry).nullish(),
  entries: z.array(entry).nullish(),
})

/** `links`: any of them is right where there are several */
export type ExpectedEntry = Partial<Record<'title' | 'id' | 'date' | 'content', string>> & { links: string[] }

const alternates = (links: unknown[]): string[] =>
  links.flatMap((one) => {
    if (typeof one === 'string') return [one]
    const { rel, href } = link.safeParse(one).data ?? {}
    return href && (!rel || rel === 'alternate') ? [href] : []
  })

const entryOf = (one: z.infer<typeof entry>): ExpectedEntry => {
  const values = {
    title: one.title,
    id: one.guid ?? one.id,
    date: one.publishedParsed ?? one.pubDateParsed ?? one.date_published ?? one.updatedParsed,
    content: one.content || one.content_html || one.content_text || one.description || one.summary,
  }
  const said = Object.fromEntries(Object.entries(values).filter(([, value]) => value))
  const links = [one.link ?? one.url ?? '', ...alternates(one.links ?? [])].filter(Boolean)
  return { ...said, links }
}

/** Null where the file expects no feed. */
export const expectedFeed = (json: unknown): { title: string; entries: ExpectedEntry[] } | null => {
  const { data } = feed.safeParse(json)
  return data ? { title: data.title ?? '', entries: (data.items ?? data.entries ?? []).map(entryOf) } : null
}
