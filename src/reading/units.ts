// Units and what they measure. The unit of a figure is a word in the singular, or an ISO 4217 code.
import type { Quantity } from './quantities.ts'
import type { Token } from './token.ts'

export type UnitKind =
  | 'money'
  | 'percent'
  | 'duration'
  | 'distance'
  | 'area'
  | 'weight'
  | 'temperature'
  | 'speed'
  | 'magnitude'
/** `[from, to)`: the quantity with its unit. */
export type Unit = { kind: UnitKind; unit: string; from: number; to: number }

const CURRENCY_MARKS: Record<string, string> = {
  $: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '₹': 'INR',
  '₽': 'RUB',
  '₴': 'UAH',
}
const CODES = /^(?:usd|eur|gbp|jpy|inr|rub|uah|chf|cny|aud|cad|nzd|brl|zar|try|pln|sek|nok|dkk)$/u
const DOLLARS: Record<string, string> = {
  us: 'USD',
  'u.s.': 'USD',
  a: 'AUD',
  au: 'AUD',
  c: 'CAD',
  ca: 'CAD',
  nz: 'NZD',
  hk: 'HKD',
  s: 'SGD',
}

const UNITS: Record<string, readonly [UnitKind, string]> = {}
const add = (kind: UnitKind, unit: string, words: string): void => {
  for (const word of words.split(' ')) UNITS[word] = [kind, unit]
}
for (const unit of ['second', 'minute', 'hour', 'day', 'week', 'month', 'year', 'decade'])
  add('duration', unit, `${unit} ${unit}s`)
add('money', 'USD', 'dollar dollars')
add('money', 'EUR', 'euro euros')
add('money', 'GBP', 'sterling')
add('money', 'RUB', 'ruble rubles rouble roubles')
add('money', 'JPY', 'yen')
add('money', 'INR', 'rupee rupees')
add('money', 'CNY', 'yuan')
add('money', 'UAH', 'hryvnia hryvnias')
add('percent', '%', '% percent per-cent')
add('distance', 'mile', 'mile miles')
add('distance', 'km', 'kilometre kilometer kilometres kilometers km kms')
add('distance', 'm', 'metre meter metres meters')
add('distance', 'foot', 'foot feet ft')
add('distance', 'inch', 'inch inches')
add('distance', 'yard', 'yard yards')
add('area', 'hectare', 'hectare hectares')
add('area', 'acre', 'acre acres')
add('weight', 'tonne', 'tonne tonnes')
add('weight', 'ton', 'ton tons')
add('weight', 'kg', 'kg kilogram kilograms kilos')
add('weight', 'pound', 'pounds lbs')
add('speed', 'mph', 'mph')
add('speed', 'km/h', 'kph kmh')

const marked = (tokens: readonly Token[], quantity: Quantity): Unit | null => {
  const mark = tokens[quantity.number - 1]
  const code =
    mark && (CURRENCY_MARKS[mark.text] ?? (CODES.test(mark.lower) ? mark.text.toUpperCase() : undefined))
  if (!mark || code === undefined) return null
  const nation = tokens[quantity.number - 2]
  const dollars = mark.text === '$' && nation?.end === mark.start ? DOLLARS[nation.lower] : undefined
  const from = quantity.number - (dollars === undefined ? 1 : 2)
  return { kind: 'money', unit: dollars ?? code, from: Math.min(from, quantity.from), to: quantity.to }
}

const magnitude = (tokens: readonly Token[], { from, to, number }: Quantity): Unit | null => {
  const before =
    tokens[from - 1]?.lower === 'magnitude' ||
    (tokens[from - 1]?.lower === 'of' && tokens[from - 2]?.lower === 'magnitude')
  const after =
    tokens[to]?.lower === 'magnitude' || (tokens[to]?.text === '-' && tokens[to + 1]?.lower === 'magnitude')
  if ((!before && !after) || !/^\d(?:\.\d)?$/u.test(tokens[number]?.text ?? '')) return null
  return { kind: 'magnitude', unit: 'magnitude', from: before ? from - 1 : from, to }
}

/** The unit of a quantity, or null for a plain count. */
export const unitOf = (tokens: readonly Token[], quantity: Quantity): Unit | null => {
  const found = marked(tokens, quantity) ?? magnitude(tokens, quantity)
  if (found) return found
  const { from, to } = quantity
  const [next, second] = [tokens[to], tokens[to + 1]]
  if (next?.lower === 'per' && second?.lower === 'cent')
    return { kind: 'percent', unit: '%', from, to: to + 2 }
  if (next?.lower === 'degrees')
    return { kind: 'temperature', unit: second?.lower === 'fahrenheit' ? '°F' : '°C', from, to: to + 1 }
  if (next?.lower === 'square' && second) {
    const side = UNITS[second.lower]
    if (side?.[0] === 'distance') return { kind: 'area', unit: `square ${side[1]}`, from, to: to + 2 }
  }
  const nation =
    next && /^(?:us|u\.s\.|american|canadian|australian)$/u.test(next.lower) && second?.lower === 'dollars'
  const word = next && Object.hasOwn(UNITS, next.lower) ? UNITS[next.lower] : undefined
  if (nation) return { kind: 'money', unit: 'USD', from, to: to + 2 }
  return word ? { kind: word[0], unit: word[1], from, to: to + 1 } : null
}
