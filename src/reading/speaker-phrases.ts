// The phrase that names a speaker: subject before the verb or after it, past appositions and adverbs.
import type { NameMention } from '../model/reading.ts'
import { overlaps, type Span } from '../model/span.ts'
import { isWord, type Token } from './token.ts'

/** `from` is the token where the phrase, with what leads it in, begins. */
export type Speaker = { speaker: string; isName: boolean; pronoun: boolean; from: number }
/** The names of the sentence, and the report's text. */
export type Naming = { names: readonly NameMention[]; text: string }

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
export const isQuoteMark = ({ text }: Token): boolean => /^["“”„«»]$/u.test(text)

export const isBoundary = (token: Token): boolean =>
  !isWord(token) && !/^['’]s$|^[[\].&'’-]$/u.test(token.text)

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

/** The name that is the phrase's head: a person wherever not a possessor, another name where no common noun leads. */
const headName = (phrase: readonly Token[], inside: readonly NameMention[]): NameMention | undefined => {
  const last = phrase.at(-1)
  const possesses = (name: NameMention): boolean =>
    phrase.some(({ start, text }) => start === name.end && /^['’]s$/u.test(text))
  const governed = (name: NameMention): boolean =>
    phrase.some(
      ({ end, pos, lower }) =>
        end <= name.start &&
        (pos === 'NOUN' || pos === 'NUM') &&
        /^\p{Ll}/u.test(lower) &&
        pos !== 'NUM' &&
        phrase.some((of) => of.lower === 'of' && of.start >= end && of.end <= name.start),
    )
  const free = inside.filter((name) => !possesses(name) && !governed(name))
  const person = free.findLast(({ kind, end }) => kind === 'person' && last !== undefined && end >= last.end)
  return (
    person ??
    free.find(({ end }) => last !== undefined && end >= last.end) ??
    free.findLast(({ kind }) => kind === 'person')
  )
}

/** The speaker whose phrase is the tokens `[from, to)`. */
export const speakerIn = (
  tokens: readonly Token[],
  [from, to]: readonly [number, number],
  { names, text }: Naming,
): Speaker | null => {
  const stopped = tokens[to - 1]?.text === '.' ? to - 1 : to
  const phrase = tokens.slice(from, stopped)
  const [first, last] = [phrase[0], phrase.at(-1)]
  if (!first || !last) return null
  if (phrase.length === 1 && PRONOUNS.has(first.lower))
    return { speaker: first.lower, isName: false, pronoun: true, from }
  const span: Span = { start: first.start, end: last.end }
  const name = headName(
    phrase,
    names.filter((mention) => overlaps(mention, span)),
  )
  if (name) return { speaker: name.name, isName: true, pronoun: false, from }
  if (
    !phrase.some(
      ({ pos, lower }) => pos === 'NOUN' || pos === 'PROPN' || lower === 'police' || lower === 'sides',
    )
  )
    return null
  const wording = text.slice(span.start, span.end).replace(/\s+/gu, ' ')
  return /\p{L}{2}/u.test(wording) ? { speaker: wording, isName: false, pronoun: false, from } : null
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
export const subjectBefore = (tokens: readonly Token[], verb: number, naming: Naming): Speaker | null => {
  let to = verb
  for (let token = tokens[to - 1]; token && skipsLeft(token); token = tokens[to - 1]) to -= 1
  const before = tokens[to - 1]
  if (before?.pos === 'CCONJ' && tokens[to - 2]?.pos === 'VERB' && to >= 3)
    return subjectBefore(tokens, to - 2, naming)
  if (before?.text !== ',') {
    const start = phraseStart(tokens, to)
    const found = speakerIn(tokens, [tidyStart(tokens, start, to), to], naming)
    return found && { ...found, from: start }
  }
  const open = commaBefore(tokens, to - 1)
  if (open < 1) return null
  const apposition = tokens[open + 1]?.pos === 'ADP' ? null : speakerIn(tokens, [open + 1, to - 1], naming)
  const start = phraseStart(tokens, open)
  const head = speakerIn(tokens, [tidyStart(tokens, start, open), open], naming)
  const found = head?.isName ? head : apposition?.isName && to - open <= 7 ? apposition : (head ?? apposition)
  return found && { ...found, from: start }
}

export const subjectAfter = (tokens: readonly Token[], verb: number, naming: Naming): Speaker | null => {
  const stop = tokens.findIndex(
    (token, i) =>
      i > verb &&
      (isBoundary(token) || token.pos === 'VERB' || (token.pos === 'ADP' && token.lower !== 'of')),
  )
  return speakerIn(tokens, [verb + 1, stop < 0 ? tokens.length : stop], naming)
}

/** ", saying": the speaker is the sentence's first-named. */
export const mainSubject = (tokens: readonly Token[], verb: number, naming: Naming): Speaker | null => {
  const [first, end] = [tokens[0], tokens[verb]?.start ?? 0]
  if (!first) return null
  if (PRONOUNS.has(first.lower)) return { speaker: first.lower, isName: false, pronoun: true, from: 0 }
  const name = naming.names.find(
    (mention) => mention.start >= first.start && mention.end <= end && mention.kind !== 'place',
  )
  return name ? { speaker: name.name, isName: true, pronoun: false, from: 0 } : null
}
