import { DAY_AND_TIME_WORDS, HOLDS_DATE } from './date-patterns.ts'
import { FURNITURE_LINES, FURNITURE_PHRASES } from './furniture-patterns.ts'
import type { Passage } from './passages.ts'

const LINE_WORDS_MAX = 20
const LINE_CHARS_MAX = 240
const PHRASE_WORDS_MAX = 90
const PHRASE_CHARS_MAX = 800
const SPEECH = /\b(?:said|says|told|according to|added|wrote|announced)\b/i
const LABELLED = /^(?:last |first )?(?:published|posted|updated|date)\b/i

/** A line that holds a date or a time and next to nothing else: "Published: March 3, 2021 / 7:43 AM". */
export const isTimestamp = ({ plain, words }: Passage): boolean => {
  if (words > 24 || plain.length > 160 || !HOLDS_DATE.test(plain)) return false
  const rest = plain.replace(DAY_AND_TIME_WORDS, ' ').match(/\p{L}{2,}/gu)?.length ?? 0
  return rest <= (LABELLED.test(plain) ? 3 : 1)
}

const SENTENCE_WORDS_MIN = 6

/** "More on board were hurt than was thought.": a list of links is headed by no sentence. */
const isSentence = ({ plain, words }: Passage): boolean =>
  words >= SENTENCE_WORDS_MIN && /[.”"]$/u.test(plain)

/** Why a passage is a site's furniture and no part of any article, or null. */
export const furnitureOf = (passage: Passage): string | null => {
  const { plain, words } = passage
  if (words === 0) return 'no words'
  if (/^(?:https?:\/\/|www\.|pic\.twitter\.com\/)\S+$/i.test(plain)) return 'bare link'
  if (words <= LINE_WORDS_MAX && plain.length <= LINE_CHARS_MAX) {
    if (isTimestamp(passage)) return 'timestamp'
    const found = FURNITURE_LINES.find(([, pattern]) => pattern.test(plain))
    if (found && !(found[0] === 'related links' && isSentence(passage))) return found[0]
  }
  if (words > PHRASE_WORDS_MAX || plain.length > PHRASE_CHARS_MAX || SPEECH.test(plain)) return null
  return FURNITURE_PHRASES.find(([, pattern]) => pattern.test(plain))?.[0] ?? null
}

const RELATED_LINK =
  /^(?:read(?: more| also| next)?|see(?: also| more)?|related(?: (?:story|stories|coverage))?|recommended|more|also read|must read|don't miss|watch(?: more)?)\s?[:|»>]\s?\S/i

/** A link to another story, put between paragraphs: "READ MORE: …", in a line that is no sentence. */
export const isRelatedLink = ({ plain, words, terminated }: Passage): boolean =>
  words <= 25 && (!terminated || /[?!]$/.test(plain)) && RELATED_LINK.test(plain)
