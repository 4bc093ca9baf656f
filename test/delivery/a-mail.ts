import type { OutgoingMail } from '../../src/model/mail.ts'

const LEAVE = `https://daybook.example/unsubscribe?t=${'x'.repeat(43)}`

export const A_MAIL: OutgoingMail = {
  from: { name: 'The “Daybook”', address: 'daybook@daybook.example' },
  to: 'reader@mail.example',
  envelopeFrom: 'bounce-d1@bounces.daybook.example',
  replyTo: 'desk@daybook.example',
  subject: 'Fähre vor Port Ellery aufgelaufen · 6. Mai',
  text: 'One line.\n.\n..two dots\nFrom a line\n-- \nLeave\n',
  html: `<!DOCTYPE html>\n<html lang="de"><body><p>${'Größe – '.repeat(400)}</p></body></html>\n`,
  messageId: '<d1.2031-05-06@daybook.example>',
  date: '2031-05-06T18:05:09.000Z',
  headers: [
    ['List-Id', 'The Daybook <digest.daybook.example>'],
    ['List-Unsubscribe', `<${LEAVE}>, <mailto:leave@daybook.example?subject=leave>`],
    ['List-Unsubscribe-Post', 'List-Unsubscribe=One-Click'],
    ['Auto-Submitted', 'auto-generated'],
  ],
}
