import type { Ledger } from '../model/day.ts'
import type { DayOutline, EventOutline } from '../model/material.ts'
import { alphabetical } from './order.ts'

const own = ({ reports, copies }: EventOutline): number => reports - copies

const sum = (counts: number[]): number => counts.reduce((total, count) => total + count, 0)

/**
 * The day's account: takenIn = grouped + copies + single + setAside. A report is single where it is alone in its event
 * so far, copies left out.
 */
export const ledgerOf = ({ events, setAside }: DayOutline, eventsNotShown: number): Ledger => {
  const aside = sum(setAside.map(({ count }) => count))
  const grouped = sum(events.filter(({ reportsSoFar }) => reportsSoFar >= 2).map(own))
  const single = sum(events.filter(({ reportsSoFar }) => reportsSoFar < 2).map(own))
  const copies = sum(events.map((event) => event.copies))
  return {
    takenIn: grouped + copies + single + aside,
    grouped,
    copies,
    single,
    setAside: aside,
    setAsideReasons: [...setAside].sort(alphabetical(({ reason }) => reason)),
    eventsNotShown,
  }
}
