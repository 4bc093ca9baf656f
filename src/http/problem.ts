// What goes wrong, told once: problem details (RFC 9457) for programs, a plain page for people.
import { RETRY_AFTER_S } from '../limits.ts'
import { errorPage } from '../render/error-page.tsx'
import type { Site } from '../render/site.ts'
import type { Ctx } from './env.ts'
import { siteOf } from './site.ts'

const PROBLEMS = {
  'bad-request': { status: 400, title: 'The request is not understood' },
  unauthorized: { status: 401, title: 'The token is missing or wrong' },
  forbidden: { status: 403, title: 'The token does not allow this' },
  'not-found': { status: 404, title: 'Nothing is published here' },
  'method-not-allowed': { status: 405, title: 'This address does not answer that method' },
  'name-taken': { status: 409, title: 'The name is taken' },
  'too-large': { status: 413, title: 'The body is too large' },
  'unsupported-media-type': { status: 415, title: 'The body is of a type that is not taken' },
  'not-valid': { status: 422, title: 'The body is not what this address takes' },
  'too-many': { status: 429, title: 'Too many calls' },
  busy: { status: 503, title: 'Other reports are being written' },
  'server-error': { status: 500, title: 'Something went wrong on our side' },
} as const
export type ProblemKind = keyof typeof PROBLEMS

/** One value that does not fit: `field` is its place (`reports.3.title`), `message` the bound it breaks. */
export type FieldError = { field: string; message: string }

/** By address, never by `Accept`: one address has one kind of answer. */
export const isForPrograms = (path: string): boolean => /^\/api(\/|$)|\.(json|md|xml)$/.test(path)

/** Pages of one subscriber's own, where forms are sent to as well */
export const isSubscription = (path: string): boolean => /^\/(?:un)?subscribe(?:\/|$)/.test(path)

const isReadByPeople = (c: Ctx): boolean =>
  isSubscription(c.req.path) || (['GET', 'HEAD'].includes(c.req.method) && !isForPrograms(c.req.path))

export const refuse = (
  c: Ctx,
  kind: ProblemKind,
  detail: string,
  more: { headers?: Record<string, string>; errors?: FieldError[] } = {},
): Response => {
  const { status, title } = PROBLEMS[kind]
  const later = kind === 'busy' && { 'Retry-After': String(RETRY_AFTER_S) }
  const headers = { ...more.headers, ...later, 'Cache-Control': 'no-store' }
  if (isReadByPeople(c)) {
    const page = errorPage(siteOf(c), { status, title, detail })
    return c.body(page, status, { ...headers, 'Content-Type': 'text/html; charset=utf-8' })
  }
  const type = `${siteOf(c).canonicalUrl}/problems/${kind}`
  const problem = { type, title, status, detail, ...(more.errors && { errors: more.errors }) }
  return c.body(JSON.stringify(problem), status, { ...headers, 'Content-Type': 'application/problem+json' })
}

const KIND_BY_STATUS = new Map<number, ProblemKind>(
  Object.entries(PROBLEMS).map(([kind, { status }]) => [status, kind as ProblemKind]),
)

/** What a problem's `type` leads to: the kind in words; null for a kind there is none of. */
export const problemKindPage = (site: Site, kind: string): string | null => {
  const known = Object.entries(PROBLEMS).find(([name]) => name === kind)?.[1]
  const detail = `Answers of this kind carry the problem type /problems/${kind}.`
  return known === undefined ? null : errorPage(site, { ...known, detail })
}

/** For statuses that come from the framework: 400 for broken JSON, 415 for another media type. */
export const problemOfStatus = (status: number): ProblemKind =>
  KIND_BY_STATUS.get(status) ?? (status < 500 ? 'bad-request' : 'server-error')
