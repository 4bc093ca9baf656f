import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

type Answer = { status: number; body: unknown; headers?: Record<string, string> }
type Call = {
  method: string
  path: string
  authorization: string | undefined
  /** What was sent as JSON; null where nothing was */
  body: unknown
  /** … and its reports */
  reports: Record<string, unknown>[]
}

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString('utf8')
}

/** A server that notes what it is handed and answers as told: the other end of the command line, and no Daybook. */
export const startFakeDaybook = async (answer: (call: Call) => Answer) => {
  const calls: Call[] = []
  const server = createServer(async (request, response) => {
    const body = JSON.parse((await bodyOf(request)) || 'null') as { reports?: Call['reports'] } | null
    const { method = '', url: path = '', headers } = request
    const call = { method, path, authorization: headers.authorization, body, reports: body?.reports ?? [] }
    calls.push(call)
    const { status, body: said, headers: more } = answer(call)
    response.writeHead(status, { 'content-type': 'application/json', ...more }).end(JSON.stringify(said))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    calls,
    close: () => new Promise<unknown>((closed) => server.close(closed)),
  }
}
