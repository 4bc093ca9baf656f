import type { DayReport } from '../model/day.ts'
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
        <b>{report.source}</b>, <time datetime={report.published}>{publishedAt(report.published)}</time>
        {report.originId !== report.sourceId && ` · text of ${report.origin} (${report.originBecause})`}
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

type Props = { list: DayReport[]; origins: number; reports: Reports; open?: boolean }

/** An event's reports: who published each, whose text it is, and why it is here. */
export const ReportList = ({ list, origins, reports, open }: Props) => (
  <details class="reports" open={open ?? false}>
    <summary>
      {counted(list.length, 'report')} of {counted(origins, 'origin')}
    </summary>
    <ul>
      {list.map((report) => (
        <ReportItem report={report} reports={reports} />
      ))}
    </ul>
  </details>
)
