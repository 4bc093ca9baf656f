import { z } from 'zod'
import { NAME_CHARS_MAX, TITLE_CHARS_MAX, URL_CHARS_MAX } from '../limits.ts'
import type { ListedFeed } from '../model/feed.ts'
import { askedAddress } from './address.ts'

/** A feed as the operator names it, in content/feeds.json and over the API. */
const listedFeedSchema = z
  .strictObject({
    url: z
      .string()
      .max(URL_CHARS_MAX)
      .transform((url, context) => {
        const address = askedAddress(url)
        if ('url' in address) return address.url
        context.addIssue({ code: 'custom', message: address.why })
        return z.NEVER
      })
      .describe('Where the feed is, http or https'),
    title: z.string().min(1).max(TITLE_CHARS_MAX).exactOptional().describe("Outranks the feed's own"),
    source: z
      .string()
      .min(1)
      .max(NAME_CHARS_MAX)
      .exactOptional()
      .describe('Whose reports they are: a source of content/sources.json by id, or a name'),
    fullText: z
      .enum(['feed', 'page'])
      .exactOptional()
      .describe(
        "page: an entry without its whole text is read from its page; feed (where absent): the feed's text is taken",
      ),
    language: z.string().max(35).exactOptional().describe('BCP 47, where the feed says none or a wrong one'),
    paused: z.boolean().exactOptional().describe('Listed, and not asked'),
  })
  .meta({ id: 'ListedFeed' })

const listSchema: z.ZodType<ListedFeed[]> = z.array(listedFeedSchema)

/**
 * The operator's list of feeds, each address once (the first counts). What is wrong is told with its place.
 * @param list parsed JSON
 */
export const readFeedList = (list: unknown): { feeds: ListedFeed[] } | { why: string } => {
  const read = listSchema.safeParse(list)
  if (!read.success) return { why: z.prettifyError(read.error) }
  return { feeds: [...new Map(read.data.toReversed().map((feed) => [feed.url, feed])).values()].toReversed() }
}
