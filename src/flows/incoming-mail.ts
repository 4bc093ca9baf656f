import { MAIL_BYTES_MAX } from '../limits.ts'
import type { Envelope } from '../model/incoming-mail.ts'

/** A mail as it stands at the door. */
export type IncomingMail = {
  envelope: Envelope
  /** Bytes, as the server says */
  size: number
  raw: ReadableStream<Uint8Array>
  /** Sends it back for good, with a reason for the sender's server */
  refuse(reason: string): void
}

type Bytes = Uint8Array<ArrayBuffer>

/** The whole mail, or null where it is larger than it may be. */
export const bytesOf = async ({ raw, size }: IncomingMail): Promise<Bytes | null> => {
  if (size > MAIL_BYTES_MAX) return null
  const chunks: Uint8Array[] = []
  let read = 0
  for await (const chunk of raw) {
    read += chunk.byteLength
    if (read > MAIL_BYTES_MAX) return null
    chunks.push(chunk)
  }
  return new Uint8Array(await new Blob(chunks as Bytes[]).arrayBuffer())
}
