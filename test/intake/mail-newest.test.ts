import { describe, expect, it } from 'vitest'
import { type Fields, HTML, mailOf, read } from './mails.ts'
import { BRIDGE, BUDGET, FERRY } from './newsletters.ts'

type Case = [what: string, body: string, fields: Fields, expected: Record<string, unknown>]

const HEAD =
  'From: The Ledger <letters@ledger.example>\nDate: Mon, May 5, 2025 at 7:43 AM\nSubject: Old bridge closed\nTo: Ann Lee <ann@gazette.example>'
const inHtml = (text: string): string => text.replace(/</g, '&lt;').replace(/\n/g, '<br>')
const FORWARD = { Subject: 'Fwd: Old bridge closed' }
const FORWARDED = { text: BRIDGE, title: 'Old bridge closed', published: '2025-05-05T07:43' }

describe('the newest message of a mail', () => {
  const CASES: Case[] = [
    [
      'over what it answers',
      `${FERRY}\n\nOn Mon, 5 May 2025 at 10:00, Jo Park <jo@x.example> wrote:\n> ${BUDGET}\n>\n> More.`,
      { Subject: 'Re: Ferry' },
      { text: FERRY, title: 'Ferry' },
    ],
    [
      'under what it answers',
      `On Mon, 5 May 2025 at 10:00, Jo Park wrote:\n> ${BUDGET}\n\n${FERRY}`,
      {},
      { text: FERRY },
    ],
    [
      'over what it answers, unmarked',
      `${FERRY}\n\n-----Original Message-----\nFrom: Jo Park\nSent: Monday, May 5, 2025 10:00\nTo: Ann\nSubject: Ferry\n\n${BUDGET}`,
      { Subject: 'RE: Ferry' },
      { text: FERRY },
    ],
    [
      'over a head without a line',
      `${FERRY}\n\nFrom: Jo Park <jo@x.example>\nSent: Monday, May 5, 2025 10:00\nTo: Ann\nSubject: Ferry\n\n${BUDGET}`,
      {},
      { text: FERRY },
    ],
    [
      'over a line that is broken',
      `${FERRY}\n\nOn Mon, 5 May 2025 at 10:00, Jo Park\n<jo@x.example> wrote:\n> ${BUDGET}`,
      {},
      { text: FERRY },
    ],
    ['over its signature', `${FERRY}\n\n-- \nAnn Lee\nThe Harbour Gazette, Port Ellery`, {}, { text: FERRY }],
    [
      'in one program’s markup',
      `<div>${FERRY}</div><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">On Mon, 5 May 2025 at 10:00, Jo wrote:<br></div><blockquote class="gmail_quote">${BUDGET}</blockquote></div>`,
      HTML,
      { text: FERRY },
    ],
    [
      'in another’s',
      `<p>${FERRY}</p><blockquote type="cite"><div>On 5 May 2025, at 10:00, Jo wrote:</div><p>${BUDGET}</p></blockquote>`,
      HTML,
      { text: FERRY },
    ],
    [
      'in a third’s',
      `<p class="MsoNormal">${FERRY}</p><div id="divRplyFwdMsg"><b>From:</b> Jo<br><b>Sent:</b> Monday<br><b>Subject:</b> Ferry</div><div><p>${BUDGET}</p></div>`,
      HTML,
      { text: FERRY },
    ],
    [
      'with its signature marked',
      `<p>${FERRY}</p><div class="gmail_signature">Ann Lee, who writes for the Gazette</div>`,
      HTML,
      { text: FERRY },
    ],
    [
      'that quotes a speech is whole',
      `<p>${FERRY}</p><blockquote>${BUDGET}</blockquote><p>On 3 May the mayor wrote:</p><p>${BRIDGE}</p>`,
      HTML,
      { text: `${FERRY}\n\n${BUDGET}\n\nOn 3 May the mayor wrote:\n\n${BRIDGE}` },
    ],
    [
      'that answers a forwarded one',
      `${FERRY}\n\nOn Mon, 5 May 2025 at 10:00, Jo <jo@x.example> wrote:\n> ---------- Forwarded message ---------\n> ${HEAD.replace(/\n/g, '\n> ')}\n>\n> ${BRIDGE}`,
      { Subject: 'Re: Old bridge' },
      { text: FERRY },
    ],
    [
      'that asks who forwarded it',
      `${FERRY}\n\nForwarded by a friend?\n\n${BRIDGE}`,
      {},
      { text: `${FERRY}\n\nForwarded by a friend?\n\n${BRIDGE}` },
    ],
    [
      'that was forwarded',
      `Worth reading.\n\n---------- Forwarded message ---------\n${HEAD}\n\n${BRIDGE}`,
      FORWARD,
      FORWARDED,
    ],
    [
      'that was forwarded in markup',
      `<div dir="ltr">Worth reading.<br><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">---------- Forwarded message ---------<br>${inHtml(HEAD)}<br></div><p>${BRIDGE}</p></div></div>`,
      { ...HTML, ...FORWARD },
      FORWARDED,
    ],
    [
      'that was forwarded as a quotation',
      `<p>Worth reading.</p><div>Begin forwarded message:</div><blockquote type="cite"><div><b>From: </b>The Ledger</div><div><b>Subject: </b>Old bridge closed</div><div><b>Date: </b>5 May 2025 at 07:43</div><div><b>To: </b>Ann</div><p>${BRIDGE}</p></blockquote>`,
      { ...HTML, ...FORWARD },
      FORWARDED,
    ],
    [
      'that was forwarded under a head alone',
      `From: The Ledger\nSent: Monday, May 5, 2025 7:43 AM\nTo: Ann\nSubject: Old bridge closed\n\n${BRIDGE}`,
      { Subject: 'FW: Old bridge closed' },
      FORWARDED,
    ],
    [
      'that was forwarded twice',
      `---------- Forwarded message ---------\nFrom: Jo\nDate: Mon, May 5, 2025 at 9:00 AM\nSubject: Fwd: Old bridge closed\nTo: Ann\n\n---------- Forwarded message ---------\n${HEAD}\n\n${BRIDGE}`,
      FORWARD,
      FORWARDED,
    ],
    [
      'that was forwarded whole',
      `--b\nContent-Type: text/plain\n\n\n--b\nContent-Type: message/rfc822\n\nFrom: The Ledger <letters@ledger.example>\nSubject: Old bridge closed\nDate: Mon, 5 May 2025 07:43:00 +0000\n\n${BRIDGE}\n--b--`,
      { ...FORWARD, 'Content-Type': 'multipart/mixed; boundary=b' },
      { ...FORWARDED, published: '2025-05-05T07:43:00Z' },
    ],
  ]
  it.each(CASES)('%s', async (_, body, fields, expected) => {
    const found = await read(mailOf(body, fields))
    if (found.kind !== 'reports') throw new Error(JSON.stringify(found))
    expect(found.submissions).toHaveLength(1)
    expect(found.submissions[0]).toMatchObject({ source: 'The Harbour Gazette', ...expected })
  })
})

describe('what a mail says of its report', () => {
  const CASES: [what: string, fields: Fields, expected: Record<string, unknown>][] = [
    ['date', {}, { published: '2025-05-06T05:00:00Z' }],
    ['a date of the future', { Date: 'Tue, 13 May 2025 07:00:00 +0000' }, { published: undefined }],
    ['a date long ago', { Date: 'Tue, 01 Apr 2025 07:00:00 +0000' }, { published: undefined }],
    ['no date', { Date: null }, { published: undefined }],
    [
      'an encoded subject',
      { Subject: '=?iso-8859-1?q?F=E4hre?= =?utf-8?b?IHNhaWxz?=' },
      { title: 'Fähre sails' },
    ],
    ['a subject in UTF-8', { Subject: 'Fähre sails' }, { title: 'Fähre sails' }],
    ['no subject', { Subject: null }, { title: undefined }],
    [
      'who writes',
      { From: 'Ann Lee from The Harbour Gazette <news@gazette.example>' },
      { byline: 'Ann Lee' },
    ],
    [
      'who writes, encoded',
      { From: '=?utf-8?q?Ren=C3=A9e_Lee_at_Gazette?= <news@gazette.example>' },
      { byline: 'Renée Lee' },
    ],
    ['only the outlet', {}, { byline: undefined }],
    ['language', { 'Content-Language': 'en-GB, de' }, { language: 'en-GB' }],
    ['no language', { 'Content-Language': '!' }, { language: undefined }],
  ]
  it.each(CASES)('%s', async (_, fields, expected) => {
    const found = await read(mailOf(FERRY, fields))
    if (found.kind !== 'reports') throw new Error(JSON.stringify(found))
    const [report] = found.submissions
    for (const [label, value] of Object.entries(expected))
      expect([label, report?.[label as keyof typeof report]]).toEqual([label, value])
  })

  const CHARSETS: [charset: string, bytes: number[]][] = [
    ['utf-8', [0xc3, 0xa4]],
    ['iso-8859-1', [0xe4]],
    ['windows-1252', [0xe4]],
    ['utf-16le', [0xe4, 0x00]],
  ]
  it.each(CHARSETS)('a text in %s', async (charset, bytes) => {
    const body =
      charset === 'utf-16le'
        ? [...'Die F'].flatMap((c) => [c.charCodeAt(0), 0])
        : [...'Die F'].map((c) => c.charCodeAt(0))
    const end =
      charset === 'utf-16le'
        ? [...'hre'].flatMap((c) => [c.charCodeAt(0), 0])
        : [...'hre'].map((c) => c.charCodeAt(0))
    const text = Buffer.from([...body, ...bytes, ...end]).toString('base64')
    const fields = { 'Content-Type': `text/plain; charset=${charset}`, 'Content-Transfer-Encoding': 'base64' }
    expect(await read(mailOf(text, fields))).toMatchObject({ submissions: [{ text: 'Die Fähre' }] })
  })
})
