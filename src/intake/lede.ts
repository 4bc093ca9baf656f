import type { Dateline } from '../model/report.ts'
import { datelineAt, datelineLine, isPlaceLine, placeBeforeDash } from './datelines.ts'
import { sameWords } from './headline.ts'
import { give, isProse, type Marked, open } from './marks.ts'
import type { Signatures } from './signatures.ts'

const DATELINE_AMONG = 8

/** The paragraph that opens the news: the one with a dateline, else the first prose, else the first words at all. */
export const findLede = (
  text: string,
  passages: Marked[],
  title: string | null,
  signatures: Signatures,
): { lede: number; dateline: Dateline | null } => {
  const prose = passages.flatMap((p, i) => (open(p) && isProse(p) ? [i] : []))
  const others = prose.filter((i) => title === null || !sameWords(title, passages[i]?.plain ?? ''))
  const candidates = others.length > 0 ? others : prose
  const first = candidates[0] ?? passages.findIndex((p) => open(p) && p.words >= 4)
  for (const i of candidates.slice(0, DATELINE_AMONG)) {
    const { start, end } = passages[i] ?? { start: 0, end: 0 }
    const dateline = datelineAt(text, start, end, signatures, i === first)
    if (dateline) return { lede: i, dateline }
  }
  return { lede: first, dateline: null }
}

/** Lines above the news that are a dateline by themselves: "dpa", "Istanbul", "KYIV (XYZ)". */
export const markDatelineLines = (
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
    const place = i === above.length - 1 ? placeBeforeDash(passage.plain) : null
    if (place && open(passage)) {
      give(passage, 'dateline', 'a place and a dash')
      return { place, span: { start: passage.start, end: passage.end } }
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
