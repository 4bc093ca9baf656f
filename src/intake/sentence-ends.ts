import type { Span } from '../model/span.ts'

const SENTENCE_END = /[.!?…]["'”’)\]]*(?=\s+["'“‘([©]?[\p{Lu}\p{N}©])/gu
/** A full stop that is no sentence's end: "Mr. Lee", "U.S. troops", "No. 10", "A. B. Lee". */
const ABBREVIATED =
  /(?:^|[\s("“])(?:\p{L}|(?:\p{L}\.)+\p{L}|Mr|Mrs|Ms|Dr|St|Gen|Lt|Col|Sgt|Capt|Gov|Sen|Rep|Rev|Prof|No|vs|Jr|Sr|Inc|Co|Corp|Ltd|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.$/u
const ABBREVIATION_CHARS = 16

/** Where the sentences of a wording end, roughly: enough for a title or a notice, not for reading. */
export const sentenceEnds = (wording: string): number[] => {
  const ends = Array.from(wording.matchAll(SENTENCE_END), (match) => match.index + match[0].length)
  const whole = ends.filter(
    (end) => !ABBREVIATED.test(wording.slice(Math.max(0, end - ABBREVIATION_CHARS), end)),
  )
  return [...whole, wording.length]
}

/** The sentences of a part of a text, white space between them left out. */
export const roughSentences = (text: string, { start, end }: Span): Span[] => {
  let from = start
  return sentenceEnds(text.slice(start, end)).map((length) => {
    const wording = text.slice(from, start + length)
    const sentence = { start: from + wording.length - wording.trimStart().length, end: start + length }
    from = start + length
    return sentence
  })
}
