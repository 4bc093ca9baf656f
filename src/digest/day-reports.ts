import type { DayReport } from '../model/day.ts'
import type { ReportInEvent } from '../model/material.ts'

const misfitsOf = ({ reading }: ReportInEvent): string[] => [
  ...new Set(reading.dates.map(({ misfit }) => misfit).filter((misfit) => misfit !== null)),
]

/** A report as the day shows it. */
export const dayReportOf = (read: ReportInEvent): DayReport => {
  const { report, membership } = read
  const misfits = misfitsOf(read)
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
