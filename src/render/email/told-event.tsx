// An event in a mail: its title, its lines with who says so, and the figures that differ.
import type { CalendarDay } from '../../model/calendar.ts'
import { reportTotal } from '../../model/day.ts'
import type { FigureReading, FigureSet, Line } from '../../model/statement.ts'
import { reportCount } from '../report-refs.ts'
import type { SiteAddress } from '../site.ts'
import { figureLabel, plainDay } from '../wording.ts'
import { Ruled, TABLE } from './mail-frame.tsx'
import { onSite, type Receipt, type Refs, receipt, receipts, refsOf } from './refs.ts'
import { READINGS_MAX, type Told } from './space.ts'
import { STYLE } from './styles.ts'
import type { MailWords } from './words.ts'

const Who = ({ of: { source, aside, href } }: { of: Receipt }) => (
  <>
    <a class="soft" style={STYLE.softLink} href={href}>
      {source}
    </a>
    {aside !== null && ` (${aside})`}
  </>
)

const LineOf = ({ line, refs, named, marksNew }: Telling & { line: Line }) => {
  const who = receipts(refs, line.evidence, named)
  return (
    <>
      <p class="ink" style={STYLE.line}>
        {marksNew && line.isNew && (
          <span class="red" style={STYLE.isNew}>
            {refs.words.isNew}{' '}
          </span>
        )}
        {line.text}
      </p>
      <p class="soft" style={STYLE.receipts}>
        {refs.words.tally(reportCount(line.evidence), line.origins)}
        {': '}
        {who.named.map((one, i) => (
          <>
            {i > 0 && ', '}
            <Who of={one} />
          </>
        ))}
        {who.more > 0 && ` +${who.more}`}
      </p>
    </>
  )
}

/** Who says so, as of when, and whether it was verified, in the mail's language. */
export const notesOf = (words: MailWords, reading: FigureReading): string[] => [
  ...(reading.attributedTo === undefined ? [] : [words.saidBy(reading.attributedTo)]),
  ...(reading.asOf === undefined ? [] : [words.asOf(plainDay(reading.asOf, words))]),
  ...(reading.unverified ? [words.unverified] : []),
]

const ReadingOf = ({ reading, refs }: { reading: FigureReading; refs: Refs }) => (
  <tr>
    <td class="ink rule" style={STYLE.reading}>
      {refs.words.quoted(reading.wording)}{' '}
      <span class="soft" style={STYLE.by}>
        <Who of={receipt(refs, reading)} />
        {notesOf(refs.words, reading).map((note) => `, ${note}`)}
      </span>
    </td>
  </tr>
)

const FigureOf = ({ set, refs }: { set: FigureSet; refs: Refs }) => (
  <>
    <p class="ink" style={STYLE.figure}>
      {figureLabel(set)}
      {' · '}
      <span class={set.verdict === 'compatible' ? 'soft' : 'red'} style={STYLE.verdict[set.verdict]}>
        {refs.words.verdicts[set.verdict]}
      </span>
    </p>
    <table {...TABLE}>
      {set.readings.slice(0, READINGS_MAX).map((reading) => (
        <ReadingOf reading={reading} refs={refs} />
      ))}
    </table>
  </>
)

const FiguresOf = ({ told, refs }: { told: Told; refs: Refs }) => (
  <>
    <Ruled>
      <p class="ink" style={STYLE.label}>
        {refs.words.figures}
      </p>
    </Ruled>
    {told.figures.map((set) => (
      <FigureOf set={set} refs={refs} />
    ))}
  </>
)

type Telling = { refs: Refs; named: number; marksNew: boolean }

export type Around = { site: SiteAddress; words: MailWords; date: CalendarDay; named: number }

/** `level`: below the day's heading where the mail is of several days */
export const ToldEvent = ({ told, level: Title, ...around }: Around & { told: Told; level: 'h2' | 'h3' }) => {
  const { event } = told
  const { site, words, date, named } = around
  const refs = refsOf(site, words, event)
  const href = onSite(site, event.url)
  const goesOn = event.firstDay < date
  return (
    <>
      <Title class="ink" style={STYLE[told.as]}>
        <a class="ink" style={STYLE.plainLink} href={href}>
          {event.title}
        </a>
      </Title>
      {told.as !== 'brief' && (
        <p class="soft" style={STYLE.kicker}>
          {words.tally(reportTotal(event), event.origins)}
          {goesOn && `, ${words.since(plainDay(event.firstDay, words))}`}
        </p>
      )}
      {told.lines.map((line) => (
        <LineOf line={line} refs={refs} named={named} marksNew={goesOn} />
      ))}
      {told.figures.length > 0 && <FiguresOf told={told} refs={refs} />}
      {told.as !== 'brief' && told.moreLines + told.moreFigures > 0 && (
        <p class="soft" style={STYLE.rest}>
          <a class="soft" style={STYLE.softLink} href={href}>
            {words.more(told.moreLines, told.moreFigures)}
          </a>
        </p>
      )}
    </>
  )
}
