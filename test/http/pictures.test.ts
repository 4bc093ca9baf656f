import { describe, expect, it } from 'vitest'
import { createApp } from '../../src/http/app.ts'
import { fakePorts, PNG } from './fakes.ts'

const app = createApp()

describe('a day’s picture', () => {
  const { ports, asked } = fakePorts()
  const get = (path: string, headers = {}) => app.request(path, { headers }, { ports })

  it('is sent as it is stored, to be kept, and readable from other origins', async () => {
    const response = await get('/2031/05/06/card.png')
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('image/png')
    expect(response.headers.get('cache-control')).toMatch(/^public, max-age=\d{4}/)
    expect(response.headers.get('cross-origin-resource-policy')).toBe('cross-origin')
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(PNG)
  })
  it('is not read where the client has it', async () => {
    const etag = (await get('/2031/05/06/card.png')).headers.get('etag') ?? ''
    const bodies = asked.bodies
    const response = await get('/2031/05/06/card.png', { 'if-none-match': etag })
    expect([response.status, asked.bodies]).toEqual([304, bodies])
  })
  it.each(['/2031/05/07/card.png', '/2031/02/31/card.png', '/2031/5/6/card.png'])(
    '%s is not found',
    async (path) => {
      expect((await get(path)).status).toBe(404)
    },
  )
})
