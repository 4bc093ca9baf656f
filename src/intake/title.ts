import { TITLE_CHARS_MAX } from '../limits.ts'
import type { Dateline, Found, Paragraph } from '../model/report.ts'
import { cleanLabel } from './normalise.ts'
import type { Layout } from './roles.ts'
import { sentenceEnds } from './sentence-ends.ts'

const FIRST_SENTENCE_CHARS_MIN = 16
const FIRST_SENTENCE_CHARS_MAX = 110
const cutAtWord = (wording: string, max: number): string => {
  if (wording.length <= max) return wording
  const cut = wording.slice(0, max).replace(/\s+\S*$/, '')
  return `${cut.replace(/[\s,;:—–-]+$/, '').replace(/[\uD800-\uDBFF]$/, '')}…`
}

/** The lede's first sentence without its dateline, cut at a word. The span is the whole sentence's. */
export const openingTitle = (
  text: string,
  paragraphs: readonly Paragraph[],
  dateline: Dateline | null,
): Found<string> => {
  const lede =
    paragraphs.find(({ role }) => role === 'lede') ?? paragraphs.find(({ role }) => role === 'body')
  const span = lede ?? { start: 0, end: text.length }
  const start = dateline && dateline.span.start === span.start ? dateline.span.end : span.start
  // "1 of 4. A crowd gathers …": a counter is no sentence.
  const ends = sentenceEnds(text.slice(start, span.end))
  const end = start + (ends.find((length) => length >= FIRST_SENTENCE_CHARS_MIN) ?? ends.at(-1) ?? 0)
  const sentence = cleanLabel(text.slice(start, end), end - start)
  return {
    value: cutAtWord(sentence.replace(/(?<=\p{L})\.$/u, ''), FIRST_SENTENCE_CHARS_MAX) || 'Untitled',
    from: 'text',
    span: { start, end },
  }
}

/** The title handed in, else the headline of the text, else the beginning of its news. */
export const titleOf = (text: string, layout: Layout, given: Found<string> | null): Found<string> => {
  const title = given ? cleanLabel(given.value, TITLE_CHARS_MAX) : ''
  if (given && title) return { ...given, value: title }
  const headline = layout.passages[layout.headline]
  const value = headline ? cleanLabel(text.slice(headline.start, headline.end), TITLE_CHARS_MAX) : ''
  return headline && value
    ? { value, from: 'headline', span: { start: headline.start, end: headline.end } }
    : openingTitle(text, layout.passages, layout.dateline)
}
