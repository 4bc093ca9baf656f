// What a newsletter says of itself: how to leave it, where to read it, to whom it was sent.
import type { MailBlock } from './mail-block.ts'
import { linkTarget } from './mail-links.ts'

const SHORT_WORDS_MAX = 60

const LEAVING =
  /\bunsubscri|\bopt[- ]?out\b|\b(?:manage|update|change|edit) (?:your |my |e-?mail |subscription )*(?:subscriptions?|preferences|profile|settings)\b|\b(?:you(?:['’]re| are| have)|because you) (?:\S+ ){0,3}(?:receiv|getting|subscrib|signed up|opted)|\b(?:this|the) (?:e-?mail|message|newsletter) (?:was|has been|is) (?:sent|delivered|intended|addressed)\b|\bno longer (?:wish|want)\b|\badd us to your (?:address book|contacts)\b|\ball rights reserved\b/i
const VIEWING =
  /\b(?:view|read|open|see|display)\b(?: \S+){0,5} (?:online|in (?:your |a |the )?(?:web )?(?:browser|app)|on (?:the |our )?web(?:site)?)\b|\bweb version\b|\b(?:trouble|problems?|not) (?:viewing|reading|displaying|display)\b|^\s*(?:view|read) online\s*$/i
const SHARING =
  /\b(?:was this|forwarded (?:this|to you)|forward (?:this |it )?(?:e-?mail |newsletter )?to a friend|share this (?:e-?mail|newsletter|issue))\b|\b(?:sponsored by|advertisement|together with our sponsors?)\b/i

/** Words of a link that leads on to the whole of a story */
export const MORE =
  /^\W*(?:(?:read|continue|keep|see|view|find|get|learn)\b(?: (?:more|on|the|full|whole|rest|story|article|reading|it|out|here|now|this|in|at|our|report|post|of)\b)+|full (?:story|article|report|text)|more|(?:the )?(?:story|article) here|continue|link|here)(?: (?:in|at|on|from|about) .{1,40})?\W*$/i

const wordsOf = ({ text }: MailBlock): number => text.split(/\s+/).length

const isShort = (block: MailBlock): boolean => wordsOf(block) <= SHORT_WORDS_MAX

const isLeaving = (block: MailBlock): boolean => isShort(block) && LEAVING.test(block.text)

const isFurniture = (block: MailBlock): boolean =>
  isLeaving(block) || (isShort(block) && (VIEWING.test(block.text) || SHARING.test(block.text)))

/** A few words that are nothing but links: "Share", "Twitter | Facebook". */
const isButtons = ({ kind, text, linked, links }: MailBlock): boolean =>
  kind !== 'heading' &&
  links.length > 0 &&
  linked >= text.replace(/[^\p{L}\p{N}]/gu, '').length * 0.9 &&
  links.every((link) => link.text.split(/\s+/).length <= 3 && !MORE.test(link.text))

/** The last words of a newsletter: from the first that tells how to leave it, where no story follows. */
const footerAt = (blocks: readonly MailBlock[]): number => {
  const lastLong = blocks.findLastIndex(
    (block) => block.kind !== 'rule' && !isFurniture(block) && wordsOf(block) > 25,
  )
  const at = blocks.findIndex((block, i) => i > lastLong && isLeaving(block))
  return at < 0 ? blocks.length : at
}

const names = (block: MailBlock, recipients: readonly string[]): boolean =>
  recipients.some((recipient) => recipient !== '' && block.text.toLowerCase().includes(recipient))

/**
 * The blocks that are news or may be.
 * @param recipients addresses the mail was sent to, in lower case: what names one is no news
 */
export const withoutFurniture = (blocks: readonly MailBlock[], recipients: readonly string[]): MailBlock[] =>
  blocks
    .slice(0, footerAt(blocks))
    .filter((block) => !isFurniture(block) && !isButtons(block) && !names(block, recipients))

/** Where the whole mail can be read, as it says itself. */
export const onlineAddress = (blocks: readonly MailBlock[]): string | null => {
  for (const block of blocks) {
    const says = isShort(block) && VIEWING.test(block.text)
    for (const { text, href } of block.links) {
      const target = says || VIEWING.test(text) ? linkTarget(href) : null
      if (target !== null) return target
    }
  }
  return null
}
