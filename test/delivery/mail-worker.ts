// A Worker whose door is a mailer, to try the transports in workerd as wire.ts makes them.
import { EmailMessage } from 'cloudflare:email'
import { connect } from 'cloudflare:sockets'
import type { MailVariables } from '../../src/delivery/mail-settings.ts'
import { type MailPlatform, mailerOf } from '../../src/delivery/mailer.ts'
import { smtpMailer } from '../../src/delivery/smtp-mailer.ts'
import type { OutgoingMail } from '../../src/model/mail.ts'

type Asked = { vars: MailVariables; mail: OutgoingMail; impatient?: true }

const platform = (sendEmail: SendEmail | undefined): MailPlatform => ({
  mailbox: { keep: async () => 1, list: async () => [], find: async () => null },
  connect,
  fetch: (url, init) => fetch(url, init),
  sendEmail,
  message: (from, to, raw) => new EmailMessage(from, to, raw),
})

/** Waits for no answer longer than a second. */
const impatient = ({ SMTP_HOST: host = '', SMTP_PORT: port }: MailVariables) =>
  smtpMailer({ host, port: Number(port), security: 'none', login: null, perMinuteMax: 60 }, connect, {
    replyMs: 1000,
    takenMs: 1000,
  })

export default {
  async fetch(request, env) {
    const asked = (await request.json()) as Asked
    const mailer = asked.impatient
      ? impatient(asked.vars)
      : mailerOf(asked.vars, platform((env as { SEND_EMAIL?: SendEmail }).SEND_EMAIL))
    return Response.json(await mailer.send(asked.mail))
  },
} satisfies ExportedHandler
