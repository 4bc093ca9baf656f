import type { Day, DayEvent } from '../model/day.ts'
import { changeText } from './changes.tsx'
import { eventHref } from './event-link.ts'
import { fitted } from './label-width.ts'
import { directionOf, newsLang } from './news-language.ts'
import { rangeText } from './quantity.ts'
import { figureLabel, momentIn } from './wording.ts'
import type { Words } from './words/words.ts'

const ENTRIES_MAX = 3
const CHANGE_LETTERS = 100

const Title = ({ event, day, words }: { event: DayEvent; day: Day; words: Words }) => (
  <a href={eventHref(event, day.date)} lang={newsLang(words)} dir={directionOf(event.title)}>
    {event.title}
  </a>
)

const newLines = (event: DayEvent): number => event.lines.filter(({ isNew }) => isNew).length

const updatedFigures = ({ figures }: DayEvent) => figures.filter(({ verdict }) => verdict === 'updated')

/** “7 new lines · People injured: 24” */
const newsOf = (event: DayEvent, words: Words): string =>
  [
    ...(newLines(event) > 0 ? [words.day.newLines(newLines(event))] : []),
    ...updatedFigures(event)
      .slice(0, 2)
      .map((set) => `${figureLabel(set)}: ${rangeText(set.low, set.high, set.unit, words)}`),
  ].join(' · ')

type Props = { day: Day; words: Words }

/** What the day before did not have: where no event goes on from it, all of the day is new, and nothing is said. */
const SinceDayBefore = ({ day, words }: Props) => {
  const ongoing = day.events.filter(({ firstDay }) => firstDay < day.date)
  if (ongoing.length === 0) return null
  const fresh = day.events.length - ongoing.length
  const lines = ongoing.reduce((sum, event) => sum + newLines(event), 0)
  const figures = ongoing.reduce((sum, event) => sum + updatedFigures(event).length, 0)
  const changed = ongoing.filter((event) => newsOf(event, words) !== '').slice(0, ENTRIES_MAX)
  return (
    <details>
      <summary>
        <b>{words.day.sinceDayBefore}</b>{' '}
        {[
          ...(fresh > 0 ? [words.day.newEvents(fresh)] : []),
          words.day.goOn(ongoing.length),
          ...(lines > 0 ? [words.day.newLines(lines)] : []),
          ...(figures > 0 ? [words.day.newFigures(figures)] : []),
        ].join(' · ')}
      </summary>
      <ul>
        {changed.map((event) => (
          <li>
            <Title event={event} day={day} words={words} /> <span class="aside">{newsOf(event, words)}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}

const Lately = ({ event, day, words }: Props & { event: DayEvent }) => {
  const { changedAt = '', since = '', changes = [] } = event.shown ?? {}
  const what = changes.slice(0, 2).map((change) => changeText({ ...change, event: event.id }, words))
  return (
    <li>
      <time datetime={changedAt}>{momentIn(changedAt, day.timezone, words)}</time>{' '}
      <Title event={event} day={day} words={words} />{' '}
      <span class="aside">
        {changedAt === since ? words.day.came : fitted(what.join(' · '), CHANGE_LETTERS)}
      </span>
    </li>
  )
}

/** What came or changed after the day's first edition, the last first: who knows when they looked finds what is new. */
const LatestChanges = ({ day, words }: Props) => {
  const moments = day.events.flatMap(({ shown }) => (shown ? [shown.since] : [])).sort()
  const later = day.events
    .filter(({ shown }) => shown !== undefined && shown.changedAt > (moments[0] ?? ''))
    .sort((a, b) => ((a.shown?.changedAt ?? '') < (b.shown?.changedAt ?? '') ? 1 : -1))
  const [last] = later
  if (last?.shown === undefined) return null
  return (
    <details>
      <summary>
        <b>{words.day.lately}</b> {momentIn(last.shown.changedAt, day.timezone, words)}
      </summary>
      <ul>
        {later.slice(0, ENTRIES_MAX).map((event) => (
          <Lately event={event} day={day} words={words} />
        ))}
      </ul>
    </details>
  )
}

/** What is new: since the day before, and since the day was first told. */
export const Since = ({ day, words }: Props) => (
  <div class="since">
    <SinceDayBefore day={day} words={words} />
    <LatestChanges day={day} words={words} />
  </div>
)
