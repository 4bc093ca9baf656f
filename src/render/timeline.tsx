import type { TimelineEntry } from '../model/day.ts'
import { evidenceHref } from './evidence-link.ts'
import { type Reports, reportCount } from './report-refs.ts'
import { counted, lineText, monthName, plainDay, tally } from './wording.ts'

/** “21 to 27 March 2022”, the month and year once where both days share them */
const rangeOfDays = (from: string, to: string): [string, string] => {
  const [first, last] = [plainDay(from), plainDay(to)]
  if (from.slice(0, 7) === to.slice(0, 7)) return [String(Number(from.slice(8))), last]
  return from.slice(0, 4) === to.slice(0, 4) ? [first.replace(/ \d{4}$/, ''), last] : [first, last]
}

/** When it was, in words: “28 March 2022, 07:40”, “21 to 27 March 2022”, “February 2022”. */
export const whenText = ({ from, to, precision, time }: TimelineEntry): string => {
  if (precision === 'month') return monthName(from.slice(0, 7))
  if (precision === 'days') return rangeOfDays(from, to).join(' to ')
  return plainDay(from) + (time === undefined ? '' : `, ${time}`)
}

const When = ({ entry }: { entry: TimelineEntry }) => {
  const { from, to, precision, time } = entry
  if (precision !== 'days') {
    const machine = precision === 'month' ? from.slice(0, 7) : from + (time === undefined ? '' : `T${time}`)
    return <time datetime={machine}>{whenText(entry)}</time>
  }
  const [first, last] = rangeOfDays(from, to)
  return (
    <>
      <time datetime={from}>{first}</time> to <time datetime={to}>{last}</time>
    </>
  )
}

const Sources = ({ entry, reports }: { entry: TimelineEntry; reports: Reports }) => (
  <p class="by">
    {tally(entry.origins, reportCount(entry.evidence))}:{' '}
    {entry.evidence.map(({ report, wording }, i) => (
      <>
        {i > 0 && ', '}
        <a href={evidenceHref(reports.get(report) ?? { id: report, url: null }, wording)}>
          {reports.get(report)?.source ?? report}
        </a>
      </>
    ))}
  </p>
)

const Entry = ({ entry, reports }: { entry: TimelineEntry; reports: Reports }) => (
  <li>
    <p>
      {entry.planned && (
        <>
          <span class="mark">planned</span>{' '}
        </>
      )}
      {lineText(entry)}
    </p>
    <Sources entry={entry} reports={reports} />
  </li>
)

/** What was at one time stands under it. */
const Entries = ({ entries, reports }: { entries: TimelineEntry[]; reports: Reports }) => (
  <ol>
    {[...Map.groupBy(entries, whenText).values()].map((together) => (
      <li>
        <p class="when">
          {together.slice(0, 1).map((entry) => (
            <When entry={entry} />
          ))}
        </p>
        <ul>
          {together.map((entry) => (
            <Entry entry={entry} reports={reports} />
          ))}
        </ul>
      </li>
    ))}
  </ol>
)

type Props = { entries: TimelineEntry[]; reports: Reports; level: 'h3' | 'h4'; folded: boolean }

/** What happened when, in order; a click away where there is less room. */
export const Timeline = ({ entries, reports, level: Heading, folded }: Props) => (
  <section class="timeline">
    <Heading class="label">Timeline</Heading>
    {folded ? (
      <details class="more">
        <summary>{counted(entries.length, 'happening')}, each on its day</summary>
        <Entries entries={entries} reports={reports} />
      </details>
    ) : (
      <Entries entries={entries} reports={reports} />
    )}
  </section>
)
