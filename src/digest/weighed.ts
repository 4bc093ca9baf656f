// Of readings that no one value reconciles: the value that most of their weight is with. A reading weighs by how high
// it stands in its report; a report has one vote for each value, its strongest.
import type { EventView } from './event-view.ts'
import type { Interval } from './intervals.ts'
import type { Mention } from './quantity.ts'
import { tollOf } from './toll.ts'
import { placeWeight } from './toll-weights.ts'

const allows = ({ low, high }: Interval, value: number): boolean =>
  (low === null || low <= value) && (high === null || value <= high)

const support = (readings: Mention[], value: number): number =>
  Math.max(
    0,
    ...readings
      .filter(({ figure }) => allows(figure, value))
      .map(({ statement }) => placeWeight(statement.sentence.index)),
  )

/** Of a count of anything: the end of one of the intervals that has most votes; the smaller where two have as many. */
const weighed = (group: Mention[]): number | null => {
  const reports = [...Map.groupBy(group, ({ statement }) => statement.report.id).values()]
  const values = group.flatMap(({ figure }) => [figure.low, figure.high]).filter((value) => value !== null)
  const votes = values
    .toSorted((a, b) => a - b)
    .map((value) => ({ value, votes: reports.reduce((sum, own) => sum + support(own, value), 0) }))
  return (
    votes.reduce<(typeof votes)[number] | null>(
      (best, one) => (best === null || one.votes > best.votes + 1e-9 ? one : best),
      null,
    )?.value ?? null
  )
}

/** Dead and injured are weighed together, over all mentions of the event's people; all else by its readings. */
export const heaviestValue = (group: Mention[], view: EventView): number | null => {
  const measure = group[0]?.figure.measure
  if (measure === 'killed' || measure === 'injured') {
    const joint = tollOf(view.reports)[measure]
    if (group.some(({ figure }) => allows(figure, joint))) return joint
  }
  return weighed(group)
}
