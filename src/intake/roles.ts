import type { Dateline, Paragraph, ParagraphRole } from '../model/report.ts'
import { bylineOf } from './bylines.ts'
import { captionOf } from './captions.ts'
import { datelineAt, datelineLine, isPlaceLine } from './datelines.ts'
import { footerOf, isCredit } from './footers.ts'
import { furnitureOf, isRelatedLink } from './furniture.ts'
import { squash } from './normalise.ts'
import type { Passage } from './passages.ts'
import type { Signatures } from './signatures.ts'

export type Marked = Passage & { role: ParagraphRole | null; because: string }

export type Layout = {
  passages: (Passage & Paragraph)[]
  /** Index of the headline's passage, or -1 */
  headline: number
  dateline: Dateline | null
}

type Mark = { role: ParagraphRole; because: string }

const mark = (role: ParagraphRole, because: string): Mark => ({ role, because })

/** The role a passage shows by itself, or null for what may be news. Order matters: the surest sign comes first. */
const ownMark = (passage: Passage): Mark | null => {
  const footer = footerOf(passage)
  if (footer) return mark('footer', footer)
  if (bylineOf(passage)) return mark('byline', 'names its writer')
  const caption = captionOf(passage)
  if (caption) return caption
  if (isCredit(passage)) return mark('credit', 'says who worked on the report')
  if (isRelatedLink(passage)) return mark('furniture', 'link to another story')
  const furniture = furnitureOf(passage)
  return furniture ? mark('furniture', furniture) : null
}

const PROSE_WORDS_MIN = 6
const UNTERMINATED_PROSE_WORDS_MIN = 22

/** Reads as running text, whatever its role. */
export const isProse = ({ words, terminated, plain, level }: Passage): boolean =>
  level === 0 &&
  (words >= UNTERMINATED_PROSE_WORDS_MIN || (words >= PROSE_WORDS_MIN && (terminated || plain.endsWith(':'))))

const give = (passage: Marked | undefined, role: ParagraphRole, because: string): void => {
  if (!passage) return
  passage.role = role
  passage.because = because
}

const open = (passage: Marked | undefined): passage is Marked =>
  passage !== undefined && passage.role === null

/** Same words as another, by letters and digits. */
const markRepeats = (passages: Marked[]): void => {
  const seen = new Map<string, number>()
  for (const passage of passages.filter(open)) {
    const key = squash(passage.plain)
    const times = (seen.get(key) ?? 0) + 1
    seen.set(key, times)
    if (times > 1 && passage.words >= 5) give(passage, 'furniture', 'repeats an earlier paragraph')
  }
  for (const passage of passages.filter(open))
    if (passage.words < 5 && (seen.get(squash(passage.plain)) ?? 0) > 2)
      give(passage, 'furniture', 'repeated short line')
}

const DATELINE_AMONG = 8

/** The paragraph that opens the news: the one with a dateline, else the first prose, else the first words at all. */
const findLede = (
  text: string,
  passages: Marked[],
  signatures: Signatures,
): { lede: number; dateline: Dateline | null } => {
  const candidates = passages.flatMap((p, i) => (open(p) && isProse(p) ? [i] : []))
  const first = candidates[0] ?? passages.findIndex((p) => open(p) && p.words >= 4)
  for (const i of candidates.slice(0, DATELINE_AMONG)) {
    const { start, end } = passages[i] ?? { start: 0, end: 0 }
    const dateline = datelineAt(text, start, end, signatures, i === first)
    if (dateline) return { lede: i, dateline }
  }
  return { lede: first, dateline: null }
}

/** Lines above the news that are a dateline by themselves: "dpa", "Istanbul", "KYIV (XYZ)". */
const markDatelineLines = (
  text: string,
  passages: Marked[],
  lede: number,
  signatures: Signatures,
): Dateline | null => {
  const above = passages.slice(0, lede < 0 ? 0 : lede)
  for (const [i, passage] of above.entries()) {
    if (passage.words > 8) continue
    const whole = datelineLine(text, passage.start, passage.end, signatures)
    if (whole) {
      give(passage, 'dateline', 'place and agency on a line')
      return whole
    }
    if (!signatures.signs(passage.plain)) continue
    const near = [above[i + 1], above[i - 1]].find((p) => open(p) && isPlaceLine(p.plain))
    if (!near && above[i - 1]?.role === 'byline') {
      give(passage, 'byline', "the writer's agency")
      continue
    }
    give(passage, 'dateline', 'an agency on a line')
    give(near, 'dateline', 'a place beside the agency')
    const start = Math.min(passage.start, near?.start ?? passage.start)
    const end = Math.max(passage.end, near?.end ?? passage.end)
    return { place: near?.plain ?? '', agency: passage.plain, span: { start, end } }
  }
  return null
}

const HEADLINE_WORDS_MIN = 4
const HEADLINE_WORDS_MAX = 32

const canBeHeadline = (p: Marked): boolean =>
  open(p) && p.words >= 3 && p.words <= HEADLINE_WORDS_MAX && (!p.terminated || /[?!]["'”’]?$/.test(p.plain))

const sameWords = (a: string, b: string): boolean => {
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

const findHeadline = (passages: Marked[], lede: number, title: string | null): number => {
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

const markAbove = (passages: Marked[], lede: number, headline: number): void => {
  for (const [i, passage] of passages.slice(0, Math.max(lede, 0)).entries()) {
    if (!open(passage)) continue
    if (i === headline) give(passage, 'headline', 'first headline above the news')
    else if (isProse(passage)) give(passage, 'body', 'prose above the dateline')
    else if (passage.words < 4 || i < headline) give(passage, 'furniture', 'short line above the news')
    else give(passage, 'heading', 'line between headline and news')
  }
}

const CROSSHEAD_WORDS_MAX = 10
const TAIL_WORDS_MAX = 8

const isCrosshead = (passage: Marked, next: Marked | undefined): boolean =>
  passage.level > 0 ||
  (passage.words <= CROSSHEAD_WORDS_MAX &&
    !passage.terminated &&
    /^["'“‘«([]?[\p{Lu}\p{N}]/u.test(passage.plain) &&
    !/[,;:–—-]$/.test(passage.plain) &&
    next !== undefined &&
    isProse(next))

/** From the lede on: prose is body; short lines are crossheads, captions' titles or furniture. */
const markBelow = (passages: Marked[], lede: number): void => {
  const lastProse = passages.findLastIndex((p) => open(p) && isProse(p))
  let related = false
  for (const [i, passage] of passages.entries()) {
    if (i < lede) continue
    if (passage.because === 'related links') related = true
    if (!open(passage)) continue
    const next = passages.slice(i + 1).find((p) => p.role !== 'furniture')
    if (i === lede) give(passage, 'lede', 'first paragraph of the news')
    else if (isProse(passage)) {
      related = false
      give(passage, 'body', 'running text')
    } else if (related && !passage.terminated) give(passage, 'furniture', 'in a list of links')
    else if (passage.words <= TAIL_WORDS_MAX && next?.role === 'caption' && !passage.terminated)
      give(passage, 'caption', 'heads a caption')
    else if (i > lastProse && passage.words <= TAIL_WORDS_MAX && !passage.terminated)
      give(passage, 'furniture', 'short line after the news')
    else if (i < lastProse && isCrosshead(passage, next)) give(passage, 'heading', 'crosshead')
    else give(passage, 'body', 'may be news')
  }
}

const FOOT_WORDS_MAX = 60
const FOOT_SHARE_MAX = 0.15

const sumWords = (passages: Marked[]): number => passages.reduce((sum, p) => sum + p.words, 0)

/** What little stands under the copyright notice is the site's, though it may be in sentences. */
const markFoot = (passages: Marked[]): void => {
  const foot = passages.findIndex((p) => p.role === 'footer')
  if (foot < 0) return
  const under = passages.slice(foot + 1).filter(open)
  const words = sumWords(under)
  if (words > FOOT_WORDS_MAX || words > FOOT_SHARE_MAX * sumWords(passages.slice(0, foot).filter(open)))
    return
  for (const passage of under) give(passage, 'furniture', 'under the copyright notice')
}

const SIGN_OFF = /^(?:\W{0,3}sources?:?\s)?[\W_]{0,3}(.{2,40}?)[\W_]{0,3}$/u

const markSignOff = (passages: Marked[], lede: number, signatures: Signatures): void => {
  for (const passage of passages.slice(lede + 1))
    if (open(passage) && passage.words <= 5 && signatures.signs(SIGN_OFF.exec(passage.plain)?.[1] ?? ''))
      give(passage, 'credit', 'signed by an agency')
}

/**
 * Gives every passage its role and the reason. First what a passage shows by itself; then where the news begins
 * (dateline, else first prose); then what stands above, within and below it. In doubt a passage is body.
 */
export const layOut = (
  text: string,
  found: Passage[],
  title: string | null,
  signatures: Signatures,
): Layout => {
  const passages: Marked[] = found.map((p) => ({ ...p, ...(ownMark(p) ?? { role: null, because: '' }) }))
  markRepeats(passages)
  markFoot(passages)
  const { lede, dateline } = findLede(text, passages, signatures)
  const lines = dateline ? null : markDatelineLines(text, passages, lede, signatures)
  const headline = findHeadline(passages, lede, title)
  markAbove(passages, lede, headline)
  if (lede >= 0) markSignOff(passages, lede, signatures)
  markBelow(passages, Math.max(lede, 0))
  return {
    passages: passages.map((p) => ({ ...p, role: p.role ?? 'furniture', because: p.because || 'no news' })),
    headline,
    dateline: dateline ?? lines,
  }
}
