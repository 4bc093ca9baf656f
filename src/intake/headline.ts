import { type Marked, open } from './marks.ts'
import { squash } from './normalise.ts'

const HEADLINE_WORDS_MIN = 4
const HEADLINE_WORDS_MAX = 32

const canBeHeadline = (p: Marked): boolean =>
  open(p) && p.words >= 3 && p.words <= HEADLINE_WORDS_MAX && (!p.terminated || /[?!]["'”’]?$/.test(p.plain))

/** Whether two wordings are one headline, with or without a site's name behind it. */
export const sameWords = (a: string, b: string): boolean => {
  const [x, y] = [squash(a), squash(b)]
  // A site's name may follow: "Three dead in fire | The Daily".
  return (
    x !== '' &&
    (x === y ||
      (x.length >= 20 &&
        (y.startsWith(x) || x.startsWith(y)) &&
        y.length >= 20 &&
        Math.abs(x.length - y.length) <= 24))
  )
}

/** The headline's index among what stands above the news: the title given, a Markdown heading, a line; or -1. */
export const findHeadline = (passages: Marked[], lede: number, title: string | null): number => {
  const above = passages.slice(0, lede < 0 ? passages.length : lede)
  if (title !== null) {
    const same = above.findIndex((p) => open(p) && sameWords(title, p.plain))
    if (same >= 0) return same
  }
  const marked = above.findIndex((p) => p.level > 0 && open(p))
  if (marked >= 0 || title !== null) return marked
  const longEnough = above.findIndex((p) => canBeHeadline(p) && p.words >= HEADLINE_WORDS_MIN)
  return longEnough >= 0 ? longEnough : above.findIndex(canBeHeadline)
}
