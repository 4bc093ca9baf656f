import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readMailList } from '../../src/intake/mail-list.ts'
import { addressHash } from '../../src/model/incoming-mail.ts'
import { runCli } from './run-cli.ts'

let folder = ''
let list = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'daybook-mail-'))
  list = join(folder, 'mail.json')
  writeFileSync(list, '[]\n')
})
afterEach(() => rmSync(folder, { recursive: true }))

const mail = (...args: string[]) => runCli('mail.ts', [...args, '--list', list])

it('makes an address, tells it once, and keeps its hash and who may send', async () => {
  const one = await mail('address', 'The Gull', '--from', 'News@gull.example', '--from', '@letters.example')
  const two = await mail('address', 'The Heron', '--from', '@heron.example', '--whole', '--unsigned')
  expect([one.code, two.code]).toEqual([0, 0])
  const [first = '', second = ''] = [one, two].map(({ stdout }) => stdout.split('\n')[0])
  expect(first).toMatch(/^news-[a-z2-7]{26}$/)
  expect(second).not.toBe(first)
  const kept = readFileSync(list, 'utf8')
  expect(kept).not.toContain(first)
  expect(readMailList(JSON.parse(kept))).toEqual({
    addresses: [
      {
        source: 'The Gull',
        address: addressHash(`${first}@daybook.example`),
        from: ['news@gull.example', '@letters.example'],
        split: true,
        proof: 'signed',
      },
      {
        source: 'The Heron',
        address: addressHash(second),
        from: ['@heron.example'],
        split: false,
        proof: 'address',
      },
    ],
  })
})

const WRONG: [what: string, args: string[], told: RegExp][] = [
  ['no task', [], /say address SOURCE/],
  ['another task', ['list'], /say address SOURCE/],
  ['nobody who may send', ['address', 'The Gull'], /--from says who/],
  ['everybody may send', ['address', 'The Gull', '--from', '@'], /@example\.org/],
  ['a flag that is none', ['address', 'The Gull', '--to', 'x'], /--to/],
]
it.each(WRONG)('%s: one line, exit 2, and the list as it was', async (_, args, told) => {
  const ran = await mail(...args)
  expect(ran.code).toBe(2)
  expect(ran.stderr).toMatch(told)
  expect(ran.stderr).toMatch(/^daybook: [^\n]+\n$/)
  expect(readFileSync(list, 'utf8')).toBe('[]\n')
})

it('a list that is none: one line, exit 2', async () => {
  writeFileSync(list, '{}')
  expect(await mail('address', 'The Gull', '--from', '@gull.example')).toMatchObject({
    code: 2,
    stderr: `daybook: ${list} is no list\n`,
  })
})
