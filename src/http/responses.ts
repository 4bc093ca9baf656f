// How the OpenAPI document describes answers; the schemas are the ones the tests hold the answers against.
import { z } from '@hono/zod-openapi'
import type { ZodType } from 'zod'
import { problemSchema } from './schemas/shared.ts'

const REFUSALS = {
  400: 'A parameter does not fit',
  401: 'The token is missing or wrong',
  403: 'The token’s scope does not allow this',
  404: 'Nothing is published under this address',
  409: 'The name is taken',
  413: 'The body is over the bound',
  415: 'The body is not JSON',
  422: 'The body is JSON of another shape',
  429: 'Too many calls; Retry-After says when to come again',
  503: 'Other reports kept being written; nothing is stored, and the call may be sent again',
} as const
export type Refusal = keyof typeof REFUSALS

const refusal = (status: Refusal) => ({
  description: REFUSALS[status],
  content: { 'application/problem+json': { schema: problemSchema } },
})

const headers = z.object({
  ETag: z.string().openapi({ description: 'Send it back as If-None-Match' }),
  'Cache-Control': z.string(),
})

/** 200 with a body of this schema, 304, and these refusals. */
export const answers = (schema: ZodType, description: string, refusals: Refusal[] = []) => ({
  200: { description, headers, content: { 'application/json': { schema } } },
  304: { description: 'The client’s copy still holds' },
  ...Object.fromEntries(refusals.map((status) => [status, refusal(status)])),
})

/** An answer in JSON that has no tag: what a call just did. */
export const jsonBody = (schema: ZodType, description: string) => ({
  description,
  content: { 'application/json': { schema } },
})

export const refusals = (statuses: Refusal[]) =>
  Object.fromEntries(statuses.map((status) => [status, refusal(status)]))
