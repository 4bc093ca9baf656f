import { decodeText } from '../intake/charset.ts'
import { pageSubmission } from '../intake/page.ts'
import { PAGE_BYTES_MAX } from '../limits.ts'
import type { Submission } from '../model/report.ts'
import type { FetchAnswer } from '../ports/fetcher.ts'
import type { Ports } from '../ports.ts'
import { askRobots, type KeptRobots } from './robots.ts'

/** What the robots.txt of sites say, as long as the isolate lives. */
const kept: KeptRobots = new Map()

/** `again`: it may be had later. */
export type PageTaken = { submission: Submission } | { why: string; again: boolean }

const HTML = /^\s*(?:text\/html|application\/xhtml\+xml)\b|^\s*$/i
const COMES_BACK = [408, 425, 429, 500, 502, 503, 504]

const articleOf = (answer: Extract<FetchAnswer, { kind: 'answer' }>): PageTaken => {
  const { status, url, headers, body } = answer
  const type = headers['content-type'] ?? ''
  if (status < 200 || status > 299)
    return { why: `${url} answers with status ${status}`, again: COMES_BACK.includes(status) }
  if (!HTML.test(type)) return { why: `${url} is ${type.slice(0, 60)} and no page`, again: false }
  const page = pageSubmission(decodeText(body, type || null).text, url)
  return page.kind === 'submission' ? page : { why: `${url}: ${page.reason}`, again: false }
}

/**
 * The article at an address, fetched where the site's robots.txt lets us.
 * @param namedBy as of `Fetch`
 */
export const takePage = async (ports: Ports, url: string, namedBy: string | null): Promise<PageTaken> => {
  const permission = await askRobots(ports, kept, url, namedBy)
  if (!permission.may) return { why: permission.detail, again: permission.again }
  const answer = await ports.fetcher.get({
    url,
    accept: 'text/html, application/xhtml+xml;q=0.9, */*;q=0.1',
    bytesMax: PAGE_BYTES_MAX,
    namedBy,
  })
  if (answer.kind === 'answer') return articleOf(answer)
  return { why: answer.detail, again: answer.kind === 'failed' && answer.reason !== 'too large' }
}
