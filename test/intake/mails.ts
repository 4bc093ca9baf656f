// Mails as servers hand them over, with what a test changes of them.
import { type MailRead, readMail } from '../../src/intake/mail.ts'
import { addressHash, type NewsletterAddress } from '../../src/model/incoming-mail.ts'

const TO = 'news-k3y@daybook.example'
export const ENVELOPE = { from: 'bounce@gazette.example', to: TO }
const RECEIVED_AT = new Date('2025-05-06T08:00:00Z')

export const ADDRESS: NewsletterAddress = {
  source: 'The Harbour Gazette',
  address: addressHash(TO),
  from: ['news@gazette.example', '@letters.example'],
  split: true,
  proof: 'signed',
}

/** What the receiving server writes over a mail that is from whom it says. */
export const stamped = (domain: string): string[] => [
  `Received: from mail.${domain} by cloudflare-email.net (cloudflare) id a1`,
  'Received-SPF: pass (mx.cloudflare.net: domain of it designates 192.0.2.1 as permitted sender)',
  `Authentication-Results: mx.cloudflare.net;\n\tdkim=pass header.d=${domain} header.s=s1 header.b=abc;\n\tdmarc=pass header.from=${domain} policy.dmarc=none;\n\tspf=pass (mx.cloudflare.net: fine) smtp.mailfrom=b@${domain}`,
  `Received: by mail.${domain} with SMTP id b2`,
]

export const STORY =
  'The ferry between the two islands sailed again on Tuesday after two weeks of repairs in the yard. ' +
  'Its operator said that all four crossings a day would be kept until the autumn.'

export type Fields = Record<string, string | string[] | null>

const FIELDS: Fields = {
  From: 'The Harbour Gazette <news@gazette.example>',
  To: `<${TO}>`,
  Subject: 'Ferry sails again',
  Date: 'Tue, 06 May 2025 07:00:00 +0200',
  'Message-ID': '<1@gazette.example>',
  'MIME-Version': '1.0',
}

/** `null` leaves a header out, a list writes it as often. */
export const mailOf = (
  body: string,
  changes: Fields = {},
  stamps: string[] = stamped('gazette.example'),
): string => {
  const fields = Object.entries({ ...FIELDS, ...changes }).flatMap(([name, value]) =>
    value === null ? [] : [value].flat().map((one) => `${name}: ${one}`),
  )
  return `${[...stamps, ...fields].join('\n')}\n\n${body}`.replace(/\r?\n/g, '\r\n')
}

export const HTML = { 'Content-Type': 'text/html; charset=utf-8' }

export const bytesOf = (raw: string): Uint8Array<ArrayBuffer> => Uint8Array.from(Buffer.from(raw))

export const read = (
  raw: string | Uint8Array<ArrayBuffer>,
  changes: { envelope?: Partial<typeof ENVELOPE>; address?: Partial<NewsletterAddress> } = {},
): Promise<MailRead> =>
  readMail(
    typeof raw === 'string' ? bytesOf(raw) : raw,
    { ...ENVELOPE, ...changes.envelope },
    { ...ADDRESS, ...changes.address },
    RECEIVED_AT,
  )
