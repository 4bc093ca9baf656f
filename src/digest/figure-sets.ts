// The readings of one quantity across an event's reports, reconciled.
import { EVENT_FIGURES_MAX } from '../limits.ts'
import { shortHash } from '../model/hash.ts'
import type { FigureReading, FigureSet } from '../model/statement.ts'
import type { EventView } from './event-view.ts'
import { verdictOf } from './figure-verdict.ts'
import { type Interval, isDuration } from './intervals.ts'
import { alphabetical, countDistinct, falling, inTurn, rising } from './order.ts'
import { affinity, agreeable, type Mention } from './quantity.ts'
import { isInNews } from './statements.ts'
import { withTolls } from './told-tolls.ts'

/** What befell people, which a reader looks for first. */
const TOLL = new Set(
  'killed,injured,killed or injured,missing,trapped,fled,homeless,shot,captured,arrested,hospitalised,infected,cases,evacuated,rescued'.split(
    ',',
  ),
)
/** What was done to things. */
const DAMAGE = new Set(['destroyed', 'damaged', 'hit', 'shot down', 'fired'])
/** A single reading this high in its report is a headline figure whatever it measures. */
const EARLY_SENTENCES = 3

/** Places that headlines and first sentences of at least half of the texts name. */
const mainPlaces = (view: EventView): ReadonlySet<string> => {
  const texts = new Map<string, Set<string>>()
  const all = countDistinct(view.reports.map(({ report }) => view.lineage(report.id)))
  for (const { report, sentence, names } of view.statements)
    if (sentence.index <= 0)
      for (const { name, kind } of names)
        if (kind === 'place') texts.set(name, (texts.get(name) ?? new Set()).add(view.lineage(report.id)))
  return new Set([...texts].filter(([, leads]) => leads.size * 2 >= all).map(([name]) => name))
}

/** A report's mentions that cannot be told apart are one reading: the first is kept. */
const oncePerReport = (mentions: Mention[]): Mention[] => {
  const kept = new Map<string, Mention[]>()
  return mentions.filter((mention) => {
    const { measure, of, unit, where } = mention.figure
    const key = JSON.stringify([mention.statement.report.id, measure, of, unit])
    const alike = kept.get(key) ?? []
    const again = alike.some(
      ({ figure }) => (figure.where === where || where === null) && agreeable(figure, mention.figure),
    )
    if (!again) kept.set(key, [...alike, mention])
    return !again
  })
}

type Group = Mention[]

/** A group in the making, with the reports that have a reading in it and the place that they name */
type Open = { group: Group; reports: Set<string>; where: string | null }

/** How well a mention joins a group: its best tie, unless its report has another reading there. */
const fitOf = (mention: Mention, open: Open, ties: (a: Mention, b: Mention) => number): number => {
  const { where } = mention.figure
  if (open.reports.has(mention.statement.report.id)) return 0
  if (where !== null && open.where !== null && where !== open.where) return 0
  return Math.max(...open.group.map((other) => ties(mention, other)))
}

/** Puts each mention with the group it is best tied to; those that name their place go first. */
const grouped = (mentions: Mention[], view: EventView): Group[] => {
  const places = mainPlaces(view)
  const ties = (a: Mention, b: Mention) => affinity(a, b, places, view.weigh)
  const order = new Map(view.reports.map(({ report }, place) => [report.id, place]))
  const groups: Group[] = []
  // No two measures are ever tied.
  const byMeasure = new Map<string, Open[]>()
  for (const mention of mentions) {
    const { measure, where } = mention.figure
    const opened = byMeasure.get(measure) ?? []
    const fits = opened
      .map((open) => ({ open, worth: fitOf(mention, open, ties) }))
      .filter((one) => one.worth > 0)
    const open = fits.sort(falling((one) => one.worth))[0]?.open ?? { group: [], reports: new Set(), where }
    if (open.group.length === 0) {
      groups.push(open.group)
      byMeasure.set(measure, [...opened, open])
    }
    open.group.push(mention)
    open.reports.add(mention.statement.report.id)
    open.where ??= where
  }
  for (const group of groups)
    group.sort(
      inTurn(
        rising(({ statement }) => order.get(statement.report.id) ?? 0),
        rising(({ figure }) => figure.start),
      ),
    )
  return groups
}

const readingOf = ({ figure, statement }: Mention, unit: string | null): FigureReading => ({
  report: statement.report.id,
  start: figure.start,
  end: figure.end,
  wording: statement.report.text.slice(figure.start, figure.end),
  low: figure.low,
  high: figure.high,
  ...(figure.unit === null || figure.unit === unit ? {} : { unit: figure.unit }),
  ...(figure.attributedTo === null ? {} : { attributedTo: figure.attributedTo }),
  ...(figure.asOf === null ? {} : { asOf: figure.asOf }),
  unverified: figure.unverified,
})

const commonest = (values: string[]): string =>
  [...Map.groupBy(values, (value) => value)].sort(
    inTurn(
      falling(([, same]) => same.length),
      alphabetical(([value]) => value),
    ),
  )[0]?.[0] ?? ''

/** Persons and things are counted in whole numbers: "about 210" is 200 to 220. */
const inWholes = <T extends Interval>(verdict: T, unit: string | null): T =>
  unit === null
    ? {
        ...verdict,
        low: verdict.low === null ? null : Math.ceil(verdict.low),
        high: verdict.high === null ? null : Math.floor(verdict.high),
      }
    : verdict

const setOf = (group: Group, view: EventView): FigureSet => {
  const figures = group.map(({ figure }) => figure)
  const measure = figures[0]?.measure ?? ''
  const of = commonest(figures.map((figure) => figure.of))
  const where = figures.map((figure) => figure.where).find((place) => place !== null)
  const unit = figures[0]?.unit ?? null
  const readings = group.map((mention) => readingOf(mention, unit))
  return {
    id: shortHash('figure', measure, readings[0]?.report ?? '', String(readings[0]?.start ?? 0)),
    measure,
    of,
    ...(where === undefined || where === null ? {} : { where }),
    ...(unit === null ? {} : { unit }),
    ...inWholes(verdictOf(group, view), unit),
    origins: countDistinct(readings.map(({ report }) => view.originOf(report))),
    readings,
  }
}

const rank = ({ measure }: FigureSet): number => (TOLL.has(measure) ? 2 : DAMAGE.has(measure) ? 1 : 0)

/** Worth a row though one report alone gives it. */
const isHeadline = (group: Group, set: FigureSet): boolean =>
  set.readings.length > 1 ||
  rank(set) > 0 ||
  group.some(
    ({ figure, statement }) =>
      figure.measure === 'duration' || (!isDuration(figure) && statement.sentence.index <= EARLY_SENTENCES),
  )

/** Figures that several reports give first, then what befell people, then by their place in the reports. */
export const figureSetsOf = (view: EventView): FigureSet[] => {
  const figures = view.statements
    .toSorted(inTurn(rising((statement) => (isInNews(statement) ? 0 : 1))))
    .flatMap((statement) => statement.figures.map((figure): Mention => ({ figure, statement })))
  const mentions = oncePerReport(withTolls(view, figures))
  const placed = mentions.toSorted(rising(({ figure }) => (figure.where === null ? 1 : 0)))
  return grouped(placed, view)
    .map((group) => ({ group, set: setOf(group, view) }))
    .filter(({ group, set }) => isHeadline(group, set))
    .sort(
      inTurn(
        falling(({ set }) => Math.min(set.readings.length, 2)),
        falling(({ set }) => rank(set)),
        falling(({ set }) => set.origins),
        falling(({ set }) => set.readings.length),
        rising(({ group }) => Math.min(...group.map(({ statement }) => statement.sentence.index))),
        alphabetical(({ set }) => set.id),
      ),
    )
    .slice(0, EVENT_FIGURES_MAX)
    .map(({ set }) => set)
}
