import { CLOSED, type MailRefusal, readMail } from '../intake/mail.ts'
import { LOGGED_CHARS_MAX, MAIL_BYTES_MAX } from '../limits.ts'
import { addressHash, type NewsletterAddress } from '../model/incoming-mail.ts'
import type { Ports } from '../ports.ts'
import { bytesOf, type IncomingMail } from './incoming-mail.ts'
import { recorded } from './recorded.ts'
import { takeInReports, tally } from './take-in-reports.ts'
import { ownAddress, takeInReturned } from './take-in-returned.ts'

const TOO_LARGE = `it is larger than ${MAIL_BYTES_MAX} bytes`
const tooLarge: MailRefusal = { detail: TOO_LARGE, said: `The mail was not taken: ${TOO_LARGE}.` }
const nobodys: MailRefusal = { detail: 'it is to no address of content/mail.json', said: CLOSED }

const read = async ({ now }: Ports, mail: IncomingMail, address: NewsletterAddress | null) => {
  if (address === null) return nobodys
  const bytes = await bytesOf(mail)
  if (bytes === null) return tooLarge
  const mailRead = await readMail(bytes, mail.envelope, address, now())
  return mailRead.kind === 'refused' ? mailRead.refusal : mailRead.submissions
}

/** A refused mail is a failure that the operator can read; of its address no more is told than whose it is. */
const turnAway = async (
  { runs, now }: Ports,
  mail: IncomingMail,
  subject: string,
  { detail, said }: MailRefusal,
): Promise<string> => {
  mail.refuse(said)
  const whole = `from ${mail.envelope.from || 'nobody'}: ${detail}`
  await runs.fail('mail', subject, whole.slice(0, LOGGED_CHARS_MAX), now().toISOString())
  return 'refused'
}

const takeIn = (ports: Ports, mail: IncomingMail, address: NewsletterAddress | null): Promise<void> => {
  const subject = address === null ? 'to an unknown address' : `for ${address.source}`
  return recorded(ports, 'mail', subject, async () => {
    const found = await read(ports, mail, address)
    if (!Array.isArray(found))
      return { outcome: await turnAway(ports, mail, subject, found), result: undefined }
    const answers = await takeInReports(ports, found)
    // Thrown: the sender's server comes again.
    if (answers === 'busy') throw new Error('other reports kept being written; the mail comes again')
    return { outcome: tally(answers), result: undefined }
  })
}

/**
 * Takes in what a mail to one of the operator's addresses brings, or sends it back with a reason. The same mail again
 * changes nothing. What fails on this side is thrown, so that the sender's server keeps the mail and comes again; so is
 * too much mail at once. Of mail to unknown addresses only so much is noted.
 */
export const takeInMail = async (ports: Ports, mail: IncomingMail): Promise<void> => {
  const own = await ownAddress(ports, mail.envelope.to)
  if (own !== null) return takeInReturned(ports, own, mail)
  const hash = addressHash(mail.envelope.to)
  const address = ports.mailAddresses().find((one) => one.address === hash) ?? null
  if (await ports.rates.mail.allow(address?.address ?? 'unknown address')) await takeIn(ports, mail, address)
  else if (address === null) mail.refuse(CLOSED)
  else throw new Error(`more mail for ${address.source} than is taken at once; it comes again`)
}
