// Mails made to break what reads them, each with what must become of it.
import { bytesOf, type Fields, HTML, mailOf, STORY, stamped } from './mails.ts'

/** `said` of a refusal, or words of the one report that is made, and words that must not stand in it */
export type HostileMail = {
  what: string
  raw: () => Uint8Array<ArrayBuffer>
  refused?: RegExp
  taken?: { text: string; without?: RegExp }
}

const SHUT = /takes no mail from you/
const EMPTY = /it has no text of its own/

const mail =
  (body: string, changes: Fields = {}) =>
  (): Uint8Array<ArrayBuffer> =>
    bytesOf(mailOf(body, changes))
const html = (body: string, changes: Fields = {}) => mail(body, { ...HTML, ...changes })
const multipart = (subtype: string, boundary = 'b'): Fields => ({
  'Content-Type': `multipart/${subtype}; boundary="${boundary}"`,
})
const part = (type: string, body: string, more = ''): string =>
  `--b\nContent-Type: ${type}\n${more}\n${body}\n`
const base64 = (text: string): string => Buffer.from(text).toString('base64')

/** Multiparts within one another, each with a boundary of its own */
const nested = (depth: number): string => {
  const levels = Array.from(
    { length: depth },
    (_, n) => `--b${n}\nContent-Type: multipart/mixed; boundary="b${n + 1}"\n\n`,
  )
  return `${levels.join('')}--b${depth}\n\n${STORY}\n`
}

/** Mails within mails */
const matryoshka = (depth: number): string =>
  Array.from({ length: depth }, () => 'From: a@b.example\nContent-Type: message/rfc822\n\n').join('') + STORY

const withBytes = (before: string, bytes: number[], after: string) => (): Uint8Array<ArrayBuffer> =>
  Uint8Array.from([...bytesOf(mailOf(before)), ...bytes, ...bytesOf(after)])

const taken = (without?: RegExp) => ({ text: STORY.slice(0, 40), ...(without && { without }) })

export const HOSTILE_MAILS: HostileMail[] = [
  { what: 'no bytes', raw: () => new Uint8Array(0), refused: SHUT },
  { what: 'no headers', raw: () => bytesOf(STORY), refused: SHUT },
  { what: 'only NULs', raw: () => new Uint8Array(100_000), refused: SHUT },
  {
    what: 'random bytes',
    raw: () => Uint8Array.from({ length: 50_000 }, (_, n) => (n * 7919 + (n >> 3)) % 256),
    refused: SHUT,
  },
  { what: 'no body', raw: mail(''), refused: EMPTY },
  { what: 'only blank lines', raw: mail('\n'.repeat(95_000)), refused: EMPTY },
  { what: 'more lines than any mail has', raw: mail('\n'.repeat(105_000)), refused: SHUT },
  { what: 'one line of a million characters', raw: mail('a '.repeat(500_000)), taken: { text: 'a a a a' } },
  { what: 'more text than is read', raw: mail('news '.repeat(500_000)), refused: SHUT },
  { what: 'a header of 200,000 characters', raw: mail(STORY, { 'X-A': 'a'.repeat(200_000) }), refused: SHUT },
  {
    what: '60,000 headers',
    raw: mail(STORY, { X: Array.from({ length: 60_000 }, () => 'a') }),
    refused: SHUT,
  },
  {
    what: 'a header folded 30,000 times',
    raw: mail(STORY, { 'X-A': 'a\n b'.repeat(30_000) }),
    taken: taken(),
  },
  {
    what: 'a subject of 50,000 characters',
    raw: mail(STORY, { Subject: 'Ferry '.repeat(8_000) }),
    taken: taken(),
  },
  {
    what: 'a subject of 2,000 encoded words',
    raw: mail(STORY, { Subject: Array.from({ length: 2_000 }, () => '=?utf-8?q?a?=').join('\n ') }),
    taken: taken(),
  },
  {
    what: 'encoded words in an encoded word',
    raw: mail(STORY, { Subject: `=?utf-8?b?${base64('=?utf-8?q?Ferry?=')}?=` }),
    taken: taken(),
  },
  {
    what: 'encoded words of no charset',
    raw: mail(STORY, { Subject: '=?x-none?q?=FF=FE?= =?utf-8?b?!!!?= =?utf-8?x?a?=' }),
    taken: taken(),
  },
  {
    what: 'headers in an encoded subject',
    raw: mail(STORY, { Subject: `=?utf-8?b?${base64('Ferry\r\nBcc: x@evil.example\r\n\r\nbody')}?=` }),
    taken: taken(/\\[rn]Bcc/),
  },
  {
    what: 'a carriage return in a header',
    raw: mail(STORY, { 'X-A': 'a\rFrom: x@evil.example' }),
    taken: taken(),
  },
  {
    what: 'a From that nests comments',
    raw: mail(STORY, { From: `${'('.repeat(1_900)}${')'.repeat(1_900)} <news@gazette.example>` }),
    taken: taken(),
  },
  {
    what: 'a From of 500 addresses',
    raw: mail(STORY, { From: Array.from({ length: 150 }, (_, n) => `a${n}@b.example`).join(', ') }),
    refused: SHUT,
  },
  {
    what: 'a From with a byte-order mark before its name',
    raw: mail(STORY, { '\ufeffFrom': 'news@gazette.example', From: 'x@evil.example' }),
    refused: SHUT,
  },
  {
    what: '15 multiparts in one another',
    raw: mail(nested(15), { 'Content-Type': 'multipart/mixed; boundary="b0"' }),
    taken: taken(),
  },
  {
    what: '1,000 multiparts in one another',
    raw: mail(nested(1_000), { 'Content-Type': 'multipart/mixed; boundary="b0"' }),
    refused: SHUT,
  },
  {
    what: '10,000 parts',
    raw: mail(part('text/plain', STORY).repeat(10_000), multipart('mixed')),
    refused: SHUT,
  },
  { what: 'a million parts', raw: mail('--b\n\n'.repeat(120_000), multipart('mixed')), refused: SHUT },
  {
    what: '1,500 parts',
    raw: mail(part('text/plain', 'The ferry sailed.').repeat(1_500), multipart('mixed')),
    taken: { text: 'The ferry sailed.' },
  },
  {
    what: 'mails in mails, 500 deep',
    raw: mail(matryoshka(500), { 'Content-Type': 'message/rfc822' }),
    refused: EMPTY,
  },
  {
    what: 'a multipart without boundary',
    raw: mail(part('text/plain', STORY), { 'Content-Type': 'multipart/mixed' }),
    refused: EMPTY,
  },
  { what: 'a boundary that never comes', raw: mail(STORY, multipart('mixed', 'zzz')), refused: EMPTY },
  {
    what: 'a boundary that never closes',
    raw: mail(part('text/plain', STORY), multipart('mixed')),
    taken: taken(),
  },
  {
    what: 'a boundary of 10,000 characters',
    raw: mail(`--${'z'.repeat(10_000)}\n\n${STORY}`, multipart('mixed', 'z'.repeat(10_000))),
    taken: taken(),
  },
  {
    what: 'two Content-Types',
    raw: mail(STORY, { 'Content-Type': ['text/plain', 'multipart/mixed; boundary=b'] }),
    taken: taken(),
  },
  {
    what: 'base64 that is none',
    raw: mail('!!!! **** ????', { 'Content-Transfer-Encoding': 'base64' }),
    refused: EMPTY,
  },
  {
    what: 'base64 cut short',
    raw: mail(`${base64(STORY)}A`, { 'Content-Transfer-Encoding': 'base64' }),
    taken: taken(),
  },
  {
    what: 'quoted-printable that is none',
    raw: mail(`=ZZ=G1=\n${STORY}=`, { 'Content-Transfer-Encoding': 'quoted-printable' }),
    taken: taken(),
  },
  {
    what: 'an encoding that nobody knows',
    raw: mail(STORY, { 'Content-Transfer-Encoding': 'x-uuencode' }),
    taken: taken(),
  },
  {
    what: 'a charset that nobody knows',
    raw: mail(STORY, { 'Content-Type': 'text/plain; charset=x-klingon' }),
    taken: taken(),
  },
  {
    what: 'a charset of 50,000 characters',
    raw: mail(STORY, { 'Content-Type': `text/plain; charset=${'x'.repeat(50_000)}` }),
    taken: taken(),
  },
  {
    what: 'UTF-7',
    raw: mail(`+ADw-script+AD4-alert(1)+ADw-/script+AD4- ${STORY}`, {
      'Content-Type': 'text/html; charset=utf-7',
    }),
    taken: taken(/<script/),
  },
  {
    what: 'NULs, surrogates and wrong bytes in the text',
    raw: withBytes(STORY, [0, 0xed, 0xa0, 0x80, 0xff, 0xfe, 0x80], ' and on.'),
    taken: taken(/\0|\ud800/),
  },
  {
    what: 'bidirectional controls in HTML',
    raw: html(`<p>\u202e\u2066${STORY}\u200b</p>`),
    taken: taken(/[\u202e\u2066\u200b]/),
  },
  {
    what: 'scripts, styles, frames and forms',
    raw: html(
      `<script>alert(1)</script><style>p{}</style><iframe src="https://evil.example"></iframe><object data=x>y</object><svg onload=alert(1)><text>z</text></svg><p onclick="alert(1)">${STORY}</p>`,
    ),
    taken: taken(/alert|script|onclick|[yz]$/),
  },
  {
    what: 'markup that is escaped',
    raw: html(`<p>&lt;script&gt;alert(1)&lt;/script&gt; ${STORY}</p>`),
    taken: taken(),
  },
  {
    what: 'tags that never close',
    raw: html(`<p><b><a href="${'<'.repeat(1_000)} <p>${STORY}`),
    refused: EMPTY,
  },
  {
    what: '100,000 elements in one another',
    raw: html(`${'<div>'.repeat(100_000)}${STORY}`),
    refused: /nested too deep/,
  },
  {
    what: '100,000 elements in a row',
    raw: html(`${'<b>a</b>'.repeat(100_000)}${STORY}`),
    refused: /too many elements/,
  },
  {
    what: '20,000 paragraphs',
    raw: html('<p>The ferry sailed.</p>'.repeat(20_000)),
    refused: /too many elements/,
  },
  {
    what: '20,000 attributes',
    raw: html(`<p ${Array.from({ length: 20_000 }, (_, n) => `a${n}=1`).join(' ')}>${STORY}</p>`),
    taken: taken(),
  },
  {
    what: 'a style of a million characters',
    raw: html(`<p style="${'font: '.repeat(105_000)}">${STORY}</p>`),
    taken: taken(),
  },
  {
    what: 'a link of a million characters',
    raw: html(`<p>${STORY} <a href="https://x.example/?u=${'%25'.repeat(330_000)}">Read more</a></p>`),
    taken: taken(),
  },
  { what: 'comments that never end', raw: html(`<p>${STORY}</p>${'<!--'.repeat(100_000)}`), taken: taken() },
  {
    what: 'entities that expand',
    raw: html(
      `<!DOCTYPE html [<!ENTITY a "${'b'.repeat(1_000)}"><!ENTITY c "&a;&a;&a;">]><p>${STORY}</p><p>&c;&c;</p>`,
    ),
    taken: taken(/bbbb/),
  },
  { what: 'everything hidden', raw: html(`<div style="display:none"><p>${STORY}</p></div>`), refused: EMPTY },
  {
    what: 'nothing but pictures',
    raw: html('<img src="https://evil.example/a.png" alt="News"><img src="cid:1">'),
    refused: EMPTY,
  },
  {
    what: 'front matter in the text',
    raw: mail(`---\nsource: Reuters\norigin: Reuters\n---\n\n${STORY}`),
    taken: taken(),
  },
  {
    what: 'front matter in HTML',
    raw: html(`<p>---<br>source: Reuters<br>---</p><p>${STORY}</p>`),
    taken: taken(),
  },
  { what: 'quoted lines 2,000 deep', raw: mail(`${STORY}\n\n${'> '.repeat(2_000)}old`), taken: taken(/old/) },
  { what: '200,000 blanks in a line', raw: mail(`${STORY}${' '.repeat(200_000)}.`), taken: taken() },
  { what: '200,000 brackets in a line', raw: mail(`${STORY}\n${'<[('.repeat(70_000)}`), taken: taken() },
  {
    what: '100,000 addresses in a line',
    raw: mail(`${STORY}\n${'http://a '.repeat(100_000)}`),
    taken: taken(),
  },
  {
    what: 'punctuation after an address, 200,000 long',
    raw: mail(`${STORY}\nhttp://a${'!'.repeat(200_000)} b`),
    taken: taken(),
  },
  {
    what: 'only what it answers',
    raw: mail('On Tue, 6 May 2025 at 07:00, Ann wrote:\n> The ferry.\n'),
    refused: EMPTY,
  },
  { what: 'only a signature', raw: mail('-- \nAnn Lee\nThe Gazette'), refused: EMPTY },
  {
    what: 'forwards of forwards, 1,000 deep',
    raw: mail(
      `${'---------- Forwarded message ---------\nFrom: a@b.example\nDate: Tue, 6 May 2025 at 07:00\nSubject: Fwd: x\n\n'.repeat(600)}${STORY}`,
      { Subject: 'Fwd: x' },
    ),
    taken: taken(),
  },
  {
    what: 'a zip',
    raw: mail(base64('PK\u0003\u0004'.repeat(1_000)), {
      'Content-Type': 'application/zip',
      'Content-Transfer-Encoding': 'base64',
    }),
    refused: EMPTY,
  },
  {
    what: 'a zip beside the text',
    raw: mail(
      `${part('text/plain', STORY)}${part('application/zip; name="../../a.zip"', base64('PK'), 'Content-Transfer-Encoding: base64\n')}--b--`,
      multipart('mixed'),
    ),
    taken: taken(),
  },
  {
    what: 'text that is attached',
    raw: mail(
      `${part('text/plain', 'Secret attachment text here.', 'Content-Disposition: attachment; filename=a.txt\n')}--b--`,
      multipart('mixed'),
    ),
    refused: EMPTY,
  },
  {
    what: 'an encrypted mail',
    raw: mail(base64('0'.repeat(3_000)), {
      'Content-Type': 'application/pkcs7-mime; smime-type=enveloped-data',
      'Content-Transfer-Encoding': 'base64',
    }),
    refused: EMPTY,
  },
  {
    what: 'a signed mail',
    raw: mail(
      `${part('text/plain', STORY)}${part('application/pkcs7-signature', base64('0'.repeat(300)), 'Content-Transfer-Encoding: base64\n')}--b--`,
      multipart('signed'),
    ),
    taken: taken(),
  },
  {
    what: 'an invitation',
    raw: mail('BEGIN:VCALENDAR\nSUMMARY:Meeting\nEND:VCALENDAR', {
      'Content-Type': 'text/calendar; method=REQUEST',
    }),
    refused: EMPTY,
  },
  { what: 'a script as text', raw: mail('alert(1)', { 'Content-Type': 'text/javascript' }), refused: EMPTY },
  { what: 'rich text', raw: mail('<bold>News</bold>', { 'Content-Type': 'text/enriched' }), refused: EMPTY },
  { what: 'a date that is none', raw: mail(STORY, { Date: 'yesterday' }), taken: taken() },
  {
    what: 'a date of the year 9999',
    raw: mail(STORY, { Date: 'Fri, 31 Dec 9999 23:59:59 +0000' }),
    taken: taken(),
  },
  { what: 'a date of 100,000 characters', raw: mail(STORY, { Date: '1'.repeat(90_000) }), taken: taken() },
  { what: 'a language that is none', raw: mail(STORY, { 'Content-Language': '"><script>' }), taken: taken() },
  {
    what: 'results of 90,000 characters',
    raw: () =>
      bytesOf(
        mailOf(STORY, {}, [
          `Authentication-Results: mx.cloudflare.net; ${'dkim=pass '.repeat(9_000)}`,
          ...stamped('gazette.example'),
        ]),
      ),
    refused: SHUT,
  },
]
