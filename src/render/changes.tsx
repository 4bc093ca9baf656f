import type { Change, DayEvent } from '../model/day.ts'
import { capitalised } from './wording.ts'

/** “figure changed: at least 20 → at least 22” */
export const changeText = ({ kind, before, after }: Change): string => {
  const what = [before, after].filter((side) => side !== undefined).join(' → ')
  return what === '' ? capitalised(kind) : `${capitalised(kind)}: ${what}`
}

type Props = { changes: Change[]; events?: DayEvent[] }

export const Changes = ({ changes, events = [] }: Props) => (
  <ul class="changes">
    {changes.map((change) => {
      const event = events.find(({ id }) => id === change.event)
      return (
        <li>
          {changeText(change)}
          {event && (
            <>
              {' '}
              <a class="aside" href={`#event-${event.id}`}>
                {event.title}
              </a>
            </>
          )}
        </li>
      )
    })}
  </ul>
)
