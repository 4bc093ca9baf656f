import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createApp } from '../../src/http/app.ts'
import { fakePorts } from './fakes.ts'
import { EVENT } from './golden.ts'

const app = createApp()
const { ports } = fakePorts()
const get = (path: string) => app.request(path, {}, { ports })

const pageSchema = z.object({
  items: z.array(z.record(z.string(), z.unknown())),
  next: z.string().nullable(),
})
const page = async (path: string) => pageSchema.parse(await (await get(path)).json())
const problemSchema = z.object({ detail: z.string(), errors: z.array(z.object({ field: z.string() })) })

const cursor = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')
const { next: daysNext } = await page('/api/v1/days?limit=1&from=2031-01-01')

const BAD: [path: string, field: string, says: RegExp][] = [
  ['/api/v1/days?cursor=x', 'cursor', /not a cursor/],
  ['/api/v1/days?cursor=%00', 'cursor', /not a cursor/],
  ['/api/v1/days?cursor=2031-05-06', 'cursor', /not a cursor/],
  [`/api/v1/days?cursor=${cursor([0, 'k', {}])}`, 'cursor', /another version/],
  [`/api/v1/days?cursor=${cursor([1, 'k', { before: '2031-05-06' }])}`, 'cursor', /another list/],
  [`/api/v1/days?cursor=${daysNext}`, 'cursor', /other filters/],
  [`/api/v1/events?from=2031-01-01&cursor=${daysNext}`, 'cursor', /another list/],
  ['/api/v1/days?fields=date,weight', 'fields.1', /has no "weight"; there are date,/],
  ['/api/v1/events?fields=', 'fields.0', /has no ""/],
  ['/api/v1/days/latest?include=lines,texts', 'include.1', /has no "texts"; there are reports,/],
  ['/api/v1/days?from=2031-02-30', 'from', /not a day of the calendar/],
  ['/api/v1/days?from=2031-02-03&to=2031-02-02', 'to', /before `from`/],
  ['/api/v1/events?verdict=wrong', 'verdict', /conflict/],
  ['/api/v1/events?minOrigins=0', 'minOrigins', /1/],
  ['/api/v1/events?form=2031-02-02', 'query', /form/],
  ['/api/v1/reports?event=e1', 'event', /not an event id/],
]

describe('what does not fit is refused by name', () => {
  it.each(BAD)('%s', async (path, field, says) => {
    const response = await get(path)
    expect(response.status).toBe(400)
    const problem = problemSchema.parse(await response.json())
    expect(problem.detail).toMatch(says)
    expect(problem.errors.map((error) => error.field)).toContain(field)
  })
})

describe('a cursor', () => {
  it('goes on with the same filters, in whatever order they stand', async () => {
    const path = '/api/v1/days?limit=1&to=2031-12-31&from=2031-01-01'
    const first = await page(path)
    const second = await page(`/api/v1/days?from=2031-01-01&to=2031-12-31&limit=1&cursor=${first.next}`)
    expect(second.items).toHaveLength(1)
    expect(second.items).not.toEqual(first.items)
  })
})

describe('less of a document', () => {
  it('has the fields asked for, and what it is known by', async () => {
    const { items } = await page('/api/v1/days?fields=hash,reports')
    for (const item of items) expect(Object.keys(item).sort()).toEqual(['date', 'hash', 'reports'])
  })
  it('has the parts asked for, under an ETag of its own', async () => {
    const whole = await get(`/api/v1/events/${EVENT.id}`)
    const part = await get(`/api/v1/events/${EVENT.id}?include=quotes`)
    const { days } = z
      .object({ days: z.array(z.object({ event: z.looseObject({}) })) })
      .parse(await part.json())
    for (const { event } of days) {
      expect(event).toHaveProperty('quotes')
      expect(event).not.toHaveProperty('lines')
    }
    expect(part.headers.get('etag')).not.toBe(whole.headers.get('etag'))
    const again = await app.request(
      `/api/v1/events/${EVENT.id}?include=quotes`,
      { headers: { 'if-none-match': part.headers.get('etag') ?? '' } },
      { ports },
    )
    expect(again.status).toBe(304)
  })
  it('is kept where an event redirects', async () => {
    const moved = await get('/api/v1/events/e00000000000000c3?include=lines')
    expect(moved.status).toBe(301)
    expect(moved.headers.get('location')).toBe(`/api/v1/events/${EVENT.id}?include=lines`)
  })
})
