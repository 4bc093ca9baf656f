import { describe, expect, it } from 'vitest'
import { userAgentOf } from '../../src/delivery/user-agent.ts'

const CASES: [siteUrl: string, contact: string, userAgent: string][] = [
  ['', '', 'Daybook/0.1'],
  ['https://daybook.example.org', '', 'Daybook/0.1 (+https://daybook.example.org)'],
  ['', 'ona@example.org', 'Daybook/0.1 (ona@example.org)'],
  ['https://d.example.org', 'ona@example.org', 'Daybook/0.1 (+https://d.example.org; ona@example.org)'],
  ['https://d.example.org', 'Ona (night\r\nx: y)', 'Daybook/0.1 (+https://d.example.org; Ona nightx: y)'],
]

describe('the User-Agent', () => {
  it.each(CASES)('of %j and %j', (siteUrl, contact, userAgent) => {
    expect(userAgentOf(siteUrl, contact)).toBe(userAgent)
    expect(() => new Headers({ 'user-agent': userAgent })).not.toThrow()
  })
})
