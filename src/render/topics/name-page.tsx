import type { NameDocument, NameMention } from '../../model/topics.ts'
import { feedLinks } from '../feeds/feed.ts'
import { page } from '../layout.tsx'
import { directionOf, newsLang } from '../news-language.ts'
import { namePath } from '../paths.ts'
import type { Site } from '../site.ts'
import { plainDay } from '../wording.ts'
import type { Words } from '../words/words.ts'
import { Linked, PageEnds, ToldDays, ToldHead, ToldLines } from './told.tsx'

const NAMED_WITH_MAX = 12

/** Who is named in the same events, most often first. */
export const namedWith = ({ days }: Pick<NameDocument, 'days'>): string[] => {
  const counts = new Map<string, number>()
  for (const name of days.flatMap(({ events }) => events.flatMap((event) => event.with)))
    counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, NAMED_WITH_MAX)
    .map(([name]) => name)
}

const Quotes = ({ quotes, words }: { quotes: NameMention['quotes']; words: Words }) =>
  quotes.length === 0 ? null : (
    <section class="quotes">
      <h4 class="label">{words.names.quotes}</h4>
      {quotes.map((quote) => (
        <figure>
          <blockquote lang={newsLang(words)}>
            <q>{quote.text}</q>
          </blockquote>
          <p class="by">
            <Linked name={quote.source} url={quote.url} />
          </p>
        </figure>
      ))}
    </section>
  )

const Facts = ({ name, words }: { name: NameDocument; words: Words }) => {
  const others = namedWith(name)
  return (
    <dl class="facts" lang={newsLang(words)}>
      {name.variants.length > 0 && <dt lang={words.language}>{words.names.alsoWritten}</dt>}
      {name.variants.length > 0 && <dd>{name.variants.join(', ')}</dd>}
      {others.length > 0 && <dt lang={words.language}>{words.names.namedWith}</dt>}
      {others.length > 0 && (
        <dd>
          {others.map((other, i) => (
            <>
              {i > 0 && ', '}
              <a href={namePath(other)}>{other}</a>
            </>
          ))}
        </dd>
      )}
    </dl>
  )
}

/**
 * All that is told of a name: the events that name it, with the lines that do.
 * @param before the page shows the days before this one, where it is not the first
 */
export const namePage = (site: Site, name: NameDocument, before: string | null): string => {
  const { words } = site
  const path = namePath(name.name)
  const title = before === null ? name.name : `${name.name}, ${words.topics.before(plainDay(before, words))}`
  return page(
    site,
    {
      title,
      description: words.names.description(name.name),
      path: before === null ? path : `${path}?before=${before}`,
      formats: path,
      styles: ['topics'],
      feeds: feedLinks(name.name, `${path}/`),
      ...(before !== null && { noIndex: true, formatsQuery: `?before=${before}` }),
    },
    <article class="topic">
      <p class="kicker">{words.names.kinds[name.kind]}</p>
      <h1 lang={newsLang(words)} dir={directionOf(name.name)}>
        {name.name}
      </h1>
      <Facts name={name} words={words} />
      <ToldDays
        days={name.days}
        words={words}
        tell={(event) => (
          <>
            <ToldHead event={event} words={words} more={` · ${words.names.namedIn(event.namedIn)}`} />
            <ToldLines lines={event.lines} words={words} />
            <Quotes quotes={event.quotes} words={words} />
          </>
        )}
      />
      <PageEnds path={path} next={name.next} before={before} words={words} />
    </article>,
  )
}
