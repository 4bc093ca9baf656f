import type { Boilerplate } from './page-boilerplate.ts'
import { isLink, type Measures, singleSpaced } from './page-measures.ts'
import type { PageElement } from './page-tree.ts'

export type BlockKind = 'paragraph' | 'heading' | 'list item' | 'quotation' | 'table row' | 'code'

/** A run of text that a browser sets as a block of its own. */
export type PageBlock = {
  /** White space single; a row of a table of short cells is one block */
  text: string
  /** How many of its characters are in links */
  link: number
  kind: BlockKind
  /** The element whose text it is */
  element: PageElement
}

const HEADING = /^h[1-6]$/

const kindOf = (tag: string, around: BlockKind): BlockKind => {
  if (HEADING.test(tag)) return 'heading'
  if (tag === 'pre') return 'code'
  if (tag === 'blockquote') return 'quotation'
  if (tag === 'tr') return 'table row'
  if (tag === 'li' || tag === 'dd' || tag === 'dt') return 'list item'
  return around
}

const CELL = /^t[dh]$/
const CELL_CHARS_MAX = 200

const isShortCell = (element: PageElement, measures: Measures): boolean =>
  CELL.test(element.tag) &&
  (measures.get(element)?.chars ?? 0) <= CELL_CHARS_MAX &&
  !element.children.some((child) => typeof child !== 'string' && measures.get(child)?.block)

type Context = { owner: PageElement; kind: BlockKind; linked: boolean }

/** The blocks of an element in the order of the page, without what was dropped. */
export const blocksOf = (top: PageElement, dropped: Boilerplate, measures: Measures): PageBlock[] => {
  const blocks: PageBlock[] = []
  let [pending, link, afterBreak] = ['', 0, false]
  const flush = ({ owner, kind }: Context): void => {
    const text = singleSpaced(pending)
    if (text !== '') blocks.push({ text, link, kind, element: owner })
    pending = ''
    link = 0
    afterBreak = false
  }
  const visit = (element: PageElement, context: Context): void => {
    for (const child of element.children) {
      if (typeof child === 'string') {
        const words = singleSpaced(child)
        pending += child
        if (words !== '') afterBreak = false
        if (context.linked) link += words.length
      } else if (!dropped.has(child)) visitElement(child, context)
    }
  }
  const visitElement = (child: PageElement, context: Context): void => {
    const linked = context.linked || isLink(child)
    if (child.tag === 'br') {
      // Two of them part paragraphs.
      if (afterBreak) flush(context)
      pending += ' '
      afterBreak = true
    } else if (context.kind === 'table row' && isShortCell(child, measures)) {
      pending += ' '
      visit(child, { ...context, linked })
    } else if (!measures.get(child)?.block) visit(child, { ...context, linked })
    else {
      const within = { owner: child, kind: kindOf(child.tag, context.kind), linked }
      flush(context)
      visit(child, within)
      flush(within)
    }
  }
  const outermost: Context = { owner: top, kind: 'paragraph', linked: false }
  visit(top, outermost)
  flush(outermost)
  return blocks
}
