import { NAME_CHARS_MAX } from '../limits.ts'
import { bylineOf } from './bylines.ts'
import { cleanLabel, squash } from './normalise.ts'
import { type LabelClues, type PageLabel, siteNameOf } from './page-labels.ts'
import { elementsOf, textIn } from './page-measures.ts'
import type { PageElement } from './page-tree.ts'
import { passageAt } from './passages.ts'

const META_KEYS = [
  'author',
  'article:author',
  'og:article:author',
  'byl',
  'parsely-author',
  'sailthru.author',
  'citation_author',
  'dc.creator',
  'dcterms.creator',
]
const BY =
  /^(?:(?:written|posted|reported|published|story|words|text|article)\s+)?(?:by|von|par|por|di|door)\b:?\s+/iu
const AFTER_NAMES =
  /\s*(?:[|•·]|\s[-–—]\s|\b(?:published|updated|posted|last|follow|follow us|share|e-?mail|contact|view (?:all|bio|profile)|more (?:from|by|posts))\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?\s+\d|\d).*$/iu
const ADDRESS = /^(?:https?:|www\.|@)|@\S+\.|\.(?:com|org|net|html?)\b|[<>{}]/i
const NOBODY =
  /^(?:admin|administrator|editor|editorial|staff|web ?master|author|guest|user|none|null|undefined|anonymous|redaktion)$/i
const WORDS_MAX = 14

/** Names without "By" and what stands behind them, or '' */
const namesIn = (value: string): string => {
  const names = cleanLabel(value, 400)
    .replace(BY, '')
    .replace(AFTER_NAMES, '')
    .replace(/[\s,;.&/]+$/, '')
  const words = names.split(' ').filter(Boolean).length
  return words === 0 ||
    words > WORDS_MAX ||
    ADDRESS.test(names) ||
    NOBODY.test(names) ||
    !/\p{L}{2}/u.test(names)
    ? ''
    : names.slice(0, NAME_CHARS_MAX)
}

const joined = (values: readonly string[], site: string): string => {
  const names = [...new Set(values.map(namesIn))].filter(
    (name) => name !== '' && squash(name) !== squash(site),
  )
  const last = names.at(-1)
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${last}` : (last ?? '')
}

const LABELLED = /(?:^|[\s_-])(?:by-?line|authors?(?:-?names?)?|writer|contributors?|submitted)(?:$|[\s_-])/i
const TEXT_CHARS_MAX = 160
const ELEMENTS_MAX = 30
const ELSEWHERE =
  /(?:^|[\s_-])(?:comments?|commenters?|related|recommend\w*|sidebar|popular|trending|teasers?|bio|avatar)(?:$|[\s_-])/i

const isAuthorElement = ({ attributes }: PageElement): boolean =>
  /\bauthor\b/i.test(attributes.itemprop ?? '') || /(?:^|\s)author(?:\s|$)/i.test(attributes.rel ?? '')

const isLabelled = ({ attributes }: PageElement): boolean => {
  const own = `${attributes.class ?? ''} ${attributes.id ?? ''}`
  return LABELLED.test(own) && !ELSEWHERE.test(own)
}

const AROUND = new Set(['footer', 'aside', 'nav'])
const ARTICLE = new Set(['article', 'main', 'body'])

/** In another story's, a comment's or the site's frame; what is around the article itself tells nothing. */
const isAround = (element: PageElement): boolean => {
  for (let outer: PageElement | null = element; outer && !ARTICLE.has(outer.tag); outer = outer.parent)
    if (AROUND.has(outer.tag) || ELSEWHERE.test(outer.attributes.class ?? '')) return true
  return false
}

const shortTexts = (elements: PageElement[]): string[] =>
  elements
    .slice(0, ELEMENTS_MAX)
    .filter((element) => !isAround(element))
    .map((element) => textIn(element, TEXT_CHARS_MAX))
    .filter((text) => text !== '' && text.length <= TEXT_CHARS_MAX)

const AUTHOR_PAGE = /\/(?:authors?|contributors?|writers?|reporters?|journalists?|by)\/[^/]/i

const isAuthorLink = ({ tag, attributes }: PageElement): boolean =>
  tag === 'a' && AUTHOR_PAGE.test(attributes.href ?? '')

const LINE_ELEMENTS = new Set(['p', 'div', 'span', 'li', 'address'])
const LINE_CHARS_MAX = 100

/** Lines that are a byline by their words, wherever they stand. */
const bylinesIn = (elements: PageElement[]): string[] =>
  elements.flatMap((element) => {
    const [first] = element.children
    // Text must open the element, so that a text is looked at once and not in all that is around it.
    if (!LINE_ELEMENTS.has(element.tag) || typeof first !== 'string' || !BY.test(first.trimStart())) return []
    const text = textIn(element, LINE_CHARS_MAX)
    const names = text.length > LINE_CHARS_MAX ? null : bylineOf(passageAt(text, 0, text.length))
    return names === null || isAround(element) ? [] : [names]
  })

/** Who signs the article: what the page tells programs, then its author elements, then the first byline in it. */
export const bylineOfPage = (clues: LabelClues): PageLabel | null => {
  const { tree, linked, meta } = clues
  const site = siteNameOf(clues)?.value ?? ''
  const byData = joined(linked?.authors ?? [], site)
  if (byData !== '') return { value: byData, from: 'JSON-LD' }
  for (const key of META_KEYS) {
    const names = joined(meta.get(key) ?? [], site)
    if (names !== '') return { value: names, from: 'meta' }
  }
  const elements = elementsOf(tree.root)
  const authors = joined(shortTexts(elements.filter(isAuthorElement)).slice(0, 3), site)
  const byElement =
    authors ||
    joined(shortTexts(elements.filter(isLabelled)).slice(0, 1), site) ||
    joined(shortTexts(elements.filter(isAuthorLink)).slice(0, 1), site) ||
    joined(bylinesIn(elements).slice(0, 1), site)
  return byElement === '' ? null : { value: byElement, from: 'byline element' }
}
