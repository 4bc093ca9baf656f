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

/** A page as far as it is an article. */
export type PageArticle = {
  kind: 'article'
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
  paragraphs: PageParagraph[]
}

/** `reason` in a few words for the operator */
export type PageRead = PageArticle | { kind: 'no article'; reason: string }

const noArticle = (reason: string): PageRead => ({ kind: 'no article', reason })

const ARTICLE_CHARS_MIN = 100

const cluesOf = (tree: PageTree, url: string | null): LabelClues => ({
  tree,
  linked: linkedArticle(tree.jsonLd),
  meta: metaOf(tree),
  url,
})

const readTree = (tree: PageTree, url: string | null): PageRead => {
  const clues = cluesOf(tree, url)
  const { linked, meta } = clues
  const title = titleOfPage(clues)
  const paragraphs = paragraphsOf(articleBlocksOf(tree.root), title?.value ?? null)
  const text = paragraphs.map((paragraph) => paragraph.text).join('\n')
  if (text.length < ARTICLE_CHARS_MIN) return noArticle('there is no running text on the page')
  const canonical = canonicalOf(clues)
  if (canonical !== null && isFrontPage(canonical) && linked?.published === undefined)
    return noArticle('it is the front page of a site')
  const language = languageOfPage(clues)
  const monthFirst = /^en-us\b/i.test(language?.value ?? '')
  const dates = pageDatesOf({ linked, meta, root: tree.root, url: canonical, text, monthFirst })
  return {
    kind: 'article',
    url: canonical,
    title,
    byline: bylineOfPage(clues),
    ...dates,
    language,
    siteName: siteNameOf(clues),
    paragraphs,
  }
}

/**
 * The article of a web page. Nothing of the page is run or loaded, and it is read in time linear in its length.
 * @param html the page, decoded
 * @param url the address it was had from, null where that is not known
 */
export const readPage = (html: string, url: string | null): PageRead => {
  if (html.length > PAGE_CHARS_MAX)
    return noArticle(`the page has ${html.length} characters; at most ${PAGE_CHARS_MAX} are read`)
  const tree = treeOf(html)
  return tree
    ? readTree(tree, url)
    : noArticle('the page has too many elements, or too many within one another')
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
  if (page.kind === 'no article') return page
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
      ...(published && { published: published.at }),
      ...(language && { language: language.value }),
    },
  }
}
