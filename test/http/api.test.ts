import { describe, expect, it } from 'vitest'
import type { ZodType } from 'zod'
import { createApp } from '../../src/http/app.ts'
import { archiveSchema, monthSchema, yearSchema } from '../../src/http/schemas/calendar.ts'
import { correctionPageSchema } from '../../src/http/schemas/correction.ts'
import {
  dayPageSchema,
  dayPartsPageSchema,
  dayPartsSchema,
  daySchema,
  editionSchema,
  editionsSchema,
} from '../../src/http/schemas/day.ts'
import {
  eventPageSchema,
  eventPartsPageSchema,
  eventPartsSchema,
  eventSchema,
} from '../../src/http/schemas/event.ts'
import { reportPageSchema, reportSchema } from '../../src/http/schemas/report.ts'
import { searchSchema } from '../../src/http/schemas/search.ts'
import { sourcesSchema, statusSchema } from '../../src/http/schemas/site.ts'
import { nameDocumentSchema, sourceDocumentSchema } from '../../src/http/schemas/topic.ts'
import { fakePorts, TOKEN } from './fakes.ts'
import { EVENT, GOLDEN, reportIdOf, textOf } from './golden.ts'

const app = createApp()
const { ports } = fakePorts()
const get = (path: string, headers: Record<string, string> = {}) => app.request(path, { headers }, { ports })
const operator = { authorization: `Bearer ${TOKEN}` }
const report = reportIdOf('harbour')

const SCHEMAS: [path: string, schema: ZodType, headers?: Record<string, string>][] = [
  ['/api/v1/days', dayPageSchema],
  ['/api/v1/days?limit=1', dayPageSchema],
  ['/archive.json', archiveSchema],
  ['/2031.json', yearSchema],
  ['/2031/05.json', monthSchema],
  ['/corrections.json', correctionPageSchema],
  ['/api/v1/corrections', correctionPageSchema],
  ['/api/v1/corrections?limit=1', correctionPageSchema],
  ['/api/v1/days/2031-05-06/editions/2', editionSchema],
  ['/2031/05/06/editions/2.json', editionSchema],
  ['/api/v1/days/2031-05-06', daySchema],
  ['/api/v1/days/2031-05-01', daySchema],
  ['/api/v1/days/latest', daySchema],
  ['/index.json', daySchema],
  ['/2031/05/06.json', daySchema],
  ['/api/v1/days/2031-05-06/editions', editionsSchema],
  ['/2031/05/06/editions.json', editionsSchema],
  ['/api/v1/days?fields=date,hash', dayPartsPageSchema],
  ['/api/v1/days/latest?include=lines,quotes', dayPartsSchema],
  ['/api/v1/events', eventPageSchema],
  ['/api/v1/events?fields=title', eventPartsPageSchema],
  [`/api/v1/events/${EVENT.id}?include=none`, eventPartsSchema],
  ['/api/v1/reports', reportPageSchema],
  [`/api/v1/events/${EVENT.id}`, eventSchema],
  [`/api/v1/events/${EVENT.slug}`, eventSchema],
  [`${EVENT.url}.json`, eventSchema],
  [`/api/v1/reports/${report}`, reportSchema],
  [`/api/v1/reports/${report}`, reportSchema, operator],
  [`/reports/${reportIdOf('evening')}.json`, reportSchema],
  ['/api/v1/sources', sourcesSchema],
  ['/api/v1/status', statusSchema],
  ['/api/v1/status', statusSchema, operator],
  ['/status.json', statusSchema],
  ['/api/v1/search?q=ferry', searchSchema],
  ['/search.json?q=ferry', searchSchema],
  ['/search.json', searchSchema],
  ['/api/v1/names/Ona%20Quill', nameDocumentSchema],
  ['/names/ona-quill.json', nameDocumentSchema],
  ['/api/v1/names/ona-quill?before=2031-05-06', nameDocumentSchema],
  ['/api/v1/sources/tern', sourceDocumentSchema],
  ['/sources/tern.json', sourceDocumentSchema],
  ['/sources.json', sourcesSchema],
]

describe('answers are what their schemas say, and nothing more', () => {
  it.each(SCHEMAS)('%s', async (path, schema, headers) => {
    const body = await (await get(path, headers)).json()
    // A schema drops what it does not describe; equal means that it describes all.
    expect(schema.parse(body)).toEqual(body)
  })
})

describe('the day', () => {
  it('is the stored document', async () => {
    expect(await (await get('/api/v1/days/2031-05-06')).json()).toEqual({
      ...GOLDEN,
      previous: '2031-05-01',
      next: null,
    })
  })
})

describe('a page of days', () => {
  it('leads to the next by cursor and by link', async () => {
    const response = await get('/api/v1/days?limit=1')
    const { items, next } = dayPageSchema.parse(await response.json())
    expect(items.map(({ date }) => date)).toEqual(['2031-05-06'])
    expect(response.headers.get('link')).toBe(`</api/v1/days?limit=1&cursor=${next}>; rel="next"`)
    const last = dayPageSchema.parse(await (await get(`/api/v1/days?limit=1&cursor=${next}`)).json())
    expect(last).toMatchObject({ items: [{ date: '2031-05-01' }], next: null })
  })
})

describe('a report', () => {
  it('gives the words that are cited, verbatim and in order, and not its text', async () => {
    const response = await get(`/api/v1/reports/${report}`)
    const body = reportSchema.parse(await response.json())
    expect(body.text).toBeUndefined()
    expect(body.excerpts.length).toBeGreaterThan(1)
    for (const { start, end, wording } of body.excerpts)
      expect(textOf('harbour').slice(start, end)).toBe(wording)
    expect(body.excerpts.map(({ start }) => start)).toEqual(
      body.excerpts.map(({ start }) => start).sort((a, b) => a - b),
    )
    expect(response.headers.get('vary')).toContain('Authorization')
  })
  it('gives its text to the operator, and lets nobody keep it', async () => {
    const response = await get(`/api/v1/reports/${report}`, operator)
    const body = reportSchema.parse(await response.json())
    expect(body.text).toBe(textOf('harbour'))
    expect(body.paragraphs?.[0]?.role).toBe('lede')
    expect(response.headers.get('cache-control')).toBe('private, no-store')
    expect(response.headers.get('vary')).toContain('Authorization')
  })
  it('says that a token is wrong', async () => {
    expect((await get(`/api/v1/reports/${report}`, { authorization: 'Bearer no' })).status).toBe(401)
  })
})

describe('the status', () => {
  it('keeps a failure’s own words for the operator', async () => {
    expect(await (await get('/api/v1/status')).text()).not.toContain('secret')
    expect(await (await get('/status')).text()).not.toContain('secret')
    expect(await (await get('/api/v1/status', operator)).text()).toContain('secret')
  })
})

describe('other origins', () => {
  it('may read the API and the feeds, and nothing else', async () => {
    for (const path of ['/api/v1/days', '/feed.xml', '/openapi.json', '/2031/05/06.json', '/2031/05/06.md']) {
      const response = await get(path, { origin: 'https://else.example' })
      expect(response.headers.get('access-control-allow-origin')).toBe('*')
      expect(response.headers.get('cross-origin-resource-policy')).toBe('cross-origin')
    }
    const page = await get('/', { origin: 'https://else.example' })
    expect(page.headers.get('access-control-allow-origin')).toBeNull()
  })
  it('may not hand in reports', async () => {
    const headers = { origin: 'https://else.example', 'access-control-request-method': 'POST' }
    const response = await app.request('/api/v1/reports', { method: 'OPTIONS', headers }, { ports })
    expect(response.headers.get('access-control-allow-methods')).not.toContain('POST')
  })
})
