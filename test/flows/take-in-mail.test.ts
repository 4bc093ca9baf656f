import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { takeInMail } from '../../src/flows/take-in-mail.ts'
import { MAIL_BYTES_MAX } from '../../src/limits.ts'
import type { Ports } from '../../src/ports.ts'
import { ADDRESS, bytesOf, ENVELOPE, mailOf, STORY } from '../intake/mails.ts'
import { ratesOf } from '../rates.ts'
import { type LocalPorts, startPorts } from './local-ports.ts'

let local: LocalPorts
let ports: Ports
beforeAll(async () => {
  local = await startPorts()
})
afterAll(() => local.close())
beforeEach(async () => {
  await local.wipe()
  ports = { ...local.ports, mailAddresses: () => [ADDRESS] }
})

/** Hands a mail in and answers what its sender's server is told. */
const handIn = async (
  changes: { to?: string; size?: number; raw?: ReadableStream<Uint8Array> } = {},
): Promise<string | null> => {
  const bytes = bytesOf(mailOf(STORY))
  const { to = ENVELOPE.to, size = bytes.byteLength, raw = new Blob([bytes]).stream() } = changes
  let told: string | null = null
  const refuse = (reason: string): void => {
    told = reason
  }
  await takeInMail(ports, { envelope: { ...ENVELOPE, to }, size, raw, refuse })
  return told
}

const SHUT = 'This address takes no mail from you.'
const LARGE = `The mail was not taken: it is larger than ${MAIL_BYTES_MAX} bytes.`

it('takes the same mail once', async () => {
  expect([await handIn(), await handIn()]).toEqual([null, null])
  const { reports, failures, lastRuns } = await ports.runs.status()
  expect({ reports, failures }).toEqual({ reports: 1, failures: [] })
  expect(lastRuns.map(({ kind }) => kind)).toEqual(['mail', 'take in', 'mail', 'take in'])
})

it('throws while others keep writing, so that the mail comes again', async () => {
  ports = { ...ports, reports: { ...ports.reports, write: async () => 'stale' } }
  await expect(handIn()).rejects.toThrow('the mail comes again')
  const { reports, failures } = await ports.runs.status()
  expect(reports).toBe(0)
  expect(failures.map(({ kind, subject }) => [kind, subject])).toEqual([['mail', 'for The Harbour Gazette']])
})

it('throws what breaks on this side, so that the mail comes again', async () => {
  const raw = new ReadableStream<Uint8Array>({ start: (stream) => stream.error(new Error('cut off')) })
  await expect(handIn({ raw })).rejects.toThrow('cut off')
  const mailAddresses = () => {
    throw new Error('the list is broken')
  }
  ports = { ...ports, mailAddresses }
  await expect(handIn()).rejects.toThrow('the list is broken')
})

it('takes only so much at once, and notes only so many guesses', async () => {
  ports = { ...ports, rates: ratesOf(() => false) }
  await expect(handIn()).rejects.toThrow('more mail for The Harbour Gazette than is taken at once')
  expect(await handIn({ to: 'guess@daybook.example' })).toBe(SHUT)
  expect((await ports.runs.status()).failures).toEqual([])
})

it('counts by the address, and guesses as one', async () => {
  const callers: string[] = []
  const rates = ratesOf((door, caller) => callers.push(`${door}: ${caller}`) > 0)
  ports = { ...ports, rates }
  await handIn()
  await handIn({ to: 'a@daybook.example' })
  await handIn({ to: 'b@daybook.example' })
  expect(callers).toEqual([`mail: ${ADDRESS.address}`, 'mail: unknown address', 'mail: unknown address'])
})

it('reads no more of a mail than it may have, whatever its server says', async () => {
  expect(await handIn({ size: MAIL_BYTES_MAX + 1 })).toBe(LARGE)
  let chunks = 0
  const raw = new ReadableStream<Uint8Array>({
    pull: (stream) => {
      chunks++
      stream.enqueue(new Uint8Array(1_000_000))
    },
  })
  expect(await handIn({ raw, size: 10 })).toBe(LARGE)
  expect(chunks).toBeLessThan(10)
  expect(await handIn({ to: 'guess@daybook.example', size: MAIL_BYTES_MAX + 1 })).toBe(SHUT)
})
