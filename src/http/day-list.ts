import type { DaySummary } from '../model/day.ts'
import { dayPath } from '../render/paths.ts'

/** A day in a list: its events by name, their lines left to the day's own document. */
export const withoutLines = ({ events, ...day }: DaySummary) => ({
  ...day,
  url: dayPath(day.date),
  events: events.map(({ id, slug, title, reports, origins }) => ({ id, slug, title, reports, origins })),
})
