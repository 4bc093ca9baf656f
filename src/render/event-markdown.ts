import { type DayEvent, type EventDocument, reportTotal } from '../model/day.ts'
import { isForeign } from '../model/source.ts'
import type { FigureSet, Line, QuoteSet, QuoteVariant, TimelineEntry } from '../model/statement.ts'
import { cleanText } from './clean-text.ts'
import { evidenceHref } from './evidence-link.ts'
import { readingNotes } from './figures.tsx'
import { byStrand } from './lines.tsx'
import { blocks, bullets, link, plain } from './markdown.ts'
import { dayPath, namePath, reportPath } from './paths.ts'
import { rangeText } from './quantity.ts'
import { aroundQuote } from './quotes.tsx'
import { publisherIn, type Reports, reportCount, reportsOf } from './report-refs.ts'
import { supersededIn } from './superseded.ts'
import { whenText } from './timeline.tsx'
import { figureLabel, lineText, longDay, publishedAt, tally } from './wording.ts'
import type { Words } from './words/words.ts'

/** What an item takes: the event's reports, and the words of the site. */
type Told = { reports: Reports; words: Words }
type Cited = { report: string; wording: string }

/** The source's name, linked to its words. */
const source = ({ report, wording }: Cited, reports: Reports): string => {
  const known = reports.get(report) ?? { id: report, url: null, source: report }
  return link(known.source, evidenceHref(known, wording))
}

const lineItem = (line: Line, figures: FigureSet[], { reports, words }: Told, marksNew: boolean): string => {
  const sources = line.evidence.map((evidence) => source(evidence, reports)).join(', ')
  const mark = marksNew && line.isNew ? `**${words.event.isNew}** ` : ''
  const later = supersededIn(line, figures)
    .map((set) => {
      const now = rangeText(set.low, set.high, set.unit, words)
      return ` *${plain(`${words.event.updatedSince} ${figureLabel(set)}: ${now}`)}*`
    })
    .join('')
  return `${mark}${plain(lineText(line, words))}${later} (${tally(line.origins, reportCount(line.evidence), words)}: ${sources})`
}

const figureItem = (set: FigureSet, { reports, words }: Told): string => {
  const readings = set.readings.map((reading) => {
    const notes = readingNotes(reading, words).map((note) => `, ${plain(note)}`)
    return `“${plain(reading.wording)}” (${source(reading, reports)}${notes.join('')})`
  })
  const range = rangeText(set.low, set.high, set.unit, words)
  return `**${plain(figureLabel(set))}**: ${plain(range)}. *${words.event.figureVerdicts[set.verdict]}*: ${readings.join('; ')}`
}

/** The quotation, or the sentence it stands in with its words marked. */
const quoteText = (variant: QuoteVariant): string => {
  if (variant.context === undefined) return `“${plain(variant.text)}”`
  const { before, after } = aroundQuote(variant)
  return `${plain(before)}**${plain(variant.text)}**${plain(after)}`
}

const quoteItem = (set: QuoteSet, { reports, words }: Told): string => {
  const variants = set.variants.map(
    (variant) => `${quoteText(variant)} (${source({ ...variant, wording: variant.text }, reports)})`,
  )
  return `**${plain(set.speaker)}**, *${words.event.quoteVerdicts[set.verdict]}*: ${variants.join('; ')}`
}

const timelineItem = (entry: TimelineEntry, { reports, words }: Told): string => {
  const sources = entry.evidence.map((evidence) => source(evidence, reports)).join(', ')
  const planned = entry.planned ? ` (${words.event.planned})` : ''
  return `**${whenText(entry, words)}**${planned}: ${plain(lineText(entry, words))} (${sources})`
}

const reportItem = (report: DayEvent['reports'][number], { reports, words }: Told): string => {
  const other = (id: string) => link(reports.get(id)?.source ?? words.event.anotherReport, reportPath(id))
  return [
    link(report.title, reportPath(report.id)),
    plain(publisherIn(report, words)),
    publishedAt(report.published, words),
    ...(isForeign(report) ? [words.event.textOf(plain(report.origin))] : []),
    ...(report.copyOf === undefined ? [] : [`${words.event.copyOf} ${other(report.copyOf)}`]),
    ...(report.revisionOf === undefined ? [] : [`${words.event.revisionOf} ${other(report.revisionOf)}`]),
    ...(report.misfits ?? []).map((misfit) => `${words.event.misfit} ${plain(misfit)}`),
  ].join(', ')
}

const nameItems = ({ names }: DayEvent, { event }: Words): string[] =>
  [...Map.groupBy(names, ({ kind }) => kind)].map(
    ([kind, of]) =>
      `${event.nameKinds[kind]}: ${of.map(({ name }) => link(name, namePath(name))).join(', ')}`,
  )

const section = (heading: string, items: string[]): string =>
  items.length === 0 ? '' : `${heading}\n\n${bullets(items)}`

/** An event as one day tells it, under headings of `level` and below. */
export const eventSections = (event: DayEvent, date: string, level: number, words: Words): string => {
  const told = { reports: reportsOf(event, words), words }
  const marksNew = event.firstDay < date
  const heading = '#'.repeat(level)
  return blocks(
    ...byStrand(event.lines, event.strands).map(({ strand, lines }) =>
      blocks(
        strand !== null && `${heading} ${plain(strand)}`,
        bullets(lines.map((line) => lineItem(line, event.figures, told, marksNew))),
      ),
    ),
    event.abridged === true && `*${words.day.abridged}*`,
    section(
      `${heading} ${words.event.timeline}`,
      (event.timeline ?? []).map((entry) => timelineItem(entry, told)),
    ),
    section(
      `${heading} ${words.event.figures}`,
      event.figures.map((set) => figureItem(set, told)),
    ),
    section(
      `${heading} ${words.event.quotes}`,
      event.quotes.map((set) => quoteItem(set, told)),
    ),
    section(`${heading} ${words.event.names}`, nameItems(event, words)),
    section(`${heading} ${words.event.reports}`, [
      ...event.reports.map((report) => reportItem(report, told)),
      ...(event.reportsNotListed === undefined ? [] : [words.event.notListed(event.reportsNotListed)]),
    ]),
  )
}

export const eventMarkdown = (event: EventDocument, words: Words): string =>
  cleanText(
    `${blocks(
      `# ${plain(event.title)}`,
      ...event.days.map((day) =>
        blocks(
          `## ${link(longDay(day.date, words), dayPath(day.date))}`,
          tally(day.event.origins, reportTotal(day.event), words),
          eventSections(day.event, day.date, 3, words),
        ),
      ),
    )}\n`,
  )
