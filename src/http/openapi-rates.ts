// What the OpenAPI document says of rate limits: the headers of answers that are counted.
import type { OpenAPIHono } from '@hono/zod-openapi'

type Header = { description: string; schema: { type: 'string' | 'integer' }; example: string | number }

const HEADERS: Record<string, Header> = {
  RateLimitPolicy: {
    description:
      'The limit, as draft-ietf-httpapi-ratelimit-headers-10 writes it: so many calls (q) in so many seconds (w), for a token or else a network',
    schema: { type: 'string' },
    example: '"search";q=60;w=60',
  },
  RateLimit: {
    description: 'No call is left (r=0), and there are again in so many seconds (t)',
    schema: { type: 'string' },
    example: '"search";r=0;t=60',
  },
  RetryAfter: {
    description: 'In so many seconds a call may come again',
    schema: { type: 'integer' },
    example: 60,
  },
}

const ref = (name: keyof typeof HEADERS) => ({ $ref: `#/components/headers/${name}` })
const POLICY = { 'RateLimit-Policy': ref('RateLimitPolicy') }
const REFUSED = { ...POLICY, RateLimit: ref('RateLimit'), 'Retry-After': ref('RetryAfter') }

type Answer = { headers?: Record<string, unknown> }
type Rated = { 'x-rate-limit'?: string; responses?: Record<string, Answer> }
type Document = { paths?: Record<string, object> }

const headersOf = (status: string, isLimited: boolean): Record<string, unknown> => {
  if (status === '429') return REFUSED
  // Wrong tokens are counted wherever they are sent.
  return isLimited || status === '401' ? POLICY : {}
}

export const registerRateHeaders = ({ openAPIRegistry }: Pick<OpenAPIHono, 'openAPIRegistry'>): void => {
  for (const [name, header] of Object.entries(HEADERS))
    openAPIRegistry.registerComponent('headers', name, header)
}

/** Routes name the door by which they are counted (`x-rate-limit`); the document what it is told by. */
export const withRateHeaders = <T extends Document>(document: T): T => {
  for (const operations of Object.values(document.paths ?? {}))
    for (const operation of Object.values(operations) as Rated[])
      for (const [status, answer] of Object.entries(operation.responses ?? {})) {
        const headers = headersOf(status, operation['x-rate-limit'] !== undefined)
        if (Object.keys(headers).length > 0) answer.headers = { ...answer.headers, ...headers }
      }
  return document
}
