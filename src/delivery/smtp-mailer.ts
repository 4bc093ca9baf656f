// Mail over SMTP (RFC 5321) from a Worker. It is written here rather than taken from worker-mailer 1.2.1: that one loops
// for ever where a server closes the connection, asks for no bounces (NOTIFY=NEVER), has no envelope sender of its own,
// goes on without encryption where STARTTLS is not offered, and does not tell what is refused from what may have gone.
import { MAIL_DETAIL_CHARS_MAX, SMTP_REPLY_TIMEOUT_MS, SMTP_TAKEN_TIMEOUT_MS } from '../limits.ts'
import type { OutgoingMail, SendOutcome } from '../model/mail.ts'
import type { Mailer } from '../ports/mailer.ts'
import { mimeOf } from './mime.ts'
import {
  type Connect,
  openSmtp,
  type Reply,
  type SmtpConnection,
  SmtpLost,
  type SmtpSecurity,
} from './smtp-connection.ts'
import { beginSession, granted, type SmtpLogin, SmtpRefusal } from './smtp-session.ts'

export type SmtpSettings = {
  host: string
  port: number
  security: SmtpSecurity
  login: SmtpLogin | null
  perMinuteMax: number
}

/** What may stand between angle brackets in a command: no space, no bracket, nothing that is not ASCII. */
const PATH = /^[!-;=?-~]+@[!-;=?-~]+$/
/** RFC 3463, X.2.2: the mailbox is full, which whoever reads it may mend */
const FULL = '5.2.2'
/** RFC 3463, X.3.x: the server's own troubles */
const SERVERS = /^4\.3\./
/** RFC 3463: no such mailbox, no such domain, bad address, moved away; mailbox disabled */
const BAD_ADDRESS = /^5\.(?:1\.(?:[1-36]|10)|2\.1)$/
const BAD_ADDRESS_CODES = [550, 551, 553]
/** Who may send, not what was sent (RFC 4954; RFC 3463, X.7.x) */
const NOT_ALLOWED = /^5\.7\./

/** For good. */
const isBadAddress = (step: string, { code, status }: Reply): boolean =>
  status === null ? step === 'RCPT' && BAD_ADDRESS_CODES.includes(code) : BAD_ADDRESS.test(status)

/** Not now, and of all there are to send to only this one. */
const isBusyAddress = (step: string, { code, status }: Reply): boolean =>
  status === FULL || (step === 'RCPT' && code < 500 && code !== 421 && !SERVERS.test(status ?? ''))

const isOperators = ({ step, reply, isServers }: SmtpRefusal): boolean =>
  isServers || (step === 'MAIL' && (reply.code === 530 || NOT_ALLOWED.test(reply.status ?? '')))

/** A detail is shown and logged: the address in it is nobody's business. */
const detailOf = ({ step, reply }: SmtpRefusal, to: string): string =>
  `${step}: ${reply.code} ${reply.lines.join(' ')}`.replaceAll(to, '…').trim().slice(0, MAIL_DETAIL_CHARS_MAX)

/** What is the server's or the operator's to mend is refused for now: the mail waits until it is. */
const refusalOf = (refusal: SmtpRefusal, to: string): SendOutcome => {
  const { step, reply } = refusal
  const permanent = reply.code >= 500 && reply.status !== FULL && !isOperators(refusal)
  return {
    kind: 'refused',
    permanent,
    detail: detailOf(refusal, to),
    address: permanent ? isBadAddress(step, reply) : isBusyAddress(step, reply),
  }
}

const dotStuffed = (message: string): string => message.replace(/^\./gm, '..')

/** Up to where the server holds the whole message but for its last dot. */
const hand = async (connection: SmtpConnection, mail: OutgoingMail): Promise<void> => {
  granted('MAIL', await connection.command(`MAIL FROM:<${mail.envelopeFrom}>`), 2, false)
  granted('RCPT', await connection.command(`RCPT TO:<${mail.to}>`), 2, false)
  granted('DATA', await connection.command('DATA'), 3, false)
  await connection.write(dotStuffed(mimeOf(mail)))
}

/** From the dot on the server may have the message, whatever we hear of it. */
const finish = async (connection: SmtpConnection, to: string, takenMs: number): Promise<SendOutcome> => {
  try {
    await connection.write('.\r\n')
    const reply = granted('message', await connection.reply(takenMs), 2, false)
    return { kind: 'sent', id: reply.lines.join(' ').slice(0, MAIL_DETAIL_CHARS_MAX) || null }
  } catch (error) {
    if (error instanceof SmtpRefusal) return refusalOf(error, to)
    return { kind: 'unknown', detail: `after the message: ${(error as Error).message}` }
  }
}

const sendOver = async (
  connection: SmtpConnection,
  { security, login }: SmtpSettings,
  mail: OutgoingMail,
  takenMs: number,
): Promise<SendOutcome> => {
  const name = mail.from.address.split('@').at(-1) ?? 'localhost'
  await beginSession(connection, { name, security, login })
  await hand(connection, mail)
  const outcome = await finish(connection, mail.to, takenMs)
  // A farewell that does not arrive changes nothing.
  await connection.write('QUIT\r\n').catch(() => {})
  return outcome
}

/** How long any answer is waited for, and the one that says the server has the message */
const PATIENCE = { replyMs: SMTP_REPLY_TIMEOUT_MS, takenMs: SMTP_TAKEN_TIMEOUT_MS }

/** One connection a message: a Worker's sockets end with the call that opened them. */
export const smtpMailer = (settings: SmtpSettings, connect: Connect, patience = PATIENCE): Mailer => ({
  name: 'smtp',
  perMinuteMax: settings.perMinuteMax,
  async send(mail) {
    if (!PATH.test(mail.to) || !PATH.test(mail.envelopeFrom))
      return { kind: 'refused', permanent: true, detail: 'not an address SMTP can carry', address: true }
    let connection: SmtpConnection | null = null
    try {
      connection = await openSmtp(connect, settings.host, settings.port, settings.security, patience.replyMs)
      return await sendOver(connection, settings, mail, patience.takenMs)
    } catch (error) {
      if (error instanceof SmtpRefusal) return refusalOf(error, mail.to)
      if (!(error instanceof SmtpLost)) throw error
      return { kind: 'refused', permanent: false, detail: error.message, address: false }
    } finally {
      await connection?.close()
    }
  },
})
