import type { MiddlewareHandler } from 'hono'
import type { HttpEnv } from './env.ts'
import { refuse } from './problem.ts'

/** Null as soon as the bytes read are more than `max`. */
const readBounded = async (
  body: ReadableStream<Uint8Array>,
  max: number,
): Promise<Uint8Array<ArrayBuffer> | null> => {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body) {
    size += chunk.byteLength
    if (size > max) return null
    chunks.push(chunk)
  }
  const whole = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.byteLength
  }
  return whole
}

const plain = (body: ReadableStream<Uint8Array<ArrayBuffer>>, encoding: string) =>
  encoding === 'gzip' ? body.pipeThrough(new DecompressionStream('gzip')) : body

const ENCODINGS = ['identity', 'gzip']

/** Reads the body, unpacked, up to `max` bytes, and puts what was read in its place. */
export const boundedBody =
  (max: number): MiddlewareHandler<HttpEnv> =>
  async (c, next) => {
    const encoding = (c.req.header('content-encoding') ?? 'identity').toLowerCase()
    if (!ENCODINGS.includes(encoding)) {
      return refuse(c, 'unsupported-media-type', `Content-Encoding ${encoding} is not read; gzip is.`)
    }
    const { body } = c.req.raw
    if (body === null) return next()
    const tooLarge = () => refuse(c, 'too-large', ({ errors }) => errors.tooLarge(max))
    if (Number(c.req.header('content-length') ?? 0) > max) return tooLarge()
    const bytes = await readBounded(plain(body, encoding), max).catch(() => undefined)
    if (bytes === undefined) return refuse(c, 'bad-request', ({ errors }) => errors.brokenBody)
    if (bytes === null) return tooLarge()
    const { url, method } = c.req.raw
    const headers = new Headers(c.req.raw.headers)
    for (const name of ['content-encoding', 'content-length']) headers.delete(name)
    const { cf } = c.req.raw as { cf?: CfProperties }
    c.req.raw = new Request(url, { method, headers, body: bytes, ...(cf && { cf }) })
    return next()
  }
