// What the tests use of two packages that bring no types along.
declare module 'mailparser' {
  type Address = { name: string; address?: string }
  export type ParsedMail = {
    subject?: string
    text?: string
    html: string | false
    messageId?: string
    date?: Date
    from?: { value: Address[] }
    to?: { value: Address[] }
    replyTo?: { value: Address[] }
    headerLines: { key: string; line: string }[]
  }
  export const simpleParser: (
    raw: string | Buffer,
    options?: { skipTextToHtml?: boolean; skipHtmlToText?: boolean },
  ) => Promise<ParsedMail>
}

declare module 'smtp-server' {
  import type { Server } from 'node:net'
  import type { Readable } from 'node:stream'

  type Done = (error?: Error | null, answer?: unknown) => void
  export type Session = {
    secure: boolean
    user?: unknown
    hostNameAppearsAs: string
    envelope: { mailFrom: { address: string } | false; rcptTo: { address: string }[] }
  }
  export class SMTPServer {
    constructor(options: {
      secure?: boolean
      key?: string
      cert?: string
      disabledCommands?: string[]
      authOptional?: boolean
      authMethods?: string[]
      allowInsecureAuth?: boolean
      hideSTARTTLS?: boolean
      logger?: boolean
      closeTimeout?: number
      size?: number
      onConnect?(session: Session, done: Done): void
      onAuth?(
        auth: { username: string; password: string; method: string },
        session: Session,
        done: Done,
      ): void
      onMailFrom?(address: { address: string }, session: Session, done: Done): void
      onRcptTo?(address: { address: string }, session: Session, done: Done): void
      onData?(stream: Readable, session: Session, done: Done): void
    })
    server: Server
    listen(port: number, host: string, done: () => void): void
    close(done: () => void): void
    on(event: 'error', listener: (error: Error) => void): void
  }
}
