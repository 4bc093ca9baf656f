// Answers that this isolate has given lately. A poll storm is answered here: no route is sought, no store is asked.
import { ANSWER_HELD_BYTES_MAX, ANSWERS_HELD_BYTES_MAX } from '../limits.ts'
import { isNotModified, unchangedHeaders } from './conditional.ts'
import { heldUnder } from './shown-xml.ts'

/** `body` null: who holds the answer of this tag has been told so, and nobody has asked for the whole of it. */
type Held = {
  until: number
  etag: string
  lastModified: string | null
  headers: Headers
  /** Those of a 304 */
  unchanged: Headers
  body: Uint8Array<ArrayBuffer> | null
}

/** @param now in ms since 1970 */
export type HeldAnswers = {
  /** A held answer to this request, or the one that `ask` gives, which is held where every reader may have it. */
  answer(request: Request, now: number, ask: () => Promise<Response>): Promise<Response>
  /** What readers are shown has changed: nothing that was held holds. */
  clear(): void
}

/** What an entry takes besides its body, about: its address, its headers */
const ENTRY_BYTES = 2_000
const MAX_AGE = /(?:^|[\s,])max-age=(\d+)/

/** For how long an answer may be given to everybody, in ms: 0 where it may not. */
const heldFor = (headers: Headers): number => {
  const cache = headers.get('cache-control') ?? ''
  if (!/(?:^|[\s,])public(?:$|[\s,])/.test(cache) || headers.has('set-cookie')) return 0
  // How many calls its caller has left is nobody else's business.
  if (headers.has('ratelimit') || headers.get('etag') === null) return 0
  return Number(MAX_AGE.exec(cache)?.[1] ?? 0) * 1000
}

const isForEverybody = (request: Request): boolean =>
  (request.method === 'GET' || request.method === 'HEAD') &&
  !request.headers.has('authorization') &&
  !request.headers.has('range')

const fromHeld = (held: Held, request: Request): Response | null => {
  const { headers, unchanged, body } = held
  if (isNotModified(request.headers, held.etag, held.lastModified)) {
    return new Response(null, { status: 304, headers: unchanged })
  }
  if (body === null) return null
  return new Response(request.method === 'HEAD' ? null : body, { headers })
}

const bytesOf = ({ body }: Held): number => ENTRY_BYTES + (body?.byteLength ?? 0)

/** The answer again, and what is held of it: its body where it is small enough and came whole. */
const taken = async (response: Response, method: string, until: number): Promise<[Response, Held]> => {
  const { headers, status } = response
  const whole = status === 200 && method === 'GET' ? new Uint8Array(await response.arrayBuffer()) : null
  const held: Held = {
    until,
    etag: headers.get('etag') ?? '',
    lastModified: headers.get('last-modified'),
    headers: new Headers(headers),
    unchanged: unchangedHeaders(headers),
    body: whole !== null && whole.byteLength <= ANSWER_HELD_BYTES_MAX ? whole : null,
  }
  return [whole === null ? response : new Response(whole, { status, headers }), held]
}

/** In the memory of one isolate, the answers longest not asked for leaving first. */
export const heldAnswers = (bytesMax = ANSWERS_HELD_BYTES_MAX): HeldAnswers => {
  const kept = new Map<string, Held>()
  let bytes = 0
  let generation = 0

  const drop = (address: string): void => {
    const held = kept.get(address)
    if (held === undefined) return
    bytes -= bytesOf(held)
    kept.delete(address)
  }

  const keep = (address: string, held: Held): void => {
    drop(address)
    kept.set(address, held)
    bytes += bytesOf(held)
    for (const oldest of kept.keys()) {
      if (bytes <= bytesMax) return
      drop(oldest)
    }
  }

  const find = (address: string, now: number): Held | null => {
    const held = kept.get(address)
    if (held === undefined) return null
    if (held.until <= now) {
      drop(address)
      return null
    }
    kept.delete(address)
    kept.set(address, held)
    return held
  }

  return {
    async answer(request, now, ask) {
      if (!isForEverybody(request)) return ask()
      const address = heldUnder(request)
      const held = find(address, now)
      const known = held && fromHeld(held, request)
      if (known) return known
      const asked = generation
      const response = await ask()
      const time = response.status === 200 || response.status === 304 ? heldFor(response.headers) : 0
      if (time === 0) return response
      const [answer, taking] = await taken(response, request.method, now + time)
      // What was read before a change may have been on its way while it was told.
      if (asked === generation) keep(address, taking)
      return answer
    },
    clear() {
      generation += 1
      kept.clear()
      bytes = 0
    },
  }
}
