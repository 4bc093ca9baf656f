// What items of feeds tell of an event, as HTML without any style. All addresses are absolute.
import type { EventChange, SummaryEvent, SummaryFigure, SummaryLine, ToldAs } from '../../model/day.ts'
import { eventPath } from '../../model/event-address.ts'
import { webAddress } from '../evidence-link.ts'
import type { Site } from '../site.ts'
import { figureLabel, lineText, tally } from '../wording.ts'
import type { Words } from '../words/words.ts'

const Publisher = ({ name, url }: { name: string; url: string | null }) => {
  const address = webAddress(url)
  return address ? <a href={address}>{name}</a> : <span>{name}</span>
}

export const LineOf = ({ line, words }: { line: SummaryLine; words: Words }) => (
  <li>
    {lineText(line, words)}{' '}
    <small>
      ({words.counts.origins(line.origins)}:{' '}
      {line.sources.map((source, i) => (
        <>
          {i > 0 && ', '}
          <Publisher {...source} />
        </>
      ))}
      )
    </small>
  </li>
)

const FigureOf = ({ figure, words }: { figure: SummaryFigure; words: Words }) => (
  <>
    <p>
      <b>{words.feeds.verdicts[figure.verdict]}</b>: {figureLabel(figure)}
    </p>
    <ul>
      {figure.readings.map(({ wording, source, url }) => (
        <li>
          {words.feeds.quoted(wording)} <Publisher name={source} url={url} />
        </li>
      ))}
    </ul>
  </>
)

const WORDINGS_MAX = 4

const toldAs = (told: ToldAs | undefined): string => told?.wordings.slice(0, WORDINGS_MAX).join(' · ') ?? ''

/** What a figure or a quotation was, and what it is now. */
const toldChange = ({ about = '', told }: EventChange, words: Words): string => {
  const sides = [toldAs(told?.before), toldAs(told?.after)].filter((side) => side !== '')
  const changed = sides[0] === sides[1] ? sides.slice(1) : sides
  const verdict = told?.after?.verdict
  const stands = verdict === undefined ? words.feeds.gone : words.feeds.verdicts[verdict]
  return `${about}: ${changed.join(' → ')} (${stands})`
}

/** A change in a sentence of the site's language, with the reports' own words. */
export const changeSentence = (change: EventChange, words: Words): string => {
  const { kind, before = '', after = '' } = change
  if (change.told !== undefined) return toldChange(change, words)
  if (kind === 'event retitled') return words.feeds.retitled(before)
  if (kind === 'event removed') return words.feeds.eventRemoved(before)
  if (kind === 'line added') return words.feeds.lineAdded(after)
  return kind === 'line reworded' ? words.feeds.lineReworded(before, after) : words.feeds.lineRemoved(before)
}

export const ChangesOf = ({
  changes,
  heading,
  words,
}: {
  changes: EventChange[]
  heading: string
  words: Words
}) => (
  <>
    <p>
      <b>{heading}</b>
    </p>
    <ul>
      {changes.map((change) => (
        <li>{changeSentence(change, words)}</li>
      ))}
    </ul>
  </>
)

export const Tally = ({ site, event }: { site: Site; event: { origins: number; reports: number } }) => (
  <p>{tally(event.origins, event.reports, site.words)}</p>
)

/** `lines`: how many of them there is room for */
type Props = { site: Site; event: SummaryEvent; lines?: number }

/** Its first lines with who says so, and where reports disagree. */
export const TellingOf = ({ site, event, lines = Infinity }: Props) => (
  <>
    <Tally site={site} event={event} />
    {lines > 0 && event.lines.length > 0 && (
      <ul>
        {event.lines.slice(0, lines).map((line) => (
          <LineOf line={line} words={site.words} />
        ))}
      </ul>
    )}
    {lines > 0 && event.figures?.map((figure) => <FigureOf figure={figure} words={site.words} />)}
  </>
)

export const EventOf = (props: Props) => (
  <>
    <h2>
      <a href={props.site.url + eventPath(props.event.slug)}>{props.event.title}</a>
    </h2>
    <TellingOf {...props} />
  </>
)
