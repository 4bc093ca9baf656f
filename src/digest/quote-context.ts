// What a quotation needs around it to be understood: newspapers quote a word or half a clause, and the words outside the
// marks may deny, doubt or limit it.

import type { Sentence } from '../model/reading.ts'
import type { Span } from '../model/span.ts'
import type { QuoteVariant } from '../model/statement.ts'

/** Fewer words are no statement. */
const STATEMENT_WORDS_MIN = 4
/** Marks, brackets and blanks before the first letter */
const OPENS_SMALL = /^[^\p{L}\p{N}]*\p{Ll}/u
/** The last word before the marks is followed by nothing: the quotation goes on with the clause. */
const GOES_ON = /[\p{L}\p{N}]\s*["“„«'‘]\s*$/u
const SAYING =
  /\b(?:said|says?|saying|added?|adding|tweeted|wrote|writes|told (?:\S+\s){0,4}\S+)\s*["“„«'‘]\s*$/iu

/** Behind a crosshead's closing mark the paragraph begins, or nothing does: "'Not afraid' The mayor said …". */
const BEGINS_ANEW = /^["”»'’]\s+(?:\p{Lu}|[^\p{L}]*$)/u

/** A few quoted words that only head a part of the text; whoever speaks below them is not known to say them. */
export const isCrosshead = (text: string, { start, end }: Span, sentence: Sentence | undefined): boolean =>
  sentence !== undefined &&
  start - sentence.start <= 1 &&
  text.slice(start, end).split(/\s+/u).length < STATEMENT_WORDS_MIN &&
  BEGINS_ANEW.test(text.slice(end, sentence.end))

const isStatement = (text: string, { start, end }: Span, before: string): boolean => {
  const quoted = text.slice(start, end)
  if (OPENS_SMALL.test(quoted) || quoted.split(/\s+/u).length < STATEMENT_WORDS_MIN) return false
  return !GOES_ON.test(before) || SAYING.test(before)
}

/** The sentences that hold a quotation, where it is no statement by itself; `first` is the one it begins in. */
export const contextOf = (
  text: string,
  quote: Span,
  sentences: readonly Sentence[],
  first: Sentence | undefined,
): QuoteVariant['context'] => {
  if (first === undefined || isStatement(text, quote, text.slice(first.start, quote.start))) return undefined
  const last = sentences.find(({ start, end, index }) => index >= 0 && start < quote.end && quote.end <= end)
  const end = Math.max(first.end, last?.end ?? first.end)
  return { start: first.start, end, text: text.slice(first.start, end) }
}
