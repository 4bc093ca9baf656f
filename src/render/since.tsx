import type { Day, DayEvent, EventChange } from '../model/day.ts'
import { whatChanged } from './changes.tsx'
import { eventHref } from './event-link.ts'
import { fitted, labelWidth } from './label-width.ts'
import { directionOf, newsLang } from './news-language.ts'
import { News } from './news-text.tsx'
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

const hasNews = (event: DayEvent): boolean => newLines(event) > 0 || updatedFigures(event).length > 0

type Props = { day: Day; words: Words }

/** “7 new lines · People injured: 24” */
const NewsOf = ({ event, words }: { event: DayEvent; words: Words }) => (
  <span class="aside">
    {newLines(event) > 0 && words.day.newLines(newLines(event))}
    {updatedFigures(event)
      .slice(0, 2)
      .map((set, nth) => (
        <>
          {(nth > 0 || newLines(event) > 0) && ' · '}
          <News words={words}>{figureLabel(set)}</News>: {rangeText(set.low, set.high, set.unit, words)}
        </>
      ))}
  </span>
)

/** What the day before did not have: where no event goes on from it, all of the day is new, and nothing is said. */
const SinceDayBefore = ({ day, words }: Props) => {
  const ongoing = day.events.filter(({ firstDay }) => firstDay < day.date)
  if (ongoing.length === 0) return null
  const fresh = day.events.length - ongoing.length
  const lines = ongoing.reduce((sum, event) => sum + newLines(event), 0)
  const figures = ongoing.reduce((sum, event) => sum + updatedFigures(event).length, 0)
  const changed = ongoing.filter(hasNews).slice(0, ENTRIES_MAX)
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
            <Title event={event} day={day} words={words} /> <NewsOf event={event} words={words} />
          </li>
        ))}
      </ul>
    </details>
  )
}

/** What an edition changed of an event, as far as there is room for what was and what is. */
const ChangedLately = ({ changes, words }: { changes: EventChange[]; words: Words }) => {
  let room = CHANGE_LETTERS
  return (
    <>
      {changes.slice(0, 2).map((change, nth) => {
        const kind = words.changes[change.kind]
        const what = fitted(whatChanged(change), Math.max(room - labelWidth(kind), 0))
        room -= labelWidth(kind) + labelWidth(what)
        return (
          <>
            {nth > 0 && ' · '}
            {kind}
            {what !== '' && ': '}
            <News words={words}>{what}</News>
          </>
        )
      })}
    </>
  )
}

const Lately = ({ event, day, words }: Props & { event: DayEvent }) => {
  const { changedAt = '', since = '', changes = [] } = event.shown ?? {}
  return (
    <li>
      <time datetime={changedAt}>{momentIn(changedAt, day.timezone, words)}</time>{' '}
      <Title event={event} day={day} words={words} />{' '}
      <span class="aside">
        {changedAt === since ? words.day.came : <ChangedLately changes={changes} words={words} />}
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
