import type { Correction } from '../../model/correction.ts'
import { feedLinks } from '../feeds/feed.ts'
import { page } from '../layout.tsx'
import { directionOf, newsLang } from '../news-language.ts'
import { correctionPath, dayPath, editionPath } from '../paths.ts'
import type { Site } from '../site.ts'
import { instantIn, longDay } from '../wording.ts'
import type { Words } from '../words/words.ts'
import { Changed } from './changed.tsx'

/** A page of corrections, latest first; `earlier` is the site path of the next, `path` its own. */
export type CorrectionList = {
  items: Correction[]
  earlier: string | null
  isLatest: boolean
  timezone: string
}

/** Those of one edition stand together. */
export const byEdition = (items: readonly Correction[]): [of: Correction, some: Correction[]][] =>
  [...Map.groupBy(items, ({ date, edition }) => `${date}.${edition}`).values()].flatMap((some) =>
    some[0] === undefined ? [] : [[some[0], some] as [Correction, Correction[]]],
  )

const One = ({ correction, words }: { correction: Correction; words: Words }) => {
  const { event } = correction
  return (
    <li>
      <p class="kicker" lang={newsLang(words)} dir={directionOf(event.title)}>
        {event.url === null ? event.title : <a href={event.url}>{event.title}</a>}
      </p>
      <p>
        <Changed change={correction} words={words} />{' '}
        <a class="aside" href={correctionPath(correction)}>
          {words.history.inEdition}
          <span class="unseen"> ({correction.id})</span>
        </a>
      </p>
    </li>
  )
}

export const correctionsPage = (
  site: Site,
  { items, earlier, isLatest, timezone }: CorrectionList,
): string => {
  const { words } = site
  const { title } = words.corrections
  return page(
    site,
    {
      title,
      description: words.history.corrections,
      path: '/corrections',
      styles: ['time'],
      ...(isLatest ? { formats: '/corrections' } : { noIndex: true as const }),
      next: earlier ?? undefined,
      feeds: feedLinks(title, '/corrections/'),
    },
    <article class="history">
      <h1>{title}</h1>
      <p class="because">{items.length === 0 ? words.history.noCorrections : words.history.corrections}</p>
      {byEdition(items).map(([{ date, edition, builtAt }, some]) => (
        <section class="edition">
          <h2>
            <a href={dayPath(date)}>{longDay(date, words)}</a>
          </h2>
          <p class="kicker">
            <a href={editionPath(date, edition)}>{words.day.edition(edition)}</a>, {words.day.built}{' '}
            <time datetime={builtAt}>{instantIn(builtAt, timezone, words)}</time>
          </p>
          <ul class="differences">
            {some.map((correction) => (
              <One correction={correction} words={words} />
            ))}
          </ul>
        </section>
      ))}
      {earlier && (
        <p>
          <a rel="next" href={earlier}>
            {words.history.earlierCorrections} →
          </a>
        </p>
      )}
    </article>,
  )
}
