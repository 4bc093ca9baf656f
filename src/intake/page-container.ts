import { blocksOf, type PageBlock } from './page-blocks.ts'
import { type Boilerplate, boilerplateOf, isComments } from './page-boilerplate.ts'
import { isProse, type Measures, measuresOf } from './page-measures.ts'
import type { PageElement } from './page-tree.ts'

const SCORED_CHARS_MIN = 25
const LEVELS = 5
const COMMAS = /[,،、，]/g
/** A paragraph counts for what it stands in, not for itself. */
const PARAGRAPHS = new Set(['p', 'pre', 'td', 'tr', 'blockquote', 'li', 'dd'])

const worthOf = ({ text }: PageBlock): number =>
  1 + (text.match(COMMAS)?.length ?? 0) + Math.min(3, Math.floor(text.length / 100))

/** Every element's score by the paragraphs in it, less the further up it is (Readability's rule, 2010). */
const scoresOf = (blocks: readonly PageBlock[]): Map<PageElement, number> => {
  const scores = new Map<PageElement, number>()
  for (const block of blocks) {
    const { element, text, link, kind } = block
    if (kind === 'heading' || text.length < SCORED_CHARS_MIN || link > text.length / 2) continue
    const worth = worthOf(block)
    let holder = PARAGRAPHS.has(element.tag) ? element.parent : element
    for (let level = 0; holder && level < LEVELS; level += 1) {
      const share = level === 0 ? 1 : level === 1 ? 1 / 2 : 1 / (3 * level)
      scores.set(holder, (scores.get(holder) ?? 0) + worth * share)
      holder = holder.parent
    }
  }
  return scores
}

type Candidate = { element: PageElement; score: number }

const best = (blocks: readonly PageBlock[], measures: Measures, root: PageElement): Candidate => {
  const top = { element: root, score: 0 }
  for (const [element, score] of scoresOf(blocks)) {
    const { chars = 0, link = 0 } = measures.get(element) ?? {}
    const weighed = score * (1 - link / Math.max(chars, 1))
    if (element !== root && weighed > top.score) Object.assign(top, { element, score: weighed })
  }
  return top
}

const LONG_CHARS_MIN = 80

/** Characters of long paragraphs in each element, what was dropped left out. */
const proseOf = (root: PageElement, blocks: readonly PageBlock[]): Map<PageElement, number> => {
  const prose = new Map<PageElement, number>()
  for (const { element, text, link, kind } of blocks)
    if (kind !== 'heading' && isProse(text.length, link, LONG_CHARS_MIN))
      prose.set(element, (prose.get(element) ?? 0) + text.length)
  const sum = (element: PageElement): number => {
    let total = prose.get(element) ?? 0
    for (const child of element.children) if (typeof child !== 'string') total += sum(child)
    prose.set(element, total)
    return total
  }
  sum(root)
  return prose
}

const SHARE_MIN = 0.8
/** So much is enough for the one part of the page that is marked as its article */
const MARKED_SHARE_MIN = 0.3
const ARTICLE = /\barticlebody\b/i

const isMarked = ({ tag, attributes }: PageElement): boolean =>
  tag === 'main' ||
  tag === 'article' ||
  attributes.role === 'main' ||
  attributes.role === 'article' ||
  ARTICLE.test(attributes.itemprop ?? '')

const childrenOf = (element: PageElement): PageElement[] =>
  element.children.filter((child) => typeof child !== 'string')

const onlyMarked = (children: PageElement[]): PageElement | null => {
  const marked = children.filter(isMarked)
  return marked.length === 1 ? (marked[0] ?? null) : null
}

/** The smallest element that holds nearly all the prose of what it stands in, from the root down. */
const narrowest = (root: PageElement, prose: Map<PageElement, number>, measures: Measures): PageElement => {
  let here = root
  for (;;) {
    const whole = prose.get(here) ?? 0
    const children = childrenOf(here).filter((child) => measures.get(child)?.block && child.tag !== 'p')
    const marked = onlyMarked(children)
    const next =
      children.find((child) => (prose.get(child) ?? 0) >= SHARE_MIN * whole) ??
      (marked && (prose.get(marked) ?? 0) >= MARKED_SHARE_MIN * whole ? marked : undefined)
    if (whole === 0 || next === undefined) return here
    here = next
  }
}

const holds = (outer: PageElement, inner: PageElement): boolean => {
  for (let element: PageElement | null = inner; element; element = element.parent)
    if (element === outer) return true
  return false
}

/** Under what sign the element was dropped, with what stands around it. */
const signOver = (element: PageElement, boilerplate: Boilerplate): string | undefined => {
  for (let outer: PageElement | null = element; outer; outer = outer.parent) {
    const sign = boilerplate.get(outer)
    if (sign !== undefined) return sign
  }
  return undefined
}

const ROUNDS_MAX = 5
/** How well what was dropped must score, and how much better than the rest */
const SCORE_MIN = 8
const BETTER = 2

type Cleared = { blocks: PageBlock[]; top: Candidate }

/**
 * The page without what stands around its article. Where something far more like an article is among what was
 * dropped, the sign it was dropped by tells nothing on this page.
 */
const cleared = (root: PageElement, measures: Measures): Cleared => {
  const ignored = new Set<string>()
  const whole = best(blocksOf(root, new Map(), measures), measures, root)
  for (let round = 0; ; round += 1) {
    const boilerplate = boilerplateOf(root, measures, ignored)
    const blocks = blocksOf(root, boilerplate, measures)
    const top = best(blocks, measures, root)
    const sign = signOver(whole.element, boilerplate)
    if (
      round === ROUNDS_MAX ||
      sign === undefined ||
      isComments(sign) ||
      whole.score < Math.max(SCORE_MIN, BETTER * top.score)
    )
      return { blocks, top }
    ignored.add(sign)
  }
}

/**
 * The blocks of the element that holds the article: the one whose paragraphs score best, or what stands around it
 * where an article is cut into sections and no section of it is the whole.
 */
export const articleBlocksOf = (root: PageElement): PageBlock[] => {
  const measures = measuresOf(root)
  const { blocks, top } = cleared(root, measures)
  const whole = narrowest(root, proseOf(root, blocks), measures)
  const container = holds(whole, top.element) ? whole : top.element
  return blocks.filter(({ element }) => holds(container, element))
}
