import { type Day, reportTotal } from '../../model/day.ts'
import type { Site } from '../site.ts'
import { longDay } from '../wording.ts'
import { dayCard } from './day-card.ts'

const TITLES = 3

/** The picture of a day as SVG: what its first events are, and what was counted. */
export const cardOfDay = ({ title, words }: Pick<Site, 'title' | 'words'>, day: Day): string => {
  const origins = new Set(day.events.flatMap(({ reports }) => reports.map(({ originId }) => originId)))
  const reports = day.events.reduce((sum, event) => sum + reportTotal(event), 0)
  return dayCard({
    site: title,
    date: longDay(day.date, words),
    tally: words.picture.tally(day.events.length, reports, origins.size),
    titles: day.events.slice(0, TITLES).map((event) => event.title),
  })
}
