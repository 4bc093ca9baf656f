import { describe, expect, it } from 'vitest'
import { decodeText } from '../../src/intake/charset.ts'
import { CHARSET_CASES } from './charset-cases.ts'

describe('bytes to text', () => {
  it.each(CHARSET_CASES)('$name', ({ bytes, contentType, text, encoding, from, note }) => {
    const decoded = decodeText(Uint8Array.from(Buffer.from(bytes, 'base64')), contentType)
    expect(decoded).toMatchObject({ text, encoding, from })
    expect(decoded.note ?? '').toMatch(note ?? /^$/)
  })
  it('takes its time where nothing ends', () => {
    const start = Date.now()
    for (const part of ['<meta ', '<?xml ', '<meta charset', '\xff\xc3', '<!--'])
      decodeText(
        Uint8Array.from(Buffer.from(part.repeat(200_000), 'latin1')),
        `text/html${';charset='.repeat(400)}`,
      )
    expect(Date.now() - start).toBeLessThan(5_000)
  })
})
