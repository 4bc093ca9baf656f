import { describe, expect, it } from 'vitest'
import { retryAfterMs } from '../../src/intake/retry-after.ts'
import { RETRY_AFTER_MAX_MS } from '../../src/limits.ts'

const NOW = new Date('2031-05-06T08:00:00.500Z')

const CASES: [header: string | null | undefined, ms: number | null][] = [
  ['0', 0],
  ['120', 120_000],
  [' 120 ', 120_000],
  ['1.5', 1_500],
  ['999999999', RETRY_AFTER_MAX_MS],
  ['Tue, 06 May 2031 08:01:00 GMT', 59_500],
  ['Tue, 6 May 2031 08:01:00 GMT', 59_500],
  ['Tuesday, 06-May-31 08:01:00 GMT', 59_500],
  ['Tue May  6 08:01:00 2031', 59_500],
  ['Mon, 05 May 2031 08:01:00 GMT', 0],
  ['Sunday, 06-Nov-94 08:49:37 GMT', 0],
  ['Fri, 01 Jan 2100 00:00:00 GMT', RETRY_AFTER_MAX_MS],
  ['', null],
  [null, null],
  [undefined, null],
  ['-5', null],
  ['soon', null],
  ['1e9', null],
  ['Infinity', null],
  ['Tue, 32 May 2031 08:01:00 GMT', null],
  ['Tue, 06 Foo 2031 08:01:00 GMT', null],
  ['Tue, 06 May 2031 25:01:00 GMT', null],
  ['2031-05-06T08:01:00Z', null],
]

describe('Retry-After', () => {
  it.each(CASES)('%j: %s ms', (header, ms) => expect(retryAfterMs(header, NOW)).toBe(ms))
})
