import { desc, eq, lte, sql } from 'drizzle-orm'
import { MAILBOX_KEPT_MAX } from '../limits.ts'
import type { Mailbox } from '../ports/mailer.ts'
import type { Database } from './database.ts'
import { mailbox } from './schema.ts'

/** A new message sends the oldest away. */
export const mailboxStore = (db: Database): Mailbox => ({
  async keep({ mail, raw }) {
    const { to, subject, date } = mail
    const row = { address: to, subject, date, mail, raw }
    const [[kept]] = await db.batch([
      db.insert(mailbox).values(row).returning({ id: mailbox.id }),
      db.delete(mailbox).where(lte(mailbox.id, sql`(SELECT max(id) FROM mailbox) - ${MAILBOX_KEPT_MAX}`)),
    ])
    return kept?.id ?? 0
  },

  list: () =>
    db
      .select({ id: mailbox.id, to: mailbox.address, subject: mailbox.subject, date: mailbox.date })
      .from(mailbox)
      .orderBy(desc(mailbox.id)),

  async find(id) {
    const [row] = await db
      .select({ mail: mailbox.mail, raw: mailbox.raw })
      .from(mailbox)
      .where(eq(mailbox.id, id))
    return row ?? null
  },
})
