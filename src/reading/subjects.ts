// Who does what a verb says: before it, after it, over insertions, through "and", from a participle.
import {
  beforeInsertions,
  type Chunk,
  chunkBefore,
  isBoundary,
  isQuoteMark,
  QUOTATION,
  verbStart,
} from './clauses.ts'
import { type Naming, type Speaker, speakerIn } from './speaker-phrases.ts'
import { SPEECH_VERBS } from './speech.ts'
import type { Token } from './token.ts'

/** `from` is the token where the words that name the subject begin. */
export type Subject = Speaker & { from: number }

const DEPTH_MAX = 3

/** @param until the verb: "a statement released by the agency" is the agency's */
const subjectIn = (
  tokens: readonly Token[],
  chunk: Chunk | null,
  naming: Naming,
  until?: number,
): Subject | null => {
  const found = chunk && speakerIn(tokens, chunk, naming)
  if (!found) return null
  const by = tokens.findIndex(({ lower }, i) => i >= chunk[1] && i < (until ?? 0) && lower === 'by')
  const agent =
    found.kind === 'medium' && by > 0 ? speakerIn(tokens, chunkAfter(tokens, by + 1) ?? [0, 0], naming) : null
  return { ...(agent ?? found), from: chunk[0] }
}

/** "Stone, who leads the side, said"; "the mayor, Ada Stone, said": a name, wherever it stands. */
const aroundInsertion = (tokens: readonly Token[], to: number, naming: Naming): Subject | null => {
  const around = beforeInsertions(tokens, to)
  if (!around) return null
  const head = subjectIn(tokens, around.head, naming)
  if (head?.isName || head?.kind === 'pronoun') return head
  const apposition = speakerIn(tokens, around.inserted, naming)
  if (apposition?.isName && apposition.kind === 'person' && around.inserted[1] - around.inserted[0] <= 7)
    return { ...apposition, from: around.head[0] }
  return head
}

/** Finite verbs before `to`, those that tell of speech first, the nearest first. */
const verbsBefore = (tokens: readonly Token[], to: number): number[] => {
  const verbs: number[] = []
  for (let i = to - 1; i > 0; i -= 1) {
    const [token, before] = [tokens[i], tokens[i - 1]]
    const finite = token?.pos === 'VERB' || (token?.pos === 'AUX' && tokens[i + 1]?.pos !== 'VERB')
    if (finite && before?.lower !== 'to' && !/ing$/u.test(token?.lower ?? '')) verbs.push(i)
  }
  const speaks = (i: number): boolean => SPEECH_VERBS.has(tokens[i]?.lower ?? '')
  return [...verbs.filter(speaks), ...verbs.filter((i) => !speaks(i))]
}

const BE = /^(?:is|are|was|were|be|been|being)$/u
/** "was told", "has been described" */
export const isPassive = (tokens: readonly Token[], verb: number): boolean =>
  !/ing$/u.test(tokens[verb]?.lower ?? '') &&
  tokens.slice(verbStart(tokens, verb), verb).some(({ lower }) => BE.test(lower))

const isSubordinate = (tokens: readonly Token[], from: number): boolean =>
  /^(?:that|who|which|whose|after|before|because|while|when|where|as|since|if|until|although|though|whether|why|how|what)$/u.test(
    tokens[from - 1]?.lower ?? '',
  )

/** "received them in a palace and told them": the subject of the verb before. */
const coordinated = (tokens: readonly Token[], to: number, naming: Naming, depth: number): Subject | null => {
  for (const verb of verbsBefore(tokens, to)) {
    const subject = subjectBefore(tokens, verb, naming, depth + 1)
    // "before the captain came back and said": no comma parts the two verbs of the lesser clause.
    const oneClause = !tokens.slice(verb, to).some(isBoundary)
    const free = SPEECH_VERBS.has(tokens[verb]?.lower ?? '') || oneClause
    if (subject && (free || !isSubordinate(tokens, subject.from))) return subject
  }
  return null
}

/** "Ada Stone, chairman of the board told reporters": an apposition that no comma closes. */
const described = (tokens: readonly Token[], chunk: Chunk | null, naming: Naming): Subject | null => {
  const comma = chunk ? chunk[0] - 1 : -1
  if (comma < 1 || tokens[comma]?.text !== ',') return null
  const name = naming.names.find(
    ({ end, kind }) => /^(?:person|other)$/u.test(kind) && end === tokens[comma - 1]?.end,
  )
  const from = tokens.findIndex(({ start }) => start === name?.start)
  const head = name && from >= 0 ? subjectIn(tokens, [from, comma], naming) : null
  return head && !speakerIn(tokens, chunk ?? [0, 0], naming)?.isName ? head : null
}

const beforeBracket = (tokens: readonly Token[], close: number): number => {
  const open = tokens.slice(0, close).findLastIndex(({ text }) => text === '(')
  return open > 0 ? open : -1
}

/** "talks with the head of the board, who said": the nearest part of the phrase that is a human being. */
const antecedent = (tokens: readonly Token[], chunk: Chunk | null, naming: Naming): Subject | null => {
  if (!chunk) return null
  for (let from = chunk[1] - 1; from > chunk[0]; from -= 1) {
    if (tokens[from - 1]?.pos !== 'ADP') continue
    const part = subjectIn(tokens, [from, chunk[1]], naming)
    if (part?.kind === 'person') return part
  }
  return subjectIn(tokens, chunk, naming)
}

/** The subject that stands before the verb. */
export const subjectBefore = (
  tokens: readonly Token[],
  verb: number,
  naming: Naming,
  depth = 0,
): Subject | null => {
  const start = verbStart(tokens, verb)
  const before = tokens[start - 1]
  if (!before || before.pos === QUOTATION || isQuoteMark(before) || depth > DEPTH_MAX) return null
  if (before.text === ')')
    return subjectIn(tokens, chunkBefore(tokens, beforeBracket(tokens, start - 1)), naming)
  if (/^(?:who|which)$/u.test(before.lower)) {
    const end = tokens[start - 2]?.text === ',' ? start - 2 : start - 1
    return antecedent(tokens, chunkBefore(tokens, end), naming)
  }
  if (/^(?:and|but|then)$/u.test(before.lower) || (before.text === ',' && tokens[start]?.lower === 'then'))
    return coordinated(tokens, start - 1, naming, depth)
  if (before.text === ',') return aroundInsertion(tokens, start, naming)
  if (isBoundary(before) || before.lower === 'to') return null
  const chunk = chunkBefore(tokens, start)
  return described(tokens, chunk, naming) ?? subjectIn(tokens, chunk, naming, start)
}

const endsAfter = (token: Token): boolean =>
  (isBoundary(token) && token.text !== '.') ||
  /^(?:VERB|AUX|SCONJ|PRON)$/u.test(token.pos) ||
  /^(?:in|on|to|by|as|during|via|after|before|when|while|who|which|at|but|through|about|outside|following|into|over|last|earlier|later|this|yesterday|today|recently|\w+day)$/u.test(
    token.lower,
  )

/** The noun phrase that begins at `from`; a full stop ends it unless an initial or a short form bears it. */
export const chunkAfter = (tokens: readonly Token[], from: number): Chunk | null => {
  let to = from
  for (let token = tokens[to]; token; token = tokens[to]) {
    const stop =
      token.text === '.' && (tokens[to + 1] === undefined || (tokens[to - 1]?.text.length ?? 0) > 4)
    if (stop || (endsAfter(token) && !(to === from && token.pos === 'PRON'))) break
    to += 1
    if (token.pos === 'PRON' && to === from + 1 && /^(?:he|she|they|it|i|we)$/u.test(token.lower)) break
  }
  return to > from ? [from, to] : null
}

/** "…,” said Ada Stone, a clerk": a name in apposition goes before a description. */
export const subjectAfter = (tokens: readonly Token[], verb: number, naming: Naming): Subject | null => {
  const chunk = chunkAfter(tokens, verb + 1)
  if (!chunk) return null
  const found = subjectIn(tokens, chunk, naming)
  if (found?.isName || tokens[chunk[1]]?.text !== ',') return found && { ...found, from: verb }
  const next = chunkAfter(tokens, chunk[1] + 1)
  const apposition = next && speakerIn(tokens, next, naming)
  const named = apposition?.isName && apposition.kind === 'person' ? apposition : found
  return named && { ...named, from: verb }
}

/** ", saying …": whoever spoke before in the sentence, else the subject of its first verb. */
export const subjectOfParticiple = (
  tokens: readonly Token[],
  verb: number,
  naming: Naming,
): Subject | null => {
  const quoted = tokens.slice(0, verb).findLastIndex(({ lower }) => /^(?:quoted|cited)$/u.test(lower))
  if (tokens[verb - 1]?.lower === 'as' && quoted >= 0) {
    return isPassive(tokens, quoted)
      ? subjectBefore(tokens, quoted, naming)
      : subjectIn(tokens, [quoted + 1, verb - 1], naming)
  }
  // "closed with Ada Stone declaring"
  const named = naming.names.find(({ kind, end }) => kind === 'person' && end === tokens[verb - 1]?.end)
  if (named) return { speaker: named.name, isName: true, kind: 'person', from: verb - 1 }
  const before = verbsBefore(tokens, verb)
  const speaks = (at: number): boolean => SPEECH_VERBS.has(tokens[at]?.lower ?? '')
  const others = before.filter((at) => !speaks(at)).reverse()
  for (const at of [...before.filter((at) => speaks(at) && !isPassive(tokens, at)), ...others]) {
    const subject =
      subjectBefore(tokens, at, naming) ?? (speaks(at) ? subjectAfter(tokens, at, naming) : null)
    if (subject) return subject
  }
  return null
}

/** Whom the sentence is about: the subject of its first verb that has one who acts or speaks. */
export const mainSubject = (tokens: readonly Token[], naming: Naming): Subject | null => {
  for (const [i, token] of tokens.entries()) {
    if (token.pos !== 'VERB' && token.pos !== 'AUX') continue
    const subject = i > 0 ? subjectBefore(tokens, i, naming) : null
    if (subject && !isSubordinate(tokens, subject.from)) return subject
  }
  return null
}
