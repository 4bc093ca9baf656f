import type { Child } from 'hono/jsx'
import { type Source, UNKNOWN_SOURCE } from '../../model/source.ts'
import type { SourceDocument, SourceMention, SourceReport } from '../../model/topics.ts'
import { feedLinks } from '../feeds/feed.ts'
import { page } from '../layout.tsx'
import { directionOf, newsLang } from '../news-language.ts'
import { reportPath, sourcePath } from '../paths.ts'
import type { Site } from '../site.ts'
import { plainDay, publishedAt } from '../wording.ts'
import type { Words } from '../words/words.ts'
import { displayName } from './display-name.ts'
import { sourceTotals } from './source-body.ts'
import { Linked, PageEnds, ToldDays, ToldHead, ToldLines } from './told.tsx'

const Fact = ({ name, children }: { name: string; children?: Child }) => (
  <>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </>
)

const Who = ({ source, words }: { source: Source; words: Words }) => {
  const told = words.sources
  return (
    <>
      {source.homePage && (
        <Fact name={told.homePage}>
          <Linked name={new URL(source.homePage).host} url={source.homePage} />
        </Fact>
      )}
      {source.country && (
        <Fact name={told.country}>{displayName('region', source.country, words.locale)}</Fact>
      )}
      {source.language && (
        <Fact name={told.language}>{displayName('language', source.language, words.locale)}</Fact>
      )}
      {source.signatures.length > 0 && <Fact name={told.signatures}>{source.signatures.join(', ')}</Fact>}
    </>
  )
}

const Totals = ({ document, words }: { document: SourceDocument; words: Words }) => {
  const { others, ...totals } = sourceTotals(document)
  const told = (['own', 'foreign', 'carried'] as const).filter((role) => totals[role] > 0)
  if (told.length === 0) return null
  return (
    <>
      <Fact name={words.sources.shown}>
        {told.map((role) => words.sources.texts[role](totals[role])).join(' · ')}
      </Fact>
      {others.length > 0 && (
        <Fact name={words.sources.whose}>
          {others.map(({ id, name }, i) => (
            <>
              {i > 0 && ', '}
              <a href={sourcePath(id)}>{name}</a>
            </>
          ))}
        </Fact>
      )}
    </>
  )
}

const Report = ({ report, words }: { report: SourceReport; words: Words }) => {
  const told = words.sources
  return (
    <li>
      <a href={reportPath(report.id)} lang={newsLang(words)}>
        {report.title}
      </a>{' '}
      <span class="aside">
        <time datetime={report.published}>{publishedAt(report.published, words)}</time>
        {report.other && ' · '}
        {report.other && (
          <a href={sourcePath(report.other.id)}>
            {report.role === 'foreign' ? told.textOf(report.other.name) : told.publishedBy(report.other.name)}
          </a>
        )}
      </span>
    </li>
  )
}

const Reports = ({ event, words }: { event: SourceMention; words: Words }) => {
  const { own, foreign, carried } = event.texts
  const more = own + foreign + carried - event.items.length
  return (
    <ul class="its">
      {event.items.map((report) => (
        <Report report={report} words={words} />
      ))}
      {more > 0 && (
        <li>
          <a href={event.url}>{words.sources.moreReports(more)}</a>
        </li>
      )}
    </ul>
  )
}

/**
 * Who a source is, what it reported, and whose text it was.
 * @param before the page shows the days before this one, where it is not the first
 */
export const sourcePage = (site: Site, document: SourceDocument, before: string | null): string => {
  const { words } = site
  const { source, days } = document
  const path = sourcePath(source.id)
  return page(
    site,
    {
      title:
        before === null ? source.name : `${source.name}, ${words.topics.before(plainDay(before, words))}`,
      description: words.sources.descriptionOf(source.name),
      path: before === null ? path : `${path}?before=${before}`,
      place: '/sources',
      formats: path,
      styles: ['topics'],
      feeds: feedLinks(source.name, `${path}/`),
      ...(before !== null && { noIndex: true, formatsQuery: `?before=${before}` }),
    },
    <article class="topic">
      <p class="kicker">{words.sources.kinds[source.kind]}</p>
      <h1 dir={directionOf(source.name)}>{source.name}</h1>
      {source.id === UNKNOWN_SOURCE.id && <p>{words.sources.unknown}</p>}
      <dl class="facts">
        <Who source={source} words={words} />
        <Totals document={document} words={words} />
      </dl>
      {days.length === 0 && <p class="empty">{words.sources.nothingYet}</p>}
      <ToldDays
        days={days}
        words={words}
        tell={(event) => (
          <>
            <ToldHead event={event} words={words} />
            <Reports event={event} words={words} />
            <ToldLines lines={event.lines} words={words} />
          </>
        )}
      />
      <PageEnds path={path} next={document.next} before={before} words={words} />
    </article>,
  )
}
