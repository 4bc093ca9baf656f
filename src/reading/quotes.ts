// Quotations with their speakers, in the one form of the name.
import type { QuoteMention } from '../model/reading.ts'
import { isNews, type Report } from '../model/report.ts'
import { opensQuoted, type QuotedSpan, quotedSpans } from './quote-marks.ts'
import type { Speakers } from './speakers.ts'
import type { TaggedSentence } from './tagged-sentence.ts'

/** Fewer words between marks are scare quotes or a title, unless a speaker utters them. */
const WORDS_MIN = 3

/** The quotations of the report's news, in order. */
export const quotationsOf = (report: Report): QuotedSpan[] => {
  const news = report.paragraphs.filter(isNews)
  return news.flatMap((paragraph, i) => {
    const next = news[i + 1]
    return quotedSpans(report.text, paragraph, next !== undefined && opensQuoted(report.text, next))
  })
}

const sentenceAt = (sentences: readonly TaggedSentence[], at: number): TaggedSentence | undefined =>
  sentences.find(({ start, end, index }) => index >= 0 && start <= at && at < end)

type Placed = { quote: QuotedSpan; first: TaggedSentence; last: TaggedSentence }

/** The attribution next after the quotation in its last sentence, else the last before it in its first. */
const ownSpeaker = ({ quote, first, last }: Placed, speakers: Speakers): string | null => {
  const after = (speakers[last.place] ?? []).filter(({ at }) => at >= quote.end)
  const before = (speakers[first.place] ?? []).filter(({ at }) => at < quote.start)
  const found =
    after.find(({ means }) => means === 'speech') ??
    before.findLast(({ means }) => means === 'speech') ??
    after[0] ??
    before.at(-1)
  return found?.speaker ?? null
}

/** Whether a quotation without a speaker of its own goes on from the one before. */
const goesOn = (placed: Placed, previous: Placed | undefined): boolean => {
  if (!previous || placed.quote.start > placed.first.start + 1) return false
  const apart = placed.first.paragraph - previous.last.paragraph
  return apart === 0 || placed.first.index - previous.last.index === 1
}

const withoutComma = (text: string, { start, end }: { start: number; end: number }) => {
  const inner = text.slice(start, end)
  const kept = inner.trimEnd().replace(/,$/u, '').trimEnd()
  const from = start + inner.length - inner.trimStart().length
  return { start: from, end: Math.max(from, start + kept.length) }
}

const wordCount = (text: string): number => text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0

/** What is uttered: three words or more, or fewer that a speaker of the same sentence says. */
const isUttered = (text: string, spoken: boolean): boolean => {
  const words = wordCount(text)
  return words >= WORDS_MIN || (words > 0 && spoken)
}

export const findQuotes = (
  text: string,
  sentences: readonly TaggedSentence[],
  quotations: readonly QuotedSpan[],
  speakers: Speakers,
): QuoteMention[] => {
  const found: QuoteMention[] = []
  let previous: (Placed & { speaker: string | null }) | undefined
  for (const quote of quotations) {
    const first = sentenceAt(sentences, quote.start) ?? sentenceAt(sentences, quote.inner.start)
    const last = sentenceAt(sentences, quote.end - 1)
    if (!first || !last) continue
    const placed = { quote, first, last }
    const own = ownSpeaker(placed, speakers)
    const speaker = own ?? (goesOn(placed, previous) ? (previous?.speaker ?? null) : null)
    const span = withoutComma(text, quote.inner)
    if (!isUttered(text.slice(span.start, span.end), own !== null)) continue
    found.push({ ...span, speaker, sentence: first.place })
    previous = { ...placed, speaker }
  }
  return found
}
