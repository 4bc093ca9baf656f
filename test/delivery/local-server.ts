// A real HTTP server on this machine, for tests of what asks the outside.
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'

export type Answering = (request: IncomingMessage, response: ServerResponse) => unknown

export type LocalServer = {
  /** Without a slash at its end */
  url: string
  /** `127.0.0.1:PORT`, as FETCH_HOSTS_TRUSTED takes it */
  host: string
  /** What was asked so far, in order */
  asked: { path: string; headers: IncomingHttpHeaders }[]
  /** Answers at a path from now on; another answer there gives way. */
  at(path: string, answering: Answering): void
  /** Closes what is open, the drips and the endless too. */
  stop(): Promise<void>
}

/** Paths are told apart without their query; what is at none is 404. */
export const startServer = async (answers: Record<string, Answering> = {}): Promise<LocalServer> => {
  const known = new Map(Object.entries(answers))
  const asked: LocalServer['asked'] = []
  const sockets = new Set<Socket>()
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').replace(/\?.*/s, '')
    asked.push({ path, headers: request.headers })
    const answering = known.get(path)
    if (answering) answering(request, response)
    else response.writeHead(404).end('not here')
  })
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url: `http://${host}`,
    host,
    asked,
    at: (path, answering) => known.set(path, answering),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
  }
}
