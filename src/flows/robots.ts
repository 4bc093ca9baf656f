import { decodeText } from '../intake/charset.ts'
import { mayFetch, parseRobots, type Robots } from '../intake/robots.ts'
import { ROBOTS_BYTES_MAX, ROBOTS_KEPT_MS, ROBOTS_SITES_KEPT_MAX, ROBOTS_UNKNOWN_KEPT_MS } from '../limits.ts'
import type { FetchAnswer, FetchFailure } from '../ports/fetcher.ts'
import type { Ports } from '../ports.ts'

/** `again`: nobody knows, and it may be known later. */
export type Permission = { may: true } | { may: false; detail: string; again: boolean }

/** What a site's robots.txt says, or why nobody knows */
type Said = Robots | { unknown: string }

/** By origin. Whoever holds it says how long it lives; it bounds itself. */
export type KeptRobots = Map<string, { said: Said; until: number }>

const EVERYTHING: Robots = { rules: [] }
/** A robots.txt that leads nowhere is as good as none (RFC 9309 §2.3.1.2). */
const LEADS_NOWHERE: FetchFailure[] = ['too many redirects', 'redirect loop', 'bad redirect']
const TOO_MANY_REQUESTS = 429

/** RFC 9309 §2.3.1: there is none, all is allowed; nobody can say, nothing is. */
const saidBy = (answer: FetchAnswer, robot: string): Said => {
  if (answer.kind !== 'answer')
    return answer.kind === 'failed' && LEADS_NOWHERE.includes(answer.reason)
      ? EVERYTHING
      : { unknown: answer.detail }
  const { status, headers, body } = answer
  if (status >= 500 || status === TOO_MANY_REQUESTS) return { unknown: `it answers with status ${status}` }
  if (status < 200 || status >= 300) return EVERYTHING
  return parseRobots(decodeText(body, headers['content-type'] ?? null).text, robot)
}

type Needs = Pick<Ports, 'fetcher' | 'now'>

const ask = async ({ fetcher, now }: Needs, kept: KeptRobots, origin: string, namedBy: string | null) => {
  const known = kept.get(origin)
  if (known && known.until > now().getTime()) return known.said
  const answer = await fetcher.get({
    url: `${origin}/robots.txt`,
    accept: 'text/plain, */*;q=0.1',
    bytesMax: ROBOTS_BYTES_MAX,
    cut: true,
    namedBy,
  })
  const said = saidBy(answer, fetcher.userAgent)
  kept.delete(origin)
  const [oldest] = kept.keys()
  if (oldest !== undefined && kept.size >= ROBOTS_SITES_KEPT_MAX) kept.delete(oldest)
  kept.set(origin, {
    said,
    until: now().getTime() + ('unknown' in said ? ROBOTS_UNKNOWN_KEPT_MS : ROBOTS_KEPT_MS),
  })
  return said
}

/**
 * Whether the site of an address lets this instance fetch it.
 * @param url an absolute one
 * @param namedBy as of `Fetch`
 */
export const askRobots = async (
  ports: Needs,
  kept: KeptRobots,
  url: string,
  namedBy: string | null = null,
): Promise<Permission> => {
  const wanted = new URL(url)
  const said = await ask(ports, kept, wanted.origin, namedBy)
  if ('unknown' in said)
    return {
      may: false,
      detail: `what ${wanted.host} lets robots fetch is not known: ${said.unknown}`,
      again: true,
    }
  return mayFetch(said, wanted)
    ? { may: true }
    : {
        may: false,
        detail: `the robots.txt of ${wanted.host} does not let ${ports.fetcher.userAgent} fetch it`,
        again: false,
      }
}
