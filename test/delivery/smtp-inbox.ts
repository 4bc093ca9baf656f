// A real SMTP server on this machine, with TLS and a password, that keeps what it gets.
import { type ParsedMail, simpleParser } from 'mailparser'
import { type Session, SMTPServer } from 'smtp-server'
import { CERTIFICATE, KEY } from './loopback-certificate.ts'

export const LOGIN = { SMTP_USER: 'daybook', SMTP_PASSWORD: 'pass “wörd”' }

export type Received = { raw: string; mail: ParsedMail; session: Session }

export type SmtpInbox = { port: number; received: Received[]; stop(): Promise<void> }

export const startSmtpInbox = async (
  options: Partial<ConstructorParameters<typeof SMTPServer>[0]>,
): Promise<SmtpInbox> => {
  const received: Received[] = []
  const server = new SMTPServer({
    key: KEY,
    cert: CERTIFICATE,
    logger: false,
    onAuth: ({ username, password }, _session, done) =>
      username === LOGIN.SMTP_USER && password === LOGIN.SMTP_PASSWORD
        ? done(null, { user: username })
        : done(new Error('wrong password')),
    onData: (stream, session, done) => {
      // The server empties its session before the next message.
      const kept = { ...session }
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', async () => {
        const raw = Buffer.concat(chunks).toString('latin1')
        const mail = await simpleParser(raw, { skipTextToHtml: true, skipHtmlToText: true })
        received.push({ raw, mail, session: kept })
        done(null, 'queued')
      })
    },
    ...options,
  })
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.server.address() as { port: number }).port,
    received,
    stop: () => new Promise((resolve) => server.close(resolve)),
  }
}
