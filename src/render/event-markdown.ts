import {
  type DayEvent,
  type EventDocument,
  type FigureSet,
  type Line,
  type QuoteSet,
  type QuoteVariant,
  reportTotal,
  type TimelineEntry,
} from '../model/day.ts'
import { isForeign, publisherOf } from '../model/source.ts'
import { cleanText } from './clean-text.ts'
import { evidenceHref } from './evidence-link.ts'
import { readingNotes } from './figures.tsx'
import { byStrand } from './lines.tsx'
import { blocks, bullets, link, plain } from './markdown.ts'
import { dayPath, reportPath } from './paths.ts'
import { rangeText } from './quantity.ts'
import { aroundQuote } from './quotes.tsx'
import { type Reports, reportCount, reportsOf } from './report-refs.ts'
import { whenText } from './timeline.tsx'
import { ABRIDGED, counted, figureLabel, lineText, longDay, publishedAt, tally } from './wording.ts'
import { ENGLISH } from './words/en.ts'

type Cited = { report: string; wording: string }

/** The source's name, linked to its words. */
const source = ({ report, wording }: Cited, reports: Reports): string => {
  const known = reports.get(report) ?? { id: report, url: null, source: report }
  return link(known.source, evidenceHref(known, wording))
}

const lineItem = (line: Line, reports: Reports, marksNew: boolean): string => {
  const sources = line.evidence.map((evidence) => source(evidence, reports)).join(', ')
  const mark = marksNew && line.isNew ? '**New** ' : ''
  return `${mark}${plain(lineText(line))} (${tally(line.origins, reportCount(line.evidence))}: ${sources})`
}

const figureItem = (set: FigureSet, reports: Reports): string => {
  const readings = set.readings.map((reading) => {
    const notes = readingNotes(reading).map((note) => `, ${plain(note)}`)
    return `“${plain(reading.wording)}” (${source(reading, reports)}${notes.join('')})`
  })
  const range = rangeText(set.low, set.high, set.unit)
  return `**${plain(figureLabel(set))}**: ${plain(range)}. *${ENGLISH.event.figureVerdicts[set.verdict]}*: ${readings.join('; ')}`
}

/** The quotation, or the sentence it stands in with its words marked. */
const quoteText = (variant: QuoteVariant): string => {
  if (variant.context === undefined) return `“${plain(variant.text)}”`
  const { before, after } = aroundQuote(variant)
  return `${plain(before)}**${plain(variant.text)}**${plain(after)}`
}

const quoteItem = (set: QuoteSet, reports: Reports): string => {
  const variants = set.variants.map(
    (variant) => `${quoteText(variant)} (${source({ ...variant, wording: variant.text }, reports)})`,
  )
  return `**${plain(set.speaker)}**, *${ENGLISH.event.quoteVerdicts[set.verdict]}*: ${variants.join('; ')}`
}

const timelineItem = (entry: TimelineEntry, reports: Reports): string => {
  const sources = entry.evidence.map((evidence) => source(evidence, reports)).join(', ')
  const planned = entry.planned ? ' (planned)' : ''
  return `**${whenText(entry)}**${planned}: ${plain(lineText(entry))} (${sources})`
}

const reportItem = (report: DayEvent['reports'][number]): string =>
  [
    link(report.title, reportPath(report.id)),
    plain(publisherOf(report)),
    publishedAt(report.published),
    ...(isForeign(report) ? [`text of ${plain(report.origin)}`] : []),
    ...(report.copyOf === undefined ? [] : [link('a copy', reportPath(report.copyOf))]),
    ...(report.revisionOf === undefined ? [] : [link('a revision', reportPath(report.revisionOf))]),
    ...(report.misfits ?? []).map((misfit) => `a date in it does not fit: ${plain(misfit)}`),
  ].join(', ')

const section = (heading: string, items: string[]): string =>
  items.length === 0 ? '' : `${heading}\n\n${bullets(items)}`

/** An event as one day tells it, under headings of `level` and below. */
export const eventSections = (event: DayEvent, date: string, level: number): string => {
  const reports = reportsOf(event)
  const marksNew = event.firstDay < date
  const heading = '#'.repeat(level)
  return blocks(
    ...byStrand(event.lines, event.strands).map(({ strand, lines }) =>
      blocks(
        strand !== null && `${heading} ${plain(strand)}`,
        bullets(lines.map((line) => lineItem(line, reports, marksNew))),
      ),
    ),
    event.abridged === true && `*${ABRIDGED}*`,
    section(
      `${heading} Timeline`,
      (event.timeline ?? []).map((entry) => timelineItem(entry, reports)),
    ),
    section(
      `${heading} Figures`,
      event.figures.map((set) => figureItem(set, reports)),
    ),
    section(
      `${heading} In their words`,
      event.quotes.map((set) => quoteItem(set, reports)),
    ),
    section(`${heading} Reports`, [
      ...event.reports.map(reportItem),
      ...(event.reportsNotListed === undefined
        ? []
        : [`${counted(event.reportsNotListed, 'more report')}, counted and not listed`]),
    ]),
  )
}

export const eventMarkdown = (event: EventDocument): string =>
  cleanText(
    `${blocks(
      `# ${plain(event.title)}`,
      ...event.days.map((day) =>
        blocks(
          `## ${link(longDay(day.date), dayPath(day.date))}`,
          tally(day.event.origins, reportTotal(day.event)),
          eventSections(day.event, day.date, 3),
        ),
      ),
    )}\n`,
  )
