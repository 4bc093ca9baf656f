import { webAddress } from './evidence-link.ts'
import { page } from './layout.tsx'
import { reportPath } from './paths.ts'
import { outermost, type ReportBody } from './report-body.ts'
import { withNames } from './report-refs.ts'
import type { Site } from './site.ts'
import { instantIn, publishedAt } from './wording.ts'

/** The page knows no other report by its source. */
const NO_REPORTS = new Map()

const Related = ({ word, to }: { word: string; to: ReportBody['copyOf'] }) =>
  to && (
    <>
      <dt>{word}</dt>
      <dd>
        <a href={reportPath(to.report)}>another report</a>: {withNames(to.because, NO_REPORTS)}
      </dd>
    </>
  )

const Facts = ({ report }: { report: ReportBody }) => {
  const address = webAddress(report.url)
  return (
    <dl class="facts">
      <dt>Source</dt>
      <dd>
        {report.source.name} <span class="aside">({report.source.because})</span>
      </dd>
      <dt>Origin</dt>
      <dd>
        {report.origin.name} <span class="aside">({report.origin.because})</span>
      </dd>
      <dt>Published</dt>
      <dd>
        <time datetime={report.published.at}>{publishedAt(report.published.at)}</time>{' '}
        <span class="aside">({report.published.from})</span>
      </dd>
      <dt>Taken in</dt>
      <dd>
        <time datetime={report.receivedAt}>{instantIn(report.receivedAt, 'UTC')}</time>
      </dd>
      {report.byline !== null && <dt>Byline</dt>}
      {report.byline !== null && <dd>{report.byline}</dd>}
      {report.dateline && <dt>Dateline</dt>}
      {report.dateline && <dd>{report.dateline.place}</dd>}
      {address && <dt>Address</dt>}
      {address && (
        <dd>
          <a href={address}>{address}</a>
        </dd>
      )}
      {report.event && <dt>Event</dt>}
      {report.event && (
        <dd>
          <a href={report.event.url}>{report.event.title}</a>:{' '}
          {withNames(report.event.joinedBecause, NO_REPORTS)}
        </dd>
      )}
      <Related word="Copy of" to={report.copyOf} />
      <Related word="Revision of" to={report.revisionOf} />
    </dl>
  )
}

/** Where a report is from and which of its words are cited; its text belongs to its publisher. */
export const reportPage = (site: Site, report: ReportBody): string =>
  page(
    site,
    {
      title: report.title,
      description: `Where this report of ${report.source.name} is from, and what is cited of it.`,
      path: reportPath(report.id),
      formats: reportPath(report.id),
    },
    <article class="report">
      <p class="kicker">Report</p>
      <h1>{report.title}</h1>
      <Facts report={report} />
      <h2>Cited of it</h2>
      {report.excerpts.length === 0 && <p>Nothing is cited of this report.</p>}
      {outermost(report.excerpts).map((excerpt) => (
        <blockquote class="excerpt">
          <p>{excerpt.wording}</p>
          <footer>as {excerpt.citedAs.join(', ')}</footer>
        </blockquote>
      ))}
    </article>,
  )
