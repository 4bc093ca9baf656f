// A round-up tells of several events: its sum is nobody's toll, and of its passages only those count that tell of the
// event the other reports tell of. Which do, is seen from the words they share with the others and not with the rest
// of the round-up (TextTiling's idea of a passage as a run of sentences with a vocabulary of its own, Hearst 1997).
import type { Sentence } from '../model/reading.ts'
import { wordingOf } from '../model/span.ts'
import type { ReadReport } from './statements.ts'

const KINDS =
  '(?:shootings|stabbings|attacks|incidents|crashes|accidents|fires|explosions|bombings|strikes|collisions|homicides|killings|murders|drownings|floods|landslides)'
const NUMBER =
  '(?:two|three|four|five|six|seven|eight|nine|ten|several|multiple|various|numerous|(?<!\\d:)\\d{1,3}|a (?:string|series|rash|spate|number|handful) of|string of|series of|rash of|spate of|separate|different|unrelated|overnight|weekend)'
const SEVERAL = new RegExp(
  `\\b(?:${NUMBER}\\s+(?:[\\w'’-]+\\s+){0,3}?${KINDS}|(?:weekend|night|day|hours) of (?:[\\w-]+ )?violence|weekend (?:violence|toll)|across the (?:city|country|region|state)|in (?:\\w+[- ])?(?:\\w+)[- ]hours?(?: span| period)?)\\b`,
  'i',
)
/** "3 dead, 5 hurt in South Side shootings" */
const IN_SEVERAL =
  /\b(?:in|after|from|during|amid)\s+(?:[\w'’-]+\s+){0,4}?(?:shootings|stabbings|attacks|crashes|accidents|fires|explosions|bombings|collisions)\b/i
/** The sentences that say what a report is about */
const LEADING = 2

/** Sums over several events, in the words of a sentence. */
export const tellsOfSeveral = (sentence: Sentence, wording: string): boolean =>
  SEVERAL.test(wording) || (sentence.index < 0 && IN_SEVERAL.test(wording))

const isRoundUp = ({ report, reading }: ReadReport): boolean =>
  reading.sentences.some(
    (sentence) => sentence.index < LEADING && tellsOfSeveral(sentence, wordingOf(report.text, sentence)),
  )

/** Opens a scene: an hour, an address, another place. */
const SCENE =
  /\b\d{1,2}(?::\d\d)?\s?[ap]\.?m\b|\b(?:block of|intersection of|corner of|near the \d+)\b|^(?:In|On|At|About|Around|Earlier|Later|Shortly|Just|Less|Minutes|Hours|Meanwhile|Also|Finally|Another|Separately|Elsewhere|The (?:first|second|third|fourth|fifth|latest|last|most recent|other)|A (?:second|third|fourth|fifth|separate))\b/

type Passage = { sentences: number[]; terms: Set<string> }

/** Runs of sentences, each with one scene. */
const passagesOf = ({ report, reading }: ReadReport): Passage[] => {
  const passages: Passage[] = []
  let staged = false
  const hit = new Set(
    (reading.people ?? []).flatMap(({ outcome, sentence }) => (outcome === null ? [] : [sentence])),
  )
  for (const [i, sentence] of reading.sentences.entries()) {
    const wording = wordingOf(report.text, sentence)
    if (sentence.index < 0 || tellsOfSeveral(sentence, wording)) continue
    const opens = SCENE.test(wording)
    let last = passages.at(-1)
    if (last === undefined || (opens && staged)) {
      last = { sentences: [], terms: new Set() }
      passages.push(last)
      staged = false
    }
    staged ||= hit.has(i)
    last.sentences.push(i)
    for (const term of sentence.terms) last.terms.add(term)
  }
  return passages
}

const TOP_SENTENCES = 8

/** What a report tells at its top; of a round-up, whatever it tells. */
const termsOf = ({ reading }: ReadReport, roundUp: boolean): string[] =>
  reading.sentences.filter(({ index }) => roundUp || index < TOP_SENTENCES).flatMap(({ terms }) => terms)

/** A passage this near the best one tells of the event as well. */
const NEAR_BEST = 0.6
const SHARED_MIN = 1.5

/** Terms of the event: of the reports that tell of nothing else, or of the round-ups where there are no such reports. */
const sharedTerms = (others: readonly ReadReport[], roundUps: ReadonlySet<ReadReport>): Set<string> => {
  const plain = others.filter((other) => !roundUps.has(other))
  return new Set((plain.length > 0 ? plain : others).flatMap((other) => termsOf(other, plain.length === 0)))
}

/**
 * Sentences of a round-up that tell of the event, each with its place in its passage (0 for the first); null where its
 * passages have nothing to do with the other reports.
 */
const ownPassages = (read: ReadReport, shared: ReadonlySet<string>): Map<number, number> | null => {
  const passages = passagesOf(read)
  const counts = new Map<string, number>()
  for (const { terms } of passages) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1)
  const rarity = (term: string): number => Math.log(passages.length / (counts.get(term) ?? 1))
  const scores = passages.map(({ terms }) =>
    [...terms].reduce((sum, term) => sum + (shared.has(term) ? rarity(term) : 0), 0),
  )
  const best = Math.max(0, ...scores)
  if (best < SHARED_MIN) return null
  return new Map(
    passages
      .filter((_, i) => (scores[i] ?? 0) >= best * NEAR_BEST)
      .flatMap(({ sentences }) => sentences.map((sentence, place) => [sentence, place] as const)),
  )
}

/** Of each report that is a round-up, the sentences that tell of the event; null for the others. */
export const passagesOfEvent = (reports: readonly ReadReport[]): (Map<number, number> | null)[] => {
  const roundUps = new Set(reports.filter(isRoundUp))
  return reports.map((read) => {
    if (reports.length === 1 || !roundUps.has(read)) return null
    const others = reports.filter((other) => other !== read)
    return ownPassages(read, sharedTerms(others, roundUps))
  })
}
