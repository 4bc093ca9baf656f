import type { SourceDocument, SourceMention, TextRole } from '../../model/topics.ts'

/** What the events of a page come to, by whose text it is; `others`: whose texts it printed, most first */
export type SourceTotals = Record<TextRole, number> & {
  others: { id: string; name: string; reports: number }[]
}

const roleTotal = (events: SourceMention[], role: TextRole): number =>
  events.reduce((sum, { texts }) => sum + texts[role], 0)

/** Over the events that are listed. */
export const sourceTotals = ({ days }: Pick<SourceDocument, 'days'>): SourceTotals => {
  const events = days.flatMap((day) => day.events)
  const others = new Map<string, { id: string; name: string; reports: number }>()
  for (const { role, other } of events.flatMap(({ items }) => items)) {
    if (role !== 'foreign' || other === undefined) continue
    const known = others.get(other.id) ?? { ...other, reports: 0 }
    others.set(other.id, { ...known, reports: known.reports + 1 })
  }
  return {
    own: roleTotal(events, 'own'),
    foreign: roleTotal(events, 'foreign'),
    carried: roleTotal(events, 'carried'),
    others: [...others.values()].sort((a, b) => b.reports - a.reports),
  }
}

/** What programs get of a source */
export type SourceBody = SourceDocument & { totals: SourceTotals }

export const sourceBody = (document: SourceDocument): SourceBody => ({
  ...document,
  totals: sourceTotals(document),
})
