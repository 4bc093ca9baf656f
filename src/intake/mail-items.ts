// A newsletter of several items is parted where its structure shows them: heads of one kind, each with a link to its story.
import { MAIL_ITEMS_MAX } from '../limits.ts'
import type { MailBlock } from './mail-block.ts'
import { MORE } from './mail-furniture.ts'
import { linkTarget } from './mail-links.ts'

/** `title` null: what stands over the first item */
export type MailItem = { title: string | null; url: string | null; blocks: MailBlock[] }

/** What kind of head a block would be; blocks of one kind look alike. */
type HeadKind = string

const HEAD_CHARS_MAX = 200
const HEAD_WORDS_MIN = 2
const HEADLINE_WORDS_MIN = 4
const WORDS_MIN = 12
const INTRO_WORDS_MIN = 40
const LINKED_SHARE_MIN = 0.6
const WHOLE = 0.85

const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu)?.length ?? 0

const charsIn = (text: string): number => text.replace(/\s+/g, '').length

const isWhole = (part: number, text: string): boolean => part >= charsIn(text) * WHOLE

/** A list item that opens with its linked headline and goes on: "Ferry sails again: After two weeks …". */
const listHeadline = ({ kind, text, links }: MailBlock): string | null => {
  const first = links[0]?.text ?? ''
  if (kind === 'rule' || kind === 'heading' || !first || !text.startsWith(first)) return null
  const rest = wordsIn(text.slice(first.length))
  return wordsIn(first) >= HEADLINE_WORDS_MIN && rest >= WORDS_MIN && first.length <= HEAD_CHARS_MAX
    ? first
    : null
}

const isHeadline = ({ text }: MailBlock): boolean =>
  text.length <= HEAD_CHARS_MAX && wordsIn(text) >= HEAD_WORDS_MIN && !MORE.test(text)

const headKindsOf = (block: MailBlock, before: MailBlock | undefined): HeadKind[] => {
  if (block.kind === 'rule') return []
  if (listHeadline(block) !== null) return ['opening link']
  if (!isHeadline(block)) return []
  const kinds = block.kind === 'heading' ? [`h${block.level}`] : []
  if (block.kind !== 'heading' && isWhole(block.strong, block.text)) kinds.push('strong')
  if (isWhole(block.linked, block.text) && wordsIn(block.text) >= HEADLINE_WORDS_MIN) kinds.push('link')
  if (before?.kind === 'rule') kinds.push('under a rule')
  return kinds
}

const isMore = ({ text, links }: MailBlock): boolean =>
  links.length > 0 && (MORE.test(text) || (links.every((link) => MORE.test(link.text)) && wordsIn(text) <= 6))

/** The link that leads to the story: the head's, else the one that says "read more", else the only one. */
const storyLink = (head: MailBlock, body: readonly MailBlock[]): string | null => {
  const links = body.flatMap((block) => block.links)
  const alone = body
    .filter(({ text, links: own }) => own.length > 0 && wordsIn(text) <= 6)
    .flatMap((block) => block.links)
  return head.links[0]?.href ?? links.find(({ text }) => MORE.test(text))?.href ?? alone.at(-1)?.href ?? null
}

/** "Read more" within a paragraph is no word of the story. */
const withoutMore = (block: MailBlock): MailBlock => {
  const last = block.links.at(-1)?.text ?? ''
  const cut = last !== '' && MORE.test(last) && block.text.endsWith(last)
  return cut ? { ...block, text: block.text.slice(0, -last.length).replace(/[\s([|–—-]+$/, '') } : block
}

const storyOf = (body: readonly MailBlock[]): MailBlock[] => {
  const words = body.filter((block) => block.kind !== 'rule' && !isMore(block)).map(withoutMore)
  // A heading at the end heads what follows.
  const last = words.findLastIndex((block) => block.kind !== 'heading' && !isWhole(block.strong, block.text))
  return words.slice(0, last + 1)
}

type Draft = MailItem & { href: string | null; words: number }

const opened = (block: MailBlock, headline: string): MailBlock => ({
  ...block,
  kind: 'paragraph',
  text: block.text.slice(headline.length).replace(/^[\s:;,.–—|-]+/, ''),
})

const draftOf = (head: MailBlock, following: readonly MailBlock[]): Draft => {
  const headline = listHeadline(head)
  const body = headline === null ? following : [opened(head, headline), ...following]
  const blocks = storyOf(body)
  const href = storyLink(head, body)
  return {
    title: (headline ?? head.text).replace(/^\d{1,2}[.)]\s+/, '').replace(/\s+/g, ' '),
    url: href === null ? null : linkTarget(href),
    href,
    blocks,
    words: blocks.reduce((sum, { text }) => sum + wordsIn(text), 0),
  }
}

type Parting = { intro: MailBlock[]; drafts: Draft[] }

const partedAt = (blocks: readonly MailBlock[], heads: number[]): Parting => ({
  intro: blocks.slice(0, heads[0]),
  drafts: heads.flatMap((at, i) => {
    const head = blocks[at]
    return head ? [draftOf(head, blocks.slice(at + 1, heads[i + 1]))] : []
  }),
})

const isStory = ({ words }: Draft): boolean => words >= WORDS_MIN

/** How many stories with links of their own a parting makes; 0 where its heads are those of one text's sections. */
const worthOf = ({ drafts }: Parting): number => {
  const stories = drafts.filter(isStory)
  const linked = new Set(stories.flatMap(({ href }) => href ?? []))
  return linked.size >= 2 && linked.size >= stories.length * LINKED_SHARE_MIN ? linked.size : 0
}

const partings = (blocks: readonly MailBlock[]): Parting[] => {
  const heads = new Map<HeadKind, number[]>()
  for (const [i, block] of blocks.entries())
    for (const kind of headKindsOf(block, blocks[i - 1])) {
      const at = heads.get(kind) ?? []
      at.push(i)
      heads.set(kind, at)
    }
  return [...heads.values()].filter((at) => at.length >= 2).map((at) => partedAt(blocks, at))
}

/**
 * The items of a newsletter, or null where it is one text. What stands over the first is an item of its own where it is
 * more than a greeting; a head with hardly a word under it is no item.
 */
export const itemsOf = (blocks: readonly MailBlock[]): MailItem[] | null => {
  const [best] = partings(blocks)
    .map((parting) => ({ parting, worth: worthOf(parting) }))
    .sort((a, b) => b.worth - a.worth)
  if (!best || best.worth === 0) return null
  const items = best.parting.drafts.filter(isStory).map(({ title, url, blocks }) => ({ title, url, blocks }))
  if (items.length > MAIL_ITEMS_MAX) return null
  const intro = storyOf(best.parting.intro)
  const introWords = intro.reduce((sum, { text }) => sum + wordsIn(text), 0)
  return introWords >= INTRO_WORDS_MIN ? [{ title: null, url: null, blocks: intro }, ...items] : items
}
