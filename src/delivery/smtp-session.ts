// The steps of one SMTP session, each of which the server may refuse.
import type { Reply, SmtpConnection, SmtpSecurity } from './smtp-connection.ts'

export type SmtpLogin = { user: string; password: string }

/** The server said no. `step`: to what; `isServers`: to us rather than to this message */
export class SmtpRefusal extends Error {
  readonly step: string
  readonly reply: Reply
  readonly isServers: boolean

  constructor(step: string, reply: Reply, isServers: boolean) {
    super(`${step}: ${reply.code}`)
    this.step = step
    this.reply = reply
    this.isServers = isServers
  }
}

/** The answer to a step, which must be of this class of codes (2 or 3). */
export const granted = (step: string, reply: Reply, wanted: 2 | 3, isServers: boolean): Reply => {
  if (Math.floor(reply.code / 100) !== wanted) throw new SmtpRefusal(step, reply, isServers)
  return reply
}

const notOffered = (step: string): SmtpRefusal =>
  new SmtpRefusal(step, { code: 502, status: null, lines: ['not offered'] }, true)

/** What the server can do, by keyword (RFC 5321, 4.1.1.1). */
type Extensions = Map<string, string[]>

const hello = async (connection: SmtpConnection, name: string): Promise<Extensions> => {
  const { lines } = granted('EHLO', await connection.command(`EHLO ${name}`), 2, true)
  return new Map(
    lines.slice(1).map((line) => {
      const [keyword = '', ...parameters] = line.toUpperCase().split(/[ =]+/)
      return [keyword, parameters]
    }),
  )
}

const base64 = (text: string): string => Buffer.from(text).toString('base64')

/** RFC 4954. What the server answers is not kept: it may hold what it was sent. */
const logIn = async (connection: SmtpConnection, offered: string[], login: SmtpLogin): Promise<void> => {
  const step = async (line: string, wanted: 2 | 3): Promise<void> => {
    const { code, status } = await connection.command(line)
    granted('AUTH', { code, status, lines: [] }, wanted, true)
  }
  const { user, password } = login
  if (offered.includes('PLAIN')) return step(`AUTH PLAIN ${base64(`\0${user}\0${password}`)}`, 2)
  if (!offered.includes('LOGIN')) throw notOffered('AUTH')
  await step('AUTH LOGIN', 3)
  await step(base64(user), 3)
  return step(base64(password), 2)
}

/**
 * From the greeting to where messages may be handed over. With `starttls` nothing is told to a server that does not
 * encrypt.
 * @throws SmtpRefusal, SmtpLost
 */
export const beginSession = async (
  connection: SmtpConnection,
  options: { name: string; security: SmtpSecurity; login: SmtpLogin | null },
): Promise<void> => {
  const { name, security, login } = options
  granted('greeting', await connection.reply(), 2, true)
  let offered = await hello(connection, name)
  if (security === 'starttls') {
    if (!offered.has('STARTTLS')) throw notOffered('STARTTLS')
    granted('STARTTLS', await connection.command('STARTTLS'), 2, true)
    connection.startTls()
    offered = await hello(connection, name)
  }
  if (login !== null) await logIn(connection, offered.get('AUTH') ?? [], login)
}
