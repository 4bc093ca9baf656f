// By what events are found in lists: what filters ask for, in one form.
import type { DayEvent } from './day.ts'
import { nameSlug } from './name-address.ts'
import type { FigureVerdict, QuoteVerdict } from './statement.ts'

/** A verdict on figures or on quotes */
export type Verdict = FigureVerdict | QuoteVerdict

/** Every event has it, with the number of its origins. */
export const EVERY_EVENT = ''
/** Of who published a report and of whose text it is */
export const sourceFacet = (id: string): string => `source:${id}`
/** Names that have one address are one. */
export const nameFacet = (name: string): string => `name:${nameSlug(name)}`
export const verdictFacet = (verdict: Verdict): string => `verdict:${verdict}`

/** All facets of an event as one day tells it, each once. */
export const facetsOf = (event: DayEvent): string[] => [
  ...new Set([
    EVERY_EVENT,
    ...event.reports.flatMap(({ sourceId, originId }) => [sourceFacet(sourceId), sourceFacet(originId)]),
    ...event.names.flatMap(({ name, variants }) => [name, ...variants].map(nameFacet)),
    ...event.figures.map(({ verdict }) => verdictFacet(verdict)),
    ...event.quotes.map(({ verdict }) => verdictFacet(verdict)),
  ]),
]
