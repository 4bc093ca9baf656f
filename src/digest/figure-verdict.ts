// What the readings of one quantity come to: agreement, rounding, an update, or a conflict.
import type { FigureSet, FigureVerdict } from '../model/statement.ts'
import type { EventView } from './event-view.ts'
import { hull, type Interval, intersection, isSame } from './intervals.ts'
import { countDistinct } from './order.ts'
import { agreeable, type Mention } from './quantity.ts'
import { timeOf } from './time-of.ts'
import { heaviestValue } from './weighed.ts'

type Verdict = Pick<FigureSet, 'verdict' | 'because' | 'low' | 'high'>

/** Figures published within the hour of each other contradict; later ones may update. */
const UPDATE_AFTER_MS = 3_600_000

const isLater = (later: Mention, earlier: Mention, view: EventView): boolean => {
  const [a, b] = [earlier.statement.report, later.statement.report]
  if (view.lineage(a.id) === view.lineage(b.id))
    return b.published.at > a.published.at || view.revisions.has(b.id)
  const [asOfA, asOfB] = [earlier.figure.asOf, later.figure.asOf]
  if (asOfA !== null && asOfB !== null && asOfA !== asOfB) return asOfB > asOfA
  return timeOf(b.published).from - timeOf(a.published).to >= UPDATE_AFTER_MS
}

const grew = (later: Interval, earlier: Interval): boolean =>
  (later.low ?? later.high ?? 0) > (earlier.high ?? earlier.low ?? 0)

/** The reading no other one is later than, where every disjoint pair is in order of time and grows. */
const latestOf = (group: Mention[], view: EventView): Mention | null => {
  for (const a of group)
    for (const b of group)
      if (!agreeable(a.figure, b.figure)) {
        const updates =
          (isLater(b, a, view) && grew(b.figure, a.figure)) ||
          (isLater(a, b, view) && grew(a.figure, b.figure))
        const corrects = view.lineage(a.statement.report.id) === view.lineage(b.statement.report.id)
        if (!updates && !corrects) return null
      }
  return group.reduce((latest, next) => (isLater(next, latest, view) ? next : latest))
}

const pairwise = (group: Mention[]): boolean =>
  group.every((a) => group.every((b) => agreeable(a.figure, b.figure)))

const verdict = (name: FigureVerdict, because: string, interval: Interval): Verdict => ({
  verdict: name,
  because,
  low: interval.low,
  high: interval.high,
})

const singleBecause = ([only]: Mention[]): string =>
  only?.toldOneByOne ? 'one report tells of them one by one' : 'one report gives it'

/** How many of the readings are no counts. */
const uncounted = (group: Mention[]): string => {
  const told = group.filter(({ toldOneByOne }) => toldOneByOne).length
  return told === 0 ? '' : `; ${told} of ${group.length} ${told === 1 ? 'tells' : 'tell'} of them one by one`
}

const bySource = (view: EventView, { statement }: Mention): string =>
  view.byId.get(statement.report.id)?.report.sourceName ?? statement.report.sourceName

/**
 * `low` and `high` are what all readings allow; where only rounding reconciles them, or nothing does, from the least
 * to the greatest of them; where one updates the others, its own.
 */
export const verdictOf = (group: Mention[], view: EventView): Verdict => {
  const figures = group.map(({ figure }) => figure)
  const [first] = figures
  if (first === undefined || group.length === 1)
    return verdict('single', singleBecause(group), first ?? { low: null, high: null })
  if (figures.every((figure) => isSame(figure, first) && figure.unit === first.unit))
    return verdict('agree', `${group.length} reports give the same figure${uncounted(group)}`, first)
  const oneUnit = countDistinct(figures.map(({ unit }) => unit ?? '')) === 1
  if (pairwise(group)) {
    const shared = oneUnit ? intersection(figures) : null
    return shared === null
      ? verdict('compatible', 'the readings differ by no more than rounding', oneUnit ? hull(figures) : first)
      : verdict('compatible', `one value can be what all readings say${uncounted(group)}`, shared)
  }
  const latest = latestOf(group, view)
  if (latest !== null)
    return verdict('updated', `${bySource(view, latest)} has the latest figure`, latest.figure)
  const heaviest = oneUnit ? heaviestValue(group, view) : null
  const because = 'no value is what all readings say, and no reading is later'
  const weight = heaviest === null ? '' : `; most weight is with ${heaviest.toLocaleString('en')}`
  return verdict('conflict', `${because}${weight}`, hull(figures))
}
