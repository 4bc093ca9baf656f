import { randomBytes } from 'node:crypto'
import { type ReadRows, readSubscriberRows, type SubscriberRow } from '../intake/subscriber-rows.ts'
import { IMPORT_ROWS_AT_ONCE } from '../limits.ts'
import { nextDue } from '../model/due.ts'
import { sha256 } from '../model/hash.ts'
import type { Subscriber } from '../model/subscriber.ts'
import type { Ports } from '../ports.ts'
import { suppressAddresses } from './suppress-addresses.ts'

export type Imported = { added: number; known: number; suppressed: number; rejected: ReadRows['rejected'] }

const subscriberOf = (row: SubscriberRow, now: string): Subscriber => ({
  id: randomBytes(8).toString('hex'),
  ...row,
  consent: { ...row.consent, network: null },
  nextDue: row.state === 'active' ? nextDue(row, now) : null,
  lastSentDay: null,
  softBounces: 0,
})

/** Those of the rows whose address is to get nothing are left out, unless that is just what they say. */
const importSome = async (ports: Ports, rows: SubscriberRow[], now: string) => {
  const { subscribers } = ports
  const blocked = await subscribers.suppressed(rows.map(({ address }) => sha256(address)))
  const free = rows.filter(({ address }) => !blocked.has(sha256(address)))
  const added = await subscribers.add(free.map((row) => subscriberOf(row, now)))
  const unwanted = free.filter(({ state }) => state === 'suppressed').map(({ address }) => address)
  await suppressAddresses(ports, unwanted, 'operator')
  return { added: added.length, known: free.length - added.length, suppressed: rows.length - free.length }
}

/**
 * Takes a list in. Who is on it already stays as they are; nobody is sent a mail for it.
 * @param text CSV, as the export writes it
 * @param source what the list was, where its rows do not say
 */
export const importSubscribers = async (ports: Ports, text: string, source: string): Promise<Imported> => {
  const { rows, rejected } = readSubscriberRows(text, source, ports.settings.timezone)
  const now = ports.now().toISOString()
  const imported: Imported = { added: 0, known: 0, suppressed: 0, rejected }
  for (let from = 0; from < rows.length; from += IMPORT_ROWS_AT_ONCE) {
    const some = rows.slice(from, from + IMPORT_ROWS_AT_ONCE).map(({ row }) => row)
    const outcome = await importSome(ports, some, now)
    imported.added += outcome.added
    imported.known += outcome.known
    imported.suppressed += outcome.suppressed
  }
  return imported
}
