import type { Deadline } from './deadline.ts'
import { type Bound, type Bytes, readBounded } from './read-bounded.ts'

export type BodyFailure = 'too large' | 'timeout' | 'broken' | 'bad encoding'

type Format = 'gzip' | 'deflate'

/** What the platform's fetch unpacks by itself, and asks for. */
export const ACCEPTED_ENCODINGS = 'gzip, br'

/** Of a body that is still packed, as it begins: gzip (RFC 1952), zlib (RFC 1950). */
const packedAs = (body: Bytes, encoding: string): Format | null => {
  const [first = 0, second = 0] = body
  if (first === 0x1f && second === 0x8b) return 'gzip'
  return encoding === 'deflate' && (first & 0x0f) === 8 && (first * 256 + second) % 31 === 0
    ? 'deflate'
    : null
}

const streamOf = (body: Bytes): ReadableStream<Bytes> =>
  new ReadableStream({
    start(controller) {
      controller.enqueue(body)
      controller.close()
    },
  })

const unpack = (body: Bytes, format: Format, bound: Bound, end: Deadline) =>
  readBounded(streamOf(body).pipeThrough(new DecompressionStream(format)), bound, end)

const KNOWN_ENCODINGS = ['', 'identity', 'gzip', 'x-gzip', 'br', 'deflate']

/**
 * The body as its author wrote it. The platform unpacks gzip and Brotli; a body that is gzip still (a `.gz` file
 * served as it is, or packed twice) is unpacked once more, and so is deflate, which not every platform unpacks.
 * @param bound in bytes, packed and unpacked
 */
export const readBody = async (
  { headers, body }: Response,
  bound: Bound,
  end: Deadline,
): Promise<Bytes | BodyFailure> => {
  const encoding = (headers.get('content-encoding') ?? '').trim().toLowerCase()
  if (!KNOWN_ENCODINGS.includes(encoding)) return 'bad encoding'
  if (body === null) return new Uint8Array()
  if (!bound.cut && Number(headers.get('content-length') ?? 0) > bound.max) return 'too large'
  try {
    const read = await readBounded(body, bound, end)
    const format = typeof read === 'string' ? null : packedAs(read, encoding)
    return typeof read === 'string' || format === null ? read : await unpack(read, format, bound, end)
  } catch {
    return 'broken'
  }
}
