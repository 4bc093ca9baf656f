// From a noun phrase to who is meant: a name in its one form, the words as they stand ("the mayor"), or a pronoun.
import type { NameMention } from '../model/reading.ts'
import { overlaps, type Span } from '../model/span.ts'
import { type Chunk, isBoundary, withoutTime } from './clauses.ts'
import { PLACE_KINDS, ROLES } from './name-cues.ts'
import { isNationality } from './nationalities.ts'
import { canSpeak, isGroup, isHuman, isMedium } from './speaker-nouns.ts'
import { isCapitalised, type Token } from './token.ts'

/** One human being, several or a body, what they wrote or said, or a pronoun that an earlier speaker answers. */
type SpeakerKind = 'person' | 'group' | 'medium' | 'pronoun'
/** `inferred`: the sentence names only a pronoun or an office, and who that is was told before. */
export type Speaker = { speaker: string; isName: boolean; kind: SpeakerKind; inferred?: true }
/** The names of the sentence, and the report's text. */
export type Naming = { names: readonly NameMention[]; text: string }

const PRONOUNS = new Set(['he', 'she', 'they', 'it', 'i', 'we', 'you', 'him', 'her', 'them'])
const SPEAKER_TOKENS_MAX = 14

const spanOf = (phrase: readonly Token[]): Span => ({
  start: phrase[0]?.start ?? 0,
  end: phrase.at(-1)?.end ?? 0,
})

const isPossessiveMark = ({ text }: Token): boolean => /^['’]s?$/u.test(text)

const nameSpeaker = ({ name, kind }: NameMention): Speaker => ({
  speaker: name,
  isName: true,
  // A name that nothing tells the kind of, and that speaks, is a person's more often than not.
  kind: kind === 'person' || (kind === 'other' && name.includes(' ')) ? 'person' : 'group',
})

/** "a lawyer for X", "the brother of X": the name hangs on a noun before it. Not "Mayor of Lima X", "Envoy to Y X". */
const isGoverned = (phrase: readonly Token[], { start }: NameMention): boolean => {
  let at = phrase.findIndex((token) => token.start === start) - 1
  for (let token = phrase[at]; token; token = phrase[at]) {
    if (token.pos === 'ADP') return phrase.slice(0, at).some(({ pos }) => /^(?:NOUN|PROPN)$/u.test(pos))
    if (!ROLES.has(token.lower) && !/^(?:DET|ADJ)$/u.test(token.pos) && !isNationality(token.lower))
      return false
    at -= 1
  }
  return false
}

/** The phrase up to its first preposition, and past its last possessor: "Stone's lawyer for the case" → "lawyer". */
const coreOf = (phrase: readonly Token[], inside: readonly NameMention[]): Token[] => {
  const adposition = phrase.findIndex(
    (token, i) =>
      i > 0 &&
      token.pos === 'ADP' &&
      !inside.some(({ start, end }) => start <= token.start && token.end <= end),
  )
  const core = phrase.slice(0, adposition < 0 ? phrase.length : adposition)
  return core.slice(core.findLastIndex(isPossessiveMark) + 1)
}

const DESCRIBES = /^(?:NOUN|ADJ|DET|PROPN|NUM|ADV|VERB|PUNCT|SYM)$/u

/** The name that is the phrase's head. */
const headName = (phrase: readonly Token[], inside: readonly NameMention[]): NameMention | undefined => {
  const last = phrase.at(-1)
  const final = inside.find(({ kind, end }) => kind === 'person' && last !== undefined && end >= last.end)
  if (final && !isGoverned(phrase, final)) return final
  const core = coreOf(phrase, inside)
  const head = core.at(-1)
  const name = inside.find(({ end, start }) => head && start <= head.start && end >= head.end)
  if (!name) return undefined
  // "news agency Interfax" is Interfax; "British troops in Lima" has no name for its head.
  return core.filter(({ end }) => end <= name.start).every(({ pos }) => DESCRIBES.test(pos))
    ? name
    : undefined
}

/** "a statement by the ministry", "figures from police". */
const agentOf = (phrase: readonly Token[], naming: Naming): Speaker | null => {
  const at = phrase.findIndex(({ lower }) => /^(?:by|from)$/u.test(lower))
  const of = phrase.findIndex(({ lower }) => lower === 'of')
  if (at > 0) return speakerIn(phrase, [at + 1, phrase.length], naming)
  return of > 0 ? speakerIn(phrase, [of + 1, phrase.length], naming, 'no medium') : null
}

/** Whose words count: of those who can say something, of all but what is written, or of whatever "according to" names. */
type Admitted = 'speakers' | 'no medium' | 'any'

const kindOf = (head: string, core: readonly Token[], admitted: Admitted): SpeakerKind | null => {
  if (isMedium(head) && !isHuman(head)) return admitted === 'no medium' ? null : 'medium'
  if (PLACE_KINDS.has(head) && !/^(?:the|['’]s)$/u.test(core.at(-2)?.lower ?? 'the')) return null
  if (isHuman(head)) return 'person'
  if (isGroup(head) || isNationality(head)) return 'group'
  if (canSpeak(head)) return 'group'
  // "news agency dpa"
  if (core.slice(-3, -1).some(({ lower }) => isGroup(lower))) return 'group'
  const last = core.at(-1)
  return last && isCapitalised(last) && last.pos === 'PROPN' && core.length > 1
    ? 'group'
    : admitted === 'any'
      ? 'medium'
      : null
}

const COMMON_OPENING =
  /^(?:the|a|an|another|some|many|both|several|all|his|her|its|their|one|two|three|four|five|most|few)$/u

/** The words as they stand, but for the capital of a sentence's first word. */
const wordingOf = (phrase: readonly Token[], naming: Naming, opens: boolean): string => {
  const { start, end } = spanOf(phrase)
  const wording = naming.text.slice(start, end).replace(/\s+/gu, ' ')
  const [first, second] = phrase
  const common =
    first &&
    (COMMON_OPENING.test(first.lower) || (canSpeak(first.lower) && !(second && isCapitalised(second))))
  return opens && common && !/^\p{Lu}{2}/u.test(wording)
    ? wording.charAt(0).toLowerCase() + wording.slice(1)
    : wording
}

const isHead = ({ pos, text }: Token): boolean =>
  /^(?:NOUN|PROPN|ADJ|NUM|VERB|DET|X)$/u.test(pos) && !/^\p{P}/u.test(text)

const described = (
  phrase: readonly Token[],
  naming: Naming,
  inside: readonly NameMention[],
  opens: boolean,
  admitted: Admitted,
): Speaker | null => {
  const core = coreOf(phrase, inside)
  const head = core.findLast(isHead)
  if (!head || phrase.length > SPEAKER_TOKENS_MAX) return null
  const kind = kindOf(head.lower, core, admitted)
  if (kind === null) return null
  if (kind === 'medium') {
    const agent = agentOf(phrase, naming)
    if (agent && agent.kind !== 'pronoun') return agent
  }
  return { speaker: wordingOf(phrase, naming, opens), isName: false, kind }
}

const trimmedPhrase = (tokens: readonly Token[], chunk: Chunk): Token[] => {
  const [from, to] = withoutTime(tokens, chunk)
  const phrase = tokens.slice(from, to)
  while (phrase[0] && (isBoundary(phrase[0]) || isPossessiveMark(phrase[0]))) phrase.shift()
  while (/^\P{L}$/u.test(phrase.at(-1)?.text ?? '')) phrase.pop()
  const medium = phrase.findIndex(
    ({ lower }, i) =>
      i > 0 && /^(?:in|via|on)$/u.test(lower) && phrase.slice(i + 1).some((token) => isMedium(token.lower)),
  )
  return medium > 0 ? phrase.slice(0, medium) : phrase
}

/**
 * Whom the noun phrase `chunk` of `tokens` means; null where it is nobody who can say anything.
 */
export const speakerIn = (
  tokens: readonly Token[],
  chunk: Chunk,
  naming: Naming,
  admitted: Admitted = 'speakers',
): Speaker | null => {
  const phrase = trimmedPhrase(tokens, chunk)
  const [first] = phrase
  if (!first) return null
  if (phrase.length === 1 && PRONOUNS.has(first.lower))
    return { speaker: first.lower, isName: false, kind: 'pronoun' }
  const inside = naming.names.filter((mention) => overlaps(mention, spanOf(phrase)))
  const name = headName(phrase, inside)
  const pair =
    inside.length > 1 &&
    phrase.some(
      ({ lower, start }) => lower === 'and' && !inside.some((one) => one.start < start && start < one.end),
    )
  if (name && !pair) return nameSpeaker(name)
  if (pair) return { speaker: wordingOf(phrase, naming, chunk[0] === 0), isName: false, kind: 'group' }
  return described(phrase, naming, inside, chunk[0] === 0, admitted)
}
