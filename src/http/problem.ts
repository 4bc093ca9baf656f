// What goes wrong, told once: problem details (RFC 9457) for programs, a plain page for people.
import { RETRY_AFTER_S } from '../limits.ts'
import { errorPage, problemPage } from '../render/error-page.tsx'
import type { Site } from '../render/site.ts'
import { ENGLISH } from '../render/words/en.ts'
import type { ProblemKind, Words } from '../render/words/words.ts'
import type { Ctx } from './env.ts'
import { siteOf } from './site.ts'

const STATUS = {
  'bad-request': 400,
  unauthorized: 401,
  forbidden: 403,
  'not-found': 404,
  'method-not-allowed': 405,
  'name-taken': 409,
  'too-large': 413,
  'unsupported-media-type': 415,
  'not-valid': 422,
  'too-many': 429,
  busy: 503,
  'server-error': 500,
} as const satisfies Record<ProblemKind, number>

/** All kinds there are, for people to look at */
export const PROBLEM_KINDS = Object.entries(STATUS).map(([kind, status]) => ({
  kind: kind as ProblemKind,
  status,
}))

/** One value that does not fit: `field` is its place (`reports.3.title`), `message` the bound it breaks. */
export type FieldError = { field: string; message: string }

/** By address, never by `Accept`: one address has one kind of answer. */
export const isForPrograms = (path: string): boolean =>
  /^\/api\/(?!schemas(?:\/|$))|\.(json|md|xml)$/.test(path)

/** Pages of one subscriber's own, where forms are sent to as well */
export const isSubscription = (path: string): boolean => /^\/(?:un)?subscribe(?:\/|$)/.test(path)

const isReadByPeople = (c: Ctx): boolean =>
  isSubscription(c.req.path) || (['GET', 'HEAD'].includes(c.req.method) && !isForPrograms(c.req.path))

/** What is wrong here: in the language of who reads it; a text alone where only programs come. */
export type Detail = string | ((words: Words) => string)

const inWords = (detail: Detail, words: Words): string =>
  typeof detail === 'string' ? detail : detail(words)

export const refuse = (
  c: Ctx,
  kind: ProblemKind,
  detail: Detail,
  more: { headers?: Record<string, string>; errors?: FieldError[] } = {},
): Response => {
  const status = STATUS[kind]
  const later = kind === 'busy' && { 'Retry-After': String(RETRY_AFTER_S) }
  const headers = { ...more.headers, ...later, 'Cache-Control': 'no-store' }
  const site = siteOf(c)
  if (isReadByPeople(c)) {
    const page = errorPage(site, { status, kind, detail: inWords(detail, site.words) })
    return c.body(page, status, { ...headers, 'Content-Type': 'text/html; charset=utf-8' })
  }
  const { title } = ENGLISH.errors.kinds[kind]
  const type = `${site.canonicalUrl}/problems/${kind}`
  const told = { type, title, status, detail: inWords(detail, ENGLISH) }
  const problem = { ...told, ...(more.errors && { errors: more.errors }) }
  return c.body(JSON.stringify(problem), status, { ...headers, 'Content-Type': 'application/problem+json' })
}

const KIND_BY_STATUS = new Map<number, ProblemKind>(
  Object.entries(STATUS).map(([kind, status]) => [status, kind as ProblemKind]),
)

const isProblemKind = (kind: string): kind is ProblemKind => Object.hasOwn(STATUS, kind)

/** What a problem's `type` leads to: the kind in words; null for a kind there is none of. */
export const problemKindPage = (site: Site, kind: string): string | null =>
  isProblemKind(kind) ? problemPage(site, kind, STATUS[kind]) : null

/** For statuses that come from the framework: 400 for broken JSON, 415 for another media type. */
export const problemOfStatus = (status: number): ProblemKind =>
  KIND_BY_STATUS.get(status) ?? (status < 500 ? 'bad-request' : 'server-error')
