import { NAME_CHARS_MAX, TITLE_CHARS_MAX } from '../limits.ts'
import { canonicalAddress, hostOf } from './address.ts'
import { sameWords } from './headline.ts'
import { primarySubtag } from './language.ts'
import { cleanLabel, squash } from './normalise.ts'
import type { LinkedArticle } from './page-json-ld.ts'
import { elementsOf, textIn } from './page-measures.ts'
import { firstMeta, type PageMeta } from './page-meta.ts'
import type { PageElement, PageTree } from './page-tree.ts'

/** The place of a page a label was read from. */
type LabelSource = 'JSON-LD' | 'meta' | 'heading' | 'title element' | 'html element' | 'byline element'

export type PageLabel = { value: string; from: LabelSource }

export type LabelClues = { tree: PageTree; linked: LinkedArticle | null; meta: PageMeta; url: string | null }

const label = (value: string | undefined, from: LabelSource, max: number): PageLabel | null => {
  const clean = value === undefined ? '' : cleanLabel(value, max)
  return clean === '' ? null : { value: clean, from }
}

export const siteNameOf = ({ linked, meta }: LabelClues): PageLabel | null =>
  label(firstMeta(meta, ['og:site_name', 'application-name']), 'meta', NAME_CHARS_MAX) ??
  label(linked?.siteName, 'JSON-LD', NAME_CHARS_MAX)

const SEPARATOR = /\s+[|–—·•»:-]+\s+/g

/** "Ferry sails again | The Gazette" → "Ferry sails again", where what is cut off is the site's name. */
const withoutSite = (title: string, site: string): string => {
  const cuts = [...title.matchAll(SEPARATOR)]
  const last = cuts.at(-1)
  if (!last) return title
  const behind = squash(title.slice(last.index + last[0].length))
  const name = squash(site)
  return name !== '' && behind !== '' && (name.includes(behind) || behind.includes(name))
    ? title.slice(0, last.index).trim()
    : title
}

const titleElement = (root: PageElement): string | undefined => {
  const element = elementsOf(root).find(({ tag }) => tag === 'title')
  return element && textIn(element, TITLE_CHARS_MAX)
}

const FIRST_HEADINGS = 5

const agrees = (heading: string, titles: readonly string[]): boolean =>
  titles.some((title) => sameWords(heading, title) || squash(title).startsWith(squash(heading)))

/**
 * The headline as readers see it: the `h1` that other places of the page agree with; else what the page tells
 * programs, without the site's name; else the first `h1` or the title of the window.
 */
export const titleOfPage = (clues: LabelClues): PageLabel | null => {
  const { tree, linked, meta, url } = clues
  const site = siteNameOf(clues)?.value ?? hostOf(url ?? '')
  const told = firstMeta(meta, ['og:title', 'twitter:title', 'dc.title', 'dcterms.title', 'title'])
  const window = titleElement(tree.root)
  const headings = elementsOf(tree.root)
    .filter(({ tag }) => tag === 'h1')
    .slice(0, FIRST_HEADINGS)
    .map((heading) => cleanLabel(textIn(heading, TITLE_CHARS_MAX), TITLE_CHARS_MAX))
    .filter((heading) => heading !== '' && squash(heading) !== squash(site))
  const titles = [linked?.headline, told, window].filter((title) => title !== undefined)
  const shown = headings.find((heading) => squash(heading).length >= 8 && agrees(heading, titles))
  return (
    label(shown, 'heading', TITLE_CHARS_MAX) ??
    label(told && withoutSite(told, site), 'meta', TITLE_CHARS_MAX) ??
    label(linked?.headline, 'JSON-LD', TITLE_CHARS_MAX) ??
    label(headings[0], 'heading', TITLE_CHARS_MAX) ??
    label(window && withoutSite(window, site), 'title element', TITLE_CHARS_MAX)
  )
}

/** BCP 47, as the page gives it */
export const languageOfPage = ({ tree, linked, meta }: LabelClues): PageLabel | null => {
  const html = elementsOf(tree.root).find(({ tag }) => tag === 'html')
  const given: [string | undefined, LabelSource][] = [
    [html?.attributes.lang, 'html element'],
    [linked?.language, 'JSON-LD'],
    [firstMeta(meta, ['og:locale', 'content-language', 'language', 'dc.language']), 'meta'],
  ]
  const found = given.find(([tag]) => tag !== undefined && primarySubtag(tag) !== null)
  return found ? label(found[0]?.replaceAll('_', '-'), found[1], 35) : null
}

const resolved = (href: string, base: string | null): string | null => {
  const absolute = URL.parse(href, base ?? undefined)
  const address = absolute && canonicalAddress(absolute.href)
  return address && 'url' in address ? address.url : null
}

/** One is the other or a part of its domain: `m.gazette.example`, `gazette.example`. */
const sameSite = (a: string, b: string): boolean => {
  const [x, y] = [hostOf(a), hostOf(b)]
  return x === y || x.endsWith(`.${y}`) || y.endsWith(`.${x}`)
}

export const isFrontPage = (url: string): boolean =>
  /^\/(?:index\.\w+)?$/.test(URL.parse(url)?.pathname ?? '')

/**
 * The address the page gives for itself, in canonical form, where it is one of the same site; else the one it was had
 * from. A page cannot say that it is another's. Where it is not known where it was had from, its own word is taken.
 */
export const canonicalOf = ({ tree, meta, url }: LabelClues): string | null => {
  const link = tree.links.find(({ rel }) => /(?:^|\s)canonical(?:\s|$)/i.test(rel ?? ''))
  const from = url === null ? null : resolved(url, null)
  const told = [link?.href, meta.get('og:url')?.[0]].flatMap((href) =>
    href === undefined ? [] : (resolved(href, from) ?? []),
  )
  if (from === null) return told[0] ?? null
  // Some sites give their front page for every page.
  return told.find((own) => sameSite(own, from) && (!isFrontPage(own) || isFrontPage(from))) ?? from
}
