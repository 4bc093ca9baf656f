// The HTML of a mail to blocks of text. Nothing of it is run or loaded; pictures are left out, tracking pixels with them.
import { Parser } from 'htmlparser2'
import { MAIL_BLOCKS_MAX, MAIL_ELEMENTS_MAX, PAGE_DEPTH_MAX } from '../limits.ts'
import { BLOCKS, DROPPED, LINES, VOID } from './html-tags.ts'
import { type MailBlock, type MailLink, ruleBlock, textBlock } from './mail-block.ts'

/** What an element says of the text in it */
type Inside = {
  tag: string
  block: boolean
  hidden: boolean
  quoted: boolean
  strong: boolean
  level: number
  item: boolean
  href: string | null
}

type Writing = {
  open: Inside[]
  blocks: MailBlock[]
  text: string[]
  linked: number
  strong: number
  links: MailLink[]
  /** Line breaks since the last word */
  breaks: number
  elements: number
}

const OUTSIDE: Inside = {
  tag: '',
  block: true,
  hidden: false,
  quoted: false,
  strong: false,
  level: 0,
  item: false,
  href: null,
}

const ALSO_BLOCKS = new Set(['td', 'th', 'tbody', 'thead', 'tfoot', 'dl'])
const isBlock = (tag: string): boolean => BLOCKS.has(tag) || LINES.has(tag) || ALSO_BLOCKS.has(tag)

/** How mails hide what a preview of the inbox shall show, or what another width of screen shall. */
const HIDING =
  /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|opacity\s*:\s*0(?:\.0+)?\s*(?:;|$|!)|(?:^|[;\s])(?:max-height|max-width|font-size)\s*:\s*[01](?:\.\d+)?(?:px|pt|em|%)?\s*(?:;|$|!)/i
const BOLD = /font-weight\s*:\s*(?:bold|bolder|[6-9]00)|(?:^|[;\s])font\s*:[^;]*\bbold\b/i
const FONT_SIZE = /(?:^|[;\s])font(?:-size)?\s*:[^;]*?(\d+(?:\.\d+)?)(px|pt)/i
const STYLE_CHARS_MAX = 1_000
const LARGE_PX = 19
const QUOTING =
  /(?:^|\s)(?:gmail_quote\w*|gmail_extra|moz-cite-prefix|moz-forward-container|yahoo_quoted|protonmail_quote|zmail_extra|OutlookMessageHeader|tutanota_quote)(?:\s|$)/
const QUOTING_ID = /^(?:divRplyFwdMsg|appendonsend|mail-editor-reference-message-container|isForwardContent)$/
const SIGNING = /(?:^|\s)(?:gmail_signature(?:_prefix)?|moz-signature|Signature)(?:\s|$)/

const isLarge = (style: string): boolean => {
  const [, size = '0', unit] = FONT_SIZE.exec(style) ?? []
  return Number(size) * (unit === 'pt' ? 4 / 3 : 1) >= LARGE_PX
}

const isCited = (tag: string, { type = '', class: names = '', id = '' }: Record<string, string>): boolean =>
  (tag === 'blockquote' && type.toLowerCase() === 'cite') || QUOTING.test(names) || QUOTING_ID.test(id)

const isStrong = (tag: string, style: string): boolean =>
  tag === 'b' || tag === 'strong' || tag === 'th' || BOLD.test(style) || isLarge(style)

const insideOf = (tag: string, attributes: Record<string, string>, around: Inside): Inside => {
  const { class: names = '', hidden, href } = attributes
  const style = (attributes.style ?? '').slice(0, STYLE_CHARS_MAX)
  const level = Number(/^h([1-6])$/.exec(tag)?.[1] ?? 0)
  return {
    tag,
    block: isBlock(tag),
    hidden:
      around.hidden || DROPPED.has(tag) || hidden !== undefined || HIDING.test(style) || SIGNING.test(names),
    quoted: around.quoted || isCited(tag, attributes),
    strong: around.strong || isStrong(tag, style),
    level: level || around.level,
    item: tag === 'li' || (around.item && !isBlock(tag)) || (around.item && tag === 'p'),
    href: tag === 'a' && href !== undefined ? href : around.href,
  }
}

const insideNow = ({ open }: Writing): Inside => open.at(-1) ?? OUTSIDE

const NOT_WORDS = /[\p{Cc}\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\uFFF9-\uFFFC]/gu
const HAS_WORDS = /[\p{L}\p{N}]/u
const single = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(NOT_WORDS, '').replace(/ {2,}/g, ' ').trim()

const flush = (writing: Writing, { level, item, quoted }: Inside): void => {
  const text = single(writing.text.join(''))
  const { linked, strong } = writing
  const links = writing.links.map((link) => ({ ...link, text: single(link.text) }))
  Object.assign(writing, { text: [], linked: 0, strong: 0, links: [], breaks: 0 })
  if (!HAS_WORDS.test(text) && !/^--$/.test(text)) return
  const kind = level > 0 ? 'heading' : item ? 'list item' : 'paragraph'
  writing.blocks.push(textBlock(text, { kind, level, links, linked, strong, quoted }))
}

const addText = (writing: Writing, text: string): void => {
  const { hidden, strong, href } = insideNow(writing)
  if (hidden) return
  writing.text.push(text)
  const chars = single(text).length
  if (chars === 0) return
  writing.breaks = 0
  if (strong) writing.strong += chars
  if (href === null) return
  writing.linked += chars
  const last = writing.links.at(-1)
  if (last?.href === href) last.text += text
  else writing.links.push({ text, href })
}

/** One break parts lines of one paragraph, two part paragraphs. */
const breakLine = (writing: Writing): void => {
  writing.text.push(' ')
  writing.breaks++
  if (writing.breaks >= 2) flush(writing, insideNow(writing))
}

const open = (writing: Writing, tag: string, attributes: Record<string, string>): void => {
  const around = insideNow(writing)
  if (isBlock(tag)) flush(writing, around)
  if (tag === 'br') breakLine(writing)
  if (tag === 'hr' && !around.hidden) writing.blocks.push(ruleBlock(around.quoted))
  writing.open.push(VOID.has(tag) ? { ...around, tag, block: false } : insideOf(tag, attributes, around))
}

const close = (writing: Writing): void => {
  const closed = writing.open.pop()
  if (closed?.block) flush(writing, closed)
}

/**
 * The blocks of a mail's HTML in their order.
 * @returns null where it is nested deeper than PAGE_DEPTH_MAX or has too many elements or blocks
 */
export const htmlBlocks = (html: string): MailBlock[] | null => {
  const writing: Writing = {
    open: [],
    blocks: [],
    text: [],
    linked: 0,
    strong: 0,
    links: [],
    breaks: 0,
    elements: 0,
  }
  let gaveUp = false
  const parser: Parser = new Parser({
    onopentag(tag, attributes) {
      open(writing, tag, attributes)
      writing.elements++
      const { open: within, blocks, elements } = writing
      gaveUp ||=
        within.length > PAGE_DEPTH_MAX || elements > MAIL_ELEMENTS_MAX || blocks.length > MAIL_BLOCKS_MAX
      if (gaveUp) parser.pause()
    },
    ontext: (text) => addText(writing, text),
    onclosetag: () => close(writing),
  })
  parser.write(html)
  if (gaveUp) return null
  parser.end()
  flush(writing, OUTSIDE)
  return writing.blocks
}
