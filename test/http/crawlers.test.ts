import { describe, expect, it } from 'vitest'
import { createApp } from '../../src/http/app.ts'
import { emptyPorts, fakePorts } from './fakes.ts'

const app = createApp()
const SITE_URL = 'https://day.example'
const { ports, asked } = fakePorts({ siteUrl: SITE_URL })
const get = (path: string, headers = {}, from = ports) => app.request(path, { headers }, { ports: from })
const SITEMAPS = ['/sitemap.xml', '/sitemaps/2031-05.xml', '/sitemaps/sources.xml', '/sitemaps/news.xml']

describe.each(SITEMAPS)('%s', (path) => {
  it('is XML of whole addresses of the operator’s', async () => {
    const response = await get(path)
    expect([response.status, response.headers.get('content-type')]).toEqual([
      200,
      'application/xml; charset=utf-8',
    ])
    const xml = await response.text()
    expect(xml).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<(urlset|sitemapindex) xmlns="/)
    const locs = [...xml.matchAll(/<loc>([^<]*)</g)].map(([, loc = '']) => loc)
    for (const loc of locs) expect(loc.startsWith(`${SITE_URL}/`)).toBe(true)
  })
  it('is not read where the crawler has it', async () => {
    const etag = (await get(path)).headers.get('etag') ?? ''
    const bodies = asked.bodies
    expect([(await get(path, { 'if-none-match': etag })).status, asked.bodies]).toEqual([304, bodies])
  })
  it('is not there where the operator set no address, and says so', async () => {
    const response = await get(path, {}, fakePorts().ports)
    expect([response.status, await response.text()]).toEqual([404, expect.stringContaining('SITE_URL')])
  })
  it('is not there before the first day', async () => {
    const empty = { ...emptyPorts(), settings: ports.settings }
    expect((await get(path, {}, empty)).status).toBe(404)
  })
})

it('there is no sitemap of a month without days', async () => {
  expect((await get('/sitemaps/2031-07.xml')).status).toBe(404)
})

describe('/robots.txt', () => {
  it('keeps crawlers out of searches, forms and doors, and names the sitemap', async () => {
    const text = await (await get('/robots.txt')).text()
    expect(text).toMatch(/^User-agent: \*\nDisallow: /)
    for (const path of ['/search', '/api/v1/', '/subscribe']) expect(text).toContain(`\nDisallow: ${path}\n`)
    expect(text).toContain(`\nSitemap: ${SITE_URL}/sitemap.xml\n`)
  })
  it('names none where the operator set no address', async () => {
    expect(await (await get('/robots.txt', {}, fakePorts().ports)).text()).not.toContain('Sitemap')
  })
})

describe('/llms.txt', () => {
  it('is a title, a summary and lists of links', async () => {
    const text = await (await get('/llms.txt')).text()
    expect(text).toMatch(/^# The Daybook\n\n> [^\n]+\n\n/)
    expect(text.match(/^## /gm)).toHaveLength(3)
    expect(text).toContain(`(${SITE_URL}/index.md): `)
  })
})
