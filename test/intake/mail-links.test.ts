import { describe, expect, it } from 'vitest'
import { linkTarget } from '../../src/intake/mail-links.ts'

const STORY = 'https://gazette.example/2025/05/ferry'
const encoded = encodeURIComponent(STORY)
const base64 = (text: string): string => Buffer.from(text).toString('base64url')
const KEY = 'aB3dE5fG7hJ9kL1mN3pQ5rS7'

describe('a link of a mail', () => {
  const READ: [what: string, href: string, target?: string][] = [
    ['as it stands', STORY],
    ['with tracking parameters', `${STORY}?utm_source=mail&utm_medium=email&mc_eid=9f`],
    ['with what a page needs', `${STORY}?page=2&id=17`, `${STORY}?page=2&id=17`],
    ['in a parameter', `https://click.sends.example/?url=${encoded}&s=${KEY}`],
    ['in a parameter, encoded twice', `https://click.sends.example/?u=${encodeURIComponent(encoded)}`],
    ['in a parameter, as base64', `https://click.sends.example/?to=${base64(STORY)}`],
    ['in the last part of the path, as base64', `https://click.sends.example/${KEY}/e5/${base64(STORY)}`],
    [
      'in a token of JSON',
      `https://letters.example/redirect/2/${base64(JSON.stringify({ e: STORY, u: 17 }))}.c2lnbmF0dXJl`,
    ],
    [
      'in the path, encoded',
      `https://a1.r.eu-west-1.sends.example/L0/${encodeURIComponent(STORY)}/1/0100018f-aa/xyz=42`,
    ],
    ['in the path, as it stands', `https://go.sends.example/x/${STORY}`],
    ['in the path, with one slash', `https://go.sends.example/x/${STORY.replace('//', '/')}`],
    [
      'behind a mail filter',
      `https://eur01.safelinks.filter.example/?url=${encoded}&data=05%7C01%7Cann%40x.example&sdata=${KEY}`,
    ],
    [
      'behind Proofpoint, version 2',
      'https://urldefense.proofpoint.com/v2/url?u=https-3A__gazette.example_2025_05_ferry&d=DwMFaQ&c=x',
    ],
    ['behind Proofpoint, version 3', `https://urldefense.com/v3/__${STORY}__;!!${KEY}$`],
    [
      'behind two servers',
      `https://click.sends.example/?url=${encodeURIComponent(`https://filter.example/?u=${encoded}`)}`,
    ],
    ['with the reader’s address', `${STORY}?email=ann%40x.example`],
    ['with the reader’s key', `${STORY}?reader=${KEY}`],
    ['with a reader’s number', `${STORY}?subscriber_id=81723aa`],
    ['of a host in capitals', 'HTTPS://Gazette.Example/2025/05/ferry'],
    [
      'to a page that shows another',
      'https://web.archive.org/web/2025/https://gazette.example/a',
      'https://web.archive.org/web/2025/https://gazette.example/a',
    ],
    [
      'to a page of a long name',
      'https://gazette.example/the-ferry-between-the-two-islands-sails-again-2025',
      'https://gazette.example/the-ferry-between-the-two-islands-sails-again-2025',
    ],
    [
      'to a page of a number in hexadecimal',
      'https://gazette.example/6f1c8f0e-1b7a-4c5e-9f0a-0123456789ab',
      'https://gazette.example/6f1c8f0e-1b7a-4c5e-9f0a-0123456789ab',
    ],
  ]
  it.each(READ)('%s', (_, href, target = STORY) => expect(linkTarget(href)).toBe(target))

  const NOT_READ: [what: string, href: string][] = [
    ['counted by a server that says nothing', `https://u99.ct.sendgrid.net/ls/click?upn=u001.${KEY}`],
    ['counted under the sender’s own domain', `https://link.mail.gazette.example/ss/c/u001.${KEY}/4gx/abc`],
    ['counted by the list’s server', 'https://gazette.us1.list-manage.com/track/click?u=aa&id=bb&e=cc'],
    ['a key', `https://letters.example/${KEY}`],
    ['shortened', 'https://t.co/aBcDeF'],
    ['to a script', 'javascript:alert(1)'],
    ['to data', 'data:text/html,<script>alert(1)</script>'],
    ['to a mail', 'mailto:ann@x.example'],
    ['to a place in the mail', '#top'],
    ['relative', '/ferry'],
    ['with a password', 'https://ann:secret@gazette.example/ferry'],
    ['to a script, in a parameter', 'https://click.sends.example/?url=javascript%3Aalert(1)'],
    ['none', ''],
    ['no address', 'https://'],
    ['too long', `https://gazette.example/${'a'.repeat(9_000)}`],
  ]
  it.each(NOT_READ)('%s: no address', (_, href) => expect(linkTarget(href)).toBeNull())
})
