// Lines that tell a figure's earlier reading: their words hold, and are no longer the latest.
import type { FigureReading, FigureSet, Line } from '../model/statement.ts'

/** Nothing that the reading allows is allowed by the latest. */
const isEarlier = ({ low, high }: FigureReading, set: FigureSet): boolean =>
  (high ?? Infinity) < (set.low ?? -Infinity) || (low ?? -Infinity) > (set.high ?? Infinity)

/** The figures of which a line's own words tell no longer the latest. */
export const supersededIn = ({ evidence: [told] }: Line, figures: readonly FigureSet[]): FigureSet[] =>
  figures.filter((set) => {
    if (set.verdict !== 'updated' || told === undefined) return false
    const readings = set.readings.filter(
      ({ report, start, end }) => report === told.report && told.start <= start && end <= told.end,
    )
    return readings.length > 0 && readings.every((reading) => isEarlier(reading, set))
  })
