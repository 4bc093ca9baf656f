// The event's title: one of its reports' own, or else one of its lines. Never invented.

import type { ReportInEvent } from '../model/material.ts'
import type { FoundIn } from '../model/report.ts'
import type { Line } from '../model/statement.ts'
import { isPlanned } from './deeds.ts'
import type { EventView } from './event-view.ts'
import { alphabetical, falling, inTurn } from './order.ts'
import { rootOf } from './roots.ts'

export type EventTitle = { title: string; titleFrom: string }

/** Titles that somebody wrote as such. */
const WRITTEN: readonly FoundIn[] = ['given', 'feed', 'page', 'mail', 'front matter', 'headline']
const REPLACED_SHARE = 0.7
const COPY_SHARE = 0.5
/** A headline of fewer words names a section, not an event. */
const TERMS_MIN = 3

/** Lines that say what became of the event */
const LEAD_LINES = 4
/** A headline of which the first lines have less than this is about something else. */
const FIT_MIN = 0.3
/** Announces what the first line tells as done. */
const STALE_SHARE = 0.6
const AHEAD =
  /\b(?:ahead of|before|hopes?|goals?|seeks?|eyes?|awaits?|braces?|prepares?|to (?:begin|start|meet|hold|open|vote|launch))\b/i
/** Ends in dots */
const CUT_SHARE = 0.7
const LINE_AS_TITLE_CHARS_MAX = 110

/** Root → what a headline gains by it: 1 in the first line, less in those after it. */
const rootsOfLines = (lines: Line[], view: EventView): Map<string, number> => {
  const byPlace = new Map(view.statements.map((one) => [`${one.report.id} ${one.span.start}`, one]))
  const roots = new Map<string, number>()
  for (const [place, { evidence }] of lines.slice(0, LEAD_LINES).entries())
    for (const { report, start } of evidence)
      for (const root of byPlace.get(`${report} ${start}`)?.roots ?? [])
        roots.set(root, Math.max(roots.get(root) ?? 0, 1 / (1 + place / 2)))
  return roots
}

const fitOf = ({ reading }: ReportInEvent, told: ReadonlyMap<string, number>, view: EventView): number => {
  let [all, common] = [0, 0]
  for (const root of new Set(reading.titleTerms.map(([term]) => rootOf(term)))) {
    all += view.weigh(root)
    common += view.weigh(root) * (told.get(root) ?? 0)
  }
  return all === 0 ? 0 : common / all
}

const isStale = ({ report }: ReportInEvent, [lead]: Line[]): boolean => {
  const { value } = report.title
  if (lead === undefined) return false
  return (AHEAD.test(value) && !AHEAD.test(lead.text)) || (isPlanned(value) && !isPlanned(lead.text))
}

const CUT = /(?:…|\.\.\.)\s*$/

/** How much of what the event's reports tell the title names: term amounts summed over the reports, for its length. */
const centrality = (read: ReportInEvent, amounts: ReadonlyMap<string, number>, view: EventView): number => {
  const { reading, membership, report } = read
  const terms = reading.titleTerms.map(([term]) => term)
  const sum = terms.reduce(
    (total, term) => total + Math.log1p(amounts.get(term) ?? 0) * view.weigh(rootOf(term)),
    0,
  )
  const standing =
    membership.copyOf === null ? (view.superseded.has(report.id) ? REPLACED_SHARE : 1) : COPY_SHARE
  return (standing * sum) / Math.sqrt(Math.max(terms.length, 1))
}

const amountsOf = (view: EventView): Map<string, number> => {
  const amounts = new Map<string, number>()
  for (const { reading } of view.reports)
    for (const [term, amount] of reading.terms) amounts.set(term, (amounts.get(term) ?? 0) + amount)
  return amounts
}

/** A sentence without its beginning or its speaker is no title. */
const isHeadline = ({ text, attributedTo }: Line): boolean =>
  attributedTo === undefined && !/^\p{Ll}/u.test(text)

const oneLine = (title: string): string => title.replace(/\s+/g, ' ').trim()

/**
 * The headline that says most of the event and of its first lines, which tell how it came out; where none fits them,
 * the first line, if it is short.
 */
export const titleOf = (view: EventView, lines: Line[]): EventTitle => {
  const amounts = amountsOf(view)
  const told = rootsOfLines(lines, view)
  const [best] = view.reports
    .filter(({ report }) => WRITTEN.includes(report.title.from) && oneLine(report.title.value) !== '')
    .map((read) => {
      const fit = fitOf(read, told, view)
      const stale = isStale(read, lines) ? STALE_SHARE : 1
      const cut = CUT.test(read.report.title.value) ? CUT_SHARE : 1
      return { read, fit, worth: centrality(read, amounts, view) * stale * cut * (FIT_MIN + fit) }
    })
    .sort(
      inTurn(
        falling(({ read }) => Math.min(read.reading.titleTerms.length, TERMS_MIN)),
        falling(({ worth }) => worth),
        alphabetical(({ read }) => read.report.title.value),
        alphabetical(({ read }) => read.report.id),
      ),
    )
  const line = lines.find(isHeadline)
  const isShort = line !== undefined && line.text.length <= LINE_AS_TITLE_CHARS_MAX
  if (best !== undefined && (best.fit >= FIT_MIN || !isShort)) {
    const { title, sourceName, id } = best.read.report
    return { title: oneLine(title.value), titleFrom: `headline of ${sourceName} (report ${id})` }
  }
  if (line !== undefined) return { title: oneLine(line.text), titleFrom: `line ${line.id}` }
  const [first] = view.reports
  return {
    title: oneLine(first?.report.title.value ?? ''),
    titleFrom: `text of report ${first?.report.id ?? ''}`,
  }
}
