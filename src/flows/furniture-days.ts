import { recurring } from '../intake/recurring.ts'
import { PARAGRAPHS_KEYED_MAX } from '../limits.ts'
import type { CalendarDay } from '../model/calendar.ts'
import type { GroupingPlan } from '../model/grouping.ts'
import { type Carrier, paragraphKeys } from '../model/paragraph-keys.ts'
import type { ReportStore } from '../ports/reports.ts'
import type { Arrival } from './group-reports.ts'

/** The paragraphs that are furniture with the plan and not without it, or the other way round. */
const turned = (stored: readonly Carrier[], brought: readonly Carrier[], plan: GroupingPlan): string[] => {
  const planned = new Map(plan.memberships.map(({ report, event }) => [report, event]))
  const before = recurring(stored)
  const after = recurring(
    [...stored, ...brought].map((one) => ({ ...one, event: planned.get(one.report) ?? one.event })),
  )
  return [...new Set([...before.keys(), ...after.keys()])].filter((key) => before.has(key) !== after.has(key))
}

/**
 * Days that a plan changes through paragraphs: an arrival makes one recur, or a stored report with it goes to another
 * event.
 * @param moved the stored reports that the plan gives another event
 */
export const furnitureDays = async (
  { reports }: { reports: Pick<ReportStore, 'carriers' | 'paragraphsOf' | 'daysOfParagraphs'> },
  plan: GroupingPlan,
  arrivals: readonly Arrival[],
  moved: string[],
): Promise<CalendarDay[]> => {
  const brought = arrivals.flatMap(({ report }) =>
    paragraphKeys(report, PARAGRAPHS_KEYED_MAX).map(
      ({ key }): Carrier => ({ key, report: report.id, event: '' }),
    ),
  )
  const theirs = moved.length > 0 ? await reports.paragraphsOf(moved) : []
  const keys = [...new Set([...brought.map(({ key }) => key), ...theirs])]
  const changed = turned(await reports.carriers(keys, 1), brought, plan)
  return changed.length > 0 ? reports.daysOfParagraphs(changed) : []
}
