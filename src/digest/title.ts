// The event's title: one of its reports' own, or else one of its lines. Never invented.
import type { Line } from '../model/day.ts'
import type { ReportInEvent } from '../model/material.ts'
import type { FoundIn } from '../model/report.ts'
import type { EventView } from './event-view.ts'
import { alphabetical, falling, inTurn } from './order.ts'
import { rootOf } from './roots.ts'

export type EventTitle = { title: string; titleFrom: string }

/** Titles that somebody wrote as such. */
const WRITTEN: readonly FoundIn[] = ['given', 'front matter', 'headline']
const REPLACED_SHARE = 0.7
const COPY_SHARE = 0.5
/** A headline of fewer words names a section, not an event. */
const TERMS_MIN = 3

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

const oneLine = (title: string): string => title.replace(/\s+/g, ' ').trim()

/** The report whose headline says most of the event; the freshest among versions that say as much. */
export const titleOf = (view: EventView, lines: Line[]): EventTitle => {
  const amounts = amountsOf(view)
  const [best] = view.reports
    .filter(({ report }) => WRITTEN.includes(report.title.from) && oneLine(report.title.value) !== '')
    .map((read) => ({ read, worth: centrality(read, amounts, view) }))
    .sort(
      inTurn(
        falling(({ read }) => Math.min(read.reading.titleTerms.length, TERMS_MIN)),
        falling(({ worth }) => worth),
        alphabetical(({ read }) => read.report.title.value),
        alphabetical(({ read }) => read.report.id),
      ),
    )
  if (best !== undefined) {
    const { title, sourceName, id } = best.read.report
    return { title: oneLine(title.value), titleFrom: `headline of ${sourceName} (report ${id})` }
  }
  const [line] = lines
  if (line !== undefined) return { title: oneLine(line.text), titleFrom: `line ${line.id}` }
  const [first] = view.reports
  return {
    title: oneLine(first?.report.title.value ?? ''),
    titleFrom: `text of report ${first?.report.id ?? ''}`,
  }
}
