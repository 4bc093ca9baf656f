// One axis for all readings of a figure: where a value stands, and which values are written under it.

/** How often the greatest must hold the least for a step of the axis to multiply instead of add. */
const LOG_RATIO = 30
/** Up to here the axis begins at nothing: the least is next to nothing beside the greatest. */
const FROM_ZERO_RATIO = 0.25
const STEPS = 4
const TICKS_MAX = 5
/** Per cent of the width that is left free at an end, and where readings are open to that end */
const MARGIN = 4
const OPEN_MARGIN = 16

export type Span100 = { from: number; to: number }

/** `place`: where a value stands, in per cent of the width; `ticks` rise, and are within what is shown. */
export type Axis = { log: boolean; ticks: number[]; place: (value: number) => number }

type Ends = { low: number | null; high: number | null }

/** 1, 2 or 5 times a power of ten, no less than `least`. */
const niceStep = (least: number): number => {
  const power = 10 ** Math.floor(Math.log10(least))
  const factor = [1, 2, 5, 10].find((one) => one * power >= least * (1 - 1e-9)) ?? 10
  return factor * power
}

/** Free of what binary fractions add: 0.30000000000000004 */
const clean = (value: number): number => Number(value.toPrecision(12)) + 0

const evenTicks = (min: number, max: number, wholes: boolean): number[] => {
  const step = Math.max(niceStep((max - min) / STEPS), wholes ? 1 : 0)
  const first = Math.ceil(clean(min / step))
  const last = Math.floor(clean(max / step))
  // Of ends that differ in their last digits only, a round value between them may come out beyond them.
  return Array.from({ length: last - first + 1 }, (_, i) => clean((first + i) * step)).filter(
    (tick) => tick >= min && tick <= max,
  )
}

const logTicks = (min: number, max: number): number[] => {
  const first = Math.floor(Math.log10(min))
  const powers = Array.from({ length: Math.ceil(Math.log10(max)) - first + 1 }, (_, i) => 10 ** (first + i))
  const within = (ticks: number[]) => ticks.map(clean).filter((tick) => tick >= min && tick <= max)
  const decades = within(powers)
  if (decades.length < 3) return within(powers.flatMap((power) => [power, 3 * power])).slice(0, TICKS_MAX)
  const nth = Math.ceil(decades.length / TICKS_MAX)
  return decades.filter((_, i) => i % nth === 0)
}

const finite = (value: number | null): value is number => value !== null && Number.isFinite(value)

/** The axis that all these intervals fit on; null where none of them has a number. */
export const axisOf = (intervals: readonly Ends[]): Axis | null => {
  const values = intervals.flatMap(({ low, high }) => [low, high]).filter(finite)
  if (values.length === 0) return null
  const [least, max] = [Math.min(...values), Math.max(...values)]
  const log = least > 0 && max / least >= LOG_RATIO
  const min = !log && least > 0 && least < max * FROM_ZERO_RATIO ? 0 : least
  const left = intervals.some(({ low }) => low === null) ? OPEN_MARGIN : MARGIN
  const right = 100 - (intervals.some(({ high }) => high === null) ? OPEN_MARGIN : MARGIN)
  if (max === min) return { log, ticks: [max], place: () => (left + right) / 2 }
  const along = (value: number): number =>
    log ? Math.log(value / min) / Math.log(max / min) : (value - min) / (max - min)
  return {
    log,
    ticks: log ? logTicks(min, max) : evenTicks(min, max, values.every(Number.isInteger)),
    place: (value) => clean(Math.round((left + (right - left) * along(value)) * 10) / 10),
  }
}
