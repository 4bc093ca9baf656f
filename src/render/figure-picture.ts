// The readings of one quantity as a picture: what is drawn where, before it is drawn.
import type { DayReport } from '../model/day.ts'
import type { FigureReading, FigureSet } from '../model/statement.ts'
import { type Axis, axisOf, type Span100 } from './axis.ts'
import type { Reports } from './report-refs.ts'

/** One number as one origin gives it: reports of one origin that say the same are one row. */
export type PictureRow = Span100 & {
  /** Of these rows, which origin: the first to be drawn is 0 */
  mark: number
  openBelow: boolean
  openAbove: boolean
  reading: FigureReading
  report: DayReport | undefined
  /** How many reports have it */
  reports: number
}

export type Picture = {
  rows: PictureRow[]
  ticks: { at: number; value: number }[]
  /** What every reading allows; null where they have nothing in common */
  shared: Span100 | null
  /** Older to newer, as places in `rows` */
  updates: { from: number; to: number }[]
}

type Row = { readings: FigureReading[]; first: FigureReading; report: DayReport | undefined; origin: string }

const rowsOf = (set: FigureSet, reports: Reports): Row[] => {
  const rows = new Map<string, Row>()
  for (const reading of set.readings) {
    if (reading.low === null && reading.high === null) continue
    const report = reports.get(reading.report)
    const origin = report?.originId ?? reading.report
    const { low, high, attributedTo, asOf, unverified } = reading
    const key = JSON.stringify([origin, low, high, attributedTo, asOf, unverified])
    const known = rows.get(key)
    if (known === undefined) rows.set(key, { readings: [reading], first: reading, report, origin })
    else known.readings.push(reading)
  }
  return [...rows.values()]
}

const middle = ({ low, high }: FigureReading): number => ((low ?? high ?? 0) + (high ?? low ?? 0)) / 2

/** A count's interval as the set has it: in whole numbers. */
const isWithin = (inner: FigureSet, { low, high }: FigureReading): boolean => {
  const [least, most] = [low ?? Number.NEGATIVE_INFINITY, high ?? Number.POSITIVE_INFINITY]
  return (inner.low ?? Number.NEGATIVE_INFINITY) >= least && (inner.high ?? Number.POSITIVE_INFINITY) <= most
}

/** As of when a reading holds, to sort by. */
const timeOf = ({ first, report }: Row): string => first.asOf ?? report?.published ?? ''

/** The reading that the verdict takes for the latest: the set's own numbers are its numbers. */
const isLatest = (set: FigureSet, { first }: Row): boolean => {
  const whole = (end: number | null, round: (n: number) => number) =>
    end === null || set.unit !== undefined ? end : round(end)
  return whole(first.low, Math.ceil) === set.low && whole(first.high, Math.floor) === set.high
}

const inOrderOfTime = (set: FigureSet, rows: Row[]): Row[] =>
  rows.toSorted(
    (a, b) =>
      Number(isLatest(set, a)) - Number(isLatest(set, b)) ||
      (timeOf(a) < timeOf(b) ? -1 : timeOf(a) > timeOf(b) ? 1 : middle(a.first) - middle(b.first)),
  )

const inOrder = (set: FigureSet, rows: Row[]): Row[] =>
  set.verdict === 'updated'
    ? inOrderOfTime(set, rows)
    : rows.toSorted((a, b) => middle(a.first) - middle(b.first))

const isSameNumber = (a: FigureReading, b: FigureReading): boolean => a.low === b.low && a.high === b.high

const updatesOf = (set: FigureSet, rows: Row[]): Picture['updates'] =>
  set.verdict !== 'updated'
    ? []
    : rows.flatMap((row, to) => {
        const before = rows[to - 1]
        return before === undefined || isSameNumber(before.first, row.first) ? [] : [{ from: to - 1, to }]
      })

const spanOn = (axis: Axis, { low, high }: { low: number | null; high: number | null }): Span100 => ({
  from: low === null ? 0 : axis.place(low),
  to: high === null ? 100 : axis.place(high),
})

/** Within the axis: what all readings allow may lie between two of its ends only. */
const sharedOf = (set: FigureSet, axis: Axis): Span100 | null => {
  const allowed = set.readings.every((reading) => isWithin(set, reading))
  return allowed && (set.low !== null || set.high !== null) ? spanOn(axis, set) : null
}

/** Null where there is nothing to see: a single number, however many give it, or units that have no axis in common. */
export const pictureOf = (set: FigureSet, reports: Reports): Picture | null => {
  const rows = inOrder(set, rowsOf(set, reports))
  const axis = axisOf(rows.map(({ first }) => first))
  const numbers = new Set(rows.map(({ first: { low, high } }) => `${low} ${high}`))
  if (axis === null || numbers.size < 2 || set.readings.some(({ unit }) => unit !== undefined)) return null
  const origins = [...new Set(rows.map(({ origin }) => origin))]
  return {
    rows: rows.map(({ first, readings, report, origin }) => ({
      ...spanOn(axis, first),
      mark: origins.indexOf(origin),
      openBelow: first.low === null,
      openAbove: first.high === null,
      reading: first,
      report,
      reports: new Set(readings.map((one) => one.report)).size,
    })),
    ticks: axis.ticks.map((value) => ({ at: axis.place(value), value })),
    shared: sharedOf(set, axis),
    updates: updatesOf(set, rows),
  }
}
