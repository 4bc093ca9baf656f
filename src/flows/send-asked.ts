import { NO_DIGEST } from '../model/delivery.ts'
import type { OutgoingMail } from '../model/mail.ts'
import { withoutMailboxes } from '../model/mail-address.ts'
import type { Subscriber } from '../model/subscriber.ts'
import { LINK_DAYS } from '../model/subscriber-link.ts'
import type { AskedMail } from '../ports/subscribers.ts'
import type { Ports } from '../ports.ts'
import { confirmationMail, noticeMail } from '../render/email/letters.tsx'
import { bounceAddress } from './outgoing-mail.ts'
import { mintLinks } from './subscriber-links.ts'
import { suppressAddresses } from './suppress-addresses.ts'

const HOURS_A_DAY = 24

/** A confirmation while it is waited for, a notice to who is on the list; null where neither is any more. */
const letterTo = async (ports: Ports, subscriber: Subscriber) => {
  const { siteTitle, siteUrl, mail } = ports.settings
  const { id, state, address, language } = subscriber
  const site = { title: siteTitle, url: siteUrl, canonicalUrl: siteUrl }
  const about = { language, site, address, postalAddress: mail.postalAddress }
  if (state === 'pending') {
    const { confirm } = await mintLinks(ports, id, ['confirm'])
    return confirmationMail({ ...about, link: confirm, daysLeft: LINK_DAYS.confirm })
  }
  if (state !== 'active' && state !== 'paused') return null
  const { preferences } = await mintLinks(ports, id, ['preferences'])
  const hoursLeft = LINK_DAYS.preferences * HOURS_A_DAY
  return noticeMail({ ...about, link: preferences, about: 'already subscribed', hoursLeft })
}

const mailTo = async (ports: Ports, subscriber: Subscriber, ask: string): Promise<OutgoingMail | null> => {
  const letter = await letterTo(ports, subscriber)
  if (letter === null) return null
  const { settings, subscribers } = ports
  const { from, replyTo } = settings.mail
  const key = await subscribers.formKey()
  const delivery = { subscriber: subscriber.id, day: NO_DIGEST }
  return {
    from,
    to: subscriber.address,
    envelopeFrom: bounceAddress({ key, delivery, settings }),
    replyTo,
    subject: letter.subject,
    text: letter.text,
    html: letter.html,
    messageId: `<${ask}.${subscriber.id}@${from.address.split('@')[1]}>`,
    date: ports.now().toISOString(),
    headers: [['Auto-Submitted', 'auto-generated']],
  }
}

/** What could not be made is made again at the next try: nothing has gone out. */
const madeOrReturned = async (ports: Ports, subscriber: Subscriber, ask: string) => {
  try {
    return await mailTo(ports, subscriber, ask)
  } catch (error) {
    await ports.subscribers.returnAsk(subscriber.id, ask)
    throw error
  }
}

/**
 * Sends the mail that an asking calls for. Whoever takes the ask up first sends it, so that a message that comes twice
 * sends once; one of which nobody knows whether it went out is not sent again, but told to the operator.
 * @throws Error where the transport refuses for now: the queue tries again
 */
export const sendAsked = async (ports: Ports, { kind, subscriber: id, ask }: AskedMail): Promise<void> => {
  const { subscribers, mailer, runs, now } = ports
  const subscriber = await subscribers.takeAsk(id, ask)
  const mail = subscriber && (await madeOrReturned(ports, subscriber, ask))
  if (!mail) return
  const outcome = await mailer.send(mail)
  if (outcome.kind === 'sent') return
  const detail = `${outcome.kind}: ${withoutMailboxes(outcome.detail)}`
  if (outcome.kind === 'refused' && !outcome.permanent) {
    await subscribers.returnAsk(id, ask)
    throw new Error(`the mail was not taken for now: ${detail}`)
  }
  if (outcome.kind === 'refused' && outcome.address) await suppressAddresses(ports, [mail.to], 'hard bounce')
  await runs.fail('mail', `${kind} of subscriber ${id}`, detail, now().toISOString())
}
