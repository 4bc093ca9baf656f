import { EDITION_CHANGES_LISTED_MAX } from '../../limits.ts'
import type { CalendarDay } from '../../model/calendar.ts'
import type { EditionRecord } from '../../model/correction.ts'
import { page } from '../layout.tsx'
import { dayPath, editionPath, editionsPath } from '../paths.ts'
import type { Site } from '../site.ts'
import { instantIn, longDay } from '../wording.ts'
import type { Words } from '../words/words.ts'
import { Groups } from './changed.tsx'
import { groupedByEvent } from './grouped.ts'

const Built = ({ at, timezone, words }: { at: string; timezone: string; words: Words }) => (
  <>
    {words.day.built} <time datetime={at}>{instantIn(at, timezone, words)}</time>
  </>
)

/** Null where there is something to tell. */
export const nothingOf = ({ edition, changes }: EditionRecord, words: Words): string | null =>
  changes.length > 0 ? null : edition === 1 ? words.history.first : words.history.nothing

type Around = { timezone: string; words: Words }

const Listed = ({ edition, timezone, words }: Around & { edition: EditionRecord }) => {
  const shown = { ...edition, changes: edition.changes.slice(0, EDITION_CHANGES_LISTED_MAX) }
  const more = edition.changes.length - shown.changes.length
  const href = editionPath(edition.date, edition.edition)
  const nothing = nothingOf(edition, words)
  return (
    <section class="edition">
      <h2>
        <a href={href}>{words.day.edition(edition.edition)}</a>
      </h2>
      <p class="kicker">
        <Built at={edition.builtAt} timezone={timezone} words={words} />
      </p>
      {nothing && <p>{nothing}</p>}
      <Groups groups={groupedByEvent(shown)} words={words} level="h3" />
      {more > 0 && (
        <p>
          <a href={href}>{words.history.moreChanges(more)}</a>
        </p>
      )}
    </section>
  )
}

/** A page of editions; `cursor` leads to those before them. */
export type EditionList = {
  date: CalendarDay
  items: EditionRecord[]
  cursor: string | null
  timezone: string
}

export const editionsPage = (site: Site, { date, items, cursor, timezone }: EditionList): string => {
  const earlier = cursor && `${editionsPath(date)}?cursor=${cursor}`
  const { words } = site
  const title = words.history.editionsOf(longDay(date, words))
  return page(
    site,
    {
      title,
      description: words.history.describe,
      path: editionsPath(date),
      formats: editionsPath(date),
      styles: ['time'],
      place: '/archive',
      next: earlier ?? undefined,
    },
    <article class="history">
      <p class="kicker">
        <a href={dayPath(date)}>{words.history.asItStands}</a>
      </p>
      <h1>{title}</h1>
      {items.some(({ changes }) => changes.length > 0) && <p class="because">{words.history.legend}</p>}
      {items.map((edition) => (
        <Listed edition={edition} timezone={timezone} words={words} />
      ))}
      {earlier && (
        <p>
          <a rel="next" href={earlier}>
            {words.history.earlierEditions} →
          </a>
        </p>
      )}
    </article>,
  )
}

export type OneEdition = EditionRecord & { latest: number }

/** What an edition changed against the one before, word by word. */
export const editionPage = (site: Site, edition: OneEdition, timezone: string): string => {
  const { words } = site
  const { date, edition: number, latest } = edition
  const previous = number > 1 ? editionPath(date, number - 1) : undefined
  const next = number < latest ? editionPath(date, number + 1) : undefined
  const title = words.history.editionOf(number, longDay(date, words))
  const nothing = nothingOf(edition, words)
  return page(
    site,
    {
      title,
      description: words.history.describe,
      path: editionPath(date, number),
      formats: editionPath(date, number),
      styles: ['time'],
      place: '/archive',
      previous,
      next,
    },
    <article class="history">
      <nav class="steps" aria-label={words.history.navigation}>
        {previous && (
          <a rel="prev" href={previous}>
            ← {words.day.edition(number - 1)}
          </a>
        )}
        <a href={editionsPath(date)}>{words.history.all}</a>
        {next && (
          <a rel="next" href={next}>
            {words.day.edition(number + 1)} →
          </a>
        )}
      </nav>
      <h1>{title}</h1>
      <p class="kicker">
        <Built at={edition.builtAt} timezone={timezone} words={words} />
        {' · '}
        <a href={dayPath(date)}>{words.history.asItStands}</a>
      </p>
      {edition.changes.length > 0 && <p class="because">{words.history.legend}</p>}
      {nothing && <p>{nothing}</p>}
      <Groups groups={groupedByEvent(edition)} words={words} level="h2" anchored />
    </article>,
  )
}
