import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { LEDE, pageOf } from '../intake/page-html.ts'
import { startFakeDaybook } from './fake-daybook.ts'
import { runCli } from './run-cli.ts'

let folder = ''
let daybook: Awaited<ReturnType<typeof startFakeDaybook>>

const takeAll = (call: { reports: Record<string, unknown>[] }) => ({
  status: 200,
  body: {
    results: call.reports.map((_, at) => ({
      outcome: 'taken in',
      id: `id${at}`,
      title: 'A bridge opens',
      day: '2021-05-04',
    })),
  },
})

const write = (path: string, content: string | Uint8Array): string => {
  const full = join(folder, path)
  mkdirSync(join(full, '..'), { recursive: true })
  writeFileSync(full, content)
  return full
}

const ingest = (args: string[], env?: Record<string, string>) =>
  runCli('ingest.ts', ['--state', join(folder, 'state'), '--to', daybook.url, ...args], env)

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'daybook-ingest-'))
  daybook = await startFakeDaybook(takeAll)
})
afterEach(async () => {
  await daybook.close()
  rmSync(folder, { recursive: true })
})

describe('npm run ingest', () => {
  it('hands in files and folders, each once, with their format and what the flags say', async () => {
    const one = write('one.txt', '\ufeffA bridge opened.')
    write('more/two.md', '---\nsource: The Gull\n---\nIt opened on Tuesday.')
    write('more/deeper/three.TXT', 'Third')
    write('more/.hidden/four.txt', 'Fourth')
    write('more/picture.png', 'no text')
    const flags = ['--published', '2021-05-04', '--source', 'The Heron', '--token', 'abc']
    const ran = await ingest([one, join(folder, 'more'), one, ...flags])
    expect(ran).toMatchObject({ code: 0, stderr: '' })
    expect(ran.stdout.trim().split('\n')).toEqual([
      expect.stringMatching(/one\.txt: taken in as id0, 2021-05-04: A bridge opens$/),
      expect.stringMatching(/three\.TXT: taken in as id1/),
      expect.stringMatching(/two\.md: taken in as id2/),
      '3 files: 3 taken in',
    ])
    expect(daybook.calls).toHaveLength(1)
    expect(daybook.calls[0]).toMatchObject({ path: '/api/v1/reports', authorization: 'Bearer abc' })
    const common = { publishedFallback: '2021-05-04', source: 'The Heron' }
    expect(daybook.calls[0]?.reports).toEqual([
      { text: 'A bridge opened.', format: 'text', ...common },
      { text: 'Third', format: 'text', ...common },
      { text: '---\nsource: The Gull\n---\nIt opened on Tuesday.', format: 'markdown', ...common },
    ])
  })

  it('hands in saved pages and lists of reports', async () => {
    write('in/page.html', pageOf({}))
    write('in/none.html', '<p>Nothing</p>')
    write('in/list.json', JSON.stringify({ reports: [{ text: 'One' }, { texts: 'Two' }] }))
    write('in/lines.jsonl', '{"text":"Three","source":"The Gull"}\n\n{"text":"Four"}\n')
    const ran = await ingest([join(folder, 'in'), '--source', 'The Heron', '--token', 'abc'])
    expect(ran.code).toBe(1)
    expect(ran.stdout).toMatch(/none\.html: rejected: no article: there is no running text/)
    expect(ran.stdout).toMatch(/list\.json#2: rejected: .*texts/)
    expect(daybook.calls[0]?.reports).toEqual([
      { text: 'Three', source: 'The Gull' },
      { text: 'Four', source: 'The Heron' },
      { text: 'One', source: 'The Heron' },
      expect.objectContaining({
        title: 'Ferries kept in',
        source: 'The Heron',
        text: expect.stringContaining(LEDE),
      }),
    ])
  })

  it('hands in the reports of mails, whoever sent them', async () => {
    const heads =
      'From: Ann Lee <ann@letters.example>\nSubject: Bridge opens\nDate: Tue, 04 May 2021 07:00:00 +0200\n'
    write(
      'in/one.eml',
      `${heads}\nThe bridge opened on Tuesday.\n\nOn Mon, 3 May 2021 at 10:00, Jo wrote:\n> Will it?\n`,
    )
    write('in/two.eml', 'Subject: x\n\nNobody wrote this.')
    const ran = await ingest([join(folder, 'in'), '--token', 'abc'])
    expect(ran.code).toBe(1)
    expect(ran.stdout.trim().split('\n')).toEqual([
      expect.stringMatching(/two\.eml: rejected: it has no From header/),
      expect.stringMatching(/one\.eml: taken in as id0/),
      '2 files: 1 taken in, 1 rejected',
    ])
    expect(daybook.calls[0]?.body).toEqual({
      reports: [
        {
          text: 'The bridge opened on Tuesday.',
          format: 'text',
          source: 'letters.example',
          title: 'Bridge opens',
          published: '2021-05-04T05:00:00Z',
        },
      ],
    })
  })

  it('passes Markdown without front matter over, and says so, unless it is named itself', async () => {
    const notes = write('in/README.md', '# Where these come from')
    write('in/a.txt', 'a')
    const ran = await ingest([join(folder, 'in'), '--token', 'abc'])
    expect(ran).toMatchObject({ code: 0 })
    expect(ran.stdout).toMatch(/README\.md: passed over: Markdown without front matter/)
    expect(ran.stdout).toMatch(/^2 files: 1 taken in, 1 passed over$/m)
    expect((await ingest([join(folder, 'in'), notes, '--token', 'abc'])).stdout).toMatch(
      /^2 files: 2 taken in$/m,
    )
  })

  it('tells each outcome, and answers 1 where one was rejected', async () => {
    await daybook.close()
    const results = [
      { outcome: 'already known', id: 'k1' },
      { outcome: 'set aside', id: 's1', reason: 'empty', detail: 'There is\nno\u001b[31m text.' },
      { outcome: 'rejected', detail: 'text is longer than 100000 characters' },
    ]
    daybook = await startFakeDaybook(() => ({ status: 200, body: { results } }))
    for (const name of ['a', 'b', 'c']) write(`${name}.txt`, name)
    write('d.txt', new Uint8Array([0x63, 0x61, 0x66, 0xe9]))
    const ran = await ingest([folder, '--token', 'abc'])
    expect(ran.code).toBe(1)
    expect(ran.stdout.trim().split('\n')).toEqual([
      expect.stringMatching(/d\.txt: rejected: it is not UTF-8$/),
      expect.stringMatching(/a\.txt: already known as k1$/),
      expect.stringMatching(/b\.txt: set aside \(empty\): There is no \[31m text\.$/),
      expect.stringMatching(/c\.txt: rejected: text is longer than 100000 characters$/),
      '4 files: 1 already known, 1 set aside, 2 rejected',
    ])
  })

  it('makes calls of at most 100 reports, in order', async () => {
    for (let at = 0; at < 205; at += 1) write(`${String(at).padStart(3, '0')}.txt`, `report ${at}`)
    const ran = await ingest([folder, '--token', 'abc'])
    expect(ran.stdout).toMatch(/^205 files: 205 taken in$/m)
    expect(daybook.calls.map(({ reports }) => reports.length)).toEqual([100, 100, 5])
    expect(daybook.calls.flatMap(({ reports }) => reports.map(({ text }) => text))).toEqual(
      Array.from({ length: 205 }, (_, at) => `report ${at}`),
    )
  })

  it('keeps a call below its bytes', async () => {
    for (const name of ['a', 'b', 'c']) write(`${name}.txt`, name.repeat(5_000_000))
    expect(await ingest([folder, '--token', 'abc'])).toMatchObject({ code: 0 })
    expect(daybook.calls.map(({ reports }) => reports.length)).toEqual([2, 1])
  })

  it.each([
    ['--token', ['--token', 'flag'], { DAYBOOK_TOKEN: 'environment' }, 'flag'],
    ['DAYBOOK_TOKEN', [], { DAYBOOK_TOKEN: 'environment' }, 'environment'],
    ['the one that npm start keeps', [], {}, 'kept'],
  ])('takes the token from %s', async (_, flags, env, expected) => {
    write('state/token', 'kept\n')
    const ran = await ingest([write('in/a.txt', 'a'), ...flags], env as Record<string, string>)
    expect(ran).toMatchObject({ code: 0 })
    expect(daybook.calls[0]?.authorization).toBe(`Bearer ${expected}`)
  })
})

describe('npm run ingest, when it cannot', () => {
  it.each([
    ['no path', ['--token', 'a'], /name the files or folders/],
    ['a path that is not there', ['nowhere/a.txt', '--token', 'a'], /cannot read .*nowhere\/a\.txt: ENOENT/],
    [
      'a file of another kind',
      ['wrangler.toml', '--token', 'a'],
      /wrangler\.toml is no \.md, \.txt, \.html, \.json, \.jsonl or \.eml/,
    ],
    [
      'a folder without reports',
      ['.ci', '--token', 'a'],
      /holds no \.md, \.txt, \.html, \.json, \.jsonl or \.eml file/,
    ],
    ['no token', ['README.md'], /no token for http/],
    ['an unknown flag', ['README.md', '--colour'], /Unknown option '--colour'/],
    [
      'a day that is none',
      ['README.md', '--token', 'a', '--published', '2021-02-30'],
      /--published takes a day/,
    ],
    ['an address that is none', ['README.md', '--token', 'a', '--to', 'nowhere'], /--to takes an address/],
    ['a token that is none', ['README.md', '--token', 'a b'], /--token takes/],
    ['nobody there', ['README.md', '--token', 'a', '--to', 'http://127.0.0.1:9'], /no answer from http/],
  ])('%s: one line, exit 2', async (_, args, expected) => {
    const ran = await ingest(args)
    expect(ran).toMatchObject({ code: 2, stdout: '' })
    expect(ran.stderr).toMatch(expected)
    expect(ran.stderr).toMatch(/^daybook: [^\n]+\n$/)
    expect(daybook.calls).toEqual([])
  })

  it.each([
    [401, { title: 'The token is wrong' }, /does not take this token/],
    [404, 'not found', /there is no Daybook at/],
    [500, { title: 'Something went wrong', detail: 'The store is full.' }, /failed: The store is full\./],
    [200, { hello: 'world' }, /does not answer as a Daybook does/],
  ])('a server that answers %s: one line, exit 2', async (status, body, expected) => {
    await daybook.close()
    daybook = await startFakeDaybook(() => ({ status, body }))
    const ran = await ingest([write('a.txt', 'a'), '--token', 'abc'])
    expect(ran.code).toBe(2)
    expect(ran.stderr).toMatch(expected)
    expect(ran.stderr).toMatch(/^daybook: [^\n]+\n$/)
  })

  it('comes again where it is told to, and gives up in the end', async () => {
    await daybook.close()
    const later = { status: 429, headers: { 'retry-after': '0' }, body: { title: 'Too many calls' } }
    let busy = 2
    daybook = await startFakeDaybook((call) => (busy-- > 0 ? later : takeAll(call)))
    const file = write('a.txt', 'a')
    expect(await ingest([file, '--token', 'abc'])).toMatchObject({ code: 0 })
    expect(daybook.calls).toHaveLength(3)
    busy = 100
    const ran = await ingest([file, '--token', 'abc'])
    expect(ran).toMatchObject({ code: 2, stderr: expect.stringMatching(/refuses: Too many calls/) })
    expect(daybook.calls).toHaveLength(8)
  })

  it('does not wait longer than somebody who looks on would', async () => {
    await daybook.close()
    const headers = { 'retry-after': '3600' }
    daybook = await startFakeDaybook(() => ({ status: 429, headers, body: { title: 'Too many calls' } }))
    const ran = await ingest([write('a.txt', 'a'), '--token', 'abc'])
    expect(ran).toMatchObject({ code: 2, stderr: expect.stringMatching(/Too many calls/) })
    expect(daybook.calls).toHaveLength(1)
  })

  it('does not tell the kept token to another machine', async () => {
    write('state/token', 'kept\n')
    const ran = await ingest([write('in/a.txt', 'a'), '--to', 'http://daybook.invalid'])
    expect(ran).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/no token for http:\/\/daybook\.invalid/),
    })
  })
})
