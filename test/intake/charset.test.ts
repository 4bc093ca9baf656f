import fc from 'fast-check'
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
  it('makes well-formed text without NULs of any bytes, whatever is said of them', () => {
    const said = fc.constantFrom('utf-8', 'utf-16', 'latin1', 'shift_jis', 'gb18030', 'iso-2022-jp', 'x', '')
    const beginning = fc.constantFrom('', '\xff\xfe', '\xef\xbb\xbf', '<?xml version="1.0" encoding="big5"?>')
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), beginning, said, (bytes, before, charset) => {
        const all = Buffer.concat([Buffer.from(before, 'latin1'), bytes])
        const { text } = decodeText(Uint8Array.from(all), `text/xml; charset=${charset}`)
        expect(text.isWellFormed() && !text.includes('\0')).toBe(true)
      }),
      { numRuns: 1_000 },
    )
  })
})
