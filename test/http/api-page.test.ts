import { describe, expect, it } from 'vitest'
import { createApp } from '../../src/http/app.ts'
import { fakePorts } from './fakes.ts'

const app = createApp()
const pageIn = async (siteLanguage: 'en' | 'de') => {
  const { ports } = fakePorts({ siteLanguage })
  const response = await app.request('/api', {}, { ports })
  return { ports, response, text: await response.text() }
}
const { ports, response, text } = await pageIn('en')
const document = (await (await app.request('/openapi.json', {}, { ports })).json()) as {
  paths: Record<string, Record<string, { operationId: string }>>
  components: { schemas: Record<string, unknown> }
}

describe('/api', () => {
  it('is a page without scripts', () => {
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toContain('text/html')
    expect(text).not.toMatch(/<script/)
  })
  it('has a place for each operation and each schema of the document', () => {
    for (const operations of Object.values(document.paths))
      for (const { operationId } of Object.values(operations)) expect(text).toContain(`id="${operationId}"`)
    for (const name of Object.keys(document.components.schemas)) expect(text).toContain(`id="schema-${name}"`)
  })
  it('leads to nothing that is not there', async () => {
    const ids = new Set([...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))
    const within = [...text.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)
    expect(within.filter((id) => !ids.has(id))).toEqual([])
    const shown = [...text.matchAll(/href="(\/(?:api\/v1|problems)\/[^"]+)"/g)].map(([, path]) => path ?? '')
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
