import { describe, expect, it } from 'vitest'
import { entityTag, heldBy, isNotModified } from '../../src/http/conditional.ts'
import type { Held } from '../../src/ports/days.ts'

const etag = entityTag('h1-2', 'day.html.v1')
const changed = '2031-05-06T18:05:00.700Z'

describe('isNotModified', () => {
  const cases: [why: string, headers: Record<string, string>, expected: boolean][] = [
    ['no condition', {}, false],
    ['its own tag', { 'if-none-match': etag }, true],
    ['its own tag, taken for a strong one', { 'if-none-match': etag.slice(2) }, true],
    ['its own tag in a list', { 'if-none-match': `"x", W/"y" , ${etag}` }, true],
    ['any', { 'if-none-match': ' * ' }, true],
    ['another tag', { 'if-none-match': '"h1-1~day.html.v1"' }, false],
    ['a star that is a tag', { 'if-none-match': '"*"' }, false],
    ['the very second', { 'if-modified-since': 'Tue, 06 May 2031 18:05:00 GMT' }, true],
    ['a second before', { 'if-modified-since': 'Tue, 06 May 2031 18:04:59 GMT' }, false],
    ['not a date', { 'if-modified-since': 'tomorrow' }, false],
    ['a date in another form', { 'if-modified-since': '2031-05-06T18:05:00Z' }, false],
    [
      'a tag outranks a date',
      { 'if-none-match': '"other"', 'if-modified-since': 'Tue, 06 May 2031 18:05:00 GMT' },
      false,
    ],
  ]
  it.each(cases)('%s', (_, headers, expected) => {
    expect(isNotModified(new Headers(headers), etag, changed)).toBe(expected)
  })
  it('passes a date over where nothing says when the document changed', () => {
    const headers = new Headers({ 'if-modified-since': 'Tue, 06 May 2031 18:05:00 GMT' })
    expect(isNotModified(headers, etag, null)).toBe(false)
  })
})

describe('heldBy', () => {
  const SINCE = 'Tue, 06 May 2031 18:05:00 GMT'
  const since = { since: '2031-05-06T18:05:00.000Z' }
  const cases: [headers: Record<string, string>, expected: Held | undefined][] = [
    [{}, undefined],
    [{ 'if-none-match': '*' }, undefined],
    [{ 'if-none-match': etag }, { etag: 'h1-2' }],
    [{ 'if-none-match': `"q~day.json.v1", ${etag}, "h0-1~day.html.v1"` }, { etag: 'h1-2' }],
    [{ 'if-none-match': entityTag('h1-2', 'day.html.v0') }, undefined],
    [{ 'if-none-match': '"unclosed' }, undefined],
    [{ 'if-modified-since': SINCE }, since],
    [{ 'if-modified-since': SINCE, 'if-none-match': etag }, { etag: 'h1-2' }],
    [{ 'if-modified-since': SINCE, 'if-none-match': '"another"' }, undefined],
    [{ 'if-modified-since': 'yesterday' }, undefined],
    [{ 'if-modified-since': 'Tue, 06 May 2031 18:99:00 GMT' }, undefined],
  ]
  it.each(cases)('%j', (headers, expected) => {
    expect(heldBy(new Headers(headers), 'day.html.v1')).toEqual(expected)
  })
})
