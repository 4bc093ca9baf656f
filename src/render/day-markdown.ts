import type { CalendarDay } from '../model/calendar.ts'
import { type Day, type DaySummary, type Edition, reportTotal } from '../model/day.ts'
import { eventPath } from '../model/event-address.ts'
import { changeText } from './changes.tsx'
import { cleanText } from './clean-text.ts'
import { eventSections } from './event-markdown.ts'
import { feedStanding } from './feed-standing.ts'
import { mailDayText, mailStateText } from './mail-status.tsx'
import { blocks, bullets, link, plain } from './markdown.ts'
import { dayPath, reportPath } from './paths.ts'
import { outermost, type ReportBody } from './report-body.ts'
import type { PublicStatus } from './status-body.ts'
import { instantIn, ledgerText, longDay, publishedAt, tally } from './wording.ts'

const documentOf = (...parts: Parameters<typeof blocks>): string => cleanText(`${blocks(...parts)}\n`)

export const dayMarkdown = (day: Day): string =>
  documentOf(
    `# ${longDay(day.date)}`,
    `Edition ${day.edition}, built ${instantIn(day.builtAt, day.timezone)}`,
    ...day.events.map((event) =>
      blocks(
        `## ${link(event.title, event.url)}`,
        tally(event.origins, reportTotal(event)),
        eventSections(event, day.date, 3),
      ),
    ),
    day.changes.length > 0 && `## Changed in edition ${day.edition}`,
    bullets(day.changes.map((change) => plain(changeText(change)))),
    '## Ledger',
    `${ledgerText(day.ledger)}.`,
  )

export const editionsMarkdown = (editions: Edition[], date: CalendarDay): string =>
  documentOf(
    `# Editions of ${longDay(date)}`,
    ...editions.map((edition) =>
      blocks(
        `## Edition ${edition.edition}`,
        `Built ${instantIn(edition.builtAt, 'UTC')}`,
        bullets(edition.changes.map((change) => plain(changeText(change)))),
      ),
    ),
  )

export const archiveMarkdown = (title: string, days: DaySummary[]): string =>
  documentOf(
    `# ${plain(title)}`,
    ...days.map((day) =>
      blocks(
        `## ${link(longDay(day.date), dayPath(day.date))}`,
        tally(day.origins, day.reports),
        bullets(day.events.map((event) => link(event.title, eventPath(event.slug)))),
      ),
    ),
  )

export const reportMarkdown = (report: ReportBody): string =>
  documentOf(
    `# ${plain(report.title)}`,
    bullets([
      `Source: ${plain(report.source.name)} (${report.source.because})`,
      `Origin: ${plain(report.origin.name)} (${plain(report.origin.because)})`,
      `Published: ${publishedAt(report.published.at)} (${report.published.from})`,
      ...(report.url === null ? [] : [`Address: ${link(report.url, report.url)}`]),
      ...(report.event === null ? [] : [`Event: ${link(report.event.title, report.event.url)}`]),
      ...(report.copyOf === null ? [] : [link('Copy of another report', reportPath(report.copyOf.report))]),
      ...(report.revisionOf === null
        ? []
        : [link('Revision of another report', reportPath(report.revisionOf.report))]),
    ]),
    '## Cited of it',
    ...outermost(report.excerpts).map((excerpt) => `> ${plain(excerpt.wording)}`),
  )

export const statusMarkdown = (status: PublicStatus): string =>
  documentOf(
    '# Status',
    bullets([
      `Reports: ${status.reports}`,
      `Set aside: ${status.setAside}`,
      `Events: ${status.events}`,
      `Days: ${status.days}`,
      `To be rebuilt: ${status.dirtyDays.join(', ') || 'no day'}`,
    ]),
    '## Feeds',
    bullets(status.feeds.items.map((feed) => plain(`${feed.title}: ${feedStanding(feed)}`))),
    '## Mail',
    mailStateText(status.mail),
    bullets(status.mail.days.map((one) => `${one.day}: ${mailDayText(one)}`)),
    '## Last runs',
    bullets(
      status.lastRuns.map(
        (run) => `${run.kind} ${plain(run.subject)}: ${plain(run.outcome)}, ${run.endedAt}`,
      ),
    ),
    `Next run: ${status.nextRun}`,
    '## Failures',
    bullets(
      status.failures.map((failure) => `${plain(failure.kind)} ${plain(failure.subject)}, ${failure.at}`),
    ),
  )
