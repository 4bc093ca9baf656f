// The clause a day belongs to: its verb, and the word or mark that opens it.
import { isQuoteMark, QUOTATION } from './clauses.ts'
import type { Token } from './token.ts'

export const CONDITION = /^(?:if|unless|whether|should|until|till)$/u
export const RELATIVE = /^(?:which|who|whom)$/u
/** What follows these is told for itself: "since officials met in May". */
export const CLAUSE_OPENS = /^(?:since|after|before|when|while|as|because|although|though|where|but)$/u

export const isDash = ({ text }: Token): boolean => /^(?:[–—]+|--)$/u.test(text) || text === '-'
export const isVerb = (token: Token | undefined): boolean => token?.pos === 'VERB' || token?.pos === 'AUX'

/** `opener` is -1 where the sentence itself opens it. */
export type Clause = { verb: number; opener: number }

const closes = (token: Token): boolean =>
  token.pos === QUOTATION || isQuoteMark(token) || /^[;:]$/u.test(token.text) || isDash(token)

const opensClause = (tokens: readonly Token[], at: number, hasVerb: boolean): boolean => {
  const { lower } = tokens[at] as Token
  if (RELATIVE.test(lower) || CONDITION.test(lower)) return true
  if (CLAUSE_OPENS.test(lower)) return tokens[at + 1]?.lower !== 'of'
  return lower === 'that' && (hasVerb || isVerb(tokens[at - 1]))
}

/** "the guest, seen after playing a part, was at the game": nothing but the verb stands behind the comma. */
const isInserted = (tokens: readonly Token[], comma: number, verb: number | null): boolean =>
  comma >= 0 &&
  verb !== null &&
  comma < verb &&
  tokens.slice(comma + 1, verb + 1).every((token) => isVerb(token) || token.pos === 'ADV')

/**
 * To the left of a date: the nearest verb of its clause, and the word or mark that opens the clause (-1: none). What
 * stands between commas, as in "the guests, who were seated, at noon", is stepped over.
 */
const leftOf = (tokens: readonly Token[], from: number): { verb: number | null; opener: number } => {
  let verb: number | null = null
  let comma = -1
  for (let i = from - 1; i >= 0; i -= 1) {
    const token = tokens[i] as Token
    if (closes(token)) return { verb, opener: i }
    if (RELATIVE.test(token.lower) && tokens[i - 1]?.text === ',' && comma > i) {
      if (verb !== null && verb < comma) verb = null
      i -= 1
      continue
    }
    if (opensClause(tokens, i, verb !== null)) {
      if (!isInserted(tokens, comma > i ? comma : -1, verb)) return { verb, opener: i }
      continue
    }
    if (token.text === ',') {
      if (verb === null && i === from - 1) return { verb, opener: i }
      comma = i
    }
    if (isVerb(token) && verb === null) verb = i
  }
  return { verb, opener: -1 }
}

/** The first finite verb after a date, before its clause ends. */
const rightOf = (tokens: readonly Token[], to: number): number | null => {
  for (let i = to; i < tokens.length; i += 1) {
    const token = tokens[i] as Token
    if (/^[;:]$/u.test(token.text) || isDash(token) || token.pos === QUOTATION) return null
    if (RELATIVE.test(token.lower) || CONDITION.test(token.lower)) return null
    if (CLAUSE_OPENS.test(token.lower)) return null
    if (!isVerb(token)) continue
    // "was destroyed": the verb, not its auxiliary.
    return token.pos === 'AUX' && isVerb(tokens[i + 1]) ? i + 1 : i
  }
  return null
}

/** @param date its tokens, half open, with the words that lead to it */
export const clauseOf = (tokens: readonly Token[], date: readonly [number, number]): Clause | null => {
  const [from, to] = date
  const left = leftOf(tokens, from)
  if (left.verb !== null) return { verb: left.verb, opener: left.opener }
  const verb = rightOf(tokens, to)
  return verb === null ? null : { verb, opener: left.opener }
}
