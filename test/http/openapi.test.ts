import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createApp } from '../../src/http/app.ts'
import { fakePorts } from './fakes.ts'

const app = createApp()
const { ports } = fakePorts({ siteUrl: 'https://daybook.example' })

const documentSchema = z.looseObject({
  openapi: z.string(),
  servers: z.array(z.object({ url: z.string() })),
  paths: z.record(z.string(), z.record(z.string(), z.looseObject({ operationId: z.string() }))),
  components: z.looseObject({
    schemas: z.record(z.string(), z.looseObject({ required: z.array(z.string()).optional() })),
  }),
})
const document = documentSchema.parse(await (await app.request('/openapi.json', {}, { ports })).json())

describe('/openapi.json', () => {
  it('is OpenAPI 3.1 for this site', () => {
    expect(document.openapi).toMatch(/^3\.1\./)
    expect(document.servers).toEqual([{ url: 'https://daybook.example' }])
  })
  it('describes every address of the API and no other', () => {
    const served = app.routes
      .filter(({ path, method }) => path.startsWith('/api/v1/') && method !== 'ALL')
      .map(({ path, method }) => `${method.toLowerCase()} ${path.replace(/:(\w+)/g, '{$1}')}`)
    const described = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method} ${path}`),
    )
    expect([...new Set(described)].sort()).toEqual([...new Set(served)].sort())
  })
  it('gives each operation a name of its own', () => {
    const ids = Object.values(document.paths).flatMap((operations) =>
      Object.values(operations).map(({ operationId }) => operationId),
    )
    expect(new Set(ids).size).toBe(ids.length)
  })
  it('asks of nothing to be null and an object', () => {
    const parts = JSON.stringify(document).matchAll(/"allOf":\[\{"\$ref":"[^"]+"\},\{"type":\["[^\]]*"null"/g)
    expect([...parts].map(([part]) => part)).toEqual([])
  })
  it('asks of a submission its text only', () => {
    expect(document.components.schemas.Submission?.required).toEqual(['text'])
  })
})
