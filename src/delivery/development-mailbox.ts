import type { Mailbox, Mailer } from '../ports/mailer.ts'
import { mimeOf } from './mime.ts'

/** Sends nothing out: every message is kept, the newest of them, to be read at `/dev/mailbox`. */
export const developmentMailbox = (mailbox: Mailbox, perMinuteMax: number): Mailer => ({
  name: 'development',
  perMinuteMax,
  async send(mail) {
    try {
      const id = await mailbox.keep({ mail, raw: mimeOf(mail) })
      return { kind: 'sent', id: String(id) }
    } catch (error) {
      // The row may have been written before the answer was lost.
      return { kind: 'unknown', detail: `the mailbox: ${(error as Error).message}` }
    }
  },
})
