import type { FoundReport, MarkedText, SearchAnswer, SearchAsked, SearchResult } from '../../model/search.ts'
import { feedLinks } from '../feeds/feed.ts'
import { page } from '../layout.tsx'
import { directionOf, newsLang } from '../news-language.ts'
import { dayPath, reportPath, searchPath, sourcePath } from '../paths.ts'
import type { Site } from '../site.ts'
import { plainDay, tally } from '../wording.ts'
import type { Words } from '../words/words.ts'
import { SearchForm, SearchHints } from './search-form.tsx'

/** A page of results, and how many a page has; null where nothing was asked for. */
export type SearchShown = { asked: SearchAsked; answer: SearchAnswer | null; perPage: number }

type Piece = { text: string; found: boolean }

/** A text in pieces, those that were searched for told apart. */
export const piecesOf = ({ text, marks }: MarkedText): Piece[] => {
  const ends = marks.map(([, end]) => end)
  return [
    ...marks.flatMap(([start, end], nth) => [
      { text: text.slice(ends[nth - 1] ?? 0, start), found: false },
      { text: text.slice(start, end), found: true },
    ]),
    { text: text.slice(ends.at(-1) ?? 0), found: false },
  ].filter((piece) => piece.text !== '')
}

const Marked = ({ of }: { of: MarkedText }) => (
  <>{piecesOf(of).map(({ text, found }) => (found ? <mark>{text}</mark> : text))}</>
)

const Found = ({ report, words }: { report: FoundReport; words: Words }) => (
  <li>
    <p lang={newsLang(words)} dir={directionOf(report.title.text)}>
      <a href={reportPath(report.report)}>
        <Marked of={report.title} />
      </a>
    </p>
    <p class="excerpt-found" lang={newsLang(words)} dir={directionOf(report.excerpt.text)}>
      <Marked of={report.excerpt} />
    </p>
    <p class="by">
      <a href={sourcePath(report.sourceId)}>{report.source}</a>,{' '}
      <a href={dayPath(report.day)}>
        <time datetime={report.day}>{plainDay(report.day, words)}</time>
      </a>
    </p>
  </li>
)

const EventFound = ({ event, words }: { event: SearchResult['event']; words: Words }) => {
  if (event === null) return <h2 class="aside">{words.search.notInEdition}</h2>
  const { firstDay, lastDay } = event
  const days =
    firstDay === lastDay
      ? plainDay(lastDay, words)
      : words.event.fromTo(plainDay(firstDay, words), plainDay(lastDay, words))
  return (
    <>
      <h2 lang={newsLang(words)} dir={directionOf(event.title)}>
        <a href={event.url}>{event.title}</a>
      </h2>
      <p class="kicker">
        {tally(event.origins, event.reports, words)} · {days}
      </p>
    </>
  )
}

const Result = ({ result, words }: { result: SearchResult; words: Words }) => {
  const more = result.found - result.items.length
  return (
    <li>
      <article class="told">
        <EventFound event={result.event} words={words} />
        <ul class="found">
          {result.items.map((report) => (
            <Found report={report} words={words} />
          ))}
        </ul>
        {more > 0 && (
          <p class="rest">
            {result.event === null ? (
              words.search.moreOfEvent(more)
            ) : (
              <a href={result.event.url}>{words.search.moreOfEvent(more)}</a>
            )}
          </p>
        )}
      </article>
    </li>
  )
}

const pathOf = ({ from, to, source, ...asked }: SearchAsked, pageNumber: number): string =>
  searchPath({ ...asked, from: from ?? '', to: to ?? '', source: source ?? '', page: pageNumber })

const countOf = ({ reports, reportsMore, total }: SearchAnswer, { search, counts }: Words): string => {
  const all = counts.reports(reports)
  return search.found(search.events(total), reportsMore ? search.moreThan(all) : all)
}

const Pages = ({ shown: { answer, perPage }, words }: { shown: SearchShown; words: Words }) => {
  if (answer === null || answer.total <= perPage) return null
  const { page: current, total } = answer
  return (
    <nav class="ends" aria-label={words.search.pages}>
      {current > 1 && (
        <a rel="prev" href={pathOf(answer, current - 1)}>
          {words.search.previous}
        </a>
      )}
      <span>{words.search.page(current)}</span>
      {current * perPage < total && (
        <a rel="next" href={pathOf(answer, current + 1)}>
          {words.search.next}
        </a>
      )}
    </nav>
  )
}

const Answer = ({ shown, words }: { shown: SearchShown; words: Words }) => {
  const { answer } = shown
  if (answer === null) return null
  const told = words.search
  if (answer.understood === '')
    return (
      <p role="status" class="problem">
        {told.notUnderstood}
      </p>
    )
  return (
    <>
      <p role="status">
        <b>{answer.reports === 0 ? told.nothing : countOf(answer, words)}</b>{' '}
        <span class="aside">
          {told.understood}: <code>{answer.understood}</code>
        </span>
      </p>
      {answer.reports === 0 && <p>{told.nothingHelp}</p>}
      <ol class="results">
        {answer.results.map((result) => (
          <Result result={result} words={words} />
        ))}
      </ol>
      <Pages shown={shown} words={words} />
    </>
  )
}

/** A form, and what was found by it: events with the reports that hold the words. */
export const searchPage = (site: Site, shown: SearchShown): string => {
  const { words } = site
  const { asked, answer } = shown
  const path = pathOf(asked, asked.page)
  const nothing = answer?.reports === 0
  return page(
    site,
    {
      title: asked.q === '' ? words.search.title : `${asked.q} · ${words.search.title}`,
      description: words.search.description,
      path,
      formats: '/search',
      formatsQuery: path.slice('/search'.length),
      place: '/search',
      query: asked.q,
      styles: ['forms', 'topics'],
      ...(asked.q !== '' && { noIndex: true as const, feeds: searchFeeds(asked, words) }),
    },
    <article class="topic search">
      <h1>{words.search.title}</h1>
      <SearchForm asked={asked} words={words} />
      {!nothing && <SearchHints words={words} open={answer === null} />}
      <Answer shown={shown} words={words} />
      {nothing && <SearchHints words={words} open />}
    </article>,
  )
}

/** What is newest of a search, in whatever order and on whichever page it is looked at */
const searchFeeds = (asked: SearchAsked, { feeds }: Words) => {
  const query = pathOf({ ...asked, order: 'best' }, 1).slice('/search'.length)
  return feedLinks(feeds.search.title(asked.q), '/search/', query)
}
