import { cleanText } from './clean-text.ts'
import { reportPath } from './paths.ts'

/** Beyond this many characters the first and the last words name the place, and the link stays short. */
const WHOLE_CHARS_MAX = 60
const EDGE_WORDS = 5

// A dash, a comma and an ampersand are syntax in a text directive, so they are percent-encoded too.
const encodeTerm = (term: string): string => encodeURIComponent(term).replaceAll('-', '%2D')

/**
 * The text directive that lands on these words: `:~:text=start` or `:~:text=start,end`.
 * Source: WICG, URL Fragment Text Directives, section 3.3.
 */
export const textDirective = (wording: string): string => {
  const words = cleanText(wording)
    .split(/\s+/)
    .filter((word) => word !== '')
  const whole = words.join(' ')
  if (whole.length <= WHOLE_CHARS_MAX || words.length <= 2 * EDGE_WORDS) return `:~:text=${encodeTerm(whole)}`
  const edges = [words.slice(0, EDGE_WORDS), words.slice(-EDGE_WORDS)]
  return `:~:text=${edges.map((edge) => encodeTerm(edge.join(' '))).join(',')}`
}

/** An address that may stand in a link: http or https and nothing else. */
export const webAddress = (url: string | null | undefined): string | null => {
  if (!url || !/^https?:\/\//i.test(url) || !URL.canParse(url)) return null
  return new URL(url).href
}

const onWords = (address: string, wording: string): string =>
  `${address}${address.includes('#') ? '' : '#'}${textDirective(wording)}`

/** Where the words can be read: at the report's own address, or on its page here. */
export const evidenceHref = (report: { id: string; url: string | null }, wording: string): string =>
  onWords(webAddress(report.url) ?? reportPath(report.id), wording)
