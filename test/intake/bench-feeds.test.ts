import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { item, json } from './feeds.ts'

const COMMAND = join(import.meta.dirname, '../../src/cli/bench.ts')
const FERRY = item(
  '<title>Ferry</title><guid isPermaLink="false">1</guid><description>&lt;p>It sailed.&lt;/p></description>',
)

const FILES: Record<string, string> = {
  'rss/kept.xml': FERRY,
  'rss/kept.json': JSON.stringify({
    items: [{ title: 'Ferry', guid: { value: '1' }, description: '<p>It sailed.</p>' }],
  }),
  'rss/otherwise.xml': FERRY,
  'rss/otherwise.json': JSON.stringify({ items: [{ title: 'Tram', guid: '2' }] }),
  'json/kept.json': json([{ id: 'a', title: 'Ferry', date_published: '2024-05-06T07:20:00.5Z' }]),
  'json/kept_expected.json': JSON.stringify({
    items: [{ id: 'a', title: 'Ferry', date_published: '2024-05-06T07:20:00.5Z' }],
  }),
  'sanitize/clean.xml': item('<title>x&lt;script>alert(1)&lt;/script></title>'),
  'sanitize/active.xml': item(
    '<title>Ferry</title><description>&lt;p>&amp;lt;script>alert(1)&amp;lt;/script>&lt;/p></description>',
  ),
  'none.xml': '<html></html>',
}

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bench-feeds-'))
  for (const [name, text] of Object.entries(FILES)) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
})
afterAll(() => rmSync(folder, { recursive: true }))

const bench = (...args: string[]) =>
  spawnSync(process.execPath, [COMMAND, 'feeds', ...args], { encoding: 'utf8' })

test('a line for each that is not as it should be, and the counts', () => {
  const { status, stdout } = bench(folder)
  const lines = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
  expect(status).toBe(0)
  expect(lines).toEqual([
    {
      case: 'none.xml',
      outcome: 'refused',
      accepted: false,
      detail: 'a web page: It is a web page and no feed.',
    },
    { case: 'rss/otherwise.xml', outcome: 'differs', accepted: true, detail: 'title, id' },
    // Escaped twice, it is a text that speaks of a script; a page would show it escaped.
    { case: 'sanitize/active.xml', outcome: 'active', accepted: true, detail: '<script>' },
    { cases: 6, accepted: 5, refused: 1, kept: 2, differs: 1, clean: 1, active: 1 },
  ])
})

test('a folder that is not there', () => {
  const { status, stderr } = bench(join(folder, 'nowhere'))
  expect(status).toBe(2)
  expect(stderr).toMatch(/cannot read .*nowhere/)
})
