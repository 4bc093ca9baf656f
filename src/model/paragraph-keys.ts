// Under which key a paragraph of the news is found again in other reports of its source.
import { shortHash } from './hash.ts'
import { isNews, type Report } from './report.ts'
import { UNKNOWN_SOURCE } from './source.ts'
import { wordingOf } from './span.ts'

/** "Read more" is no paragraph. */
const WORDS_MIN = 3
const WORD = /[\p{L}\p{N}]+/gu

/** Letters and digits, lower-cased: what a scraper makes of quotation marks and spaces is no difference. */
const wordsOf = (text: string): string[] => text.normalize('NFKC').toLowerCase().match(WORD) ?? []

/** A report in which a paragraph stands, and the report's event. */
export type Carrier = { key: string; report: string; event: string }

/** A paragraph by its index in the report, and its key. */
type KeyedParagraph = { paragraph: number; key: string }

/**
 * The news paragraphs of a report with their keys, of the source and the words. Nobody knows whose the texts of an
 * unknown source are, so theirs have none.
 * @param max where there are more, as many of the first as of the last: furniture stands around the news
 */
export const paragraphKeys = (report: Report, max: number): KeyedParagraph[] => {
  if (report.sourceId === UNKNOWN_SOURCE.id) return []
  const news = report.paragraphs.flatMap((paragraph, index) => {
    const words = isNews(paragraph) ? wordsOf(wordingOf(report.text, paragraph)) : []
    return words.length >= WORDS_MIN ? [{ paragraph: index, words }] : []
  })
  const kept = news.length > max ? [...news.slice(0, max / 2), ...news.slice(-max / 2)] : news
  return kept.map(({ paragraph, words }) => ({
    paragraph,
    key: shortHash(report.sourceId, words.join(' ')),
  }))
}
