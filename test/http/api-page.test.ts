import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createApp } from '../../src/http/app.ts'
import { fakePorts } from './fakes.ts'

const app = createApp()
const pageIn = async (siteLanguage: 'en' | 'de') => {
  const { ports } = fakePorts({ siteLanguage })
  const response = await app.request('/api', {}, { ports })
  return { ports, response, text: await response.text() }
}
const { ports, response, text } = await pageIn('en')
const get = (path: string) => app.request(path, {}, { ports })
const document = (await (await get('/openapi.json')).json()) as {
  paths: Record<string, Record<string, { operationId: string }>>
  components: { schemas: Record<string, unknown> }
}

describe('/api', () => {
  it('is a page without scripts', () => {
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toContain('text/html')
    expect(text).not.toMatch(/<script/)
  })
  it('has a place for each operation of the document', () => {
    for (const operations of Object.values(document.paths))
      for (const { operationId } of Object.values(operations)) expect(text).toContain(`id="${operationId}"`)
  })
  it('leads to nothing that is not there', async () => {
    const ids = new Set([...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))
    const within = [...text.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)
    expect(within.filter((id) => !ids.has(id))).toEqual([])
    const shown = [...text.matchAll(/href="(\/(?:api\/v1|api\/schemas|problems)\/[^"]+)"/g)].map(
      ([, path]) => path ?? '',
    )
    expect(shown.length).toBeGreaterThan(12)
    for (const path of new Set(shown)) {
      const address = path.replaceAll('&amp;', '&')
      const answer = await app.request(address, {}, { ports })
      expect([address, answer.status]).toEqual([address, 200])
    }
  })
  it('says in the site’s language what is its own', async () => {
    const german = await pageIn('de')
    expect(german.text).toContain('So wird sie aufgerufen')
    expect(german.text).not.toContain('How to call it')
  })
})

const names = Object.keys(document.components.schemas)

describe('the pages of the API', () => {
  it.each(['en', 'de'] as const)('stay under 60 KB: %s', async (siteLanguage) => {
    const own = fakePorts({ siteLanguage }).ports
    for (const path of ['/api', '/api/schemas', ...names.map((name) => `/api/schemas/${name}`)]) {
      const body = await (await app.request(path, {}, { ports: own })).text()
      expect([path, Buffer.byteLength(body) < 60_000]).toEqual([path, true])
    }
  })
  it('tell of each operation the door by which it is counted, and where that is explained', () => {
    expect(text).toMatch(/id="search"[\s\S]*?<a href="#rates"><code>search<\/code>/)
    expect(text).toContain('id="rates"')
  })
  it('answer as JSON and as Markdown, too', async () => {
    const json = await get('/api.json')
    expect([json.status, json.headers.get('location')]).toEqual([301, '/openapi.json'])
    const markdown = await (await get('/api.md')).text()
    expect(markdown).toContain('### GET `/api/v1/days/{date}`')
    expect(markdown).toContain('- `date` `string`')
    expect(await (await get('/api/schemas.md')).text()).toContain('[Day](</api/schemas/Day.md>)')
    expect(await (await get('/api/schemas/Day.md')).text()).toMatch(/^# Day\n[\s\S]*```\n\{\n {2}date: /)
    const { items } = (await (await get('/api/schemas.json')).json()) as { items: { name: string }[] }
    expect(items.map(({ name }) => name)).toEqual(names)
  })
  it.each(names)('the schema %s is listed, and is a JSON Schema whole by itself', async (name) => {
    expect(await (await get('/api/schemas')).text()).toContain(`href="/api/schemas/${name}"`)
    const page = await (await get(`/api/schemas/${name}`)).text()
    for (const [, to] of page.matchAll(/href="\/api\/schemas\/([^".]+)"/g)) expect(names).toContain(to)
    const schema = (await (await get(`/api/schemas/${name}.json`)).json()) as {
      $defs: Record<string, Record<string, never>>
    }
    const needed = [...JSON.stringify(schema).matchAll(/"\$ref":"#\/\$defs\/([^"]+)"/g)].map(([, ref]) => ref)
    expect(new Set(needed)).toEqual(new Set(Object.keys(schema.$defs)))
    expect(() => z.fromJSONSchema(schema)).not.toThrow()
  })
  it('tell people in a page where there is no such schema', async () => {
    for (const [path, type] of [
      ['/api/schemas/Nothing', 'text/html; charset=utf-8'],
      ['/api/schemas/toString.json', 'application/problem+json'],
      ['/api/nothing', 'application/problem+json'],
    ]) {
      const answer = await get(path ?? '')
      expect([answer.status, answer.headers.get('content-type')]).toEqual([404, type])
    }
  })
})
