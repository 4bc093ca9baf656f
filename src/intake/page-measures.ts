import type { PageElement } from './page-tree.ts'

/** How much text an element holds, in characters with white space single. */
type Measure = {
  chars: number
  /** Of these so many are in links */
  link: number
  /** … and so many in running text: blocks long enough to be a paragraph, with few links */
  prose: number
  /** Is a block, or holds one: pages put whole articles into a `span` */
  block: boolean
}

export type Measures = ReadonlyMap<PageElement, Measure>

const INLINE = new Set(
  `a abbr acronym b bdi bdo big cite code data dfn del em font i ins kbd label mark nobr q rp rt ruby s samp small
  span strike strong sub sup time tt u var wbr`.split(/\s+/),
)
/** Custom elements are inline, too, until a style says otherwise. */
const isInline = ({ tag }: PageElement): boolean => INLINE.has(tag) || tag.includes('-')

const PARAGRAPH_CHARS_MIN = 60
const LINK_SHARE_MAX = 0.4

const singleSpacedWithin = (text: string): string => text.replace(/\s+/g, ' ')

export const singleSpaced = (text: string): string => singleSpacedWithin(text).trim()

export const isLink = ({ tag, attributes }: PageElement): boolean => tag === 'a' && 'href' in attributes

/** Whether so much text with so many characters of links reads as a paragraph. */
export const isProse = (chars: number, link: number, charsMin = PARAGRAPH_CHARS_MIN): boolean =>
  chars >= charsMin && link < chars * LINK_SHARE_MAX

const measureInto = (measures: Map<PageElement, Measure>, element: PageElement, inLink: boolean): Measure => {
  const linked = inLink || isLink(element)
  const measure = { chars: 0, link: 0, prose: 0, block: !isInline(element) }
  // What stands in the element itself and in its inline children: the text of one paragraph.
  let [own, ownLink] = [0, 0]
  for (const child of element.children) {
    if (typeof child === 'string') {
      const chars = singleSpaced(child).length
      measure.chars += chars
      own += chars
      if (linked) ownLink += chars
      continue
    }
    const inner = measureInto(measures, child, linked)
    measure.chars += inner.chars
    measure.link += inner.link
    measure.prose += inner.prose
    if (inner.block) measure.block = true
    else {
      own += inner.chars
      ownLink += inner.link
    }
  }
  if (linked) measure.link = measure.chars
  if (measure.block && isProse(own, ownLink)) measure.prose += own
  measures.set(element, measure)
  return measure
}

/** Every element's text, counted once. Recursion is as deep as the tree: PAGE_DEPTH_MAX at most. */
export const measuresOf = (root: PageElement): Measures => {
  const measures = new Map<PageElement, Measure>()
  measureInto(measures, root, false)
  return measures
}

/** The text in an element, white space single; of a longer one as much as is needed to see that it is longer. */
export const textIn = (element: PageElement, charsMax: number): string => {
  let text = ''
  const visit = ({ children }: PageElement): void => {
    for (const child of children) {
      if (text.length > charsMax) return
      if (typeof child === 'string') text += singleSpacedWithin(child.slice(0, 4 * charsMax))
      else {
        const apart = isInline(child) ? '' : ' '
        text += apart
        visit(child)
        text += apart
      }
    }
  }
  visit(element)
  return singleSpaced(text)
}

/** An element's descendants in the order of the page. */
export const elementsOf = (root: PageElement): PageElement[] => {
  const found: PageElement[] = []
  const visit = ({ children }: PageElement): void => {
    for (const child of children)
      if (typeof child !== 'string') {
        found.push(child)
        visit(child)
      }
  }
  visit(root)
  return found
}
