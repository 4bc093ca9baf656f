// Where a figure belongs: the nearest place the text puts it in, under the one form of its name.
import type { NameMention } from '../model/reading.ts'
import type { Span } from '../model/span.ts'
import { isCountry } from './countries.ts'
import { BEFALLS, PLACE_KINDS } from './name-cues.ts'
import type { TaggedSentence } from './tagged-sentence.ts'
import type { Token } from './token.ts'

/** A place told by a preposition: "in Lima", "in the port city of Lima". */
export type Locative = Span & { name: string }

const LOCATIVE = /^(?:in|at|near|outside|around|across|inside|throughout|on|within|off|into)$/u
const THE_PLACE = /^(?:capital|city|town|village|suburb|port|district|province|region|island)$/u

const indexAt = (tokens: readonly Token[], start: number): number =>
  tokens.findIndex((token) => token.start === start)

/** Walks back from the name over "the southern port city of", "central" to the preposition. */
const isPutBy = (tokens: readonly Token[], at: number): boolean => {
  if (/^(?:of|on)$/u.test(tokens[at - 1]?.lower ?? '') && BEFALLS.has(tokens[at - 2]?.lower ?? ''))
    return true
  for (let i = at - 1, steps = 0; i >= 0 && steps < 9; i -= 1, steps += 1) {
    const token = tokens[i]
    if (!token) return false
    if (LOCATIVE.test(token.lower)) return true
    const described =
      token.lower === 'of' || token.pos === 'DET' || token.pos === 'ADJ' || PLACE_KINDS.has(token.lower)
    if (!described && token.pos !== 'NOUN' && token.pos !== 'ADV' && token.pos !== 'PROPN') return false
    if (steps > 1 && token.pos === 'PROPN' && !tokens.slice(i, at).some(({ lower }) => lower === 'of'))
      return false
  }
  return false
}

/** The places a sentence puts things in; "Lima, Peru" is Lima. */
export const locativesIn = ({ tokens }: TaggedSentence, names: readonly NameMention[]): Locative[] => {
  const places = names.filter(({ kind }) => kind === 'place')
  return places.filter((place, i) => {
    const at = indexAt(tokens, place.start)
    const after = tokens.find((token) => token.start >= place.end)
    const container =
      places[i - 1] !== undefined &&
      tokens[at - 1]?.text === ',' &&
      tokens[at - 2]?.end === places[i - 1]?.end
    return at > 0 && !container && !/^['’]s$/u.test(after?.text ?? '') && isPutBy(tokens, at)
  })
}

const distance = (a: Span, b: Span): number =>
  a.end <= b.start ? b.start - a.end : Math.max(0, a.start - b.end)

export const nearestPlace = (places: readonly Locative[], to: Span): string | null =>
  places.reduce<Locative | null>(
    (best, place) => (best === null || distance(place, to) < distance(best, to) ? place : best),
    null,
  )?.name ?? null

/** "in the capital": a place meant and not named, which an earlier mention answers. */
export const meansPlaceBefore = ({ tokens }: TaggedSentence): boolean =>
  tokens.some(
    (token, i) =>
      THE_PLACE.test(token.lower) &&
      tokens[i - 1]?.lower === 'the' &&
      LOCATIVE.test(tokens[i - 2]?.lower ?? '') &&
      tokens[i + 1]?.lower !== 'of',
  )

/** The last place that is no country. */
export const lastTown = (names: readonly NameMention[]): string | null =>
  names.findLast(({ kind, name }) => kind === 'place' && !isCountry(name))?.name ?? null

const HAPPENING =
  /^(?:attacks?|blasts?|explosions?|fires?|blaze|crash|collision|shooting|massacre|quake|earthquake|tremor|flood|floods|storm|hurricane|typhoon|tornado|cyclone|incident|accident|disaster|collapse|strikes?|raids?|shelling|bombing|bombardment|clashes|riots?|stampede|derailment|landslide|avalanche|eruption|siege|scene|dead|victims?|toll|wounded|injured|survivors|casualties)$/u

/** "there", "the blast", "Tuesday's attack", "the dead": the sentence goes on about what the one before told. */
export const pointsBack = ({ tokens }: TaggedSentence): boolean =>
  tokens.some((token, i) => {
    if (token.lower === 'there' && !/^(?:AUX|VERB)$/u.test(tokens[i + 1]?.pos ?? '')) return true
    if (!HAPPENING.test(token.lower)) return false
    return tokens.slice(Math.max(0, i - 3), i).some(({ lower }) => /^(?:the|this|that|'s|both)$/u.test(lower))
  })
