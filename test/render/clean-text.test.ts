import { describe, expect, it } from 'vitest'
import { cleanText } from '../../src/render/clean-text.ts'

const CASES: [given: string, shown: string][] = [
  ['“Stay”, he said.\n\tcafé 😀', '“Stay”, he said.\n\tcafé 😀'],
  ['a\u0000\u0008\u000b\u001f\u007f\u0085b', 'ab'],
  ['a\uD800b\uFFFE', 'a\uFFFDb'],
  ['“\u202Egnihton\u202C” — the mayor', '“gnihton” — the mayor'],
  ['\u2066\u2067a\u2068b\u2069\u202A\u202B\u202D', 'ab'],
  ['ش\u200Cنا', 'ش\u200Cنا'],
]

describe('a document', () => {
  it.each(CASES)('%j', (given, shown) => expect(cleanText(given)).toBe(shown))
})
