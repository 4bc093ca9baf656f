import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createApp } from '../../src/http/app.ts'
import { emptyPorts, fakePorts } from './fakes.ts'
import { EVENT, reportIdOf } from './golden.ts'

const app = createApp()
const { ports } = fakePorts()
const request = (path: string, from = ports) => app.request(path, {}, { ports: from })
const text = async (path: string, from = ports) => (await request(path, from)).text()
const PAGES = [
  '/',
  '/2031/05/06',
  EVENT.url,
  `/reports/${reportIdOf('harbour')}`,
  '/archive',
  '/status',
  '/no',
]

describe.each(PAGES)('%s', (path) => {
  it('holds no script, and no markup of the reports’ own', async () => {
    const html = await text(path)
    expect(html).not.toMatch(/<script|<img|<b>bold|href="javascript:/)
    expect(html.replace(/"[^"]*"/g, '""')).not.toMatch(/<[^>]+\son[a-z]+=/)
    expect(html.length).toBeLessThan(60_000)
  })
  it('has its language, one main heading, a description, and its style under the policy', async () => {
    const response = await request(path)
    const html = await response.text()
    expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="en">/)
    expect(html.match(/<h1[ >]/g)).toHaveLength(1)
    expect(html).toMatch(/<meta name="description" content="[^"]+"/)
    const style = /<style>(.*?)<\/style>/s.exec(html)?.[1] ?? ''
    const hash = createHash('sha256').update(style).digest('base64')
    expect(response.headers.get('content-security-policy')).toContain(`style-src 'sha256-${hash}'`)
  })
})

describe('the day’s page', () => {
  const beside: [path: string, links: string[]][] = [
    ['/', ['prev /2031/05/01']],
    ['/2031/05/06', ['prev /2031/05/01']],
    ['/2031/05/01', ['next /2031/05/06']],
  ]
  it.each(beside)('leads to the days before and after, for people and machines: %s', async (path, links) => {
    const html = await text(path)
    const inPart = (element: string) =>
      [...html.matchAll(new RegExp(`<${element} rel="(prev|next)" href="([^"]*)"`, 'g'))].map(
        ([, rel, href]) => `${rel} ${href}`,
      )
    expect([inPart('link'), inPart('a')]).toEqual([links, links])
  })
  const shows: [what: string, html: string][] = [
    ['the edition and its time', 'Edition 2</a>'],
    ['how many origins and reports say a line', '2 origins · 3 reports'],
    [
      'a link that lands on the words',
      'https://news.example/evening?a=1&amp;b=2#:~:text=Twenty%2Dfour%20people%20were%20injured%20when,a%20reef%2C%20the%20hospital%20said.',
    ],
    [
      'the report’s page where it has no address',
      `/reports/${reportIdOf('wire')}#:~:text=Some%2020%20people`,
    ],
    ['a strand', '>The injured</h3>'],
    ['the verdict of a figure', '>Updated</span>'],
    ['that a figure is not verified', 'not verified'],
    ['who said it', 'said by the coast guard'],
    ['where the variants of a quote differ', 'grinding <mark>noise</mark> and then'],
    ['half a sentence’s quote in its sentence', 'Quill would not call it a “<b>total loss</b>”.'],
    ['when it was, for readers and machines', '<time datetime="2031-05-06T07:40">6 May 2031, 07:40</time>'],
    ['between which days', '<p class="when">4 to 5 May 2031</p>'],
    ['what is planned', '<span class="mark">planned</span>'],
    ['a clause cut out of its sentence', '… the Marigold struck a reef'],
    ['what is new', '<span class="new">New</span>'],
    ['the ledger', '6 reports taken in: 3 grouped, 1 copy, 1 single, 1 set aside.'],
    ['what was set aside', '1 language not read'],
    ['what the edition changed', 'Figure changed: at least 22 → 24'],
  ]
  it.each(shows)('shows %s', async (_, html) => {
    expect(await text('/2031/05/06')).toContain(html)
  })
  it('leaves who is one origin and why to the event’s page', async () => {
    const html = await text(EVENT.url)
    expect(html).toContain('A date in it does not fit: 6 May 2031 was a Tuesday, not a Monday')
    expect(html).toContain('Copy of <a')
    expect(html).toContain('Revision of <a')
    expect(html).toContain('2 reports counted as one origin')
  })
  it('marks nothing new on an event’s first day', async () => {
    const brief = (await text('/')).split('In brief')[1] ?? ''
    expect(brief).toContain('&lt;script&gt;')
    expect(brief).not.toContain('class="new"')
  })
  it('says so where nothing happened', async () => {
    expect(await text('/2031/05/01')).toContain('No event on this day')
  })
  it('names an address of its own only where the operator set one', async () => {
    expect(await text('/')).not.toContain('rel="canonical"')
    const set = fakePorts({ siteUrl: 'https://daybook.example' }).ports
    expect(await text('/2031/05/06', set)).toContain(
      '<link rel="canonical" href="https://daybook.example/2031/05/06"/>',
    )
  })
})

describe('over https', () => {
  it.each([
    ['https://daybook.example/', 'max-age=31536000'],
    ['http://daybook.example/', null],
  ])('%s', async (url, expected) => {
    const response = await app.fetch(new Request(url), { ports: emptyPorts() })
    expect(response.headers.get('strict-transport-security')).toBe(expected)
  })
})
