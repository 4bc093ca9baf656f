import { expect, test } from 'vitest'
import { askedAddress, canonicalAddress, linkedAddress } from '../../src/intake/address.ts'

const canonical: [given: string, url: string | null][] = [
  ['HTTPS://Courier.Example:443/A?b=2&a=1#top', 'https://courier.example/A?b=2&a=1'],
  ['http://courier.example:80', 'http://courier.example/'],
  ['https://courier.example/a?utm_source=rss&utm_medium=x', 'https://courier.example/a'],
  ['https://courier.example/a?id=7&UTM_Campaign=x&fbclid=y&gclid=z', 'https://courier.example/a?id=7'],
  ['https://courier.example/a?mc_cid=1&mc_eid=2&at_medium=RSS&at_custom1=x', 'https://courier.example/a'],
  ['https://courier.example/a?utm=1&source=rss', 'https://courier.example/a?utm=1&source=rss'],
  ['https://courier.example/#!/story/7', 'https://courier.example/#!/story/7'],
  ['https://courier.example/a?q=a%20b+c&x', 'https://courier.example/a?q=a%20b+c&x'],
  ['https://courier.example/amp/a', 'https://courier.example/amp/a'],
  ['javascript:alert(1)', null],
  ['data:text/html,x', null],
  ['ftp://courier.example/a', null],
  ['https://user:pass@courier.example/', null],
  ['/a', null],
  ['https://', null],
  [`https://courier.example/${'a'.repeat(3_000)}`, null],
]

test.each(canonical)('%s', (given, url) => {
  const address = canonicalAddress(given)
  expect('url' in address ? address.url : null).toBe(url)
})

test.each([
  ['a?utm_source=x', 'https://courier.example/news/a'],
  [' //other.example/b ', 'https://other.example/b'],
  ['?p=1', 'https://courier.example/news/?p=1'],
  ['javascript:x', null],
])('the link %j at a page', (href, url) => {
  expect(linkedAddress(href, 'https://courier.example/news/')).toBe(url)
})

test('an address that is asked keeps its parameters', () => {
  const url = 'https://courier.example/feed?utm_source=x&feedtype=rss'
  expect(askedAddress(`${url}#a`)).toEqual({ url })
  expect(askedAddress('feed', 'https://courier.example/a/b')).toEqual({
    url: 'https://courier.example/a/feed',
  })
  expect(askedAddress('file:///etc/passwd')).toEqual({ why: expect.stringContaining('file:') })
})
