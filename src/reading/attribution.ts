// Who is said to say it: "X said", "said X", "X, the mayor, told Y", "saying", "according to X".
import type { NameMention } from '../model/reading.ts'
import { overlaps, type Span } from '../model/span.ts'
import { isTelling, SPEECH_VERBS } from './speech.ts'
import type { TaggedSentence } from './tagged-sentence.ts'
import { isWord, type Token } from './token.ts'

/**
 * One attribution in a sentence. `at` is the place of its verb; `speaker` is a name in its one form, or the words as
 * they stand; `pronoun` where the text says only "he". `means`: how directly the text puts it.
 */
export type Attribution = {
  at: number
  speaker: string
  isName: boolean
  pronoun: boolean
  means: 'speech' | 'source'
}

const SPEAKER_TOKENS_MAX = 14
const PRONOUNS = new Set(['he', 'she', 'they', 'it', 'i', 'we', 'who', 'you', 'him', 'her', 'them'])
const TAG_ADVERBS = new Set([
  'also',
  'later',
  'earlier',
  'then',
  'has',
  'had',
  'have',
  'once',
  'again',
  'previously',
])
const WITHIN_SUBJECT = new Set(['of', 'for', 'in', 'at', "'s", '&', 'and', 'from', 'with'])
/** "figures from", "a statement by": what was used to say it, not who. */
const MEDIUM =
  /^.*\b(?:from|by|of)\s+(?=(?:the|a|an|local|\p{Lu}|state|police|officials|medical|government)\b|\p{Lu})/u
const MEDIUM_NOUN =
  /\b(?:data|figures?|statements?|reports?|estimates?|sources?|count|tally|information|documents?|release|survey|poll|study|officials from)\b/u

const isQuoteMark = ({ text }: Token): boolean => /^["“”„«»]$/u.test(text)

const isBoundary = (token: Token): boolean => !isWord(token) && !/^['’]s$|^[[\].&'’-]$/u.test(token.text)

const skipsLeft = (token: Token): boolean => token.pos === 'ADV' || TAG_ADVERBS.has(token.lower)

/** First token of the phrase that ends before `to`. */
const phraseStart = (tokens: readonly Token[], to: number): number => {
  let from = to
  while (from > 0 && to - from < SPEAKER_TOKENS_MAX) {
    const token = tokens[from - 1]
    if (!token || isBoundary(token) || isQuoteMark(token)) break
    const stops = token.pos === 'VERB' || token.pos === 'AUX' || token.pos === 'SCONJ' || token.pos === 'PRON'
    if (stops && !(token.pos === 'PRON' && from === to)) break
    if (token.pos === 'CCONJ' && token.lower !== 'and') break
    from -= 1
  }
  return from
}

/** Leading prepositions with their time or place ("On Monday"), conjunctions and adverbs are not the speaker. */
const tidyStart = (tokens: readonly Token[], from: number, to: number): number => {
  let start = from
  for (let token = tokens[start]; start < to && token; token = tokens[start]) {
    if (token.pos === 'CCONJ' || token.pos === 'ADV' || /^(?:but|and|as|so|also)$/u.test(token.lower))
      start += 1
    else if (token.pos === 'ADP' && !WITHIN_SUBJECT.has(tokens[start + 1]?.lower ?? '')) {
      const determiner = tokens
        .slice(start + 2, to)
        .findIndex(({ lower }) => /^(?:the|a|an|one|two)$/u.test(lower))
      if (determiner < 0) return /^(?:on|in|at)$/u.test(token.lower) ? Math.min(start + 2, to) : to
      start += 2 + determiner
    } else break
  }
  return start
}

type Naming = { names: readonly NameMention[]; text: string }

const speakerIn = (
  tokens: readonly Token[],
  [from, to]: readonly [number, number],
  { names, text }: Naming,
): Omit<Attribution, 'at' | 'means'> | null => {
  const [first, last] = [tokens[from], tokens[to - 1]]
  if (!first || !last || to <= from) return null
  if (to - from === 1 && PRONOUNS.has(first.lower))
    return { speaker: first.lower, isName: false, pronoun: true }
  const phrase: Span = { start: first.start, end: last.end }
  const inside = names.filter((name) => overlaps(name, phrase))
  const person = inside.findLast(({ kind }) => kind === 'person')
  const head = inside.find(({ end }) => end >= last.end)
  const name = person ?? head
  if (name) return { speaker: name.name, isName: true, pronoun: false }
  const wording = text.slice(phrase.start, phrase.end).replace(/\s+/gu, ' ')
  return /\p{L}{2}/u.test(wording) ? { speaker: wording, isName: false, pronoun: false } : null
}

const commaBefore = (tokens: readonly Token[], at: number): number => {
  for (let i = at - 1; i >= 0 && at - i < 30; i -= 1) {
    const token = tokens[i]
    if (token?.text === ',') return i
    if (token && isQuoteMark(token)) return -1
  }
  return -1
}

/** The phrase before the verb that is its subject, past adverbs, an apposition, and "emerged and". */
const subjectBefore = (
  tokens: readonly Token[],
  verb: number,
  naming: Naming,
): ReturnType<typeof speakerIn> => {
  let to = verb
  for (let token = tokens[to - 1]; token && skipsLeft(token); token = tokens[to - 1]) to -= 1
  const before = tokens[to - 1]
  if (before?.pos === 'CCONJ' && tokens[to - 2]?.pos === 'VERB' && to >= 3)
    return subjectBefore(tokens, to - 2, naming)
  if (before?.text !== ',') {
    const start = phraseStart(tokens, to)
    return speakerIn(tokens, [tidyStart(tokens, start, to), to], naming)
  }
  const open = commaBefore(tokens, to - 1)
  if (open < 1) return null
  const apposition = speakerIn(tokens, [open + 1, to - 1], naming)
  const start = phraseStart(tokens, open)
  const head = speakerIn(tokens, [tidyStart(tokens, start, open), open], naming)
  return head?.isName ? head : apposition?.isName && to - open <= 7 ? apposition : (head ?? apposition)
}

const subjectAfter = (
  tokens: readonly Token[],
  verb: number,
  naming: Naming,
): ReturnType<typeof speakerIn> => {
  const stop = tokens.findIndex(
    (token, i) =>
      i > verb &&
      (isBoundary(token) || token.pos === 'VERB' || (token.pos === 'ADP' && token.lower !== 'of')),
  )
  return speakerIn(tokens, [verb + 1, stop < 0 ? tokens.length : stop], naming)
}

/** ", saying": the speaker is the sentence's first-named. */
const mainSubject = (
  tokens: readonly Token[],
  verb: number,
  naming: Naming,
): ReturnType<typeof speakerIn> => {
  const [first, end] = [tokens[0], tokens[verb]?.start ?? 0]
  if (!first) return null
  if (PRONOUNS.has(first.lower)) return { speaker: first.lower, isName: false, pronoun: true }
  const name = naming.names.find(
    (mention) => mention.start >= first.start && mention.end <= end && mention.kind !== 'place',
  )
  return name ? { speaker: name.name, isName: true, pronoun: false } : null
}

const speechAt = (tokens: readonly Token[], verb: number, naming: Naming): Attribution | null => {
  const token = tokens[verb]
  const before = tokens[verb - 1]
  if (!token || !SPEECH_VERBS.has(token.lower) || token.pos === 'NOUN' || token.pos === 'ADJ') return null
  const inverted = before !== undefined && isQuoteMark(before)
  const participle = /ing$/u.test(token.lower)
  const subject = participle
    ? mainSubject(tokens, verb, naming)
    : inverted
      ? subjectAfter(tokens, verb, naming)
      : subjectBefore(tokens, verb, naming)
  if (!subject || subject.speaker === 'who' || (isTelling(token.lower) && before?.pos === 'AUX')) return null
  return { ...subject, at: token.start, means: 'speech' }
}

const sourceAt = (tokens: readonly Token[], at: number, naming: Naming): Attribution | null => {
  if (tokens[at]?.lower !== 'according' || tokens[at + 1]?.lower !== 'to') return null
  const stop = tokens.findIndex((token, i) => i > at + 1 && (isBoundary(token) || token.text === '.'))
  const range = [at + 2, stop < 0 ? tokens.length : stop] as const
  const found = speakerIn(tokens, range, naming)
  if (!found || found.pronoun) return null
  const speaker =
    found.isName || !MEDIUM_NOUN.test(found.speaker) ? found.speaker : found.speaker.replace(MEDIUM, '')
  return { ...found, speaker, at: tokens[at]?.start ?? 0, means: 'source' }
}

/** The attributions of a sentence in order of place; those inside its quotations are not the report's and left out. */
export const attributionsIn = (
  { tokens }: TaggedSentence,
  naming: Naming,
  quoted: readonly Span[],
): Attribution[] =>
  tokens
    .map((_, i) => speechAt(tokens, i, naming) ?? sourceAt(tokens, i, naming))
    .filter((found) => found !== null)
    .filter(({ at }) => !quoted.some((span) => span.start <= at && at < span.end))
