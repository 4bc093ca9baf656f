import type { FigureReading, FigureSet } from '../model/statement.ts'
import { pictureOf } from './figure-picture.ts'
import { FigureSvg } from './figure-svg.tsx'
import { Source, type Told, WordsLink } from './lines.tsx'
import { newsLang } from './news-language.ts'
import { News, SaidBy } from './news-text.tsx'
import { rangeText } from './quantity.ts'
import { figureLabel, plainDay } from './wording.ts'
import type { Words } from './words/words.ts'

/** As of when a reading is, whether it was verified. */
const standingNotes = (reading: FigureReading, words: Words): string[] => [
  ...(reading.asOf === undefined ? [] : [words.event.asOf(plainDay(reading.asOf, words))]),
  ...(reading.unverified ? [words.event.unverified] : []),
]

/** What a reading says of itself besides its number: who said it, as of when, whether it was verified. */
export const readingNotes = (reading: FigureReading, words: Words): string[] => [
  ...(reading.attributedTo === undefined ? [] : [words.day.saidBy(reading.attributedTo)]),
  ...standingNotes(reading, words),
]

const Reading = ({ reading, ...told }: Told & { reading: FigureReading }) => {
  const notes = standingNotes(reading, told.words)
  const { attributedTo: who } = reading
  return (
    <li>
      <WordsLink of={reading} {...told} />{' '}
      <span class="by">
        <Source id={reading.report} {...told} />
        {who !== undefined && ', '}
        {who !== undefined && <SaidBy who={who} words={told.words} />}
        {notes.length > 0 && `, ${notes.join(', ')}`}
      </span>
    </li>
  )
}

const Readings = ({ set, ...told }: Told & { set: FigureSet }) => (
  <ul class="readings">
    {set.readings.map((reading) => (
      <Reading reading={reading} {...told} />
    ))}
  </ul>
)

const AGAINST_MAX = 3

/** What the readings come to; numbers that contradict each other stand against each other. */
const Outcome = ({ set, words }: { set: FigureSet; words: Words }) => {
  const sorted = set.readings.toSorted((a, b) => (a.low ?? a.high ?? 0) - (b.low ?? b.high ?? 0))
  const texts = [
    ...new Set(sorted.map(({ low, high, unit }) => rangeText(low, high, unit ?? set.unit, words))),
  ]
  return (
    <p class="range">
      {set.verdict === 'conflict' && texts.length <= AGAINST_MAX
        ? texts.map((text, i) => (
            <>
              {i > 0 && <small> {words.event.against} </small>}
              {text}
            </>
          ))
        : rangeText(set.low, set.high, set.unit, words)}
    </p>
  )
}

/** What one report alone gives: its number and its words in a line. */
const SingleFigure = ({ set, ...told }: Told & { set: FigureSet }) => (
  <li class="only">
    <b>
      <News words={told.words}>{figureLabel(set)}</News>
    </b>{' '}
    {rangeText(set.low, set.high, set.unit, told.words)}
    <ul>
      {set.readings.map((reading) => (
        <Reading reading={reading} {...told} />
      ))}
    </ul>
  </li>
)

/** What is counted, how the readings stand to each other, what they come to, and all of them on one axis. */
const Reconciled = ({ set, reports, words }: Told & { set: FigureSet }) => {
  const picture = pictureOf(set, reports)
  return (
    <>
      <p class="what">
        <News words={words}>{figureLabel(set)}</News>{' '}
        <span class="verdict">{words.event.figureVerdicts[set.verdict]}</span>
      </p>
      <Outcome set={set} words={words} />
      {picture && <FigureSvg picture={picture} set={set} words={words} />}
    </>
  )
}

type FigureProps = Told & { set: FigureSet; anchored: boolean; open: boolean }

const Figure = ({ set, anchored, open, ...told }: FigureProps) => {
  const { words } = told
  return (
    <li class={`figure ${set.verdict}`} id={anchored ? `figure-${set.id}` : undefined}>
      <Reconciled set={set} {...told} />
      <p class="because" lang={newsLang(words)}>
        {set.because}
      </p>
      <details class="receipts" open={open}>
        <summary>{words.event.readings(set.readings.length)}</summary>
        <Readings set={set} {...told} />
      </details>
    </li>
  )
}

/** A figure in a story: its picture; the words of its readings stand on the event's page. */
export const StoryFigure = ({ set, href, ...told }: Told & { set: FigureSet; href: string }) => {
  const { words } = told
  return (
    <div class={`figure ${set.verdict}`}>
      <Reconciled set={set} {...told} />
      <p class="by">
        <a href={`${href}#figure-${set.id}`}>{words.event.readings(set.readings.length)}</a>
      </p>
    </div>
  )
}

/** Figures more than one reading speaks of: where reports can differ. */
export const isReconciled = (set: FigureSet): boolean => set.verdict !== 'single'

const URGENCY = { conflict: 0, updated: 1, compatible: 2, agree: 3, single: 4 }

/** Where reports differ most comes first; else in the order the digest gave them. */
export const mostDisputed = (figures: FigureSet[]): FigureSet[] =>
  figures.filter(isReconciled).toSorted((a, b) => URGENCY[a.verdict] - URGENCY[b.verdict])

/** Those of one report come last. */
export const singleLast = (figures: FigureSet[]): FigureSet[] => [
  ...mostDisputed(figures),
  ...figures.filter((set) => !isReconciled(set)),
]

type Props = Told & { figures: FigureSet[]; level: 'h3' | 'h4'; anchored: boolean; open: boolean }

export const Figures = ({ figures, level: Heading, anchored, open, ...told }: Props) => {
  const { event } = told.words
  const reconciled = figures.filter(isReconciled)
  const single = figures.filter((set) => !isReconciled(set))
  return (
    <section class="figures">
      <Heading class="label">{event.figures}</Heading>
      {reconciled.length > 0 && (
        <ul>
          {reconciled.map((set) => (
            <Figure set={set} anchored={anchored} open={open} {...told} />
          ))}
        </ul>
      )}
      {single.length > 0 && (
        <details class="more" open={reconciled.length === 0}>
          <summary>{event.singleFigures(single.length)}</summary>
          <ul>
            {single.map((set) => (
              <SingleFigure set={set} {...told} />
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
