import { returnedMail } from '../intake/bounce.ts'
import { type DeliveryKey, readSignedId } from '../model/delivery.ts'
import type { Ports } from '../ports.ts'
import { leave } from './change-subscription.ts'
import { bytesOf, type IncomingMail } from './incoming-mail.ts'
import { noteBounce } from './note-bounce.ts'

/** An address on a mail of ours, by which its bounces come back or its reader leaves; or the one for complaints */
export type OwnAddress = { purpose: 'bounces' | 'leave'; delivery: DeliveryKey } | { purpose: 'complaints' }

const LOCAL = /^(bounces|leave)\+([0-9a-f]{24}-[0-9a-f]{20})$/

/** Null for every other address, and for one that somebody made up. */
export const ownAddress = async (
  { settings, subscribers }: Ports,
  to: string,
): Promise<OwnAddress | null> => {
  const [local = '', domain] = to.trim().replace(/^<|>$/g, '').toLowerCase().split('@')
  const { bounceDomain } = settings.mail
  if (bounceDomain === null || domain !== bounceDomain.toLowerCase()) return null
  if (local === 'complaints') return { purpose: 'complaints' }
  const [, purpose, signed = ''] = LOCAL.exec(local) ?? []
  if (purpose !== 'bounces' && purpose !== 'leave') return null
  const delivery = readSignedId(await subscribers.formKey(), purpose, signed)
  return delivery && { purpose, delivery }
}

const leaveOf = async (ports: Ports, { subscriber: id }: DeliveryKey): Promise<void> => {
  const subscriber = await ports.subscribers.find(id)
  if (subscriber !== null) await leave(ports, subscriber)
}

/** Complaints come from anybody: the mail complained of proves whose it was, by an id that only its reader has seen. */
const complainedOf = async (
  { subscribers }: Ports,
  signed: readonly string[],
): Promise<DeliveryKey | null> => {
  const key = await subscribers.formKey()
  const found = signed.map((id) => readSignedId(key, 'message', id) ?? readSignedId(key, 'bounces', id))
  return found.find((delivery) => delivery !== null) ?? null
}

/**
 * Takes a mail to one of our own addresses: notes a bounce or a complaint, lets a reader leave. What says nothing of a
 * mail of ours is dropped without a word, so that machines do not answer one another.
 */
export const takeInReturned = async (ports: Ports, own: OwnAddress, mail: IncomingMail): Promise<void> => {
  if (own.purpose === 'leave') return leaveOf(ports, own.delivery)
  const bytes = await bytesOf(mail)
  const returned = bytes && (await returnedMail(bytes, mail.envelope.from))
  if (!returned) return
  const isComplaint = returned.bounce === 'complaint'
  const delivery =
    own.purpose === 'bounces' ? own.delivery : isComplaint && (await complainedOf(ports, returned.signed))
  if (delivery) await noteBounce(ports, delivery, returned.bounce)
}
