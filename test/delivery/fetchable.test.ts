import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkAddress, checkResolved } from '../../src/delivery/fetchable.ts'
import { hostRules } from '../../src/delivery/host-rules.ts'
import type { RefusedAddress } from '../../src/ports/fetcher.ts'

const NO_RULES = hostRules('', '')

const reasonOf = (
  address: string,
  rules = NO_RULES,
  namedBy = null as Parameters<typeof checkAddress>[2],
) => {
  const checked = checkAddress(address, rules, namedBy)
  return 'refused' in checked ? checked.refused.reason : checked.url.href
}

const REFUSED: [address: string, reason: RefusedAddress][] = [
  ['', 'not an address'],
  ['/feed.xml', 'not an address'],
  ['http://', 'not an address'],
  ['http://[::1', 'not an address'],
  ['http://[fe80::1%25eth0]/', 'not an address'],
  ['http://[fe80::1%eth0]/', 'not an address'],
  ['http://999.1.1.1/', 'not an address'],
  ['http://1.2.3.4.5/', 'not an address'],
  ['http://0x100000000/', 'not an address'],
  ['http://a..example.org/', 'not an address'],
  ['http://example.org../', 'not an address'],
  [`http://${'a'.repeat(64)}.example.org/`, 'not an address'],
  ['http://-.example.org/', 'not an address'],
  ['http://exa$mple.org/', 'not an address'],
  ['http://8.8.8.8:99999/', 'not an address'],
  [`https://example.org/${'a'.repeat(2_000)}`, 'too long'],
  ['file:///etc/passwd', 'scheme'],
  ['ftp://example.org/feed', 'scheme'],
  ['gopher://example.org:70/1', 'scheme'],
  ['data:text/xml,<rss/>', 'scheme'],
  ['javascript:alert(1)', 'scheme'],
  ['blob:https://example.org/1', 'scheme'],
  ['feed://example.org/rss', 'scheme'],
  ['ws://example.org/', 'scheme'],
  ['https://user@example.org/', 'credentials'],
  ['https://example.org@127.0.0.1/', 'credentials'],
  ['https://:secret@example.org/', 'credentials'],
  ['http://example.org:22/', 'port'],
  ['http://example.org:25/', 'port'],
  ['https://example.org:6379/', 'port'],
  ['http://example.org:11211/', 'port'],
  ['http://8.8.8.8:53/', 'port'],
  ['http://localhost/', 'local name'],
  ['http://localhost./', 'local name'],
  ['http://LOCALHOST:8080/', 'local name'],
  ['http://ｌｏｃａｌｈｏｓｔ/', 'local name'],
  ['http://feeds.localhost/', 'local name'],
  ['http://printer.local/', 'local name'],
  ['http://wiki.internal/', 'local name'],
  ['http://router.home.arpa/', 'local name'],
  ['http://1.0.0.127.in-addr.arpa/', 'local name'],
  ['http://nas.lan/', 'local name'],
  ['http://intranet/', 'local name'],
  ['http://kubernetes.default.svc.cluster.local/', 'local name'],
  ['http://feed.test/', 'reserved name'],
  ['http://feed.invalid/', 'reserved name'],
  ['http://expyuzz4wqqyqhjn.onion/', 'reserved name'],
  ['http://metadata.google.internal/computeMetadata/v1/', 'metadata'],
  ['http://metadata.google.internal./', 'metadata'],
  ['http://metadata/', 'metadata'],
  ['http://169.254.169.254/latest/meta-data/', 'metadata'],
  ['http://0xA9FEA9FE/', 'metadata'],
  ['http://2852039166/', 'metadata'],
  ['http://169.254.43518/', 'metadata'],
  ['http://0251.0376.0251.0376/', 'metadata'],
  ['http://[::ffff:a9fe:a9fe]/', 'metadata'],
  ['http://[64:ff9b::169.254.169.254]/', 'metadata'],
  ['http://[fd00:ec2::254]/', 'metadata'],
  ['http://100.100.100.200/', 'metadata'],
  ['http://168.63.129.16/', 'metadata'],
  ['http://127.0.0.1/', 'loopback'],
  ['http://127.1/', 'loopback'],
  ['http://127.0.0.1./', 'loopback'],
  ['http://127.255.255.254/', 'loopback'],
  ['http://2130706433/', 'loopback'],
  ['http://0x7f000001/', 'loopback'],
  ['http://0x7f.1/', 'loopback'],
  ['http://0177.0.0.1/', 'loopback'],
  ['http://0177.0x0.01/', 'loopback'],
  ['http://①②⑦.⓪.⓪.①/', 'loopback'],
  ['http://127。0。0。1/', 'loopback'],
  ['http://%31%32%37.0.0.1/', 'loopback'],
  ['http:\\\\127.0.0.1\\', 'loopback'],
  ['http:127.0.0.1', 'loopback'],
  ['ht\ntp://127.0.\t0.1/', 'loopback'],
  [' http://127.0.0.1/ ', 'loopback'],
  ['http://[::1]/', 'loopback'],
  ['http://[0:0:0:0:0:0:0:1]/', 'loopback'],
  ['http://[0000::0001]:8080/', 'loopback'],
  ['http://[::ffff:127.0.0.1]/', 'loopback'],
  ['http://[::127.0.0.1]/', 'loopback'],
  ['http://[::ffff:0:127.0.0.1]/', 'loopback'],
  ['http://[64:ff9b::7f00:1]/', 'loopback'],
  ['http://0/', 'unspecified'],
  ['http://0.0.0.0/', 'unspecified'],
  ['http://[::]/', 'unspecified'],
  ['http://10.0.0.1/', 'private'],
  ['http://012.1.2.3/', 'private'],
  ['http://172.16.0.1/', 'private'],
  ['http://172.31.255.255/', 'private'],
  ['http://192.168.1.1/', 'private'],
  ['http://3232235777/', 'private'],
  ['http://192.168.257/', 'private'],
  ['http://[fc00::1]/', 'private'],
  ['http://[fd12:3456::1]/', 'private'],
  ['http://[fec0::1]/', 'private'],
  ['http://[::ffff:10.0.0.1]/', 'private'],
  ['http://169.254.1.1/', 'link-local'],
  ['http://[fe80::1]/', 'link-local'],
  ['http://[febf::1]/', 'link-local'],
  ['http://100.64.0.1/', 'shared'],
  ['http://100.127.255.255/', 'shared'],
  ['http://224.0.0.1/', 'multicast'],
  ['http://239.255.255.250/', 'multicast'],
  ['http://[ff02::1]/', 'multicast'],
  ['http://198.18.0.1/', 'benchmark'],
  ['http://[2001:2::1]/', 'benchmark'],
  ['http://192.0.2.1/', 'documentation'],
  ['http://198.51.100.1/', 'documentation'],
  ['http://203.0.113.1/', 'documentation'],
  ['http://[2001:db8::1]/', 'documentation'],
  ['http://[3fff::1]/', 'documentation'],
  ['http://[2002:7f00:1::]/', 'tunnel'],
  ['http://[2001:0:4136:e378:8000:63bf:3fff:fdd2]/', 'tunnel'],
  ['http://[::ffff:8.8.8.8]/', 'translated'],
  ['http://[64:ff9b::808:808]/', 'translated'],
  ['http://[64:ff9b:1::1]/', 'translated'],
  ['http://192.0.0.1/', 'reserved'],
  ['http://240.0.0.1/', 'reserved'],
  ['http://255.255.255.255/', 'reserved'],
  ['http://[100::1]/', 'reserved'],
  ['http://[4000::1]/', 'reserved'],
  ['http://[2001:20::1]/', 'reserved'],
]

const ALLOWED: [address: string, asked: string][] = [
  ['http://example.org', 'http://example.org/'],
  ['https://example.org/feed.xml', 'https://example.org/feed.xml'],
  ['https://example.org./feed.xml', 'https://example.org/feed.xml'],
  ['HTTPS://EXAMPLE.ORG/Feed', 'https://example.org/Feed'],
  ['https://example.org/feed#latest', 'https://example.org/feed'],
  ['https://example.org:443/', 'https://example.org/'],
  ['http://example.org:8080/rss', 'http://example.org:8080/rss'],
  ['https://example.org:8443/rss', 'https://example.org:8443/rss'],
  ['https://example.org/?u=http://127.0.0.1/', 'https://example.org/?u=http://127.0.0.1/'],
  ['https://example.org/@user/feed', 'https://example.org/@user/feed'],
  ['https://localhost.example.org/', 'https://localhost.example.org/'],
  ['https://internal.example.org/', 'https://internal.example.org/'],
  ['https://local.news/', 'https://local.news/'],
  ['https://my_feed.example.org/', 'https://my_feed.example.org/'],
  ['https://bücher.example.org/', 'https://xn--bcher-kva.example.org/'],
  ['https://новости.рф/', 'https://xn--b1amnebsh.xn--p1ai/'],
  ['http://8.8.8.8/', 'http://8.8.8.8/'],
  ['http://100.63.255.255/', 'http://100.63.255.255/'],
  ['http://100.128.0.1/', 'http://100.128.0.1/'],
  ['http://172.15.0.1/', 'http://172.15.0.1/'],
  ['http://172.32.0.1/', 'http://172.32.0.1/'],
  ['http://192.167.1.1/', 'http://192.167.1.1/'],
  ['http://198.20.0.1/', 'http://198.20.0.1/'],
  ['http://223.255.255.255/', 'http://223.255.255.255/'],
  ['https://[2606:4700::1111]/', 'https://[2606:4700::1111]/'],
  ['https://[2a00:1450:4001::1]:8443/', 'https://[2a00:1450:4001::1]:8443/'],
]

describe('an address', () => {
  it.each(REFUSED)('%j is refused: %s', (address, reason) => expect(reasonOf(address)).toBe(reason))
  it.each(ALLOWED)('%j is asked', (address, asked) => expect(reasonOf(address)).toBe(asked))
})

const INSIDE: [first: number, second: number | null][] = [
  [10, null],
  [127, null],
  [172, 16],
  [192, 168],
  [169, 254],
  [100, 64],
  [0, null],
  [255, 255],
]
const byte = fc.integer({ min: 0, max: 255 })
const insideAddress = fc
  .tuple(fc.constantFrom(...INSIDE), byte, byte, byte)
  .map(([[first, second], ...rest]) => [first, second ?? rest[0], rest[1], rest[2]])
const spelled = fc.constantFrom(
  (part: number) => String(part),
  (part: number) => `0x${part.toString(16)}`,
  (part: number) => `0${part.toString(8)}`,
  (part: number) => `0X0${part.toString(16).toUpperCase()}`,
)

/** The last `joined` parts of an address may be written as one number. */
const spell = (parts: number[], joined: number, spellings: ((part: number) => string)[]): string => {
  const apart = parts.slice(0, 4 - joined)
  const last = parts.slice(4 - joined).reduce((sum, part) => sum * 256 + part, 0)
  return [...apart, last].map((part, n) => spellings[n]?.(part) ?? part).join('.')
}

describe('an address inside a network', () => {
  it('is refused in any spelling of it', () => {
    fc.assert(
      fc.property(
        insideAddress,
        fc.integer({ min: 1, max: 4 }),
        fc.array(spelled, { minLength: 4, maxLength: 4 }),
        fc.constantFrom('', '.'),
        (parts, joined, spellings, dot) => {
          const plain = reasonOf(`http://${parts.join('.')}/`)
          expect(plain).not.toMatch(/^http/)
          expect(reasonOf(`http://${spell(parts, joined, spellings)}${dot}/`)).toBe(plain)
          for (const prefix of ['::ffff:', '::ffff:0:', '64:ff9b::'])
            expect(reasonOf(`http://[${prefix}${parts.join('.')}]/`)).toBe(plain)
        },
      ),
      { numRuns: 500 },
    )
  })
})

describe('what a name resolved to', () => {
  const answers: [addresses: string[], reason: RefusedAddress | null][] = [
    [['93.184.215.14'], null],
    [['93.184.215.14', '2606:4700::1111'], null],
    [['127.0.0.1'], 'loopback'],
    [['93.184.215.14', '10.0.0.1'], 'private'],
    [['2606:4700::1111', '::1'], 'loopback'],
    [['fd00::1'], 'private'],
    [['169.254.169.254'], 'metadata'],
    [['::ffff:192.168.0.1'], 'private'],
    [['not an address'], 'reserved'],
  ]
  it.each(answers)('%j: %s', (addresses, reason) => {
    expect(checkResolved('feeds.example.org', addresses)?.refused.reason ?? null).toBe(reason)
  })
})

describe('the operator’s rules', () => {
  const rules = hostRules('127.0.0.1:9000, feeds.lan *.corp.example,[::1]:*, intranet', '')
  const trusted: [address: string, outcome: string][] = [
    ['http://127.0.0.1:9000/feed', 'http://127.0.0.1:9000/feed'],
    ['http://2130706433:9000/feed', 'http://127.0.0.1:9000/feed'],
    ['http://127.0.0.1:9001/feed', 'loopback'],
    ['http://127.0.0.1/feed', 'loopback'],
    ['http://feeds.lan/', 'http://feeds.lan/'],
    ['http://feeds.lan:8080/', 'http://feeds.lan:8080/'],
    ['http://feeds.lan:22/', 'local name'],
    ['http://other.feeds.lan/', 'local name'],
    ['http://a.b.corp.example/', 'http://a.b.corp.example/'],
    ['http://corp.example/', 'reserved name'],
    ['http://evilcorp.example/', 'reserved name'],
    ['http://[::1]:1234/', 'http://[::1]:1234/'],
    ['http://intranet/feed', 'http://intranet/feed'],
    ['http://user@intranet/feed', 'credentials'],
    ['ftp://intranet/feed', 'scheme'],
    ['https://example.org/', 'https://example.org/'],
  ]
  it.each(trusted)('trust some: %s: %s', (address, expected) =>
    expect(reasonOf(address, rules)).toBe(expected),
  )

  it('do not let a stranger lead to what they trust', () => {
    expect(reasonOf('http://feeds.lan/', rules, { trusted: false, mustStaySecure: false })).toBe('local name')
    expect(reasonOf('http://feeds.lan/', rules, { trusted: true, mustStaySecure: true })).toBe(
      'http://feeds.lan/',
    )
  })

  it('keep a chain that began with TLS in it', () => {
    const secure = { trusted: false, mustStaySecure: true }
    expect(reasonOf('http://example.org/', NO_RULES, secure)).toBe('downgrade')
    expect(reasonOf('https://example.org/', NO_RULES, secure)).toBe('https://example.org/')
  })

  const only = hostRules('feeds.lan', 'example.org, *.example.org')
  const named: [address: string, outcome: string][] = [
    ['https://example.org/feed', 'https://example.org/feed'],
    ['https://news.example.org/feed', 'https://news.example.org/feed'],
    ['https://example.net/feed', 'not allowed'],
    ['https://8.8.8.8/', 'not allowed'],
    ['http://feeds.lan/', 'http://feeds.lan/'],
    ['http://127.0.0.1/', 'loopback'],
  ]
  it.each(named)('name the only ones: %s: %s', (address, expected) => {
    expect(reasonOf(address, only)).toBe(expected)
  })

  it.each(['http://feeds.lan', 'feeds.lan/path', 'a@b', '*', 'feeds.lan:http', '[::1'])(
    'cannot say %s',
    (list) => {
      expect(() => hostRules(list, '')).toThrow(`FETCH_HOSTS_TRUSTED has “${list}”`)
      expect(() => hostRules('', list)).toThrow(`FETCH_HOSTS_ONLY has “${list}”`)
    },
  )
})
