import { bylineOf } from './bylines.ts'
import { furnitureOf, isRelatedLink } from './furniture.ts'
import { sameWords } from './headline.ts'
import type { BlockKind, PageBlock } from './page-blocks.ts'
import { isProse } from './page-measures.ts'
import { type Passage, passageAt } from './passages.ts'

export type PageParagraph = { text: string; kind: BlockKind /** 1–6 for a heading */; level?: number }

type Judged = PageBlock & { passage: Passage; kept: boolean }

const LINK_SHARE_MAX = 0.6
const LINKED_CHARS_MAX = 200
const BARE_CHARS_MIN = 20
const ENDS_A_SENTENCE = /[.!?:"”]$/
const HAS_WORDS = /[\p{L}\p{N}]/u

const isLinks = ({ kind, link, text }: PageBlock): boolean =>
  kind !== 'table row' &&
  kind !== 'heading' &&
  link > LINK_SHARE_MAX * text.length &&
  text.length < LINKED_CHARS_MAX

/** A few words in an element that is no paragraph: a label, a button. */
const isLabel = ({ kind, text, element }: PageBlock): boolean =>
  kind === 'paragraph' && element.tag !== 'p' && text.length < BARE_CHARS_MIN && !ENDS_A_SENTENCE.test(text)

/** A crosshead may be one word ("Economy") or begin with a time; what heads links falls with them. */
const UNFURNISHED = new Set<BlockKind>(['code', 'table row', 'heading'])

const isFurniture = ({ kind, passage }: Judged): boolean =>
  !UNFURNISHED.has(kind) && (furnitureOf(passage) !== null || isRelatedLink(passage))

const isArticle = (block: Judged): boolean =>
  HAS_WORDS.test(block.text) && !isLinks(block) && !isLabel(block) && !isFurniture(block)

const isLong = ({ kind, text, link }: PageBlock): boolean =>
  kind !== 'heading' && isProse(text.length, link, 80)

/** Everything down to the headline, where it stands above the first paragraph. */
const dropHeadline = (blocks: Judged[], title: string | null): void => {
  const first = blocks.findIndex(isLong)
  const above = blocks.slice(0, first < 0 ? blocks.length : first)
  const headline = above.findLastIndex(
    ({ text, element }) => element.tag === 'h1' || (title !== null && sameWords(title, text)),
  )
  for (const block of above.slice(0, headline + 1)) block.kept = false
  for (const block of above.slice(headline + 1))
    if (!block.passage.terminated && block.kind === 'paragraph' && bylineOf(block.passage) !== null)
      block.kept = false
}

/** A heading with nothing under it heads what was dropped. */
const dropEmptyHeadings = (blocks: Judged[]): void => {
  let under = false
  for (const block of blocks.toReversed()) {
    if (!block.kept) continue
    if (block.kind !== 'heading') under = true
    else if (!under) block.kept = false
  }
}

const levelOf = ({ element }: PageBlock): number | undefined =>
  /^h([1-6])$/.exec(element.tag)?.[1] === undefined ? undefined : Number(element.tag.slice(1))

/** The article's own paragraphs: without its headline, lines of links, labels and what reads as a site's furniture. */
export const paragraphsOf = (blocks: readonly PageBlock[], title: string | null): PageParagraph[] => {
  const judged = blocks.map((block): Judged => {
    const passage = passageAt(block.text, 0, block.text.length)
    return { ...block, passage, kept: true }
  })
  for (const block of judged) block.kept = isArticle(block)
  dropHeadline(judged, title)
  dropEmptyHeadings(judged)
  return judged.flatMap((block) => {
    const level = levelOf(block)
    return block.kept ? [{ text: block.text, kind: block.kind, ...(level && { level }) }] : []
  })
}
