import type { Dateline, Paragraph } from '../model/report.ts'
import { findHeadline } from './headline.ts'
import { findLede, markDatelineLines } from './lede.ts'
import { give, isProse, type Marked, open, ownMark } from './marks.ts'
import { squash } from './normalise.ts'
import type { Passage } from './passages.ts'
import type { Signatures } from './signatures.ts'

export type Layout = {
  passages: (Passage & Paragraph)[]
  /** Index of the headline's passage, or -1 */
  headline: number
  dateline: Dateline | null
}

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
const FOOT_SHARE_MAX = 0.3

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

const ONLY_TEXT_WORDS_MIN = 8

const isOnlyText = ({ role, words }: Marked): boolean =>
  (role === 'caption' || role === 'headline') && words >= ONLY_TEXT_WORDS_MIN

/** Where no news is left, prose that looked like a caption or repeats the title is the news. */
const releaseOnlyText = (passages: Marked[]): void => {
  if (passages.some(({ role }) => role === 'lede' || role === 'body')) return
  const [first, ...rest] = passages.filter(isOnlyText)
  give(first, 'lede', 'the only prose there is')
  for (const passage of rest) give(passage, 'body', 'the only prose there is')
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
  const { lede, dateline } = findLede(text, passages, title, signatures)
  const lines = dateline ? null : markDatelineLines(text, passages, lede, signatures)
  const headline = findHeadline(passages, lede, title)
  markAbove(passages, lede, headline)
  if (lede >= 0) {
    markSignOff(passages, lede, signatures)
    markBelow(passages, lede)
  }
  releaseOnlyText(passages)
  return {
    passages: passages.map((p) => ({ ...p, role: p.role ?? 'furniture', because: p.because || 'no news' })),
    headline: passages[headline]?.role === 'headline' ? headline : -1,
    dateline: dateline ?? lines,
  }
}
