// "the mayor", where the report has named one mayor and told of no other.
import type { NameMention } from '../model/reading.ts'
import { isHuman } from './speaker-nouns.ts'
import type { TaggedSentence } from './tagged-sentence.ts'
import type { Token } from './token.ts'

/** For each office the named people who hold it, and `null` for one who is not named, by place. */
export type Holders = ReadonlyMap<string, readonly { name: string | null; at: number }[]>

const REACH_SENTENCES = 12

const officeBefore = (tokens: readonly Token[], at: number, closed: boolean): Token | null => {
  // "Mayor Stone", "Gov. Stone", "the mayor, Stone, …"
  const comma = tokens[at - 1]?.text === ',' && tokens[at - 3]?.pos === 'DET' && closed
  const before = comma || tokens[at - 1]?.text === '.' ? tokens[at - 2] : tokens[at - 1]
  return before && isHuman(before.lower) && !/^(?:mr|mrs|ms|miss|dr|sir)$/u.test(before.lower) ? before : null
}

/** "Ada Stone, the mayor of Lima": the first such noun after the comma, before any verb. */
const officeAfter = (tokens: readonly Token[], end: number): Token | null => {
  if (tokens[end]?.text !== ',') return null
  for (const token of tokens.slice(end + 1, end + 6)) {
    if (/^(?:VERB|AUX|PRON|ADP|PUNCT|CCONJ)$/u.test(token.pos)) return null
    if (isHuman(token.lower)) return token
  }
  return null
}

/** An office told of somebody without a name there: "the mayor of Lima", "Lima's mayor". */
const unnamedOffices = (tokens: readonly Token[], isNamed: (token: Token) => boolean): string[] =>
  tokens
    .filter((token, i) => {
      const definite = tokens[i + 1]?.lower === 'of' || /^['’]s$/u.test(tokens[i - 1]?.text ?? '')
      return definite && isHuman(token.lower) && !isNamed(token)
    })
    .map(({ lower }) => lower)

export const holdersOf = (
  sentences: readonly TaggedSentence[],
  names: readonly (readonly NameMention[])[],
): Holders => {
  const holders = new Map<string, { name: string | null; at: number }[]>()
  const add = (office: string, name: string | null, at: number): void => {
    const known = holders.get(office) ?? []
    known.push({ name, at })
    holders.set(office, known)
  }
  for (const { tokens, place, index } of sentences) {
    if (index < 0) continue
    const named = new Set<Token>()
    for (const { name, kind, start, end } of names[place] ?? []) {
      if (kind !== 'person') continue
      const at = tokens.findIndex((token) => token.start === start)
      const after = tokens.findIndex((token) => token.start >= end)
      for (const office of [
        officeBefore(tokens, at, tokens[after]?.text === ','),
        after < 0 ? null : officeAfter(tokens, after),
      ]) {
        if (office === null) continue
        named.add(office)
        add(office.lower, name, place)
      }
    }
    for (const office of unnamedOffices(tokens, (token) => named.has(token))) add(office, null, place)
  }
  return holders
}

/** The one person a bare office ("the mayor") can mean at sentence `place`; null where none or several. */
export const holderOf = (speaker: string, holders: Holders, place: number): string | null => {
  const office = /^the (?:\p{L}+ )?(\p{Ll}[\p{L}-]+)$/u.exec(speaker)?.[1]
  if (office === undefined) return null
  const before = (holders.get(office) ?? []).filter(({ at }) => at < place && place - at <= REACH_SENTENCES)
  const distinct = new Set(before.map(({ name }) => name))
  return distinct.size === 1 ? (before[0]?.name ?? null) : null
}
