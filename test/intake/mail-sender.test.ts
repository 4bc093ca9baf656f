import { describe, expect, it } from 'vitest'
import { CLOSED } from '../../src/intake/mail.ts'
import { readMailList } from '../../src/intake/mail-list.ts'
import { addressHash } from '../../src/model/incoming-mail.ts'
import { ADDRESS, type Fields, mailOf, read, STORY, stamped } from './mails.ts'

const results = (findings: string): string[] => [
  'Received: from a by cloudflare-email.net',
  `Authentication-Results: ${findings}`,
  'Received: by a',
]
const GOOD = 'mx.cloudflare.net; dmarc=pass header.from=gazette.example'

describe('a mail that is taken', () => {
  const CASES: [what: string, stamps: string[], changes?: Fields][] = [
    ['DMARC passed', stamped('gazette.example')],
    ['of a domain named as a whole', stamped('letters.example'), { From: 'Ann <ann@letters.example>' }],
    ['address in capitals', stamped('gazette.example'), { From: 'NEWS@GAZETTE.EXAMPLE' }],
    [
      'signed, where nobody asks for DMARC',
      results('mx.cloudflare.net; dkim=pass header.d=gazette.example; dmarc=none'),
    ],
    ['signed by a part of the domain', results('mx.cloudflare.net; dkim=pass header.d=mail.gazette.example')],
    [
      'signed by another first',
      results('mx.cloudflare.net; dkim=pass header.d=sends.example; dkim=pass header.d=gazette.example'),
    ],
    ['results with a version', results('mx.cloudflare.net 1; dmarc=pass header.from=gazette.example')],
    ['results in capitals', results('MX.Cloudflare.NET; DMARC=Pass header.from=Gazette.example')],
    ['a comment that nests', results('mx.cloudflare.net; dmarc=pass (p (q) r) header.from=gazette.example')],
    [
      'bulk that a program made',
      stamped('gazette.example'),
      { Precedence: 'bulk', 'Auto-Submitted': 'auto-generated' },
    ],
    ['a list', stamped('gazette.example'), { 'List-Id': '<news.gazette.example>', Precedence: 'list' }],
  ]
  it.each(CASES)('%s', async (_, stamps, changes) => {
    expect(await read(mailOf(STORY, changes, stamps))).toMatchObject({
      kind: 'reports',
      submissions: [{ source: 'The Harbour Gazette', text: STORY, via: 'mail' }],
    })
  })
  it('without proof, where the address is proof enough', async () => {
    const found = await read(mailOf(STORY, {}, []), { address: { proof: 'address' } })
    expect(found).toMatchObject({ kind: 'reports' })
  })
})

describe('a mail that finds the door shut', () => {
  const CASES: [what: string, stamps: string[], changes: Fields, detail: RegExp][] = [
    ['another sender', stamped('evil.example'), { From: 'news@evil.example' }, /not among those/],
    [
      'another sender of an allowed address’s domain',
      stamped('gazette.example'),
      { From: 'x@gazette.example' },
      /not among/,
    ],
    [
      'a domain that ends as an allowed one',
      stamped('bad-letters.example'),
      { From: 'x@bad-letters.example' },
      /not among/,
    ],
    [
      'a part of an allowed domain',
      stamped('a.letters.example'),
      { From: 'x@a.letters.example' },
      /not among/,
    ],
    ['nothing said of it', [], {}, /nothing proves/],
    [
      'DMARC failed',
      results('mx.cloudflare.net; dmarc=fail header.from=gazette.example'),
      {},
      /nothing proves/,
    ],
    [
      'DMARC failed, and signed',
      results(
        'mx.cloudflare.net; dkim=pass header.d=gazette.example; dmarc=fail header.from=gazette.example',
      ),
      {},
      /nothing proves/,
    ],
    [
      'DMARC of another domain',
      results('mx.cloudflare.net; dmarc=pass header.from=evil.example'),
      {},
      /nothing proves/,
    ],
    [
      'signed by another',
      results('mx.cloudflare.net; dkim=pass header.d=evil.example; dmarc=none'),
      {},
      /nothing proves/,
    ],
    [
      'signed by a whole country',
      results('mx.cloudflare.net; dkim=pass header.d=example'),
      {},
      /nothing proves/,
    ],
    [
      'only SPF',
      results('mx.cloudflare.net; spf=pass smtp.mailfrom=news@gazette.example'),
      {},
      /nothing proves/,
    ],
    [
      'words of another server',
      results('mx.evil.example; dmarc=pass header.from=gazette.example'),
      {},
      /nothing proves/,
    ],
    [
      'a server whose name begins alike',
      results('mx.cloudflare.net.evil.example; dmarc=pass header.from=gazette.example'),
      {},
      /nothing proves/,
    ],
    [
      'results that came with the mail',
      ['Received: from a by cloudflare-email.net', 'Received: by evil', `Authentication-Results: ${GOOD}`],
      {},
      /nothing proves/,
    ],
    [
      'results planted under the server’s',
      [
        ...results('mx.cloudflare.net; dmarc=fail header.from=gazette.example'),
        `Authentication-Results: ${GOOD}`,
      ],
      {},
      /nothing proves/,
    ],
    [
      'results in a comment',
      results('mx.cloudflare.net; dmarc=none (; dmarc=pass header.from=gazette.example)'),
      {},
      /nothing proves/,
    ],
    [
      'results in quotes',
      results('mx.cloudflare.net; dmarc=none x="; dmarc=pass header.from=gazette.example"'),
      {},
      /nothing proves/,
    ],
    [
      'results in a greeting',
      results(
        'mx.cloudflare.net; spf=none (postmaster@x); dmarc=pass header.from=gazette.example (y) smtp.helo=x',
      ),
      {},
      /nothing proves/,
    ],
    [
      'results of a passed-on mail',
      ['Received: a', `ARC-Authentication-Results: i=1; ${GOOD}`],
      {},
      /nothing proves/,
    ],
    ['no From', stamped('gazette.example'), { From: null }, /no From/],
    [
      'two From headers',
      stamped('gazette.example'),
      { From: ['news@gazette.example', 'x@evil.example'] },
      /2 From headers/,
    ],
    [
      'two addresses in From',
      stamped('gazette.example'),
      { From: 'news@gazette.example, x@evil.example' },
      /more than one address/,
    ],
    [
      'a group in From',
      stamped('gazette.example'),
      { From: 'All: news@gazette.example, x@evil.example;' },
      /more than one address/,
    ],
    [
      'a From without address',
      stamped('gazette.example'),
      { From: 'The Harbour Gazette' },
      /holds no address/,
    ],
    [
      'an allowed address as a name',
      stamped('evil.example'),
      { From: '"news@gazette.example" <x@evil.example>' },
      /not among/,
    ],
    [
      'an allowed address in an encoded name',
      stamped('evil.example'),
      { From: '=?utf-8?q?news=40gazette.example?= <x@evil.example>' },
      /not among/,
    ],
    [
      'a From of two at-signs',
      stamped('gazette.example'),
      { From: 'a@gazette.example@evil.example' },
      /From/,
    ],
    [
      'a long From',
      stamped('gazette.example'),
      { From: `${'a'.repeat(5_000)} <news@gazette.example>` },
      /too long/,
    ],
  ]
  it.each(CASES)('%s', async (_, stamps, changes, detail) => {
    const found = await read(mailOf(STORY, changes, stamps))
    if (found.kind !== 'refused') throw new Error(JSON.stringify(found))
    expect(found.refusal.said).toBe(CLOSED)
    expect(found.refusal.detail).toMatch(detail)
  })
})

describe('a mail that nobody wrote', () => {
  const CASES: [what: string, envelopeFrom: string, changes: Fields, said: RegExp][] = [
    ['from no envelope address', '', {}, /notice of a mail server/],
    ['from <>', '<>', {}, /notice of a mail server/],
    [
      'a report on delivery',
      'x@gazette.example',
      { 'Content-Type': 'multipart/report; boundary=a; report-type=delivery-status' },
      /notice of a mail server/,
    ],
    [
      'out of office',
      'x@gazette.example',
      { 'Auto-Submitted': 'auto-replied (vacation)' },
      /automatic reply/,
    ],
    ['older programs', 'x@gazette.example', { Precedence: 'auto_reply' }, /automatic reply/],
    ['others', 'x@gazette.example', { 'X-Autoreply': 'yes' }, /automatic reply/],
  ]
  it.each(CASES)('%s', async (_, from, changes, said) => {
    const found = await read(mailOf(STORY, changes), { envelope: { from } })
    expect(found).toMatchObject({ kind: 'refused', refusal: { said: expect.stringMatching(said) } })
  })
})

describe('content/mail.json', () => {
  const { split: _, proof: __, ...entry } = ADDRESS
  it('is a list of entries', () => {
    expect(readMailList([])).toEqual({ addresses: [] })
    expect(readMailList([{ ...entry, from: [' News@Gazette.EXAMPLE ', '@letters.example'] }])).toEqual({
      addresses: [{ ...ADDRESS, from: ['news@gazette.example', '@letters.example'] }],
    })
  })
  const WRONG: [what: string, list: unknown, why: RegExp][] = [
    ['no list', {}, /array/],
    ['an address in plain', [{ ...entry, address: 'news-k3y@daybook.example' }], /never the address itself/],
    ['nobody who may send', [{ ...entry, from: [] }], /from/],
    ['everybody may send', [{ ...entry, from: ['@'] }], /@example.org/],
    ['a whole country may send', [{ ...entry, from: ['@example'] }], /@example.org/],
    ['two entries of one address', [entry, entry], /one address/],
    ['a field that is none', [{ ...entry, to: 'x' }], /to/],
    ['another proof', [{ ...entry, proof: 'none' }], /proof/],
  ]
  it.each(WRONG)('%s', (_, list, why) => {
    expect(readMailList(list)).toEqual({ why: expect.stringMatching(why) })
  })
  it('keeps of an address what does not tell it', () => {
    expect(addressHash('News-K3Y@daybook.example')).toBe(ADDRESS.address)
    expect(addressHash('<news-k3y@elsewhere.example>')).toBe(ADDRESS.address)
    expect(addressHash('news-k3z@daybook.example')).not.toBe(ADDRESS.address)
  })
})
