import type { Correction } from '../../model/correction.ts'
import { feedLinks } from '../feeds/feed.ts'
import { page } from '../layout.tsx'
import { dayPath, editionPath } from '../paths.ts'
import type { Site } from '../site.ts'
import { instantIn, longDay } from '../wording.ts'
import { Groups } from './changed.tsx'
import { correctionsByEvent } from './grouped.ts'

/** A page of corrections, latest first; `earlier` is the site path of the next. */
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
          <Groups groups={correctionsByEvent(some)} words={words} level="h3" />
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
