import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { rebuildDay } from '../../src/flows/rebuild-day.ts'
import { takeInReports } from '../../src/flows/take-in-reports.ts'
import { createApp } from '../../src/http/app.ts'
import type { Ports } from '../../src/ports.ts'
import { BUDGET, FERRY, NOTHING } from '../flows/ferry-reports.ts'
import { type LocalPorts, startPorts } from '../flows/local-ports.ts'
import { type FuzzRequest, type OpenApi, type Operation, requestsTo } from './fuzz-requests.ts'

/** Over all operations; more by FUZZ_REQUESTS=5000 */
const REQUESTS = Number(process.env.FUZZ_REQUESTS ?? 400)
const TOKEN = 'a-token-for-fuzzing'
/** Fetches from elsewhere, or sends mail */
const LEFT_OUT = new Set(['pollFeed'])

const app = createApp()
let local: LocalPorts
let ports: Ports
let document: OpenApi
const known: Record<string, string[]> = {}

beforeAll(async () => {
  local = await startPorts()
  const reach = async () => {
    throw new Error('nothing is fetched here')
  }
  ports = {
    ...local.ports,
    fetcher: { ...local.ports.fetcher, get: reach, post: reach },
    settings: { ...local.ports.settings, apiToken: TOKEN, siteUrl: 'https://daybook.example' },
  }
  await takeInReports(ports, [...FERRY, BUDGET, NOTHING])
  await rebuildDay(ports, '2025-05-04')
  await ports.search.catchUp(100)
  const [event] = (await ports.days.day('2025-05-04'))?.body?.events ?? []
  const report = event?.reports[0]
  known.id = [event?.id ?? '', report?.id ?? '', event?.slug ?? '']
  known.date = ['latest', '2025-05-04']
  known.event = [event?.id ?? '']
  known.source = [report?.sourceId ?? '']
  known.name = event?.names.map(({ name }) => name) ?? []
  known.q = ['ferry', '"the ferry"', 'fer* NOT x', 'budget OR ferry']
  const page = (await (await app.request('/api/v1/days?limit=1', {}, { ports })).json()) as {
    next: string | null
  }
  known.cursor = [page.next ?? 'abc']
  document = (await (await app.request('/openapi.json', {}, { ports })).json()) as OpenApi
}, 120_000)
afterAll(() => local.close())

const checks = new Map<string, z.ZodType>()

/** The declared schema with all that it refers to, as a check of answers. */
const checkOf = (key: string, schema: object): z.ZodType => {
  const whole = JSON.stringify({ ...schema, $defs: document.components.schemas })
  const made =
    checks.get(key) ?? z.fromJSONSchema(JSON.parse(whole.replaceAll('#/components/schemas/', '#/$defs/')))
  checks.set(key, made)
  return made
}

const told = ({ method, url, body }: FuzzRequest): string =>
  `${method} ${url.slice(0, 200)} ${(body ?? '').slice(0, 300)}`

/** What of an answer is of the declared schema: all of JSON, each line of JSON Lines. */
const valuesIn = (type: string, text: string): string[] => {
  if (type === 'application/jsonl') return text.split('\n').filter((line) => line !== '')
  return /json$/.test(type) ? [text] : []
}

type Issue = z.core.$ZodIssue

/** What breaks a schema of several forms, by the form that it breaks least. */
const nearest = (issues: Issue[]): Issue[] =>
  issues.flatMap((issue) => {
    if (issue.code !== 'invalid_union') return [issue]
    const [form] = issue.errors.map(nearest).sort((a, b) => a.length - b.length)
    return form ?? [issue]
  })

/** What an answer breaks of its declaration; null where it keeps it. */
const faultOf = async (operation: Operation, response: Response): Promise<string | null> => {
  const text = await response.text()
  const { status } = response
  if (status >= 500) return `answers ${status}: ${text.slice(0, 200)}`
  const declared = operation.responses[status]
  if (declared === undefined) return `answers ${status}, which is not declared: ${text.slice(0, 200)}`
  if (!declared.content) return text === '' ? null : `answers ${status} with a body`
  const type = (response.headers.get('content-type') ?? '').split(';')[0] ?? ''
  const content = declared.content[type]
  if (content === undefined) return `answers ${status} as ${type}`
  const check = checkOf(`${operation.operationId} ${status} ${type}`, content.schema)
  for (const value of valuesIn(type, text)) {
    const { error } = check.safeParse(JSON.parse(value))
    if (error) return `answers ${status} with ${value.slice(0, 80)}: ${JSON.stringify(nearest(error.issues))}`
  }
  return null
}

const ask = async (request: FuzzRequest): Promise<Response> =>
  app.request(
    request.url,
    {
      method: request.method.toUpperCase(),
      headers: { ...request.headers, authorization: `Bearer ${TOKEN}` },
      ...(request.body !== undefined && { body: request.body }),
    },
    { ports },
  )

test(`${REQUESTS} requests made of the OpenAPI document are answered as it declares`, async () => {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  )
  const each = Math.ceil(REQUESTS / operations.length)
  const faults: string[] = []
  const statuses = new Map<number, number>()
  let sent = 0
  for (const { path, method, operation } of operations) {
    if (LEFT_OUT.has(operation.operationId)) continue
    const requests = fc.sample(requestsTo(document, path, method, operation, known), {
      numRuns: each,
      seed: 20250504,
    })
    for (const request of requests) {
      const response = await ask(request)
      sent += 1
      statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1)
      const fault = await faultOf(operation, response)
      if (fault !== null) faults.push(`${operation.operationId}: ${told(request)} ${fault}`)
    }
  }
  console.log(
    `${sent} requests; ${[...statuses]
      .sort()
      .map(([status, n]) => `${status}: ${n}`)
      .join(', ')}`,
  )
  expect(faults).toEqual([])
  expect(statuses.get(200) ?? 0).toBeGreaterThan(sent / 6)
}, 1_200_000)
