import type { FoundReport, MarkedText, SearchResult } from '../../model/search.ts'
import { blocks, bullets, documentOf, link, plain } from '../markdown.ts'
import { dayPath, reportPath } from '../paths.ts'
import { plainDay, tally } from '../wording.ts'
import type { Words } from '../words/words.ts'
import { piecesOf, type SearchShown } from './search-page.tsx'

/** `plain` trims, and the white space between pieces counts. */
const spaced = (text: string): string =>
  `${/^\s/.test(text) ? ' ' : ''}${plain(text)}${/\S\s+$/.test(text) ? ' ' : ''}`

const marked = (text: MarkedText): string =>
  piecesOf(text)
    .map((piece) => (piece.found ? `**${plain(piece.text)}**` : spaced(piece.text)))
    .join('')

const reportItem = (report: FoundReport, words: Words): string =>
  `${link(report.title.text, reportPath(report.report))}, ${plain(report.source)}, ${link(
    plainDay(report.day, words),
    dayPath(report.day),
  )}: ${marked(report.excerpt)}`

const resultText = ({ event, items }: SearchResult, words: Words): string =>
  blocks(
    event === null ? `## ${words.search.notInEdition}` : `## ${link(event.title, event.url)}`,
    event !== null && tally(event.origins, event.reports, words),
    bullets(items.map((report) => reportItem(report, words))),
  )

export const searchMarkdown = ({ answer }: SearchShown, words: Words): string => {
  const told = words.search
  const hints = told.hints.map(([typed, finds]) => `\`${typed}\`: ${plain(finds)}`)
  return documentOf(
    `# ${told.title}`,
    answer === null && bullets(hints),
    answer?.understood === '' && told.notUnderstood,
    answer !== null && answer.understood !== '' && `${told.understood}: ${plain(answer.understood)}`,
    answer !== null && answer.understood !== '' && answer.reports === 0 && told.nothing,
    ...(answer?.results ?? []).map((result) => resultText(result, words)),
  )
}
