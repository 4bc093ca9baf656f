import { FUTURE_DAYS_MAX, MAIL_DATE_BEHIND_DAYS_MAX, NAME_CHARS_MAX, TITLE_CHARS_MAX } from '../limits.ts'
import type { Envelope, NewsletterAddress } from '../model/incoming-mail.ts'
import type { Submission } from '../model/report.ts'
import { writtenMoment } from './dates.ts'
import type { MailBlock } from './mail-block.ts'
import { onlineAddress, withoutFurniture } from './mail-furniture.ts'
import { htmlBlocks } from './mail-html.ts'
import { itemsOf, type MailItem } from './mail-items.ts'
import { type MailMessage, readMessage } from './mail-message.ts'
import { newestOf } from './mail-newest.ts'
import { automaticReply, isAllowed, isAuthentic, type Sender, senderOf } from './mail-sender.ts'
import { plainBlocks } from './mail-text.ts'
import { cleanName } from './names.ts'
import { cleanLabel } from './normalise.ts'

/** `detail` is for the operator, `said` for the sender's server: to strangers it says no more than that the door is shut. */
export type MailRefusal = { detail: string; said: string }

export const CLOSED = 'This address takes no mail from you.'

/** What goes with every report of a mail */
type Labels = {
  source: string
  split: boolean
  /** Addresses the mail was sent to */
  recipients: readonly string[]
  /** Null for a mail from a file, whose date is believed as it stands */
  receivedAt: Date | null
}

const REPLY_MARKS = /^(?:\s*(?:re|fwd?|aw|wg|tr|rv|sv|vs)\s*:)+\s*/i

const titleOf = (subject: string): string => cleanLabel(subject.replace(REPLY_MARKS, ''), TITLE_CHARS_MAX)

const DAY_MS = 86_400_000

const isNear = (date: string, receivedAt: Date | null): boolean => {
  if (receivedAt === null) return true
  const ahead = (Date.parse(date) - receivedAt.getTime()) / DAY_MS
  return ahead <= FUTURE_DAYS_MAX && ahead >= -MAIL_DATE_BEHIND_DAYS_MAX
}

/** The day and time somebody's mail program wrote over a forwarded mail. */
const writtenDate = (line: string): string | null => {
  const moment = writtenMoment(line)
  return moment && (moment.time === null ? moment.day : `${moment.day}T${moment.time}`)
}

const LANGUAGE = /^\s*([a-z]{2,3}(?:-[a-z0-9]{1,8}){0,3})\b/i

const languageOf = ({ headers }: MailMessage): string | null =>
  LANGUAGE.exec(headers.find(({ key }) => key === 'content-language')?.value ?? '')?.[1] ?? null

/** "Ann Lee from The Harbour Gazette", "Ann Lee | Harbour Gazette" */
const PERSON_OF =
  /^(\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,3})(?:,? (?:from|at|of|via)\b|,| ?[|·•–—]) ?\S/u

const bylineOf = (name: string): string | null => PERSON_OF.exec(cleanName(name, NAME_CHARS_MAX))?.[1] ?? null

const markdownOf = ({ kind, level, text }: MailBlock): string =>
  kind === 'heading' ? `${'#'.repeat(level || 2)} ${text}` : kind === 'list item' ? `- ${text}` : text

const bodyOf = (blocks: readonly MailBlock[], html: boolean): string =>
  blocks
    .filter(({ kind }) => kind !== 'rule')
    .map((block) => (html ? markdownOf(block) : block.text))
    .join('\n\n')

type Body = { blocks: MailBlock[]; html: boolean }

const HAS_WORDS = /[\p{L}\p{N}]/u

/** HTML where there is any with words in it, else the plain text. */
const bodyBlocks = ({ html, text }: MailMessage): Body | null => {
  const blocks = html ? htmlBlocks(html) : []
  if (blocks === null) return null
  if (blocks.some((block) => HAS_WORDS.test(block.text))) return { blocks, html: true }
  const plain = plainBlocks(text)
  return plain && { blocks: plain, html: false }
}

const asItem = (blocks: MailBlock[], url: string | null): MailItem => ({ title: null, url, blocks })

const submissionsOf = (message: MailMessage, body: Body, sender: string, labels: Labels): Submission[] => {
  const { blocks, forwarded } = newestOf(body.blocks, message.subject)
  const news = withoutFurniture(blocks, labels.recipients)
  const written = forwarded?.date === undefined ? null : writtenDate(forwarded.date)
  const date = written ?? message.date
  const subject = titleOf(forwarded?.subject ?? message.subject)
  const language = languageOf(message)
  const byline = bylineOf(forwarded?.from ?? sender)
  const items = labels.split ? itemsOf(news) : null
  return (items ?? [asItem(news, onlineAddress(blocks))]).flatMap((item): Submission[] => {
    const text = bodyOf(item.blocks, body.html)
    const title = item.title === null ? subject : cleanLabel(item.title, TITLE_CHARS_MAX)
    if (!HAS_WORDS.test(text)) return []
    return [
      {
        text,
        format: body.html ? 'markdown' : 'text',
        via: 'mail',
        source: labels.source,
        ...(title && { title }),
        ...(item.url !== null && { url: item.url }),
        ...(byline !== null && items === null && { byline }),
        ...(date !== null && isNear(date, labels.receivedAt) && { published: date }),
        ...(language !== null && { language }),
      },
    ]
  })
}

/** The reports of a mail, or why there are none, in words for the operator. */
const reportsOf = async (
  message: MailMessage,
  sender: string,
  labels: Labels,
): Promise<Submission[] | { why: string }> => {
  const body = bodyBlocks(message)
  if (body === null) return { why: 'its HTML is nested too deep, or has too many elements' }
  const own = submissionsOf(message, body, sender, labels)
  const [forwarded] = message.forwarded
  if (own.length > 0 || forwarded === undefined)
    return own.length > 0 ? own : { why: 'it has no text of its own' }
  const inner = await readMessage(forwarded)
  return 'why' in inner ? inner : reportsOf({ ...inner, forwarded: [] }, sender, labels)
}

const said = (why: string): MailRefusal => ({ detail: why, said: `The mail was not taken: ${why}.` })

const shut = (detail: string): MailRefusal => ({ detail, said: CLOSED })

/** Who sent a mail, or why nobody can be sure that it is somebody who may send to this address. */
const mistrust = ({ headers }: MailMessage, address: NewsletterAddress): Sender | { why: string } => {
  const sender = senderOf(headers)
  if ('why' in sender) return sender
  if (!isAllowed(sender, address.from))
    return { why: `${sender.address} is not among those who may send to it` }
  return address.proof === 'address' || isAuthentic(headers, sender)
    ? sender
    : { why: `nothing proves that it is from ${sender.address}` }
}

export type MailRead =
  | { kind: 'reports'; submissions: Submission[] }
  | { kind: 'refused'; refusal: MailRefusal }

const refused = (refusal: MailRefusal): MailRead => ({ kind: 'refused', refusal })

/**
 * What a mail to one of the operator's addresses brings. A sender who may not send there is told nothing; one who may is
 * told what is wrong. Nothing of the mail is fetched or run, and what is attached is left out.
 */
export const readMail = async (
  bytes: Uint8Array<ArrayBuffer>,
  envelope: Envelope,
  address: NewsletterAddress,
  receivedAt: Date,
): Promise<MailRead> => {
  const message = await readMessage(bytes)
  if ('why' in message) return refused(shut(`it cannot be read: ${message.why}`))
  const sender = mistrust(message, address)
  if ('why' in sender) return refused(shut(sender.why))
  const automatic = automaticReply(message.headers, envelope.from)
  if (automatic !== null) return refused(said(automatic))
  const recipients = [envelope.to.toLowerCase()]
  const labels = { source: address.source, split: address.split, recipients, receivedAt }
  const submissions = await reportsOf(message, sender.name, labels)
  return 'why' in submissions ? refused(said(submissions.why)) : { kind: 'reports', submissions }
}

/** The reports of a mail that somebody kept as a file; `source` where it is not its sender's domain. Or why there are none. */
export const mailSubmissions = async (
  bytes: Uint8Array<ArrayBuffer>,
  source: string | null,
): Promise<Submission[] | { why: string }> => {
  const message = await readMessage(bytes)
  if ('why' in message) return message
  const sender = senderOf(message.headers)
  if ('why' in sender) return sender
  const labels = { source: source ?? sender.domain, split: true, recipients: [], receivedAt: null }
  return reportsOf(message, sender.name, labels)
}
