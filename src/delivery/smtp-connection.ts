// A conversation with an SMTP server (RFC 5321) over one of Cloudflare's TCP sockets.
import { SMTP_REPLY_CHARS_MAX } from '../limits.ts'

/** tls: from the first byte; starttls: after the greeting, and never without; none: for a server on this machine */
export type SmtpSecurity = 'tls' | 'starttls' | 'none'

export type Connect = (
  address: { hostname: string; port: number },
  options: { secureTransport: 'on' | 'off' | 'starttls'; allowHalfOpen: false },
) => Socket

export type Reply = {
  code: number
  /** RFC 3463, as 5.1.1; null where the server gives none */
  status: string | null
  /** Its lines without their codes */
  lines: string[]
}

/** The conversation broke off: no answer in time, the connection is gone, or what came is no SMTP. */
export class SmtpLost extends Error {}

const SECURE = { tls: 'on', starttls: 'starttls', none: 'off' } as const
const WHOLE = /^(?:\d{3}-[^\n]*\n)*\d{3}(?: [^\n]*)?\r?\n/
const STATUS = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/

const replyOf = (text: string): Reply => ({
  code: Number(text.slice(0, 3)),
  status: STATUS.exec(text)?.[1] ?? null,
  lines: text
    .trimEnd()
    .split(/\r?\n/)
    .map((line) => line.slice(4)),
})

const inTime = async <T>(work: Promise<T>, timeoutMs: number, what: string): Promise<T> => {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new SmtpLost(`no ${what} in ${timeoutMs} ms`)), timeoutMs)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

const lost = (error: unknown): SmtpLost =>
  error instanceof SmtpLost ? error : new SmtpLost(error instanceof Error ? error.message : String(error))

/** The bytes of one socket, as replies and lines. */
const exchange = (socket: Socket, patienceMs: number) => {
  const reader = (socket.readable as ReadableStream<Uint8Array>).getReader()
  const writer = (socket.writable as WritableStream<Uint8Array>).getWriter()
  const decoder = new TextDecoder()
  let waiting = ''
  const whole = async (): Promise<string> => {
    for (;;) {
      const reply = WHOLE.exec(waiting)?.[0]
      if (reply !== undefined) return reply
      if (waiting.length > SMTP_REPLY_CHARS_MAX) throw new SmtpLost('an answer without an end')
      const { value, done } = await reader.read()
      if (done) throw new SmtpLost('the server closed the connection')
      waiting += decoder.decode(value, { stream: true })
    }
  }
  return {
    async reply(timeoutMs: number): Promise<Reply> {
      const text = await inTime(whole(), timeoutMs, 'answer')
      waiting = waiting.slice(text.length)
      return replyOf(text)
    },
    async write(text: string): Promise<void> {
      await inTime(writer.write(new TextEncoder().encode(text)), patienceMs, 'way to write')
    },
    /** Gives the socket back. What came before it was asked for would be read as if it came encrypted. */
    release(): void {
      if (waiting !== '') throw new SmtpLost('words before the encryption')
      reader.releaseLock()
      writer.releaseLock()
    },
  }
}

export type SmtpConnection = {
  /** @throws SmtpLost, as all do */
  reply(timeoutMs?: number): Promise<Reply>
  write(text: string): Promise<void>
  command(line: string): Promise<Reply>
  startTls(): void
  close(): Promise<void>
}

/**
 * @param patienceMs how long any answer is waited for
 * @throws SmtpLost where there is no connection
 */
export const openSmtp = async (
  connect: Connect,
  hostname: string,
  port: number,
  security: SmtpSecurity,
  patienceMs: number,
): Promise<SmtpConnection> => {
  let socket: Socket
  try {
    socket = connect({ hostname, port }, { secureTransport: SECURE[security], allowHalfOpen: false })
    // Whoever waits for it hears of it; nobody else needs to.
    socket.closed.catch(() => {})
    await inTime(socket.opened, patienceMs, 'connection')
  } catch (error) {
    throw lost(error)
  }
  let words = exchange(socket, patienceMs)
  const telling = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work
    } catch (error) {
      throw lost(error)
    }
  }
  return {
    reply: (timeoutMs = patienceMs) => telling(words.reply(timeoutMs)),
    write: (text) => telling(words.write(text)),
    async command(line) {
      await telling(words.write(`${line}\r\n`))
      return telling(words.reply(patienceMs))
    },
    startTls() {
      words.release()
      socket = socket.startTls()
      socket.closed.catch(() => {})
      words = exchange(socket, patienceMs)
    },
    close: () => socket.close().catch(() => {}),
  }
}
