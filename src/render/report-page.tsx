import type { Child } from 'hono/jsx'
import { webAddress } from './evidence-link.ts'
import { page } from './layout.tsx'
import { directionOf, newsLang } from './news-language.ts'
import { News } from './news-text.tsx'
import { reportPath, sourcePath } from './paths.ts'
import { outermost, type ReportBody } from './report-body.ts'
import { withNames } from './report-refs.ts'
import type { Site } from './site.ts'
import { instantIn, publishedAt } from './wording.ts'
import type { Words } from './words/words.ts'

/** The page knows no other report by its source. */
const NO_REPORTS = new Map()

/** The engine's reasons are in the language of the news. */
const Reason = ({ text, words }: { text: string; words: Words }) => (
  <News words={words}>{withNames(text, NO_REPORTS)}</News>
)

const Fact = ({ name, children }: { name: string; children?: Child }) => (
  <>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </>
)

type Related = { name: string; to: ReportBody['copyOf']; words: Words }

const Relation = ({ name, to, words }: Related) =>
  to && (
    <Fact name={name}>
      <a href={reportPath(to.report)}>{words.report.another}</a>: <Reason text={to.because} words={words} />
    </Fact>
  )

type Part = { report: ReportBody; words: Words }

/** Who published it, whose text it is, when, and where each of these was found. */
const Provenance = ({ report: { source, origin, published, receivedAt }, words }: Part) => {
  const { report: told } = words
  return (
    <>
      <Fact name={told.source}>
        <a href={sourcePath(source.id)}>{source.name}</a>{' '}
        <span class="aside">({told.found[source.foundIn]})</span>
      </Fact>
      <Fact name={told.origin}>
        <a href={sourcePath(origin.id)}>{origin.name}</a>{' '}
        <span class="aside">
          (
          {origin.foundIn === null ? (
            <Reason text={origin.because} words={words} />
          ) : (
            told.found[origin.foundIn]
          )}
          )
        </span>
      </Fact>
      <Fact name={told.published}>
        <time datetime={published.at}>{publishedAt(published.at, words)}</time>{' '}
        <span class="aside">({told.found[published.foundIn]})</span>
      </Fact>
      <Fact name={told.takenIn}>
        <time datetime={receivedAt}>{instantIn(receivedAt, 'UTC', words)}</time>
      </Fact>
    </>
  )
}

const Facts = ({ report, words }: Part) => {
  const { report: told } = words
  const address = webAddress(report.url)
  return (
    <dl class="facts">
      <Provenance report={report} words={words} />
      {report.byline !== null && <Fact name={told.byline}>{report.byline}</Fact>}
      {report.dateline?.place && <Fact name={told.dateline}>{report.dateline.place}</Fact>}
      {address && (
        <Fact name={told.address}>
          <a href={address}>{address}</a>
        </Fact>
      )}
      {report.event && (
        <Fact name={told.event}>
          <a href={report.event.url} lang={newsLang(words)}>
            {report.event.title}
          </a>
          : <Reason text={report.event.joinedBecause} words={words} />
        </Fact>
      )}
      <Relation name={told.copyOf} to={report.copyOf} words={words} />
      <Relation name={told.revisionOf} to={report.revisionOf} words={words} />
    </dl>
  )
}

const Cited = ({ report, words }: Part) => (
  <>
    {report.excerpts.length === 0 && <p>{words.report.nothingCited}</p>}
    {outermost(report.excerpts).map((excerpt) => (
      <blockquote class="excerpt">
        <p lang={newsLang(words)}>{excerpt.wording}</p>
        <footer>
          {words.report.as(excerpt.citedAs.map((what) => words.report.citedAs[what]).join(', '))}
        </footer>
      </blockquote>
    ))}
  </>
)

/** Where a report is from and which of its words are cited; its text belongs to its publisher. */
export const reportPage = (site: Site, report: ReportBody): string => {
  const { words } = site
  return page(
    site,
    {
      title: report.title,
      description: words.report.description(report.source.name),
      path: reportPath(report.id),
      formats: reportPath(report.id),
    },
    <article class="report">
      <p class="kicker">{words.report.report}</p>
      <h1 lang={newsLang(words)} dir={directionOf(report.title)}>
        {report.title}
      </h1>
      <Facts report={report} words={words} />
      <h2>{words.report.cited}</h2>
      <Cited report={report} words={words} />
    </article>,
  )
}
