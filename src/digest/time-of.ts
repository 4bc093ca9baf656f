import type { Published } from '../model/report.ts'

const DAY_MS = 86_400_000
const HAS_OFFSET = /(?:[Zz]|[+-]\d\d:?\d\d)$/

/** From when to when a text may have been published, in ms; a time without an offset is read as UTC throughout. */
export const timeOf = ({ at, precision }: Published): { from: number; to: number } => {
  if (precision === 'day') {
    const from = Date.parse(`${at.slice(0, 10)}T00:00:00Z`)
    return { from, to: from + DAY_MS }
  }
  const from = Date.parse(HAS_OFFSET.test(at) ? at : `${at}Z`)
  return { from, to: from }
}
