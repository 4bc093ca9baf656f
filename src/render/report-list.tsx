import { type DayEvent, type DayReport, reportTotal } from '../model/day.ts'
import { isForeign } from '../model/source.ts'
import { webAddress } from './evidence-link.ts'
import type { Told } from './lines.tsx'
import { newsLang } from './news-language.ts'
import { News } from './news-text.tsx'
import { reportPath, sourcePath } from './paths.ts'
import { foundText, originOf, publisherIn, withNames } from './report-refs.ts'
import { publishedAt, tally } from './wording.ts'

const Relation = ({ word, id, reports, words }: Told & { word: string; id: string }) => (
  <span class="mark">
    {word} <a href={reportPath(id)}>{reports.get(id)?.source ?? words.event.anotherReport}</a>
  </span>
)

const Joined = ({ report, reports, words }: Told & { report: DayReport }) => (
  <p class="because">
    {words.event.joined} <News words={words}>{withNames(report.joinedBecause, reports)}</News>
    {report.misfits?.map((misfit) => (
      <>
        . {words.event.misfit} <News words={words}>{misfit}</News>
      </>
    ))}
  </p>
)

/** Whose text it is, and why that is known: a place of the report in the page's words, a reason in the engine's. */
const TextOf = ({
  report: { origin, originBecause },
  words,
}: Pick<Told, 'words'> & { report: DayReport }) => {
  const found = foundText(originBecause, words)
  return (
    <>
      {' · '}
      {words.event.textOf(origin)} ({found === originBecause ? <News words={words}>{found}</News> : found})
    </>
  )
}

const ReportItem = ({ report, ...told }: Told & { report: DayReport }) => {
  const { words } = told
  const address = webAddress(report.url)
  return (
    <li>
      <p lang={newsLang(words)}>
        <a href={reportPath(report.id)}>{report.title}</a>
      </p>
      <p class="by">
        <a href={sourcePath(report.sourceId)}>{publisherIn(report, words)}</a>
        {', '}
        <time datetime={report.published}>{publishedAt(report.published, words)}</time>
        {isForeign(report) && <TextOf report={report} words={words} />}
        {address && ' · '}
        {address && <a href={address}>{words.event.itself}</a>}{' '}
        {report.copyOf !== undefined && <Relation word={words.event.copyOf} id={report.copyOf} {...told} />}
        {report.revisionOf !== undefined && (
          <Relation word={words.event.revisionOf} id={report.revisionOf} {...told} />
        )}
      </p>
      <Joined report={report} {...told} />
    </li>
  )
}

const Origin = ({ same, ...told }: Told & { same: DayReport[] }) => {
  const { words } = told
  return (
    <li>
      <p class="what">
        {originOf(same[0], words)}{' '}
        {same.length > 1 && (
          <span class="verdict">
            {words.counts.reports(same.length)} {words.event.asOne}
          </span>
        )}
      </p>
      <ul>
        {same.map((report) => (
          <ReportItem report={report} {...told} />
        ))}
      </ul>
    </li>
  )
}

type Props = Told & {
  event: DayEvent
  /** How many of the reports there is room for */
  listed: number
  /** Where all of them stand */
  whole: string
}

const Origins = ({ event, listed, whole, ...told }: Props) => (
  <ul class="origins">
    {[...Map.groupBy(event.reports.slice(0, listed), ({ originId }) => originId).values()].map((same) => (
      <Origin same={same} {...told} />
    ))}
    {event.reports.length > listed && (
      <li>
        <a href={whole}>
          {told.words.event.asText(told.words.event.moreReports(event.reports.length - listed))}
        </a>
      </li>
    )}
    {event.reportsNotListed !== undefined && <li>{told.words.event.notListed(event.reportsNotListed)}</li>}
  </ul>
)

/** An event's reports by whose text they are: who published each, what makes one origin of them, why it is here. */
export const ReportList = ({ event, open, ...told }: Props & { open: boolean }) => {
  const { words } = told
  return (
    <details class="reports" open={open}>
      <summary>
        {words.event.reports}: {tally(event.origins, reportTotal(event), words)}
        {event.reportsRead !== undefined && `, ${words.event.toldFrom(event.reportsRead)}`}
      </summary>
      <Origins event={event} {...told} />
    </details>
  )
}
