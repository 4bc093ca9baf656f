// A line of two halves ("eight were hurt by rockets and four by a mine"): evidence for one half only is none for the line.
import { once } from './once.ts'
import { rootOfWord } from './roots.ts'
import type { Statement } from './statements.ts'

/** Where one half ends and the next begins. */
const BETWEEN = /[,;]?\s+(?:and|but|while|whereas)\s+|;\s+/iu
/** Quoted words that are more than a name in marks */
const QUOTED = /["“]([^"”]+)["”]/gu
const WORD = /[\p{L}\p{N}]+/gu
/** A half with fewer roots is a word in a list. */
const ROOTS_MIN = 4
/** What evidence must have of each half's roots */
const SHARE_MIN = 0.3
const QUOTED_ROOTS_MIN = 2

const rootsIn = (text: string, { roots }: Statement): string[] => [
  ...new Set((text.match(WORD) ?? []).map(rootOfWord).filter((root) => roots.has(root))),
]

const halvesOf = once((line: Statement): string[][] => {
  const halves = line.text.split(BETWEEN).map((half) => rootsIn(half, line))
  return halves.length < 2 ? [] : halves.filter((roots) => roots.length >= ROOTS_MIN)
})

const quotationsOf = once((line: Statement): string[][] =>
  [...line.text.matchAll(QUOTED)]
    .map(([, words = '']) => rootsIn(words, line))
    .filter((roots) => roots.length >= QUOTED_ROOTS_MIN),
)

/** The line has a half of which the evidence has next to nothing, or quotes what nobody says there. */
export const halvesLack = (line: Statement, evidence: Statement): boolean => {
  const shared = (roots: string[]) => roots.filter((root) => evidence.roots.has(root)).length
  return (
    halvesOf(line).some((roots) => shared(roots) < roots.length * SHARE_MIN) ||
    quotationsOf(line).some((roots) => shared(roots) === 0)
  )
}
