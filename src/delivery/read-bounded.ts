import { type Deadline, LATE } from './deadline.ts'

export type Bytes = Uint8Array<ArrayBuffer>

const joined = (chunks: Uint8Array[], size: number): Bytes => {
  const whole = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.byteLength
  }
  return whole
}

/** `cut`: of what is longer the beginning is wanted. */
export type Bound = { max: number; cut: boolean }

/**
 * Reads a stream to its end and cancels it as soon as it is longer than `max` bytes or the time is up.
 * @throws whatever the stream fails of
 */
export const readBounded = async (
  stream: ReadableStream<Uint8Array>,
  { max, cut }: Bound,
  end: Deadline,
): Promise<Bytes | 'too large' | 'timeout'> => {
  const reader = stream.getReader()
  const stop = <T>(why: T): T => {
    // Not waited for: a server that answers nothing any more may keep that waiting too.
    reader.cancel().catch(() => undefined)
    return why
  }
  const chunks: Uint8Array[] = []
  let size = 0
  for (;;) {
    const read = await end.within(reader.read())
    if (read === LATE) return stop('timeout')
    if (read.done) return joined(chunks, size)
    size += read.value.byteLength
    if (size > max && !cut) return stop('too large')
    chunks.push(read.value)
    if (size > max) return stop(joined(chunks, size).slice(0, max))
  }
}
