import type { Ledger } from '../model/day.ts'
import type { DayMaterial, EventMaterial, ReportInEvent } from '../model/material.ts'
import { alphabetical } from './order.ts'

const isCopy = ({ membership }: ReportInEvent): boolean => membership.copyOf !== null

const own = ({ today }: EventMaterial): number => today.filter((report) => !isCopy(report)).length

const sum = (counts: number[]): number => counts.reduce((total, count) => total + count, 0)

/**
 * The day's account: takenIn = grouped + copies + single + setAside. A report is single where it is alone in its event
 * so far, copies left out.
 */
export const ledgerOf = ({ events, setAside }: DayMaterial, eventsNotShown: number): Ledger => {
  const aside = sum(setAside.map(({ count }) => count))
  const grouped = sum(events.filter(({ reportsSoFar }) => reportsSoFar >= 2).map(own))
  const single = sum(events.filter(({ reportsSoFar }) => reportsSoFar < 2).map(own))
  const copies = sum(events.map(({ today }) => today.filter(isCopy).length))
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
