import { type DayEvent, type DayReport, reportTotal } from '../model/day.ts'
import { isForeign, publisherOf } from '../model/source.ts'
import { webAddress } from './evidence-link.ts'
import { reportPath } from './paths.ts'
import { type Reports, withNames } from './report-refs.ts'
import { counted, publishedAt } from './wording.ts'

const Relation = ({ word, id, reports }: { word: string; id: string; reports: Reports }) => (
  <span class="mark">
    {word} <a href={reportPath(id)}>{reports.get(id)?.source ?? 'another report'}</a>’s
  </span>
)

const ReportItem = ({ report, reports }: { report: DayReport; reports: Reports }) => {
  const address = webAddress(report.url)
  return (
    <li>
      <p>
        <a href={reportPath(report.id)}>{report.title}</a>
      </p>
      <p class="by">
        <b>{publisherOf(report)}</b>, <time datetime={report.published}>{publishedAt(report.published)}</time>
        {isForeign(report) && ` · text of ${report.origin} (${report.originBecause})`}
        {address && (
          <>
            {' · '}
            <a href={address}>the report itself</a>
          </>
        )}{' '}
        {report.copyOf !== undefined && <Relation word="Copy of" id={report.copyOf} reports={reports} />}
        {report.revisionOf !== undefined && (
          <Relation word="Revision of" id={report.revisionOf} reports={reports} />
        )}
      </p>
      <p class="because">
        In this event because: {withNames(report.joinedBecause, reports)}
        {report.misfits?.map((misfit) => (
          <>. A date in it does not fit: {misfit}</>
        ))}
      </p>
    </li>
  )
}

type Props = { event: DayEvent; reports: Reports; open?: boolean }

/** An event's reports: who published each, whose text it is, and why it is here. */
export const ReportList = ({ event, reports, open }: Props) => (
  <details class="reports" open={open ?? false}>
    <summary>
      {counted(reportTotal(event), 'report')} of {counted(event.origins, 'origin')}
      {event.reportsRead !== undefined && `, told from ${event.reportsRead} of them`}
    </summary>
    <ul>
      {event.reports.map((report) => (
        <ReportItem report={report} reports={reports} />
      ))}
      {event.reportsNotListed !== undefined && (
        <li>{counted(event.reportsNotListed, 'more report')}, counted and not listed</li>
      )}
    </ul>
  </details>
)
