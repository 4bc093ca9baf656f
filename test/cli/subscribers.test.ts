import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startFakeDaybook } from './fake-daybook.ts'
import { runCli } from './run-cli.ts'

const ANN = {
  id: '0123456789abcdef',
  address: 'ann@mail.example',
  state: 'active',
  cadence: 'daily',
  hour: 7,
  timezone: 'Asia/Kathmandu',
  consent: { at: '2021-05-04T10:00:00.000Z', from: 'form' },
}
const BOB = { ...ANN, id: 'fedcba9876543210', address: 'bob@mail.example', state: 'left' }
const IMPORTED = { added: 1, known: 2, suppressed: 3, rejected: [{ line: 4, detail: 'hour: 24' }] }

let daybook: Awaited<ReturnType<typeof startFakeDaybook>>
let folder = ''
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'daybook-list-'))
  daybook = await startFakeDaybook(({ method, path, body }) => {
    if (path.startsWith('/api/v1/subscribers?limit'))
      return path.includes('cursor')
        ? { status: 200, body: { items: [BOB], next: null } }
        : { status: 200, body: { items: [ANN], next: ANN.id } }
    if (path === '/api/v1/subscribers.csv') return { status: 200, body: 'address,state' }
    if (path === '/api/v1/subscribers/lookup') {
      const known = (body as { address: string }).address === ANN.address
      return known ? { status: 200, body: ANN } : { status: 404, body: { title: 'x', detail: 'Nobody.' } }
    }
    if (path === '/api/v1/suppressions')
      return { status: 200, body: { subscriber: { ...ANN, state: 'suppressed' } } }
    if (method === 'DELETE') return { status: 200, body: null }
    return { status: 200, body: IMPORTED }
  })
})
afterEach(async () => {
  await daybook.close()
  rmSync(folder, { recursive: true })
})

const run = (...args: string[]) =>
  runCli('subscribers.ts', [...args, '--to', daybook.url, '--token', 'a-token'])

describe('npm run subscribers', () => {
  it('lists page after page', async () => {
    const { code, stdout } = await run('list')
    expect([code, stdout]).toEqual([
      0,
      '0123456789abcdef  active     daily    07:00 Asia/Kathmandu  ann@mail.example, by form on 2021-05-04\n' +
        'fedcba9876543210  left       daily    07:00 Asia/Kathmandu  bob@mail.example, by form on 2021-05-04\n',
    ])
    expect(daybook.calls.every(({ authorization }) => authorization === 'Bearer a-token')).toBe(true)
  })
  it('exports', async () => {
    expect(await run('export')).toMatchObject({ code: 0, stdout: '"address,state"' })
  })
  it('imports, tells what was rejected, and says so to scripts', async () => {
    const file = join(folder, 'old list.csv')
    writeFileSync(file, '"a list, as JSON for the fake"')
    const { code, stdout } = await run('import', file)
    expect(code).toBe(1)
    expect(stdout).toBe(`${file}:4: rejected: hour: 24\n1 added, 2 known already, 3 suppressed, 1 rejected\n`)
    expect(daybook.calls[0]).toMatchObject({
      method: 'POST',
      path: '/api/v1/subscribers?source=old%20list.csv',
    })
    await run('import', file, '--source', 'a fair')
    expect(daybook.calls[1]).toMatchObject({ path: '/api/v1/subscribers?source=a%20fair' })
  })
  it('suppresses', async () => {
    expect(await run('suppress', 'Ann@Mail.Example')).toMatchObject({ code: 0 })
    expect(daybook.calls[0]?.body).toEqual({ address: 'Ann@mail.example' })
  })
  it('deletes by address and by id', async () => {
    expect(await run('delete', ANN.address)).toMatchObject({ code: 0, stdout: `${ANN.address} is deleted\n` })
    expect(await run('delete', BOB.id)).toMatchObject({ code: 0 })
    const deleted = daybook.calls.filter(({ method }) => method === 'DELETE').map(({ path }) => path)
    expect(deleted).toEqual([ANN, BOB].map(({ id }) => `/api/v1/subscribers/${id}`))
  })
  const WRONG: [args: string[], said: string][] = [
    [[], 'say list, import FILE'],
    [['import'], 'import takes one argument'],
    [['import', 'no-such-file.csv'], 'cannot read no-such-file.csv'],
    [['suppress', 'ann'], '"ann" is not an address of mail'],
    [['delete', 'cy@mail.example'], 'Nobody.'],
    [['list', '--source', 'x'], '--source goes with import'],
  ]
  it.each(WRONG)('%j: %s', async (args, said) => {
    const { code, stderr } = await run(...args)
    expect(code).toBe(2)
    expect(stderr).toContain(said)
  })
})
