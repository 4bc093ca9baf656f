import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import content from '../../content/feeds.json'
import { readFeedList } from '../../src/intake/feed-list.ts'
import { startFakeDaybook } from './fake-daybook.ts'
import { runCli } from './run-cli.ts'

const A = 'https://a.example/feed.xml'
const B = 'https://b.example/rss'
const OPML = `<?xml version="1.0"?><opml version="2.0"><head><title>Mine</title></head><body>
  <outline text="News"><outline type="rss" text="B &amp; more" xmlUrl="${B}"/><outline type="rss" text="A" xmlUrl="${A}"/></outline>
  <outline type="rss" text="Bad" xmlUrl="javascript:alert(1)"/></body></opml>`

let folder: string
let list: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'daybook-feeds-'))
  list = join(folder, 'feeds.json')
  writeFileSync(list, JSON.stringify([{ url: A, source: 'The A' }]))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const feeds = (...args: string[]) => runCli('feeds.ts', [...args, '--file', list])
const listed = () => JSON.parse(readFileSync(list, 'utf8')) as { url: string }[]

describe('npm run feeds: the list', () => {
  it('of content/ can be read', () => expect(readFeedList(content)).toHaveProperty('feeds'))

  it('adds, lists and removes', async () => {
    expect(await feeds('add', B, '--source', 'The B', '--pages')).toMatchObject({ code: 0, stderr: '' })
    expect(listed()).toEqual([
      { url: A, source: 'The A' },
      { url: B, source: 'The B', fullText: 'page' },
    ])
    expect((await feeds('list')).stdout).toBe(`${A}  of The A\n${B}  of The B  read from its pages\n`)
    expect(await feeds('remove', A)).toMatchObject({ code: 0 })
    expect(listed().map(({ url }) => url)).toEqual([B])
  })

  it('imports OPML beside what is there, and exports what it then imports again', async () => {
    const opml = join(folder, 'mine.opml')
    writeFileSync(opml, OPML)
    const ran = await feeds('import', opml)
    expect(ran).toMatchObject({ code: 0, stderr: '' })
    expect(ran.stdout).toMatch(/left out {4}Bad: .*\n1 added, 1 listed already, 1 left out\n$/)
    expect(listed()).toEqual([
      { url: A, source: 'The A' },
      { url: B, title: 'B & more' },
    ])
    writeFileSync(opml, (await feeds('export')).stdout)
    writeFileSync(list, '[]')
    await feeds('import', opml)
    expect(listed().map(({ url }) => url)).toEqual([A, B])
  })

  it.each([
    ['nothing', [], /say import FILE/],
    ['another word', ['make'], /say import FILE/],
    ['no address', ['add'], /add takes one address/],
    ['what is no address', ['add', 'ftp://a.example/'], /cannot be listed: .*ftp/],
    ['one that is listed', ['add', A], /listed already/],
    ['one that is not', ['remove', B], /is not listed in/],
    ['no file', ['import', '/nowhere/at/all.opml'], /cannot read/],
    ['a flag of another task', ['list', '--pages'], /go with add/],
  ])('%s: one line, exit 2, and the list as it was', async (_, args, expected) => {
    const before = listed()
    const ran = await feeds(...args)
    expect(ran).toMatchObject({ code: 2, stdout: '' })
    expect(ran.stderr).toMatch(expected)
    expect(ran.stderr).toMatch(/^daybook: [^\n]+\n$/)
    expect(listed()).toEqual(before)
  })
})

describe('npm run feeds: a running Daybook', () => {
  const aFeed = (id: string, url: string) => ({
    id,
    title: `Title ${id}`,
    standing: id === 'f1' ? 'failing' : 'good',
    lastSuccess: null,
    nextPoll: '2025-05-06T10:00:00.000Z',
    lastError: id === 'f1' ? { reason: 'it answers with status 404' } : null,
    entries: { takenIn: 3, alreadyKnown: 1, setAside: 0, leftOut: 0 },
    operator: { url },
  })
  const answer = ({ method, path }: { method: string; path: string }) => {
    if (method === 'POST') return { status: 202, body: aFeed('f2', B) }
    return path.includes('cursor')
      ? { status: 200, body: { items: [aFeed('f2', B)], next: null } }
      : { status: 200, body: { items: [aFeed('f1', A)], next: 'f1' } }
  }
  let daybook: Awaited<ReturnType<typeof startFakeDaybook>>
  beforeEach(async () => {
    daybook = await startFakeDaybook(answer)
  })
  afterEach(() => daybook.close())

  it('tells how each stands, from all pages', async () => {
    const ran = await runCli('feeds.ts', ['list', '--to', daybook.url, '--token', 'mine'])
    expect(ran).toMatchObject({ code: 0, stderr: '' })
    expect(ran.stdout.trim().split('\n')).toEqual([
      expect.stringMatching(/^failing +https:\/\/a\.example.*status 404$/),
      expect.stringMatching(/^good +https:\/\/b\.example.*3 taken in.*next 2025-05-06 10:00$/),
    ])
  })

  it('has a feed asked', async () => {
    const ran = await runCli('feeds.ts', ['poll', B, '--to', daybook.url, '--token', 'mine'])
    expect(ran).toMatchObject({ code: 0, stderr: '' })
    expect(daybook.calls.at(-1)).toMatchObject({ method: 'POST', path: '/api/v1/feeds/f2/poll' })
    const other = await runCli('feeds.ts', [
      'poll',
      'https://c.example/',
      '--to',
      daybook.url,
      '--token',
      'mine',
    ])
    expect(other).toMatchObject({ code: 2, stderr: expect.stringMatching(/does not list/) })
  })
})
