import { randomBytes } from 'node:crypto'
import {
  LOGGED_CHARS_MAX,
  SEND_AGAIN_AFTER_MS,
  SEND_AGAIN_AFTER_MS_MAX,
  SEND_ATTEMPTS_MAX,
  SEND_LATE_MS,
  SOFT_BOUNCES_MAX,
} from '../limits.ts'
import { sha256 } from '../model/hash.ts'
import type { OutgoingMail, SendOutcome } from '../model/mail.ts'
import { withoutMailboxes } from '../model/mail-address.ts'
import type { Claim, SendJob, Settlement, ToSend } from '../ports/deliveries.ts'
import type { Ports } from '../ports.ts'
import { digestMail, type RenderedMail } from '../render/email/digest-mail.ts'
import { digestToTell, sinceOf } from './digest-to-tell.ts'
import { type DigestLinks, digestHeaders, outgoingMail } from './outgoing-mail.ts'
import { mintLinks } from './subscriber-links.ts'
import { suppressAddresses } from './suppress-addresses.ts'
import { everyMs, isShut } from './transport-gate.ts'

/** `held`: its reader is due again; `later`: its turn comes later; `not sent`: there is no mail to send, or not by us. */
export type Sending = Settlement['state'] | 'nothing' | 'held' | 'later' | 'not sent'

const isToBeSent = async ({ subscribers }: Ports, { day }: SendJob, found: ToSend): Promise<boolean> => {
  const { subscriber, delivery } = found
  if (subscriber.state !== 'active') return false
  if (subscriber.lastSentDay !== null && subscriber.lastSentDay >= day) return false
  if (delivery !== null && delivery.state !== 'refused') return false
  return (await subscribers.suppression(sha256(subscriber.address))) === null
}

/** A mail that comes out of the queue long after its turn waits for another: the queue may have stood still. */
const comesLater = async ({ deliveries, jobs, mailer, now }: Ports, job: SendJob): Promise<boolean> => {
  const at = now().getTime()
  if (at - job.slot <= SEND_LATE_MS) return false
  const slot = await deliveries.reserve(mailer.name, 1, everyMs(mailer.perMinuteMax), at)
  if (slot - at <= SEND_LATE_MS) return false
  await jobs.sendLater([{ job: { ...job, slot }, delayS: (slot - at) / 1000 }])
  return true
}

const rendered = async (
  ports: Ports,
  { day }: SendJob,
  { subscriber, before }: ToSend,
  links: DigestLinks,
): Promise<RenderedMail | 'nothing to report'> => {
  const { siteTitle: title, siteUrl: url, mail } = ports.settings
  const { address, cadence, topics, language, confirmedAt, createdAt } = subscriber
  return digestMail({
    ...(await digestToTell(ports, subscriber, day, before)),
    topics,
    language,
    site: { title, url, canonicalUrl: url },
    links,
    reader: { address, cadence, since: confirmedAt ?? createdAt },
    postalAddress: mail.postalAddress,
    emptyDays: mail.emptyDays,
  })
}

const claimOf = (ports: Ports, { day }: SendJob, { subscriber, before }: ToSend): Claim => ({
  day,
  subscriber: subscriber.id,
  claim: randomBytes(8).toString('hex'),
  since: sinceOf(subscriber, day),
  lastSentDay: subscriber.lastSentDay,
  at: ports.now().toISOString(),
  transport: ports.mailer.name,
  state: 'claimed',
  arrivedBefore: before?.state === 'sent' && before.bounced === null,
})

/** ISO 8601; null where it was tried often enough. */
const nextAttempt = (at: Date, attempts: number, retryAfterS: number | undefined): string | null => {
  if (attempts >= SEND_ATTEMPTS_MAX) return null
  const wait = Math.max(SEND_AGAIN_AFTER_MS * 3 ** (attempts - 1), (retryAfterS ?? 0) * 1000)
  return new Date(at.getTime() + Math.min(wait, SEND_AGAIN_AFTER_MS_MAX)).toISOString()
}

const settlementOf = (outcome: SendOutcome, at: Date, attempts: number): Settlement => {
  if (outcome.kind === 'sent') return { state: 'sent', transportId: outcome.id }
  // What a server says may quote the address.
  const detail = withoutMailboxes(outcome.detail).slice(0, LOGGED_CHARS_MAX)
  if (outcome.kind === 'unknown') return { state: 'unknown', detail }
  const { permanent, address, retryAfterS } = outcome
  const next = permanent ? null : nextAttempt(at, attempts, retryAfterS)
  return { state: 'refused', detail, nextAttempt: next, transportFailed: !address }
}

/** A mailer never throws; one that does leaves open what became of the mail. */
const sent = (ports: Ports, mail: OutgoingMail): Promise<SendOutcome> =>
  ports.mailer.send(mail).catch((error: Error) => ({ kind: 'unknown', detail: error.message }))

/** An address that the transport itself says is bad is not asked again. */
const noteBadAddress = async (ports: Ports, { subscriber }: ToSend, outcome: SendOutcome, last: boolean) => {
  if (outcome.kind !== 'refused' || !outcome.address) return
  if (outcome.permanent) await suppressAddresses(ports, [subscriber.address], 'hard bounce')
  else if (last && (await ports.deliveries.softBounce(subscriber.id)) >= SOFT_BOUNCES_MAX)
    await suppressAddresses(ports, [subscriber.address], 'soft bounces')
}

const deliver = async (ports: Ports, found: ToSend, claim: Claim, mail: OutgoingMail): Promise<Sending> => {
  const attempts = await ports.deliveries.claim(claim)
  if (attempts === null) return 'not sent'
  const outcome = await sent(ports, mail)
  const at = ports.now()
  const settlement = settlementOf(outcome, at, attempts)
  await ports.deliveries.settle(claim, settlement, at.toISOString())
  const last = settlement.state === 'refused' && settlement.nextAttempt === null
  await noteBadAddress(ports, found, outcome, last)
  return settlement.state
}

const write = async (ports: Ports, job: SendJob, found: ToSend): Promise<Sending> => {
  const { subscriber } = found
  const { settings, deliveries, subscribers } = ports
  const minted = await mintLinks(ports, subscriber.id, ['preferences', 'leave'])
  const links = { ...minted, archive: `${settings.siteUrl}/archive` }
  const mail = await rendered(ports, job, found, links)
  const claim = claimOf(ports, job, found)
  if (mail === 'nothing to report')
    return (await deliveries.claim({ ...claim, state: 'nothing' })) === null ? 'not sent' : 'nothing'
  const own = { key: await subscribers.formKey(), delivery: job, settings }
  const headers = digestHeaders(own, links, subscriber.cadence)
  return deliver(ports, found, claim, outgoingMail(own, subscriber.address, mail, headers, claim.at))
}

/**
 * Sends one subscriber the days up to one. The delivery is claimed before anything leaves the house, and claimed once:
 * a duplicate, a retry or a restart sends nothing twice, and an attempt of which nobody knows the end is not made again.
 */
export const sendDigest = async (ports: Ports, job: SendJob): Promise<Sending> => {
  const { deliveries, mailer, settings, now } = ports
  const found = await deliveries.toSend(job, mailer.name)
  if (found === null || !(await isToBeSent(ports, job, found))) return 'not sent'
  if (isShut(settings.mail, found.transport) && !(job.probe && !settings.mail.paused)) {
    await deliveries.dueAgain(job.subscriber, now().toISOString())
    return 'held'
  }
  return (await comesLater(ports, job)) ? 'later' : write(ports, job, found)
}
