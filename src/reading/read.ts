// The room's one door: a report in, what it says out.
import type { NameVariants } from '../model/names.ts'
import type { NameMention, QuoteMention, Reading, Sentence } from '../model/reading.ts'
import { isNews, type Report } from '../model/report.ts'
import { type Span, wordingOf } from '../model/span.ts'
import { cluesIn } from './attribution.ts'
import { findDates } from './dates.ts'
import { deedsOf } from './deeds.ts'
import { findFigures } from './figures.ts'
import { findHappenings } from './happenings.ts'
import { loadTagger, type Tagger } from './language.ts'
import { type Gazetteer, gazetteerOf } from './name-forms.ts'
import { findNames } from './names.ts'
import { holdersOf } from './office-holders.ts'
import { findPeople, knownPeople } from './people.ts'
import { withPeriods } from './period-dates.ts'
import { isPresupposed } from './presuppositions.ts'
import type { QuotedSpan } from './quote-marks.ts'
import { findQuotes, quotationsOf } from './quotes.ts'
import { sexesOf } from './sexes.ts'
import { resolveSpeakers, type Speakers, sentenceSpeaker, speakerAt } from './speakers.ts'
import { hedgesIn, isComplete, leansBack } from './stance.ts'
import { type TaggedSentence, tagSentences } from './tagged-sentence.ts'
import { contentStems, type Folding, foldingOf, termAmounts } from './terms.ts'
import { unverifiedIn } from './unverified.ts'
import { lastTown, locativesIn, meansPlaceBefore, nearestPlace, pointsBack } from './whereabouts.ts'

/** Raised with every change of what a reading holds: a stored reading of another version is read again. */
export const READING_VERSION: number = 7

type Instruments = { tagger: Tagger; gazetteer: Gazetteer; fold: Folding }

const bySentence = <T extends { sentence: number }>(found: readonly T[], count: number): T[][] => {
  const groups: T[][] = Array.from({ length: count }, () => [])
  for (const one of found) groups[one.sentence]?.push(one)
  return groups
}

const WORD = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu

/** What the finders of one report share. `quoted` are the quotations that touch a sentence, by its place. */
type Matter = {
  text: string
  sentences: TaggedSentence[]
  names: NameMention[][]
  quotations: QuotedSpan[]
  quoted: QuotedSpan[][]
  speakers: Speakers
}

/** How many sentences back "the city" is looked for */
const NEIGHBOURS_MAX = 8

/** The quotations that touch each sentence, by its place; both are in order of the text, but the headline leads. */
const quotedIn = (sentences: readonly Span[], quotations: readonly QuotedSpan[]): QuotedSpan[][] => {
  let from = 0
  let last = 0
  return sentences.map(({ start, end }) => {
    if (start < last) from = 0
    last = start
    while ((quotations[from]?.end ?? Number.POSITIVE_INFINITY) <= start) from += 1
    let to = from
    while ((quotations[to]?.start ?? Number.POSITIVE_INFINITY) < end) to += 1
    return quotations.slice(from, to)
  })
}

const sentenceOf = (
  matter: Matter,
  sentence: TaggedSentence,
  attributedTo: string | null,
  fold: Folding,
): Sentence => {
  const { start, end, paragraph, index, place } = sentence
  const wording = wordingOf(matter.text, sentence)
  const quoted = matter.quoted[place] ?? []
  return {
    start,
    end,
    paragraph,
    index,
    terms: contentStems(wording, fold),
    words: wording.match(WORD)?.length ?? 0,
    complete: isComplete(wording, sentence, quoted),
    leansBack: leansBack(
      sentence,
      wording,
      matter.names[place] ?? [],
      quoted,
      (matter.speakers[place] ?? []).length > 0,
    ),
    attributedTo,
    hedges: hedgesIn(wording),
    deeds: deedsOf(sentence),
  }
}

/** The sentences from this one back to the first of the paragraph before. */
const neighbourhood = (
  sentences: readonly TaggedSentence[],
  { place, paragraph }: TaggedSentence,
): TaggedSentence[] => {
  const found: TaggedSentence[] = []
  let earlier = paragraph
  for (let at = place; at >= 0 && place - at < NEIGHBOURS_MAX; at -= 1) {
    const one = sentences[at]
    if (!one || one.index < 0) break
    if (one.paragraph !== paragraph && earlier === paragraph) earlier = one.paragraph
    if (one.paragraph !== paragraph && one.paragraph !== earlier) break
    found.push(one)
  }
  return found
}

/**
 * Where figures of a sentence are: a place in it; what "the city" last named here means; the place of the sentence before,
 * in its paragraph, or across paragraphs where the sentence points back ("the blast"). Else nowhere: not in another story.
 */
const placeOf = (
  { sentences, names }: Matter,
  sentence: TaggedSentence,
  span: Span,
  local: boolean,
): string | null => {
  if (!local) return null
  const namesOf = ({ place }: TaggedSentence): NameMention[] => names[place] ?? []
  const own = locativesIn(sentence, namesOf(sentence))
  if (own.length > 0) return nearestPlace(own, span)
  if (meansPlaceBefore(sentence)) {
    const towns = neighbourhood(sentences, sentence).map((one) => lastTown(namesOf(one)))
    return towns.find((name) => name !== null) ?? null
  }
  const before = sentences[sentence.place - 1]
  const follows =
    before && before.index >= 0 && (before.paragraph === sentence.paragraph || pointsBack(sentence))
  return follows ? nearestPlace(locativesIn(before, namesOf(before)), span) : null
}

/** Who says it that stands at `span`: whose quotation it is in, else the clause's speaker, unless it is taken for granted. */
const speakerOf = (
  { speakers }: Matter,
  sentence: TaggedSentence,
  span: Span,
  quotes: readonly QuoteMention[],
): string | null => {
  const quote = quotes.find((one) => one.start <= span.start && span.end <= one.end)
  if (quote?.speaker) return quote.speaker
  return isPresupposed(sentence, span) ? null : speakerAt(speakers[sentence.place] ?? [], span)
}

/** Who speaks a sentence that is mostly quotation. */
const quotedSpeaker = (quotes: readonly QuoteMention[], { start, end }: Span): string | null =>
  quotes.find((quote) => (Math.min(end, quote.end) - Math.max(start, quote.start)) * 2 > end - start)
    ?.speaker ?? null

const matterOf = (report: Report, { tagger, gazetteer }: Instruments): Matter => {
  const { text } = report
  const sentences = tagSentences(report, tagger)
  const all = findNames(sentences, text, gazetteer)
  const names = bySentence(all, sentences.length)
  const quotations = quotationsOf(report)
  const quoted = quotedIn(sentences, quotations)
  const clues = sentences.map((sentence) =>
    cluesIn(sentence, { names: names[sentence.place] ?? [], text }, quoted[sentence.place] ?? []),
  )
  const persons = { sexes: sexesOf(sentences, names), holders: holdersOf(sentences, names) }
  return { text, sentences, names, quotations, quoted, speakers: resolveSpeakers(clues, persons) }
}

/** A first line longer than this is a paragraph; its first sentence stands for it. */
const TITLE_LINE_CHARS_MAX = 300

/** A report without a title of its own was given words of its text: its first line serves, uncut. */
const titleOf = (
  { title, text }: Report,
  paragraphs: readonly string[],
  sentences: readonly Span[],
): string => {
  if (title.from !== 'text') return title.value
  const [line] = paragraphs
  if (line !== undefined && line.length <= TITLE_LINE_CHARS_MAX) return line
  return sentences[0] ? wordingOf(text, sentences[0]) : title.value
}

/** What its pictures show is what a report is about, though no line quotes it. */
const termsOf = (report: Report, sentences: readonly Span[], fold: Folding) => {
  const paragraphs = report.paragraphs
    .filter((paragraph) => isNews(paragraph) || paragraph.role === 'caption')
    .map((paragraph) => wordingOf(report.text, paragraph))
  return termAmounts({ title: titleOf(report, paragraphs, sentences), paragraphs }, fold)
}

const read = (report: Report, instruments: Instruments): Reading => {
  const matter = matterOf(report, instruments)
  const { text, sentences, names, quotations } = matter
  const quotes = findQuotes(text, sentences, quotations, matter.speakers)
  const quoteSpeakers = sentences.map((sentence) => quotedSpeaker(quotes, sentence))
  const speakers = sentences.map(
    (sentence) =>
      sentenceSpeaker(matter.speakers[sentence.place] ?? [], sentence) ??
      quoteSpeakers[sentence.place] ??
      null,
  )
  const told = sentences.map((sentence) => findDates(sentence, text, report.published.day))
  const dates = withPeriods(text, sentences, told)
  const unverified = unverifiedIn(sentences, text)
  const known = knownPeople(names.flat())
  return {
    report: report.id,
    version: READING_VERSION,
    sentences: sentences.map((sentence) =>
      sentenceOf(matter, sentence, speakers[sentence.place] ?? null, instruments.fold),
    ),
    names: names.flat(),
    dates: dates.flat(),
    figures: sentences.flatMap((sentence) =>
      findFigures(sentence, {
        dates: dates[sentence.place] ?? [],
        names: names[sentence.place] ?? [],
        speakerOf: (span) =>
          speakerOf(matter, sentence, span, quotes) ?? quoteSpeakers[sentence.place] ?? null,
        unverified: unverified[sentence.place] ?? false,
        placeOf: (span, local) => placeOf(matter, sentence, span, local),
      }),
    ),
    quotes,
    people: sentences.flatMap((sentence) =>
      findPeople(sentence, names[sentence.place] ?? [], known, dates[sentence.place] ?? []),
    ),
    happenings: sentences.flatMap((sentence) =>
      findHappenings(sentence, {
        text,
        dates: dates[sentence.place] ?? [],
        quoted: matter.quoted[sentence.place] ?? [],
        published: report.published.day,
        fold: instruments.fold,
      }),
    ),
    ...termsOf(report, sentences, instruments.fold),
  }
}

/** Loads the language model and answers the function that reads a report: pure, and the same answer each time. */
export const createReader = async (names: readonly NameVariants[]): Promise<(report: Report) => Reading> => {
  const instruments = { tagger: await loadTagger(), gazetteer: gazetteerOf(names), fold: foldingOf(names) }
  return (report) => read(report, instruments)
}
