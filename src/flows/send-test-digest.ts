import type { CalendarDay } from '../model/calendar.ts'
import type { OutgoingMail, SendOutcome } from '../model/mail.ts'
import type { MailLanguage } from '../model/subscriber.ts'
import type { Ports } from '../ports.ts'
import type { RenderedMail } from '../render/email/digest-mail.ts'
import { previewMail } from '../render/email/preview.ts'
import type { SiteAddress } from '../render/site.ts'

export type TestDigest = { to: string; date: CalendarDay | 'latest'; language: MailLanguage }

type TestPorts = Pick<Ports, 'days' | 'mailer' | 'settings' | 'now'>

const messageOf = ({ settings, now }: TestPorts, to: string, mail: RenderedMail): OutgoingMail => {
  const { from, replyTo } = settings.mail
  const { subject, text, html } = mail
  const domain = from.address.split('@').at(-1)
  return {
    from,
    to,
    envelopeFrom: from.address,
    replyTo,
    subject,
    text,
    html,
    messageId: `<test-${crypto.randomUUID()}@${domain}>`,
    date: now().toISOString(),
    headers: [['Auto-Submitted', 'auto-generated']],
  }
}

/** Sends a day's digest to an address of the operator's, by the transport that is set; no list knows of it. */
export const sendTestDigest = async (
  ports: TestPorts,
  site: SiteAddress,
  { to, date, language }: TestDigest,
): Promise<{ date: CalendarDay; subject: string; outcome: SendOutcome } | 'no such day'> => {
  const day = (await ports.days.day(date))?.body
  if (!day) return 'no such day'
  const mail = previewMail(day, site, language, ports.settings.mail.postalAddress, to)
  const outcome = await ports.mailer.send(messageOf(ports, to, mail))
  return { date: day.date, subject: mail.subject, outcome }
}
