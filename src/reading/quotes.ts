// Quotations with their speakers, in the one form of the name.
import type { QuoteMention } from '../model/reading.ts'
import { isNews, type Report } from '../model/report.ts'
import type { Attribution } from './attribution.ts'
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

/** How far after a quotation the attribution of it begins: a comma, a mark and a space */
const TAG_CHARS_MAX = 4

const isPartial = (text: string, { inner }: QuotedSpan): boolean =>
  /^\W*\p{Ll}/u.test(text.slice(inner.start, inner.end))

/**
 * "“…,” X said" and "X said: “…”"; a partial quotation belongs to the clause around it: "X called it “…”, Y reported". Of
 * several the tag right after goes first, then the last clause begun before, then any other of its sentences.
 */
const ownSpeaker = (text: string, { quote, first, last }: Placed, speakers: Speakers): Attribution | null => {
  const speech = (place: number) => (speakers[place] ?? []).filter(({ means }) => means === 'speech')
  const before = speech(first.place).filter(({ at }) => at < quote.start)
  const after = speech(last.place).filter(({ at }) => at >= quote.end)
  const tag = after.find(({ phrase }) => phrase.start - quote.end <= TAG_CHARS_MAX)
  const clause = before.findLast(({ scope }) => scope.start <= quote.start && quote.start < scope.end)
  const ordered = isPartial(text, quote) ? [clause, tag] : [tag, clause]
  const sources = [...(speakers[first.place] ?? []), ...(speakers[last.place] ?? [])]
  const found = ordered.find((one) => one !== undefined) ?? after[0] ?? before.at(-1) ?? sources[0]
  return found ?? null
}

const opensSentence = ({ quote, first }: Placed): boolean => quote.start <= first.start + 1

/** A quotation without a speaker of its own that opens its sentence goes on from the one before, or is introduced. */
const carriedSpeaker = (
  placed: Placed,
  previous: (Placed & { speaker: string | null }) | undefined,
  sentences: readonly TaggedSentence[],
  speakers: Speakers,
): string | null => {
  if (!opensSentence(placed)) return null
  const { first } = placed
  if (previous) {
    const apart = first.paragraph - previous.last.paragraph
    const goesOn = apart === 0 || first.index - previous.last.index === 1
    if (goesOn && previous.speaker !== null) return previous.speaker
  }
  // "Stone said the bridge was lost. “It cannot be mended.”"
  const introduction = sentences[first.place - 1]
  if (!introduction || introduction.index < 0) return null
  const near = first.paragraph === introduction.paragraph
  const said = speakers[introduction.place]?.findLast(({ means }) => means === 'speech')
  return near ? (said?.speaker ?? null) : null
}

const withoutComma = (text: string, { start, end }: { start: number; end: number }) => {
  const inner = text.slice(start, end)
  const kept = inner.trimEnd().replace(/,$/u, '').trimEnd()
  const from = start + inner.length - inner.trimStart().length
  return { start: from, end: Math.max(from, start + kept.length) }
}

const wordCount = (text: string): number => text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0

/** What is uttered: three words or more, or fewer that a speaker of the same sentence says, and no source is cited for. */
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
    const own = ownSpeaker(text, placed, speakers)
    const speaker = own?.speaker ?? carriedSpeaker(placed, previous, sentences, speakers)
    const isInferred = speaker !== null && (own === null || own.inferred === true)
    const span = withoutComma(text, quote.inner)
    const spoken = [first, last].some(({ place }) => speakers[place]?.some(({ means }) => means === 'speech'))
    if (!isUttered(text.slice(span.start, span.end), own !== null && spoken)) continue
    found.push({ ...span, speaker, ...(isInferred ? { inferred: true } : {}), sentence: first.place })
    previous = { ...placed, speaker }
  }
  return found
}
