import type { DayEvent } from '../model/day.ts'

const BARS_MAX = 12
const STEP = 6
const HEIGHT = 16
const LEAST = 5

/** How many reports each origin has, most first. */
const weights = ({ reports }: DayEvent): number[] =>
  [...Map.groupBy(reports, ({ originId }) => originId).values()]
    .map((same) => same.length)
    .sort((a, b) => b - a)

/** A report more shows less the more there are: one 5, two 8, four 11, ten 15 pixels. */
const heightOf = (reports: number): number => Math.min(HEIGHT, Math.round(LEAST + 10 * Math.log10(reports)))

/** An event's weight at a glance: a bar for each origin, the higher the more reports print its text. */
export const WeightMark = ({ event }: { event: DayEvent }) => {
  const bars = weights(event).slice(0, BARS_MAX)
  const path = bars.map((n, i) => `M${i * STEP + 2} ${HEIGHT}v-${heightOf(n)}`).join('')
  return (
    <svg class="weight" width={bars.length * STEP} height={HEIGHT} aria-hidden="true">
      <path d={path} />
    </svg>
  )
}
