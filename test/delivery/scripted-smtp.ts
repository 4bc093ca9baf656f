// An SMTP server that says at each step what a test wants it to; smtp-server is too well-behaved for that.
import { type AddressInfo, createServer, type Socket } from 'node:net'

/** An answer at a step, or what is done instead of one; steps without either are granted. */
export type Script = Partial<
  Record<'greeting' | 'EHLO' | 'MAIL' | 'RCPT' | 'DATA' | 'message', string | 'hang up' | 'say nothing'>
>

const GRANTED: Record<string, string> = {
  greeting: '220 here',
  EHLO: '250-here\r\n250 SIZE 1000000',
  MAIL: '250 2.1.0 ok',
  RCPT: '250 2.1.5 ok',
  DATA: '354 go on',
  message: '250 2.0.0 queued as 42',
  QUIT: '221 bye',
}

export type ScriptedSmtp = {
  port: number
  /** Messages it got whole, whatever it said then */
  taken: string[]
  follow(script: Script): void
  stop(): Promise<void>
}

export const startScriptedSmtp = async (): Promise<ScriptedSmtp> => {
  let script: Script = {}
  const taken: string[] = []
  const sockets = new Set<Socket>()
  const say = (socket: Socket, step: string): void => {
    const answer = script[step as keyof Script] ?? GRANTED[step] ?? '502 what?'
    if (answer === 'hang up') socket.destroy()
    else if (answer !== 'say nothing') socket.write(`${answer}\r\n`)
  }
  const converse = (socket: Socket): void => {
    let waiting = ''
    let inMessage = false
    socket.on('data', (bytes) => {
      waiting += bytes.toString('latin1')
      for (;;) {
        const mark = inMessage ? '\r\n.\r\n' : '\r\n'
        const end = waiting.indexOf(mark)
        if (end < 0) return
        const unit = waiting.slice(0, end)
        waiting = waiting.slice(end + mark.length)
        const step = inMessage ? 'message' : unit.slice(0, 4).trim().toUpperCase()
        if (inMessage) taken.push(unit)
        inMessage = step === 'DATA' && (script.DATA ?? '354').startsWith('354')
        say(socket, step)
      }
    })
  }
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket))
    converse(socket)
    say(socket, 'greeting')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    taken,
    follow(next) {
      script = next
      taken.length = 0
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
  }
}
