// Which sources a day's reports are from, event by event, and whose text they are.
import type { Day, DayEvent, DayReport } from './day.ts'
import { eventOf, type KeyedMention } from './name-mentions.ts'
import { summaryLine } from './summary-line.ts'
import type { SourceMention, SourceReport, TextRole } from './topics.ts'

export type SourceBounds = { lines: number; items: number; perDay: number }

type Part = { id: string; name: string; report: DayReport; role: TextRole }

/** A report is its publisher's, and where the text is another's, that one's too. */
const partsOf = (report: DayReport): Part[] => {
  const { sourceId, source, originId, origin } = report
  if (sourceId === originId) return [{ id: sourceId, name: source, report, role: 'own' }]
  return [
    { id: sourceId, name: source, report, role: 'foreign' },
    { id: originId, name: origin, report, role: 'carried' },
  ]
}

const itemOf = ({ report, role }: Part): SourceReport => ({
  id: report.id,
  title: report.title,
  url: report.url,
  published: report.published,
  role,
  ...(role === 'foreign' && { other: { id: report.originId, name: report.origin } }),
  ...(role === 'carried' && { other: { id: report.sourceId, name: report.source } }),
})

const mentionOf = (event: DayEvent, parts: Part[], builtAt: string, max: SourceBounds): SourceMention => {
  const ids = new Set(parts.map(({ report }) => report.id))
  const count = (role: TextRole): number => parts.filter((part) => part.role === role).length
  const its = event.lines.filter(({ evidence }) => evidence.some(({ report }) => ids.has(report)))
  return {
    ...eventOf(event, builtAt),
    name: parts[0]?.name ?? '',
    texts: { own: count('own'), foreign: count('foreign'), carried: count('carried') },
    items: parts.slice(0, max.items).map(itemOf),
    lines: its.slice(0, max.lines).map((line) => summaryLine(line, event)),
  }
}

/** The weightiest events first; a day has room for so many. */
export const sourceMentionsOf = (
  { events, builtAt }: Pick<Day, 'events' | 'builtAt'>,
  max: SourceBounds,
): KeyedMention<SourceMention>[] =>
  events
    .flatMap((event) =>
      [...Map.groupBy(event.reports.flatMap(partsOf), ({ id }) => id)].map(([key, parts]) => ({
        key,
        mention: mentionOf(event, parts, builtAt, max),
      })),
    )
    .slice(0, max.perDay)
