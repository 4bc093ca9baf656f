import { describe, expect, it } from 'vitest'
import { createApp } from '../../src/http/app.ts'
import { emptyPorts, fakePorts } from './fakes.ts'
import { reportIdOf } from './golden.ts'

const app = createApp()
const { ports } = fakePorts()
const get = (path: string, from = ports) => app.request(path, {}, { ports: from })
const text = async (path: string) => (await get(path)).text()
const german = fakePorts({ siteLanguage: 'de' }).ports

const PAGES = ['/names/ona-quill', '/sources', '/sources/tern', '/search', '/search?q=%3Cb%3Eferry']

describe.each(PAGES)('%s', (path) => {
  it.each([ports, german])(
    'holds no script and no markup of the reports’ own, and is small',
    async (from) => {
      const html = await (await get(path, from)).text()
      expect(html).not.toMatch(
        /<script(?! type="application\/ld\+json")|<img|<b>(?:Wire|Quill|ferry)|<i>aground|href="javascript:/,
      )
      expect(html.match(/<h1[ >]/g)).toHaveLength(1)
      expect(html).toMatch(/<meta name="description" content="[^"]+"/)
      expect(html.length).toBeLessThan(60_000)
    },
  )
})

describe('a page', () => {
  const shows: [path: string, html: string][] = [
    ['/names/ona-quill', 'O. Quill, &lt;b&gt;Quill&lt;/b&gt;'],
    ['/names/ona-quill', 'named in 2 reports'],
    ['/names/ona-quill', '<q>a grinding noise</q>'],
    ['/names/ona-quill', '<a href="/names/%D0%BA%D0%B8%D1%97%D0%B2">Київ</a>'],
    ['/names/ona-quill', '<a href="/2031/05/06">2 more events on this day</a>'],
    ['/names/ona-quill', '<a rel="next" href="/names/ona-quill?before=2031-05-06">Earlier days</a>'],
    ['/names/ona-quill', 'href="/names/ona-quill/feed.xml"'],
    ['/names/ona-quill?before=2031-05-06', '<a href="/names/ona-quill">The newest days</a>'],
    ['/names/ona-quill?before=2031-05-06', '<meta name="robots" content="noindex"/>'],
    [
      '/sources/tern',
      '4 reports of its own · 1 report with another’s text · 1 of its texts published by another',
    ],
    ['/sources/tern', '<a href="https://tern.example/">tern.example</a>'],
    ['/sources/tern', '<dd>Norway</dd>'],
    ['/sources/tern', '<a href="/sources/ellery-post">published by Ellery Post</a>'],
    ['/sources/tern', '<a href="/sources/gull">text of Gull Press</a>'],
    ['/sources/tern', '>3 more reports</a>'],
    ['/sources', '<a href="/sources/tern">Tern Agency</a>'],
    ['/search', '<code>harb*</code>'],
    ['/search?q=ferry', '1 report found, in 1 event'],
    ['/search?q=ferry', '<mark>Found</mark>: ferry'],
    ['/search?q=ferry', '…a &lt;b&gt;<mark>ferry</mark>&lt;/b&gt;…'],
    ['/search?q=ferry', `<a href="/reports/${reportIdOf('harbour')}">`],
    ['/search?q=%22a%22', 'name="q" value="&quot;a&quot;"'],
    ['/search?q=ferry&from=2031-05-06&order=newest', 'name="from" value="2031-05-06"'],
    ['/search?q=ferry&order=newest', '<option value="newest" selected="">Newest first</option>'],
    ['/search?q=ferry&source=Tern%20Agency', 'name="source" value="tern-agency"'],
    ['/search?q=ferry&from=never&page=-1&order=odd', '1 report found'],
    ['/search?q=ferry', '<meta name="robots" content="noindex"/>'],
    ['/search', '<a href="/search.md">'],
    ['/search?q=ferry', 'type="application/json" href="/search.json?q=ferry"'],
    ['/search?q=ferry&page=2', '<a href="/search.md?q=ferry&amp;page=2">'],
    ['/names/ona-quill?before=2031-05-06', '<a href="/names/ona-quill.json?before=2031-05-06">'],
    ['/search.md?q=ferry', '…a \\<b\\>**ferry**\\</b\\>…'],
    ['/names/ona-quill.md', '## [Tuesday, 6 May 2031](</2031/05/06>)'],
    ['/sources/tern.md', '# Tern Agency'],
  ]
  it.each(shows)('%s shows %s', async (path, html) => expect(await text(path)).toContain(html))
  it('speaks the site’s language', async () => {
    const html = await (await get('/sources/tern', german)).text()
    expect(html).toContain('<dd>Norwegen</dd>')
    expect(html).toContain('4 eigene Berichte')
  })
})

describe('an address', () => {
  const table: [path: string, status: number, location?: string][] = [
    ['/names/Ona%20Quill', 301, '/names/ona-quill'],
    ['/names/ONA-QUILL.md', 301, '/names/ona-quill.md'],
    ['/names/%D0%9A%D0%B8%D1%97%D0%B2', 301, '/names/%D0%BA%D0%B8%D1%97%D0%B2'],
    ['/names/ada-marsh', 302, '/search?q=%22ada+marsh%22'],
    ['/names/ada-marsh.json', 404],
    ['/names/ona-quill?before=yesterday', 400],
    ['/names/ona-quill.json?before=2001-01-01', 404],
    ['/names/%FF', 301],
    ['/sources/nobody', 404],
    ['/sources/nobody.json', 404],
    ['/sources/tern?before=2001-01-01', 404],
    ['/api/v1/names/nobody', 404],
    ['/api/v1/sources/nobody', 404],
    ['/api/v1/names/ona-quill?before=never', 400],
    ['/api/v1/search?q=ferry&order=odd', 400],
    ['/api/v1/search?q=ferry&limit=99', 400],
  ]
  it.each(table)('%s answers %i', async (path, status, location) => {
    const response = await get(path)
    expect(response.status).toBe(status)
    if (location !== undefined) expect(response.headers.get('location')).toBe(location)
  })
  it.each(['/sources', '/sources.json', '/sources.md', '/feeds', '/feeds.opml'])(
    '%s counts nothing where the document of sources stands, and is whole before it does',
    async (path) => {
      const counting = { all: async () => Promise.reject(new Error('counted')) }
      expect((await get(path, { ...ports, sources: counting })).status).toBe(200)
      const empty = await get(path, emptyPorts())
      expect(empty.status).toBe(200)
      expect(await empty.text()).toContain('Tern Agency')
    },
  )
  it('of a source that the register knows is answered, whatever is stored of it', async () => {
    const source = { id: 'gull', name: 'Gull Press', kind: 'agency' as const, signatures: [] }
    const from = { ...ports, engine: { ...ports.engine, register: [source] } }
    const page = await get('/sources/gull', from)
    expect(page.status).toBe(200)
    expect(await page.text()).toContain('No edition has a report of it yet.')
    expect(await (await get('/api/v1/sources/gull', from)).json()).toMatchObject({ source, days: [] })
  })
})
