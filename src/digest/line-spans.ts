// What of a sentence a line quotes, where the whole of it leans on the sentence before: the clause behind a connective,
// or before "he said", with who says it carried beside it. Always a verbatim span; for summaries whole sentences stand.
import type { Span } from '../model/span.ts'
import type { Statement } from './statements.ts'

/** Fewer words are hardly a clause. */
const WORDS_MIN = 8
/** So many sentences in one speaker's mouth, from where the speaker is named */
const REACH_SENTENCES = 4

const CONNECTIVE =
  /^(?:Also|But|And|Yet|Still|However|Meanwhile|Elsewhere|Separately|Moreover|Furthermore|Additionally|In addition|Instead|Nevertheless|Nonetheless),?\s+(?=[\p{L}\p{N}])/u
/** Behind the connective something still points back, or hangs on a clause to come. */
const LEANS =
  /^(?:he|she|it|they|we|you|i|this|that|these|those|his|her|its|their|our|my|your|such|there|here|so|then|as|if|when|while|once|though|although|because|since|even|not|nor|only|just|apart|besides|now|what|who|how|why|others?|another|both|neither|either|each|all|some|none|many|most|few|one|the (?:two|three|four|pair|latter|former|others?|same|move|decision|statement)|(?:\S+ ){0,3}(?:later|earlier|before|after that))\b/iu
const PRONOUN =
  /(?<![\p{L}'’])(?:he|she|it|they|him|her|them|his|its|their|this|these|those|such)(?![\p{L}])/iu

const SAID_LAST =
  /,\s+(?:he|she)\s+(?:also\s+|later\s+)?(?:said|says|added|tweeted|wrote|told reporters|noted|stressed|explained)(?:\s+(?:on|in|at|during|late|early)\s[^,.;:"“”]{1,40}|\s+\p{Lu}\p{Ll}+day)?\.$/u
const PRONOUN_SAID =
  /\b(?:he|she)\s+(?:also\s+|later\s+)?(?:said|says|added|tweeted|wrote|told|noted|stressed)\b/i
const QUOTE_MARK = /["“”]/u

/** How a newsroom marks what it adds: a label on the page, no part of the sentence. */
const LABEL =
  /^(?:(?:UPDATED?|BREAKING|DEVELOPING|JUST IN|NEW|LATEST|EXCLUSIVE|ALERT|URGENT)(?: NEWS| \d+)?|Updated?|Breaking(?: news)?|Just in|Latest|Exclusive)\s*(?:[:–—]|\s-)\s+(?=["“‘']?[\p{Lu}\p{N}])/u

const wordsIn = (text: string): number => text.split(/\s+/u).length

/** Names before its first pronoun what the pronoun may stand for. */
const answersPronoun = ({ names }: Statement, clause: string, start: number): boolean => {
  const pronoun = PRONOUN.exec(clause)
  return pronoun === null || names.some((name) => name.start >= start && name.end <= start + pronoun.index)
}

/** Characters of a label or a connective that the line can do without */
const openingOf = (statement: Statement): number => {
  const label = LABEL.exec(statement.text)?.[0].length ?? 0
  if (label > 0) return label
  const skip = CONNECTIVE.exec(statement.text)?.[0].length ?? 0
  const clause = statement.text.slice(skip)
  const stands =
    skip > 0 &&
    wordsIn(clause) >= WORDS_MIN &&
    !LEANS.test(clause) &&
    answersPronoun(statement, clause, statement.span.start + skip)
  return stands ? skip : 0
}

const persons = ({ names }: Statement): string[] =>
  names.filter(({ kind }) => kind === 'person').map(({ name }) => name)

/**
 * Who "he" is, where nobody else can be meant: the sentences before are all in one mouth, back to one that names the
 * speaker, and name no other person on the way.
 */
const certainSpeaker = (statements: readonly Statement[], place: number): string | null => {
  const speaker = statements[place]?.sentence.attributedTo ?? null
  if (speaker === null) return null
  for (let at = place; at >= 0 && place - at <= REACH_SENTENCES; at -= 1) {
    const statement = statements[at]
    if (statement === undefined || statement.sentence.index < 0) return null
    if (statement.sentence.attributedTo !== speaker) return null
    const named = persons(statement)
    if (at < place && named.includes(speaker) && !PRONOUN_SAID.test(statement.text)) return speaker
    if (named.some((name) => name !== speaker)) return null
  }
  return null
}

type Spoken = { end: number; attributedTo: string }

/** Where the clause before ", he said" ends, and who he is. */
const spokenOf = (statements: readonly Statement[], place: number): Spoken | null => {
  const { text = '', span } = statements[place] ?? {}
  const tail = SAID_LAST.exec(text)
  if (tail === null || span === undefined || QUOTE_MARK.test(text)) return null
  const clause = text.slice(0, tail.index)
  if (wordsIn(clause) < WORDS_MIN || LEANS.test(clause)) return null
  const attributedTo = certainSpeaker(statements, place)
  return attributedTo === null ? null : { end: span.start + tail.index, attributedTo }
}

const cutTo = (statement: Statement, span: Span): Statement => ({
  ...statement,
  span,
  text: statement.report.text.slice(span.start, span.end),
})

/** The statements of one report, in order, each cut to what a line can quote of it. */
export const asLines = (statements: readonly Statement[]): Statement[] =>
  statements.map((statement, place) => {
    if (!statement.sentence.complete) return statement
    const start = statement.span.start + openingOf(statement)
    const spoken = spokenOf(statements, place)
    if (spoken === null)
      return start === statement.span.start ? statement : cutTo(statement, { ...statement.span, start })
    return { ...cutTo(statement, { start, end: spoken.end }), attributedTo: spoken.attributedTo }
  })
