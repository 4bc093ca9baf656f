// What a sentence says is done, as far as its forms show it: past forms in -ed, and what follows an auxiliary or "to".
import { rootOf } from './roots.ts'
import type { Statement } from './statements.ts'

const AFTER_AUXILIARY =
  /\b(?:has|have|had|was|were|is|are|be|been|being|will|would|could|can|may|might|must|to)\s+(?:(?:also|not|been|being|be|now|\p{L}+ly)\s+)*(\p{Ll}{4,})/gu
const PAST = /\b(\p{Ll}{3,}ed)\b/gu
/** Who says it is not what is said. */
const SAYING = new Set(
  ['said', 'told', 'added', 'reported', 'expected', 'according', 'have', 'been', 'being', 'make', 'made'].map(
    rootOf,
  ),
)

/** Roots of the words that tell what is done, of those that a statement is compared by. */
export const predicatesOf = ({ text, roots }: Statement): Set<string> => {
  const found = [...text.matchAll(AFTER_AUXILIARY), ...text.matchAll(PAST)].map(([, word = '']) =>
    rootOf(word),
  )
  return new Set(found.filter((root) => roots.has(root) && !SAYING.has(root)))
}
