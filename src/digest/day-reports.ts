import type { DayReport } from '../model/day.ts'
import type { ListedReport, ReportInEvent } from '../model/material.ts'

const misfitsOf = (one: ReportInEvent | ListedReport): string[] =>
  'reading' in one
    ? [...new Set(one.reading.dates.map(({ misfit }) => misfit).filter((misfit) => misfit !== null))]
    : []

/** A report as the day shows it; the dates are judged of one that was read. */
export const dayReportOf = (one: ReportInEvent | ListedReport): DayReport => {
  const { report, membership } = one
  const misfits = misfitsOf(one)
  return {
    id: report.id,
    title: report.title.value.replace(/\s+/g, ' ').trim(),
    url: report.url,
    source: report.sourceName,
    sourceId: report.sourceId,
    origin: report.originName,
    originId: report.originId,
    originBecause: report.originFrom,
    published: report.published.at,
    publishedFrom: report.published.from,
    ...(membership.copyOf === null ? {} : { copyOf: membership.copyOf.of }),
    ...(membership.revisionOf === null ? {} : { revisionOf: membership.revisionOf.of }),
    joinedBecause: [membership.joinedBecause, membership.copyOf?.because, membership.revisionOf?.because]
      .filter((because) => because !== undefined && because !== '')
      .join('; '),
    ...(misfits.length === 0 ? {} : { misfits }),
  }
}
