import type { Change, DayEvent } from '../model/day.ts'
import { directionOf, newsLang } from './news-language.ts'
import { News } from './news-text.tsx'
import type { Words } from './words/words.ts'

/** “at least 20 → at least 22”: in the language of the news */
export const whatChanged = ({ before, after }: Pick<Change, 'before' | 'after'>): string =>
  [before, after].filter((side) => side !== undefined).join(' → ')

/** “Figure changed: at least 20 → at least 22” */
export const changeText = (change: Change, words: Words): string => {
  const what = whatChanged(change)
  const { kind } = change
  return what === '' ? words.changes[kind] : `${words.changes[kind]}: ${what}`
}

type Props = { changes: Change[]; events?: DayEvent[]; words: Words }

export const Changes = ({ changes, events = [], words }: Props) => (
  <ul class="changes">
    {changes.map((change) => {
      const event = events.find(({ id }) => id === change.event)
      return (
        <li>
          {words.changes[change.kind]}: <News words={words}>{whatChanged(change)}</News>
          {event && ' '}
          {event && (
            <a class="aside" href={event.url} lang={newsLang(words)} dir={directionOf(event.title)}>
              {event.title}
            </a>
          )}
        </li>
      )
    })}
  </ul>
)
