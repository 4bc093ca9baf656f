// The headers of our mails: what mailbox providers and mail programs make of them, and how to leave by them.
import { type DeliveryKey, signedId } from '../model/delivery.ts'
import type { OutgoingMail } from '../model/mail.ts'
import type { Settings } from '../ports.ts'
import type { RenderedMail } from '../render/email/digest-mail.ts'

type Header = [name: string, value: string]

/** Gmail takes 5 to 15 characters for whoever sends. */
const FEEDBACK_SENDER = 'daybook'

/** RFC 3834: no program need answer. `Precedence` is no standard (RFC 2076), and what answers goes to the bounces. */
const AUTOMATIC: Header = ['Auto-Submitted', 'auto-generated']

type Own = { key: string; delivery: DeliveryKey; settings: Settings }

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1)

const addressFor = (purpose: 'bounces' | 'leave', { key, delivery, settings }: Own): string | null => {
  const { bounceDomain } = settings.mail
  return bounceDomain === null ? null : `${purpose}+${signedId(key, purpose, delivery)}@${bounceDomain}`
}

/** RFC 2919: the name of the list is below that of the site. */
const listId = ({ siteUrl }: Settings): Header => ['List-Id', `<digest.${new URL(siteUrl).hostname}>`]

/** RFC 8058: one POST to the first address leaves; who has no program for that writes to the second (RFC 2369). */
const leaving = (own: Own, leave: string): Header[] => {
  const address = addressFor('leave', own)
  const ways = [leave, ...(address === null ? [] : [`mailto:${address}?subject=leave`])]
  return [
    ['List-Unsubscribe', ways.map((way) => `<${way}>`).join(', ')],
    ['List-Unsubscribe-Post', 'List-Unsubscribe=One-Click'],
  ]
}

export type DigestLinks = { preferences: string; leave: string; archive: string }

export const digestHeaders = (own: Own, links: DigestLinks, cadence: string): Header[] => [
  listId(own.settings),
  ...leaving(own, links.leave),
  ['List-Archive', `<${links.archive}>`],
  AUTOMATIC,
  ['Feedback-ID', `${own.delivery.day}:${cadence}:digest:${FEEDBACK_SENDER}`],
]

/** Where bounces of a mail go: to an address of its own where the operator has a domain for that (VERP). */
export const bounceAddress = (own: Own): string =>
  addressFor('bounces', own) ?? own.settings.mail.from.address

/** A rendered mail as it goes out; its Message-ID is the same at every attempt. */
export const outgoingMail = (
  own: Own,
  to: string,
  { subject, text, html }: RenderedMail,
  headers: Header[],
  date: string,
): OutgoingMail => {
  const { key, delivery, settings } = own
  const { from, replyTo } = settings.mail
  return {
    from,
    to,
    envelopeFrom: bounceAddress(own),
    replyTo,
    subject,
    text,
    html,
    messageId: `<${signedId(key, 'message', delivery)}@${domainOf(from.address)}>`,
    date,
    headers,
  }
}
