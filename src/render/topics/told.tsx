import type { Child } from 'hono/jsx'
import type { SummaryLine } from '../../model/day.ts'
import type { TopicDay } from '../../model/topics.ts'
import { webAddress } from '../evidence-link.ts'
import { directionOf, newsLang } from '../news-language.ts'
import { LineText } from '../news-text.tsx'
import { dayPath } from '../paths.ts'
import { longDay, tally } from '../wording.ts'
import type { Words } from '../words/words.ts'

type Telling = { id: string; title: string; url: string; origins: number; reports: number }

/** A link where there is an address, and the name alone where there is none. */
export const Linked = ({ name, url }: { name: string; url: string | null }) => {
  const address = webAddress(url)
  return address === null ? <span>{name}</span> : <a href={address}>{name}</a>
}

const Line = ({ line, words }: { line: SummaryLine; words: Words }) => (
  <li>
    <p lang={newsLang(words)}>
      <LineText of={line} words={words} />
    </p>
    <p class="by">
      {words.counts.origins(line.origins)}
      {line.sources.map(({ name, url }, i) => (
        <>
          {i === 0 ? ': ' : ', '}
          <Linked name={name} url={url} />
        </>
      ))}
    </p>
  </li>
)

export const ToldLines = ({ lines, words }: { lines: SummaryLine[]; words: Words }) =>
  lines.length === 0 ? null : (
    <ul class="lines">
      {lines.map((line) => (
        <Line line={line} words={words} />
      ))}
    </ul>
  )

/** An event's title and weight; `more` follows the tally. */
export const ToldHead = ({ event, words, more }: { event: Telling; words: Words; more?: Child }) => (
  <>
    <h3 lang={newsLang(words)} dir={directionOf(event.title)}>
      <a href={event.url}>{event.title}</a>
    </h3>
    <p class="kicker">
      {tally(event.origins, event.reports, words)}
      {more}
    </p>
  </>
)

type DaysProps<M> = { days: TopicDay<M>[]; words: Words; tell: (event: M) => Child }

/** Days under their names, newest first, each leading to its page. */
export const ToldDays = <M extends Telling>({ days, words, tell }: DaysProps<M>) => (
  <>
    {days.map(({ date, more, events }) => (
      <section aria-labelledby={`day-${date}`}>
        <h2 id={`day-${date}`}>
          <a href={dayPath(date)}>
            <time datetime={date}>{longDay(date, words)}</time>
          </a>
        </h2>
        {events.map((event) => (
          <article class="told">{tell(event)}</article>
        ))}
        {more > 0 && (
          <p class="rest">
            <a href={dayPath(date)}>{words.topics.moreOnDay(more)}</a>
          </p>
        )}
      </section>
    ))}
  </>
)

type Ends = { path: string; next: string | null; before: string | null; words: Words }

/** Where the days go on, and back to the newest */
export const PageEnds = ({ path, next, before, words }: Ends) =>
  next === null && before === null ? null : (
    <nav class="ends" aria-label={words.topics.earlier}>
      {before !== null && <a href={path}>{words.topics.newest}</a>}
      {next !== null && (
        <a rel="next" href={`${path}?before=${next}`}>
          {words.topics.earlier}
        </a>
      )}
    </nav>
  )
