import type { FigureReading, FigureSet, FigureVerdict } from '../model/day.ts'
import { Source, Words } from './lines.tsx'
import { rangeText } from './quantity.ts'
import type { Reports } from './report-refs.ts'
import { figureLabel, plainDay } from './wording.ts'

export const FIGURE_WORDS: Record<FigureVerdict, string> = {
  single: 'One reading',
  agree: 'They agree',
  compatible: 'Compatible',
  updated: 'Updated',
  conflict: 'They disagree',
}

/** What a reading says of itself besides its number: who said it, as of when, whether it was verified. */
export const readingNotes = (reading: FigureReading): string[] => [
  ...(reading.attributedTo === undefined ? [] : [`said by ${reading.attributedTo}`]),
  ...(reading.asOf === undefined ? [] : [`as of ${plainDay(reading.asOf)}`]),
  ...(reading.unverified ? ['not verified'] : []),
]

const Reading = ({ reading, reports }: { reading: FigureReading; reports: Reports }) => {
  const notes = readingNotes(reading)
  return (
    <li>
      <Words of={reading} reports={reports} />{' '}
      <span class="by">
        <Source id={reading.report} reports={reports} />
        {notes.length > 0 && `, ${notes.join(', ')}`}
      </span>
    </li>
  )
}

const Figure = ({ set, reports }: { set: FigureSet; reports: Reports }) => (
  <li class={`figure ${set.verdict}`}>
    <p class="what">
      {figureLabel(set)} <span class="verdict">{FIGURE_WORDS[set.verdict]}</span>
    </p>
    <p class="range">{rangeText(set.low, set.high, set.unit)}</p>
    <ul class="readings">
      {set.readings.map((reading) => (
        <Reading reading={reading} reports={reports} />
      ))}
    </ul>
    {set.verdict !== 'single' && <p class="because">{set.because}</p>}
  </li>
)

/** Figures more than one reading speaks of: where reports can differ. */
export const isReconciled = (set: FigureSet): boolean => set.verdict !== 'single'

type Props = { figures: FigureSet[]; reports: Reports; level: 'h3' | 'h4' }

export const Figures = ({ figures, reports, level: Heading }: Props) => {
  const reconciled = figures.filter(isReconciled)
  const single = figures.filter((set) => !isReconciled(set))
  return (
    <section class="figures">
      <Heading class="label">Figures</Heading>
      {reconciled.length > 0 && (
        <ul>
          {reconciled.map((set) => (
            <Figure set={set} reports={reports} />
          ))}
        </ul>
      )}
      {single.length > 0 && (
        <details class="more">
          <summary>
            {reconciled.length > 0 ? 'and ' : ''}
            {single.length} with one reading
          </summary>
          <ul>
            {single.map((set) => (
              <Figure set={set} reports={reports} />
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
