// The feeds of a running Daybook, over its API.
import { z } from 'zod'
import { callDaybook, type Door, notADaybook, refused } from './door.ts'
import type { FeedsTask } from './feeds-options.ts'
import { OperatorError } from './operator-error.ts'
import { oneLine } from './outcome-lines.ts'

const PATH = '/api/v1/feeds'
const PAGE = 200

const feedSchema = z.object({
  id: z.string(),
  title: z.string(),
  standing: z.string(),
  lastSuccess: z.string().nullable(),
  nextPoll: z.string().nullable(),
  lastError: z.object({ reason: z.string(), detail: z.string().optional() }).nullable(),
  entries: z.object({ takenIn: z.number(), alreadyKnown: z.number(), setAside: z.number() }),
  operator: z.object({ url: z.string() }),
})
type Feed = z.infer<typeof feedSchema>
const pageSchema = z.object({ items: z.array(feedSchema), next: z.string().nullable() })

const ask = async <T>(door: Door, schema: z.ZodType<T>, method: string, path: string): Promise<T> => {
  const response = await callDaybook(door, method, path)
  if (!response.ok) throw await refused(door, response)
  const answer = schema.safeParse(await response.json().catch(() => null))
  if (!answer.success) throw notADaybook(door)
  return answer.data
}

const all = async (door: Door): Promise<Feed[]> => {
  const feeds: Feed[] = []
  for (let cursor: string | null = ''; cursor !== null; ) {
    const path: string = `${PATH}?limit=${PAGE}${cursor === '' ? '' : `&cursor=${cursor}`}`
    const page: z.infer<typeof pageSchema> = await ask(door, pageSchema, 'GET', path)
    feeds.push(...page.items)
    cursor = page.next
  }
  return feeds
}

const at = (instant: string | null): string => instant?.slice(0, 16).replace('T', ' ') ?? 'never'

const lineOf = ({ standing, title, entries, lastSuccess, nextPoll, lastError, operator }: Feed): string => {
  const counts = `${entries.takenIn} taken in, ${entries.alreadyKnown} known already, ${entries.setAside} set aside`
  const error = standing === 'failing' && lastError ? `; ${lastError.detail ?? lastError.reason}` : ''
  return oneLine(
    `${standing.padEnd(13)}  ${operator.url}  ${title}; ${counts}; last had ${at(lastSuccess)}, next ${at(nextPoll)}${error}`,
  )
}

const poll = async (door: Door, url: string): Promise<string[]> => {
  const address = URL.parse(url)?.href ?? url
  const found = (await all(door)).find(({ operator }) => operator.url === address)
  if (found === undefined) throw new OperatorError(`${door.to} does not list ${url}`)
  await ask(door, feedSchema, 'POST', `${PATH}/${found.id}/poll`)
  return [`${url} will be asked; npm run feeds -- list --to ${door.to} tells how it went`]
}

/**
 * Does a task on a running Daybook, and answers the lines to print.
 * @throws OperatorError where nobody answers, the token is not taken, or the feed is not listed there
 */
export const doThere = async (task: Extract<FeedsTask, { door: Door }>): Promise<string[]> => {
  if (task.task === 'poll') return poll(task.door, task.url)
  const feeds = await all(task.door)
  return feeds.length === 0 ? ['no feed is listed there'] : feeds.map(lineOf)
}
