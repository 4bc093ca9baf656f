import { createHash } from 'node:crypto'

/** SHA-256 of a text's UTF-8 bytes, lower-case hexadecimal. */
export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/** The first 16 hexadecimal digits (64 bits) of the hash of the parts: enough for an id, short enough for a URL. */
export const shortHash = (...parts: string[]): string => sha256(parts.join('\u0000')).slice(0, 16)

/** JSON with the keys of every object in order, so that equal values have equal text. */
export const canonicalJson = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : inner,
  )
