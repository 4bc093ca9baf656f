// Letting mail out.
import type { OutgoingMail, SendOutcome } from '../model/mail.ts'

/** Hands messages to a transport, one after another. Never throws. */
export type Mailer = {
  name: 'development' | 'cloudflare' | 'smtp' | 'http'
  /** How many messages the operator lets out in a minute */
  perMinuteMax: number
  send(mail: OutgoingMail): Promise<SendOutcome>
}

type KeptMail = { mail: OutgoingMail; raw: string }

/** The development mailbox: the last MAILBOX_KEPT_MAX messages. */
export type Mailbox = {
  /** Answers its number there */
  keep(kept: KeptMail): Promise<number>
  /** Newest first */
  list(): Promise<{ id: number; to: string; subject: string; date: string }[]>
  find(id: number): Promise<KeptMail | null>
}
