import type { Background } from '../model/background.ts'
import type { CalendarDay } from '../model/calendar.ts'
import type { DayEvent } from '../model/day.ts'
import { eventPath, slugOf } from '../model/event-address.ts'
import type { EventMaterial } from '../model/material.ts'
import { dayReportOf } from './day-reports.ts'
import { viewOf } from './event-view.ts'
import { figureSetsOf } from './figure-sets.ts'
import { draftLines, linesOf } from './lines.ts'
import { namesOfEvent } from './names.ts'
import { openingsOf } from './openings.ts'
import { canonical, countDistinct } from './order.ts'
import { quoteSetsOf } from './quote-sets.ts'
import { isInNews, statementsOf } from './statements.ts'
import { strandsOf } from './strands.ts'
import { timelineOf } from './timeline.ts'
import { titleOf } from './title.ts'

/** One event's day: its lines, figures, quotes and names, each with its places in the reports. */
export const digestEvent = (event: EventMaterial, date: CalendarDay, background: Background): DayEvent => {
  const view = viewOf(event, background)
  const strands = strandsOf(view, background)
  const before = openingsOf([...event.before].sort(canonical))
    .flatMap(statementsOf)
    .filter(isInNews)
  const lines = linesOf(draftLines(view, strands), view, strands, before)
  const told = new Set(lines.map(({ strand }) => strand))
  const title = titleOf(view, lines)
  const timeline = timelineOf(view)
  const reports = [...event.today, ...event.listed].sort(canonical)
  const slug = slugOf(title.title, event.id)
  return {
    id: event.id,
    slug,
    ...title,
    url: eventPath(slug),
    firstDay: event.firstDay,
    lastDay: date,
    origins: countDistinct(reports.map(({ report }) => report.originId)),
    strands: strands.names.filter((name) => told.has(name)),
    reports: reports.map(dayReportOf),
    ...(event.listed.length + event.notListed === 0 ? {} : { reportsRead: event.today.length }),
    ...(event.notListed === 0 ? {} : { reportsNotListed: event.notListed }),
    lines,
    figures: figureSetsOf(view),
    quotes: quoteSetsOf(view),
    names: namesOfEvent(view.reports, view.oneName),
    ...(timeline.length === 0 ? {} : { timeline }),
  }
}
