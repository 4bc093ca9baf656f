import { describe, expect, test } from 'vitest'
import { returnedMail } from '../../src/intake/bounce.ts'
import type { Bounce } from '../../src/model/delivery.ts'
import { complaintOf, letterOf, notificationOf, SIGNED_ID } from './notices.ts'

const bytesOf = (raw: string): Uint8Array<ArrayBuffer> => Uint8Array.from(Buffer.from(raw))

const read = async (raw: string, from = '') => (await returnedMail(bytesOf(raw), from))?.bounce ?? null

describe('a notice of a mail server (RFC 3464)', () => {
  test.each<[what: string, recipient: string, expected: Bounce | null]>([
    ['no such mailbox', 'Action: failed\nStatus: 5.1.1', 'hard'],
    ['no such domain', 'Action: failed\nStatus: 5.1.2', 'hard'],
    ['a domain that takes no mail', 'Action: failed\nStatus: 5.1.10', 'hard'],
    ['a mailbox disabled', 'Action: failed\nStatus: 5.2.1', 'hard'],
    ['no way to the domain', 'Action: failed\nStatus: 5.4.4', 'hard'],
    ['in other letters', 'ACTION: Failed\nSTATUS: 5.1.1 (bad mailbox)', 'hard'],
    ['a full mailbox', 'Action: failed\nStatus: 5.2.2', 'soft'],
    ['refused as spam', 'Action: failed\nStatus: 5.7.1', 'soft'],
    ['too large', 'Action: failed\nStatus: 5.3.4', 'soft'],
    ['our own address', 'Action: failed\nStatus: 5.1.8', 'soft'],
    ['given up after days', 'Action: failed\nStatus: 4.4.7', 'soft'],
    ['late, not lost', 'Action: delayed\nStatus: 4.4.1', null],
    ['delivered after all', 'Action: delivered\nStatus: 2.0.0', null],
    ['passed on', 'Action: relayed\nStatus: 2.1.9', null],
    [
      'a status that says nothing, and words',
      'Action: failed\nStatus: 5.0.0\nDiagnostic-Code: smtp; 550 User unknown',
      'hard',
    ],
    [
      'words on two lines',
      'Action: failed\nStatus: 5.0.0\nDiagnostic-Code: smtp; 550 The mailbox\n does not exist',
      'hard',
    ],
    [
      'words that may pass',
      'Action: failed\nStatus: 5.0.0\nDiagnostic-Code: smtp; 550 mailbox unavailable: over quota',
      'soft',
    ],
    ['nothing but words', 'Action: failed\nDiagnostic-Code: smtp; 550 5.1.1 no', 'hard'],
    ['no status at all', 'Action: failed', 'soft'],
    [
      'two recipients, one of them bad',
      'Action: failed\nStatus: 4.2.2\n\nFinal-Recipient: rfc822; bob@mail.example\nAction: failed\nStatus: 5.1.1',
      'hard',
    ],
  ])('%s', async (_, recipient, expected) => {
    expect(await read(notificationOf(recipient))).toBe(expected)
  })
})

describe('a complaint (RFC 5965)', () => {
  test.each<[kind: string, expected: Bounce | null]>([
    ['abuse', 'complaint'],
    ['fraud', 'complaint'],
    ['opt-out', 'complaint'],
    ['Abuse', 'complaint'],
    ['not-spam', null],
    ['auth-failure', null],
  ])('%s', async (kind, expected) => {
    const raw = complaintOf(`Feedback-Type: ${kind}\nUser-Agent: Loop/1\nVersion: 1`)
    expect(await read(raw, 'fbl@mail.example')).toBe(expected)
  })
  test('says which mail it is of', async () => {
    const raw = bytesOf(complaintOf('Feedback-Type: abuse\nVersion: 1'))
    expect(await returnedMail(raw, 'fbl@mail.example')).toEqual({ bounce: 'complaint', signed: [SIGNED_ID] })
  })
})

describe('what older servers and people write', () => {
  test.each<[what: string, raw: string, from: string, expected: Bounce | null]>([
    [
      'qmail',
      letterOf(
        '<ann@mail.example>:\nSorry, no mailbox here by that name. (#5.1.1)\n\n--- Below this line is a copy of the message.\n\n550 of the copy',
      ),
      '',
      'hard',
    ],
    [
      'Exim',
      letterOf('A message could not be delivered.\n\n  ann@mail.example\n    550 Unrouteable address', {
        'X-Failed-Recipients': 'ann@mail.example',
      }),
      '<>',
      'hard',
    ],
    ['a gateway', letterOf('Your message was refused: 552 mailbox full'), '', 'soft'],
    ['a codeless one', letterOf('Something went wrong.'), '', null],
    ['a warning', letterOf('Your mail is delayed: 451 4.4.1 no answer. It will be retried.'), '', null],
    [
      'somebody on holiday',
      letterOf('I am away until 550 days from now.', {
        From: 'Ann <ann@mail.example>',
        'Auto-Submitted': 'auto-replied',
      }),
      '',
      null,
    ],
    [
      'a reader',
      letterOf('Thank you, room 550 5.1.1 is mine.', { From: 'Ann <ann@mail.example>' }),
      'ann@mail.example',
      null,
    ],
    ['no mail at all', '\u0000\u0001', '', null],
  ])('%s', async (_, raw, from, expected) => {
    expect(await read(raw, from)).toBe(expected)
  })
})
