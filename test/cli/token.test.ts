import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startFakeDaybook } from './fake-daybook.ts'
import { runCli } from './run-cli.ts'

const aToken = (n: number, name: string, more: object = {}) => ({
  id: String(n).repeat(16),
  name,
  scope: 'ingest',
  createdAt: '2021-05-04T10:00:00.000Z',
  lastUsed: null,
  revokedAt: null,
  ...more,
})

const KEPT = [
  aToken(2, 'laptop', { lastUsed: '2021-05-06' }),
  aToken(3, 'desk', { scope: 'admin' }),
  aToken(1, 'laptop', { revokedAt: '2021-05-05T10:00:00.000Z' }),
]

type Call = Parameters<Parameters<typeof startFakeDaybook>[0]>[0]
const answer = ({ method, path, body }: Call) => {
  if (method === 'POST') {
    const { name } = body as { name: string }
    if (name === 'laptop')
      return { status: 409, body: { title: 'The name is taken', detail: 'It is taken.' } }
    return { status: 201, body: { ...aToken(4, name), token: 'daybook_444_secret' } }
  }
  if (method === 'GET') return { status: 200, body: { items: KEPT } }
  const kept = KEPT.find(({ id }) => path.endsWith(id))
  return { status: 200, body: { ...kept, revokedAt: '2021-05-07T10:00:00.000Z' } }
}

let daybook: Awaited<ReturnType<typeof startFakeDaybook>>
beforeEach(async () => {
  daybook = await startFakeDaybook(answer)
})
afterEach(() => daybook.close())

const token = (...args: string[]) => runCli('token.ts', [...args, '--to', daybook.url, '--token', 'mine'])

describe('npm run token', () => {
  it('makes a token and shows it', async () => {
    const ran = await token('create', 'mail room', '--scope', 'ingest')
    expect(ran).toMatchObject({ code: 0, stderr: '' })
    expect(ran.stdout.split('\n')[0]).toBe('daybook_444_secret')
    expect(daybook.calls).toMatchObject([
      {
        method: 'POST',
        path: '/api/v1/tokens',
        authorization: 'Bearer mine',
        body: { name: 'mail room', scope: 'ingest' },
      },
    ])
  })

  it('lists what there is', async () => {
    const ran = await token('list')
    expect(ran).toMatchObject({ code: 0, stderr: '' })
    expect(ran.stdout.trim().split('\n')).toEqual([
      '2222222222222222  ingest  made 2021-05-04, last used 2021-05-06: laptop',
      '3333333333333333  admin   made 2021-05-04, never used: desk',
      '1111111111111111  ingest  made 2021-05-04, revoked 2021-05-05: laptop',
    ])
  })

  it.each([
    ['a name: the good one of it', 'laptop', '2'],
    ['an id', '3333333333333333', '3'],
    ['the id of one revoked before', '1111111111111111', '1'],
  ])('revokes by %s', async (_, given, digit) => {
    const ran = await token('revoke', given)
    expect(ran).toMatchObject({ code: 0, stderr: '', stdout: expect.stringContaining('revoked 2021-05-') })
    expect(daybook.calls.at(-1)).toMatchObject({
      method: 'DELETE',
      path: `/api/v1/tokens/${digit.repeat(16)}`,
    })
  })

  it.each([
    ['nothing', [], /say create NAME, list, or revoke NAME/],
    ['another word', ['make', 'x'], /say create NAME/],
    ['no name', ['create', '--scope', 'ingest'], /create takes one name/],
    ['two names', ['revoke', 'a', 'b'], /revoke takes one name/],
    ['no scope', ['create', 'x'], /create takes --scope ingest or --scope admin/],
    ['a scope that is none', ['create', 'x', '--scope', 'root'], /create takes --scope/],
    ['a scope too many', ['list', '--scope', 'admin'], /--scope goes with create/],
    ['an unknown flag', ['list', '--colour'], /Unknown option '--colour'/],
    ['a name that is taken', ['create', 'laptop', '--scope', 'ingest'], /It is taken\./],
    ['a name of none', ['revoke', 'attic'], /has no token attic/],
  ])('%s: one line, exit 2', async (_, args, expected) => {
    const ran = await token(...args)
    expect(ran).toMatchObject({ code: 2, stdout: '' })
    expect(ran.stderr).toMatch(expected)
    expect(ran.stderr).toMatch(/^daybook: [^\n]+\n$/)
  })

  it.each([
    [401, {}, /does not take this token/],
    [
      403,
      { title: 'No', detail: 'This takes a token of scope admin.' },
      /refuses: This takes a token of scope/,
    ],
    [404, {}, /there is no Daybook at/],
    [500, { title: 'Something went wrong' }, /failed: Something went wrong/],
    [200, { hello: 'world' }, /does not answer as a Daybook does/],
  ])('a server that answers %s: one line, exit 2', async (status, body, expected) => {
    await daybook.close()
    daybook = await startFakeDaybook(() => ({ status, body }))
    const ran = await token('list')
    expect(ran).toMatchObject({ code: 2, stdout: '' })
    expect(ran.stderr).toMatch(expected)
  })
})
