import type { FigureSet } from '../model/statement.ts'
import type { Picture, PictureRow } from './figure-picture.ts'
import { fitted, labelWidth } from './label-width.ts'
import { newsLang } from './news-language.ts'
import { rangeText, shortNumber } from './quantity.ts'
import { originOf } from './report-refs.ts'
import { figureLabel, publishedShort } from './wording.ts'
import type { Words } from './words/words.ts'

const ROW = 31
const LABEL_Y = 12
const BAR_Y = 22
const BAR = 6
const AXIS = 19
/** Letters that a row of the narrowest picture has room for, 300 px */
const LETTERS = 45
const NUMBER_LETTERS = 30

/** One origin's mark, by shape: its places are pixels around the value. More origins than shapes begin again. */
const SHAPES = [
  'M0-5a5 5 0 1 0 0 10a5 5 0 1 0 0-10z',
  'M-4.5-4.5h9v9h-9z',
  'M0-6 6 0 0 6-6 0z',
  'M0-5.5 5.5 4.5h-11z',
  'M0 5.5 5.5-4.5h-11z',
  'M-2-5.5h4v3.5h3.5v4h-3.5v3.5h-4v-3.5h-3.5v-4h3.5z',
  'M-5-3 0-6 5-3v6L0 6-5 3z',
]
const markOf = (origin: number): string => `#o${origin % SHAPES.length}`

/** The shapes that pictures are drawn with: once on a page that has any. */
export const PictureShapes = () => (
  <svg class="unseen" width="0" height="0" aria-hidden="true">
    <defs>
      {SHAPES.map((d, i) => (
        <path id={`o${i}`} d={d} />
      ))}
      <path id="or" d="M-1-6 6 0-1 6z" />
      <path id="ol" d="M1-6-6 0 1 6z" />
      <marker id="up" viewBox="0 0 8 8" refX="13" refY="4" markerWidth="8" markerHeight="8" orient="auto">
        <path class="tip" d="M0 0 8 4 0 8z" />
      </marker>
    </defs>
  </svg>
)

const pc = (at: number): string => `${Math.round(at * 10) / 10}%`
const barY = (row: number): number => row * ROW + BAR_Y

/** Whose number it is, who is said to say it, as of when: Reuters ×2, the mayor, 29 Mar, 07:43 */
const whoParts = ({ report, reports, reading }: PictureRow, set: FigureSet, words: Words): string[] => {
  const when = reading.asOf ?? (set.verdict === 'updated' ? report?.published : undefined)
  return [
    `${originOf(report, words)}${reports > 1 ? ` ×${reports}` : ''}`,
    ...(reading.attributedTo === undefined ? [] : [reading.attributedTo]),
    ...(when === undefined ? [] : [publishedShort(when, words)]),
  ]
}

const BETWEEN = ' · '
/** A part that has room for fewer letters is left out. */
const PART_LETTERS_MIN = 8

/** As many of the parts as there is room for, the last of them cut where that leaves enough to know it by. */
const labelOf = (parts: string[], room: number): string => {
  let label = ''
  for (const part of parts) {
    const left = room - labelWidth(label) - (label === '' ? 0 : BETWEEN.length)
    if (label !== '' && left < Math.min(labelWidth(part), PART_LETTERS_MIN)) break
    label += `${label === '' ? '' : BETWEEN}${fitted(part, left)}`
  }
  return label
}

const numbersOf = ({ reading }: PictureRow, set: FigureSet, words: Words): string =>
  rangeText(reading.low, reading.high, set.unit, words)

/** The bar of an interval, or nothing for a number; an open end goes on to the edge, and says so by an arrow. */
const Bar = ({ row, y }: { row: PictureRow; y: number }) => {
  if (row.from === row.to) return null
  const [from, to] = [row.openBelow ? 2 : row.from, row.openAbove ? 98 : row.to]
  return (
    <>
      <rect class="bar" x={pc(from)} y={y - BAR / 2} width={pc(to - from)} height={BAR} />
      {row.openBelow && <use class="end" href="#ol" x="2%" y={y} />}
      {row.openAbove && <use class="end" href="#or" x="98%" y={y} />}
    </>
  )
}

/** Where the mark stands: at the number, at the end that is known, or in the middle of the two. */
const markAt = ({ from, to, openBelow, openAbove }: PictureRow): number =>
  openBelow ? to : openAbove ? from : (from + to) / 2

const Row = ({ row, at, set, words }: { row: PictureRow; at: number; set: FigureSet; words: Words }) => {
  const numbers = fitted(numbersOf(row, set, words), NUMBER_LETTERS)
  const who = labelOf(whoParts(row, set, words), LETTERS - labelWidth(numbers))
  return (
    <g class={row.reading.unverified ? 'un' : undefined}>
      <Bar row={row} y={barY(at)} />
      <use href={markOf(row.mark)} x={pc(markAt(row))} y={barY(at)} />
      <text y={at * ROW + LABEL_Y}>{who}</text>
      <text class="n" x="100%" y={at * ROW + LABEL_Y}>
        {numbers}
      </text>
    </g>
  )
}

/** Every second value, where there is no room to write all under the axis. */
const tickLabels = (picture: Picture, set: FigureSet, words: Words) => {
  const labelled = picture.ticks.map(({ at, value }) => ({ at, text: shortNumber(value, set.unit, words) }))
  const width = labelled.reduce((sum, { text }) => sum + text.length + 1, 0)
  return labelled.map((tick, i) => (width > LETTERS && i % 2 === 1 ? { ...tick, text: '' } : tick))
}

const Ticks = ({ picture, set, words }: { picture: Picture; set: FigureSet; words: Words }) => {
  const bottom = picture.rows.length * ROW
  return (
    <g class="ax">
      {tickLabels(picture, set, words).map(({ at, text }) => (
        <>
          <line x1={pc(at)} x2={pc(at)} y1="0" y2={bottom + 4} />
          {text !== '' && (
            <text class={at < 8 ? 's' : at > 92 ? 'e' : undefined} x={pc(at)} y={bottom + 15}>
              {text}
            </text>
          )}
        </>
      ))}
    </g>
  )
}

const Shared = ({ shared, height }: { shared: Picture['shared']; height: number }) =>
  shared && (
    <rect
      class="all"
      x={pc(shared.from === shared.to ? shared.from - 0.4 : shared.from)}
      y="0"
      width={pc(Math.max(shared.to - shared.from, 0.8))}
      height={height}
    />
  )

/** From the older number down to the newer one's row, and there to where it is now. */
const Update = ({
  older,
  newer,
  from,
  to,
}: {
  older: PictureRow
  newer: PictureRow
  from: number
  to: number
}) => {
  const [x, y] = [pc(markAt(older)), barY(to)]
  return (
    <>
      <line x1={x} y1={barY(from) + 6} x2={x} y2={y} />
      <line x1={x} y1={y} x2={pc(markAt(newer))} y2={y} marker-end="url(#up)" />
    </>
  )
}

const Updates = ({ picture }: { picture: Picture }) => (
  <g class="up">
    {picture.updates.map(({ from, to }) => {
      const [older, newer] = [picture.rows[from], picture.rows[to]]
      return older && newer && <Update older={older} newer={newer} from={from} to={to} />
    })}
  </g>
)

/** What the picture shows, for who hears it: how many readings, each in words, then what all allow. */
const descriptionOf = (picture: Picture, set: FigureSet, words: Words): string =>
  [
    words.event.onOneScale(set.readings.length),
    ...picture.rows.map((row) => {
      const unverified = row.reading.unverified ? `, ${words.event.unverified}` : ''
      return `${whoParts(row, set, words).join(BETWEEN)}: ${numbersOf(row, set, words)}${unverified}.`
    }),
    ...(picture.shared === null
      ? []
      : [`${words.event.allAllow(rangeText(set.low, set.high, set.unit, words))}`]),
  ].join(' ')

/** The readings of a figure, each on the one axis. Its widths are shares of the room there is; its letters keep their size. */
export const FigureSvg = ({ picture, set, words }: { picture: Picture; set: FigureSet; words: Words }) => {
  const bottom = picture.rows.length * ROW
  return (
    // Letters stand on an outline of paper. As an attribute: the Nu checker’s style sheets know no paint-order.
    <svg class="pic" width="100%" height={bottom + AXIS} paint-order="stroke" role="img">
      <title lang={newsLang(words)}>{figureLabel(set)}</title>
      <desc>{descriptionOf(picture, set, words)}</desc>
      <Shared shared={picture.shared} height={bottom} />
      <Ticks picture={picture} set={set} words={words} />
      <Updates picture={picture} />
      {picture.rows.map((row, at) => (
        <Row row={row} at={at} set={set} words={words} />
      ))}
    </svg>
  )
}
