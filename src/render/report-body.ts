import type { DayEvent, EventDocument } from '../model/day.ts'
import type { CopyOrRevision, Membership } from '../model/grouping.ts'
import type { FoundIn, Report } from '../model/report.ts'
import { type Span, within } from '../model/span.ts'
import { ENGLISH } from './words/en.ts'

type CitedAs = 'line' | 'figure' | 'quote' | 'happening'
/** Words of the report that a published edition cites. */
export type Excerpt = Span & { wording: string; citedAs: CitedAs[] }

type Citation = Span & { report: string; wording: string; citedAs: CitedAs }

const citationsOf = (event: DayEvent): Citation[] => [
  ...event.lines.flatMap((line) => line.evidence.map((e) => ({ ...e, citedAs: 'line' as const }))),
  ...event.figures.flatMap((set) => set.readings.map((r) => ({ ...r, citedAs: 'figure' as const }))),
  ...event.quotes.flatMap((set) =>
    set.variants.map((v) => ({ ...v, wording: v.text, citedAs: 'quote' as const })),
  ),
  ...(event.timeline ?? []).flatMap((entry) =>
    entry.evidence.map((e) => ({ ...e, citedAs: 'happening' as const })),
  ),
]

/** In the order of the report's text; a place that is cited twice stands once. */
const excerptsOf = (report: string, document: EventDocument | null): Excerpt[] => {
  const excerpts = new Map<string, Excerpt>()
  const citations = (document?.days ?? []).flatMap(({ event }) => citationsOf(event))
  for (const { start, end, wording, citedAs } of citations.filter((c) => c.report === report)) {
    const known = excerpts.get(`${start}-${end}`)
    if (known === undefined) excerpts.set(`${start}-${end}`, { start, end, wording, citedAs: [citedAs] })
    else if (!known.citedAs.includes(citedAs)) known.citedAs.push(citedAs)
  }
  return [...excerpts.values()].sort((a, b) => a.start - b.start || a.end - b.end)
}

/** For people: an excerpt within another is read there, and the outer one tells what both are cited as. */
export const outermost = (excerpts: Excerpt[]): Excerpt[] =>
  excerpts
    .filter((one) => !excerpts.some((other) => other !== one && within(one, other)))
    .map((one) => ({
      ...one,
      citedAs: [...new Set(excerpts.filter((e) => within(e, one)).flatMap((e) => e.citedAs))],
    }))

/** For programs, in English */
const FOUND = ENGLISH.report.found

export const relation = (related: CopyOrRevision | null | undefined) =>
  related ? { report: related.of, because: related.because } : null

const eventOf = (document: EventDocument | null, membership: Membership | null) =>
  document && membership
    ? {
        id: document.id,
        title: document.title,
        url: document.url,
        joinedBecause: membership.joinedBecause,
      }
    : null

/** What the site tells of a report: everything but its text. */
export const reportBody = (
  { report, membership }: { report: Report; membership: Membership | null },
  document: EventDocument | null,
) => ({
  id: report.id,
  title: report.title.value,
  titleFrom: FOUND[report.title.from],
  url: report.url,
  byline: report.byline?.value ?? null,
  dateline: report.dateline && {
    place: report.dateline.place,
    ...(report.dateline.agency !== undefined && { agency: report.dateline.agency }),
  },
  source: {
    id: report.sourceId,
    name: report.sourceName,
    foundIn: report.sourceFrom,
    because: FOUND[report.sourceFrom],
  },
  origin: {
    id: report.originId,
    name: report.originName,
    ...originFound(report, document),
  },
  published: {
    ...report.published,
    foundIn: report.published.from,
    from: FOUND[report.published.from],
  },
  receivedAt: report.receivedAt,
  language: report.language.value,
  event: eventOf(document, membership),
  copyOf: relation(membership?.copyOf),
  revisionOf: relation(membership?.revisionOf),
  excerpts: excerptsOf(report.id, document),
})

export type ReportBody = ReturnType<typeof reportBody>

const isPlace = (because: string): because is FoundIn => Object.hasOwn(FOUND, because)

/** As the edition that shows the report has it, else as the report has it; a reason that is no place has no code. */
const originFound = (report: Report, document: EventDocument | null) => {
  const shown = document?.days.flatMap(({ event }) => event.reports).find(({ id }) => id === report.id)
  const because = shown?.originBecause ?? report.originFrom
  return isPlace(because) ? { foundIn: because, because: FOUND[because] } : { foundIn: null, because }
}
