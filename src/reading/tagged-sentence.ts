// The news of a report as sentences of tagged tokens: what every finder in this room works on.
import { SENTENCES_PER_REPORT_MAX } from '../limits.ts'
import { isNews, type Report } from '../model/report.ts'
import type { Span } from '../model/span.ts'
import type { Tagger } from './language.ts'
import { sentenceSpans } from './sentences.ts'
import { type Token, tokensOf } from './token.ts'

/** `place` is the index into the reading's sentences; `index` as in `Sentence`: -1 for the headline. */
export type TaggedSentence = Span & { place: number; index: number; paragraph: number; tokens: Token[] }

/** The paragraph without the dateline that opens it ("GENEVA (Reuters) – "). */
const withoutDateline = (report: Report, { start, end }: Span): Span => {
  const dateline = report.dateline?.span
  if (!dateline || dateline.start < start || dateline.end >= end || dateline.start > start + 8)
    return { start, end }
  const gap = /^[\s:–—-]*/u.exec(report.text.slice(dateline.end, end))?.[0].length ?? 0
  return { start: dateline.end + gap, end }
}

type Stretch = Span & { paragraph: number; index: number }

const stretchesOf = (report: Report): Stretch[] => {
  const headline = report.paragraphs.findIndex(({ role }) => role === 'headline')
  const found: Stretch[] = []
  let index = 0
  for (const [i, paragraph] of report.paragraphs.entries()) {
    if (i === headline) found.push({ start: paragraph.start, end: paragraph.end, paragraph: i, index: -1 })
    if (!isNews(paragraph)) continue
    for (const span of sentenceSpans(report.text, withoutDateline(report, paragraph))) {
      found.push({ ...span, paragraph: i, index })
      index += 1
    }
  }
  // The headline leads, wherever it stands in the text.
  return found.sort((a, b) => a.index - b.index).slice(0, SENTENCES_PER_REPORT_MAX)
}

export const tagSentences = (report: Report, tagger: Tagger): TaggedSentence[] =>
  stretchesOf(report).map((stretch, place) => ({
    ...stretch,
    place,
    tokens: tokensOf(report.text.slice(stretch.start, stretch.end), stretch.start, tagger),
  }))
