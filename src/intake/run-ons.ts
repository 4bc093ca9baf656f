import { PARAGRAPHS_PER_REPORT_MAX } from '../limits.ts'
import { photoCreditOf } from './captions.ts'
import { datelineAt } from './datelines.ts'
import { footerOf, isCredit } from './footers.ts'
import { furnitureOf } from './furniture.ts'
import { type Passage, passageAt } from './passages.ts'
import { roughSentences } from './sentence-ends.ts'
import type { Signatures } from './signatures.ts'

const GATE =
  /copyright|©|\(c\)|rights reserved|click here|tap here|sign ?up|subscribe|download|follow |contributed|reporting by|editing by|newsletter|cookies/i
const NEWS_WORDS_MIN = 8
/** A site speaks to its visitor; of a report's own sentences next to none do, outside quotations. */
const SITE_VOICE = /\b(?:you|your|we|our|us|please)\b/i
const QUOTED = /["“”][^"“”]*["“”]/g

const isSites = (piece: Passage): boolean =>
  footerOf(piece) !== null || isCredit(piece) || furnitureOf(piece) !== null

/** A notice before or behind the news in one paragraph, each on its own; where the middle is no news, as it was. */
const withoutNotices = (text: string, passage: Passage): Passage[] => {
  if (!GATE.test(passage.plain)) return [passage]
  const pieces = roughSentences(text, passage).map(({ start, end }) => passageAt(text, start, end))
  const first = pieces.findIndex((piece) => !isSites(piece))
  const last = pieces.findLastIndex((piece) => !isSites(piece))
  const [from, to] = [pieces[first], pieces[last]]
  if (!from || !to || (first === 0 && last === pieces.length - 1)) return [passage]
  const news = passageAt(text, from.start, to.end)
  if (news.words < NEWS_WORDS_MIN || SITE_VOICE.test(news.plain.replace(QUOTED, ''))) return [passage]
  const [before, after] = [pieces[first - 1], pieces[last + 1]]
  return [
    ...(before ? [passageAt(text, passage.start, before.end)] : []),
    news,
    ...(after ? [passageAt(text, after.start, passage.end)] : []),
  ]
}

const MID_DATELINE = /\s(?=\p{Lu}{3})/gu
const CAPTION_CHARS_MAX = 700
const TRIES_MAX = 24

/** A caption with its credit that runs into the lede: parted where a dateline follows the credit. */
const withoutCaption = (text: string, passage: Passage, signatures: Signatures): Passage[] => {
  const opening = text.slice(passage.start, Math.min(passage.end, passage.start + CAPTION_CHARS_MAX))
  for (const { index } of opening.matchAll(MID_DATELINE).take(TRIES_MAX)) {
    const at = passage.start + index + 1
    if (!datelineAt(text, at, passage.end, signatures, true)) continue
    const caption = passageAt(text, passage.start, at - 1)
    if (photoCreditOf(caption)) return [caption, passageAt(text, at, passage.end)]
  }
  return [passage]
}

/**
 * Parts paragraphs in which the scraper ran news together with a notice or with a caption, where it is plain which
 * is which.
 */
export const partRunOns = (text: string, passages: Passage[], signatures: Signatures): Passage[] =>
  passages.length * 3 > PARAGRAPHS_PER_REPORT_MAX
    ? passages
    : passages.flatMap((passage, i) => {
        if (passage.level > 0 || passage.words < NEWS_WORDS_MIN) return [passage]
        const parts = i < 8 ? withoutCaption(text, passage, signatures) : [passage]
        return parts.flatMap((part) => withoutNotices(text, part))
      })
