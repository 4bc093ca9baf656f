import type { TimelineEntry } from '../model/statement.ts'
import { LinkedReceipts, type Told } from './lines.tsx'
import { LineText, News } from './news-text.tsx'
import { monthName, plainDay } from './wording.ts'
import type { Words } from './words/words.ts'

/** “21” and “27 March 2022”: the month and the year once where both days share them */
const rangeOfDays = (from: string, to: string, words: Words): [string, string] => {
  const [first, last] = [plainDay(from, words), plainDay(to, words)]
  if (from.slice(0, 7) === to.slice(0, 7)) return [first.replace(/ \p{L}.*$/u, ''), last]
  return from.slice(0, 4) === to.slice(0, 4) ? [first.replace(/ \d{4}$/, ''), last] : [first, last]
}

/** When it was, in words: “28 March 2022, 07:40”, “21 to 27 March 2022”, “February 2022”. */
export const whenText = ({ from, to, precision, time }: TimelineEntry, words: Words): string => {
  if (precision === 'month') return monthName(from.slice(0, 7), words)
  if (precision === 'days') return words.event.fromTo(...rangeOfDays(from, to, words))
  return plainDay(from, words) + (time === undefined ? '' : `, ${time}`)
}

const machineTime = ({ from, precision, time }: TimelineEntry): string =>
  precision === 'month' ? from.slice(0, 7) : from + (time === undefined ? '' : `T${time}`)

const When = ({ entry, words }: { entry: TimelineEntry; words: Words }) =>
  // HTML has no element for a run of days.
  entry.precision === 'days' ? (
    <p class="when">{whenText(entry, words)}</p>
  ) : (
    <p class="when">
      <time datetime={machineTime(entry)}>{whenText(entry, words)}</time>
    </p>
  )

const Entry = ({ entry, ...told }: Told & { entry: TimelineEntry }) => (
  <li>
    <p>
      {entry.planned && <span class="mark">{told.words.event.planned}</span>}
      {entry.planned && ' '}
      <News words={told.words}>
        <LineText of={entry} words={told.words} />
      </News>
    </p>
    <LinkedReceipts of={entry} {...told} />
  </li>
)

/** How a moment is marked on the line of time: ahead, or known to a day or not */
const momentClass = ({ planned, precision }: TimelineEntry): string | undefined =>
  planned ? 'ahead' : precision === 'month' || precision === 'days' ? 'about' : undefined

/** What was at one time stands under it. */
const Entries = ({ entries, ...told }: Told & { entries: TimelineEntry[] }) => (
  <ol>
    {[...Map.groupBy(entries, (entry) => whenText(entry, told.words)).values()].map((together) => (
      <li class={together[0] && momentClass(together[0])}>
        {together.slice(0, 1).map((entry) => (
          <When entry={entry} words={told.words} />
        ))}
        <ul>
          {together.map((entry) => (
            <Entry entry={entry} {...told} />
          ))}
        </ul>
      </li>
    ))}
  </ol>
)

type Props = Told & { entries: TimelineEntry[]; level: 'h3' | 'h4'; folded: boolean }

/** What happened when, in order; a click away where there is less room. */
export const Timeline = ({ entries, level: Heading, folded, ...told }: Props) => (
  <section class="timeline">
    <Heading class="label">{told.words.event.timeline}</Heading>
    {folded ? (
      <details class="more">
        <summary>{told.words.event.happenings(entries.length)}</summary>
        <Entries entries={entries} {...told} />
      </details>
    ) : (
      <Entries entries={entries} {...told} />
    )}
  </section>
)
