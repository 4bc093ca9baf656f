import { PAGE_CHARS_MAX } from '../limits.ts'
import type { Submission } from '../model/report.ts'
import { bylineOfPage } from './page-byline.ts'
import { articleBlocksOf } from './page-container.ts'
import { type PageDate, pageDatesOf } from './page-dates.ts'
import { linkedArticle } from './page-json-ld.ts'
import {
  canonicalOf,
  isFrontPage,
  type LabelClues,
  languageOfPage,
  type PageLabel,
  siteNameOf,
  titleOfPage,
} from './page-labels.ts'
import { metaOf } from './page-meta.ts'
import { type PageParagraph, paragraphsOf } from './page-paragraphs.ts'
import { type PageTree, treeOf } from './page-tree.ts'

/** What a page says of itself. */
type PageLabels = {
  /** Canonical form: the page's own word for it where that is of the same site */
  url: string | null
  title: PageLabel | null
  /** Names without "By" */
  byline: PageLabel | null
  published: PageDate | null
  modified: PageDate | null
  /** BCP 47 */
  language: PageLabel | null
  siteName: PageLabel | null
}

/** `reason` in a few words for the operator */
export type PageRead = PageLabels &
  ({ kind: 'article'; paragraphs: PageParagraph[] } | { kind: 'no article'; reason: string })

const ARTICLE_CHARS_MIN = 100

const labelsOf = (clues: LabelClues, title: PageLabel | null, text: string): PageLabels => {
  const url = canonicalOf(clues)
  const language = languageOfPage(clues)
  const monthFirst = /^en-us\b/i.test(language?.value ?? '')
  return {
    url,
    title,
    byline: bylineOfPage(clues),
    ...pageDatesOf({ ...clues, url, text, monthFirst }),
    language,
    siteName: siteNameOf(clues),
  }
}

const readTree = (tree: PageTree, url: string | null): PageRead => {
  const clues = { tree, linked: linkedArticle(tree.jsonLd), meta: metaOf(tree), url }
  const title = titleOfPage(clues)
  const paragraphs = paragraphsOf(articleBlocksOf(tree.root), title?.value ?? null)
  const text = paragraphs.map((paragraph) => paragraph.text).join('\n')
  const labels = labelsOf(clues, title, text)
  if (text.length < ARTICLE_CHARS_MIN)
    return { ...labels, kind: 'no article', reason: 'there is no running text on the page' }
  if (url !== null && isFrontPage(url) && clues.linked?.published === undefined)
    return { ...labels, kind: 'no article', reason: 'it is the front page of a site' }
  return { ...labels, kind: 'article', paragraphs }
}

const notRead = (reason: string): PageRead => ({
  kind: 'no article',
  reason,
  url: null,
  title: null,
  byline: null,
  published: null,
  modified: null,
  language: null,
  siteName: null,
})

/**
 * The article of a web page, or why there is none, with what the page says of itself. Nothing of the page is run or
 * loaded, and it is read in time linear in its length.
 * @param html the page, decoded
 * @param url the address it was had from, null where that is not known
 */
export const readPage = (html: string, url: string | null): PageRead => {
  if (html.length > PAGE_CHARS_MAX)
    return notRead(`the page has ${html.length} characters; at most ${PAGE_CHARS_MAX} are read`)
  const tree = treeOf(html)
  return tree
    ? readTree(tree, url)
    : notRead('the page has too many elements, or too many within one another')
}

const MARKS: Partial<Record<PageParagraph['kind'], string>> = { 'list item': '- ', quotation: '> ' }

const markdownOf = ({ text, kind, level }: PageParagraph): string =>
  kind === 'heading' ? `${'#'.repeat(level ?? 2)} ${text}` : `${MARKS[kind] ?? ''}${text}`

/** The article of a web page as a door hands it in, or why there is none. */
export const pageSubmission = (
  html: string,
  url: string | null,
): { kind: 'submission'; submission: Submission } | { kind: 'no article'; reason: string } => {
  const page = readPage(html, url)
  if (page.kind === 'no article') return { kind: page.kind, reason: page.reason }
  const { title, byline, published, language, paragraphs } = page
  return {
    kind: 'submission',
    submission: {
      text: paragraphs.map(markdownOf).join('\n\n'),
      format: 'markdown',
      ...(page.url !== null && { url: page.url }),
      via: 'page',
      ...(title && { title: title.value }),
      ...(byline && { byline: byline.value }),
      // Of a date in running text intake judges better, which knows datelines.
      ...(published && published.from !== 'text' && { published: published.at }),
      ...(language && { language: language.value }),
    },
  }
}
