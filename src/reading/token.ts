// Words, numbers and marks of a sentence, with their exact places in the report's text.
import type { Span } from '../model/span.ts'
import type { Tagger } from './language.ts'

/**
 * One word, number or mark. `lower` has straight apostrophes; `pos` is a universal part-of-speech tag
 * (https://universaldependencies.org/u/pos/); `lemma` is the dictionary form.
 */
export type Token = Span & { text: string; lower: string; pos: string; lemma: string }

/**
 * Addresses, handles and tags, initials (U.S.), ordinals, decades, compounds with a number (17-year-old), numbers and clock times,
 * the possessive ending, words with inner apostrophes and hyphens, runs of dots, and any other mark.
 */
const TOKEN =
  /https?:\/\/\S+|www\.\S+|[\w-]{1,40}(?:\.[\w-]{1,40}){0,3}\.(?:com|org|net|ly|uk|tv|me|gov|edu)\/\S+|(?<![\w@#])[@#]\w+|[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64}|(?:\p{L}\.){2,}|\p{N}+(?:st|nd|rd|th|s)(?![\p{L}\p{N}])|\p{N}+(?:[-‐‑]\p{L}+)+|\p{N}+(?:[.,:]\p{N}+)*|['’]s(?![\p{L}\p{N}])|\p{L}[\p{L}\p{M}\p{N}]*(?:['’](?!s(?![\p{L}\p{N}]))\p{L}+)*(?:[-‐‑][\p{L}\p{N}]+)*|\.{2,}|\S/gu

const guess = (text: string): string => {
  if (/^\p{N}/u.test(text)) return 'NUM'
  if (/^\p{Lu}/u.test(text)) return 'PROPN'
  return /^\p{L}/u.test(text) ? 'NOUN' : 'PUNCT'
}

/** The tokens of `text`; offsets count from `offset`. A compound takes the tag of its last part. */
export const tokensOf = (text: string, offset: number, tagger: Tagger): Token[] => {
  const tags = tagger(text)
  let next = 0
  return [...text.matchAll(TOKEN)].map((match) => {
    const [word] = match
    const [start, end] = [match.index, match.index + word.length]
    let tag: { pos: string; lemma: string } | undefined
    for (let inside = tags[next]; inside && inside.start < end; inside = tags[next]) {
      if (inside.end > start) tag = inside
      if (inside.end > end) break
      next += 1
    }
    const lower = word.toLowerCase().replaceAll('’', "'")
    return {
      start: offset + start,
      end: offset + end,
      text: word,
      lower,
      pos: tag?.pos ?? guess(word),
      lemma: tag && tag.lemma !== '' && !word.includes('-') ? tag.lemma : lower,
    }
  })
}

export const isWord = ({ text }: Token): boolean => /^[\p{L}\p{N}]/u.test(text)

export const isCapitalised = ({ text }: Token): boolean => /^\p{Lu}/u.test(text)
