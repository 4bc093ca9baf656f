import { simpleParser } from 'mailparser'
import { describe, expect, it } from 'vitest'
import { mimeOf, quotedPrintable } from '../../src/delivery/mime.ts'
import { dateTime, field, mailbox } from '../../src/delivery/mime-headers.ts'
import type { OutgoingMail } from '../../src/model/mail.ts'

const MAIL: OutgoingMail = {
  from: { name: 'The "Daybook", daily', address: 'daybook@daybook.example' },
  to: 'reader@mail.example',
  envelopeFrom: 'bounce-1@daybook.example',
  replyTo: 'desk@daybook.example',
  subject: 'Tuesday, 6 May: Ferry aground',
  text: 'One line.\nAnother — with a dash.\n',
  html: '<!DOCTYPE html><html lang="en"><body><p>One line.</p></body></html>',
  messageId: '<d1@daybook.example>',
  date: '2031-05-06T18:05:09.123Z',
  headers: [
    ['List-Id', 'The Daybook <digest.daybook.example>'],
    [
      'List-Unsubscribe',
      `<https://daybook.example/unsubscribe?t=${'x'.repeat(90)}>, <mailto:leave@daybook.example?subject=leave>`,
    ],
    ['List-Unsubscribe-Post', 'List-Unsubscribe=One-Click'],
  ],
}

const LONG =
  'Ein Fährunglück vor der Küste: über 20 Verletzte, sagen die Behörden in Straßhafen und Größenwörth'

describe('a header field', () => {
  it.each<[name: string, value: string, expected: string]>([
    ['Subject', 'Ferry aground', 'Subject: Ferry aground'],
    ['Subject', 'Ferry\r\nBcc: all@mail.example', 'Subject: Ferry Bcc: all@mail.example'],
    ['Subject', 'Fähre', 'Subject: =?utf-8?B?RsOkaHJl?='],
    ['Subject', 'A =?utf-8?B?trap?=', 'Subject: =?utf-8?B?QSA9P3V0Zi04P0I/dHJhcD89?='],
    ['X', `${'word '.repeat(20)}end`, `X:${' word'.repeat(14)}\r\n${' word'.repeat(6)} end`],
  ])('%s: %j', (name, value, expected) => {
    expect(field(name, value)).toBe(expected)
  })

  it('of a long text in many scripts is read as it was written', async () => {
    const subject = `${LONG} 🚢🚢🚢 ${LONG} 渡し船が座礁した`
    const raw = mimeOf({ ...MAIL, subject })
    expect((await simpleParser(raw)).subject).toBe(subject)
  })
})

it.each([
  [{ name: '', address: 'a@b.example' }, 'a@b.example'],
  [{ name: 'A "b" \\ c', address: 'a@b.example' }, '"A \\"b\\" \\\\ c" <a@b.example>'],
  [{ name: 'Tägliches', address: 'a@b.example' }, '=?utf-8?B?VMOkZ2xpY2hlcw==?= <a@b.example>'],
])('the mailbox %j', (address, expected) => {
  expect(mailbox(address)).toBe(expected)
})

it('a date has its offset in digits', () => {
  expect(dateTime('2022-03-29T18:05:00+02:00')).toBe('Tue, 29 Mar 2022 16:05:00 +0000')
})

it.each([
  ['plain', 'plain'],
  ['a=b', 'a=3Db'],
  ['ends in a space \nor a tab\t', 'ends in a space=20\r\nor a tab=09'],
  ['ü', '=C3=BC'],
  ['.\n..', '=2E\r\n=2E.'],
  ['From here', '=46rom here'],
  ['x'.repeat(76), `${'x'.repeat(75)}=\r\nx`],
  [`${'x'.repeat(74)}ü`, `${'x'.repeat(74)}=\r\n=C3=BC`],
  ['a\r\nb\rc', 'a\r\nb\r\nc'],
  ['lone \ud800', 'lone =EF=BF=BD'],
])('%j in quoted-printable', (text, expected) => {
  expect(quotedPrintable(text)).toBe(expected)
})

describe('a message', () => {
  const html = `<p>${'Größe & Gewicht – '.repeat(2000)}</p>`
  const raw = mimeOf({ ...MAIL, subject: LONG, html })

  it('is ASCII in lines no parser stumbles over', () => {
    expect(raw).toMatch(/^[\t\r\n -~]*$/)
    expect(raw.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    const [head = '', ...bodies] = raw.split('\r\n\r\n')
    const long = head.split('\r\n').filter((line) => line.length > 78)
    expect(long).toEqual([expect.stringMatching(/^List-Unsubscribe: <https:\S+$/)])
    for (const line of bodies.join('\r\n').split('\r\n')) expect(line.length).toBeLessThanOrEqual(76)
  })

  it('says to others what was meant', async () => {
    const read = await simpleParser(raw, { skipTextToHtml: true, skipHtmlToText: true })
    expect(read.from?.value).toEqual([MAIL.from])
    expect(read.to?.value[0]?.address).toBe(MAIL.to)
    expect(read.replyTo?.value[0]?.address).toBe(MAIL.replyTo)
    expect(read.messageId).toBe(MAIL.messageId)
    expect(read.date?.toISOString()).toBe('2031-05-06T18:05:09.000Z')
    expect(read.subject).toBe(LONG)
    expect(read.text).toBe(MAIL.text)
    expect(read.html).toBe(html)
    expect(
      read.headerLines.filter(({ key }) => key.startsWith('list-')).map(({ line }) => line),
    ).toHaveLength(3)
  })

  it('puts no second header where an address or a name has a line break', () => {
    const name = 'Daybook\r\nBcc: all@mail.example'
    expect(mimeOf({ ...MAIL, from: { ...MAIL.from, name } })).not.toContain('\r\nBcc')
  })
})
