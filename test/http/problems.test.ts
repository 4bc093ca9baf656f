import { describe, expect, it, vi } from 'vitest'
import { createApp } from '../../src/http/app.ts'
import { problemSchema } from '../../src/http/schemas/shared.ts'
import { fakePorts } from './fakes.ts'

const app = createApp()
const { ports } = fakePorts()

const CASES: [method: string, path: string, status: number, form: 'page' | 'problem'][] = [
  ['GET', '/nowhere', 404, 'page'],
  ['GET', '/2031/02/30', 404, 'page'],
  ['GET', '/1999/01/01', 404, 'page'],
  ['GET', '/1999/01', 404, 'page'],
  ['GET', '/2031/13', 404, 'page'],
  ['GET', '/events/no-such-event', 404, 'page'],
  ['GET', '/events/gone-00000000000000ff', 404, 'page'],
  ['GET', '/reports/0000000000000000', 404, 'page'],
  ['GET', '/corrections?cursor=yesterday', 400, 'page'],
  ['GET', '/1999/01/01.json', 404, 'problem'],
  ['GET', '/1999/01/01.md', 404, 'problem'],
  ['GET', '/api/v1/nowhere', 404, 'problem'],
  ['GET', '/api/v1/days/2031-02-30', 400, 'problem'],
  ['GET', '/api/v1/days/1999-01-01', 404, 'problem'],
  ['GET', '/api/v1/days?limit=0', 400, 'problem'],
  ['GET', '/api/v1/days?limit=201', 400, 'problem'],
  ['GET', '/api/v1/days?cursor=x', 400, 'problem'],
  ['GET', '/api/v1/reports/xyz', 400, 'problem'],
  ['GET', '/api/v1/reports/0000000000000000', 404, 'problem'],
  ['GET', '/api/v1/search', 400, 'problem'],
  ['GET', `/api/v1/search?q=${'x'.repeat(201)}`, 400, 'problem'],
  ['POST', '/', 405, 'problem'],
  ['DELETE', '/feed.xml', 405, 'problem'],
  ['PUT', '/api/v1/reports', 405, 'problem'],
  ['DELETE', '/api/v1/days/2031-05-06', 405, 'problem'],
]

describe.each(CASES)('%s %s', (method, path, status, form) => {
  it(`is ${status} as a ${form}`, async () => {
    const response = await app.request(path, { method }, { ports })
    expect(response.status).toBe(status)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    if (form === 'page') {
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
      expect(await response.text()).toContain(`Error ${status}`)
    } else {
      expect(response.headers.get('content-type')).toBe('application/problem+json')
      const problem = problemSchema.parse(await response.json())
      expect(problem.status).toBe(status)
      expect(problem.type).toMatch(/^\/problems\/[a-z-]+$/)
    }
    if (status === 405) expect(response.headers.get('allow')).toMatch(/GET|POST/)
  })
})

describe('an error nobody foresaw', () => {
  it('is logged, and tells nothing of itself', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {})
    const failing = { ...ports, sources: { all: async () => Promise.reject(new Error('D1_ERROR: secret')) } }
    const response = await app.request('/api/v1/sources', {}, { ports: failing })
    expect(response.status).toBe(500)
    expect(await response.text()).not.toContain('secret')
    expect(log).toHaveBeenCalledOnce()
    log.mockRestore()
  })
})
