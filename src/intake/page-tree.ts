import { Parser } from 'htmlparser2'
import { PAGE_DEPTH_MAX, PAGE_JSON_LD_CHARS_MAX, PAGE_NODES_MAX } from '../limits.ts'

/** An element as far as intake looks at it: text nodes are strings, and only the attributes below are kept. */
export type PageElement = {
  tag: string
  parent: PageElement | null
  children: (PageElement | string)[]
  attributes: Record<string, string>
}

export type PageTree = {
  root: PageElement
  /** Contents of the page's JSON-LD scripts */
  jsonLd: string[]
  /** Attributes of `meta` and `link` elements, in their order */
  metas: Record<string, string>[]
  links: Record<string, string>[]
}

const KEPT = new Set(
  `id class role href itemprop itemtype itemscope property name content datetime hidden style aria-hidden rel type
  lang title http-equiv data-datetime data-date data-time data-timestamp data-published data-testid pubdate`.split(
    /\s+/,
  ),
)
const VALUE_CHARS_MAX = 4_000

/** What holds no text of an article, with all that is in it. */
const SKIPPED = new Set(
  'style template noscript iframe svg math object canvas video audio map select button textarea datalist dialog'.split(
    ' ',
  ),
)

const LD_JSON = /^application\/ld\+json\b/i

type Building = PageTree & { at: PageElement; depth: number; nodes: number; skipping: string[] }

const element = (tag: string, parent: PageElement | null): PageElement => ({
  tag,
  parent,
  children: [],
  attributes: {},
})

const addText = ({ children }: PageElement, text: string): void => {
  const last = children.length - 1
  const before = children[last]
  // A character reference parts a text node in the parser.
  if (typeof before === 'string') children[last] = before + text
  else children.push(text)
}

const close = (page: Building): void => {
  const closed = page.at
  if (closed.parent === null) return
  page.at = closed.parent
  page.depth -= 1
  if (closed.tag === 'meta') page.metas.push(closed.attributes)
  if (closed.tag === 'link') page.links.push(closed.attributes)
  if (closed.tag !== 'script') return
  const text = closed.children.join('')
  if (LD_JSON.test(closed.attributes.type ?? '') && text.length <= PAGE_JSON_LD_CHARS_MAX)
    page.jsonLd.push(text)
  page.at.children.pop()
}

const handlersOf = (page: Building, giveUp: () => void) => ({
  onopentagname(tag: string) {
    if (page.skipping.length > 0 || SKIPPED.has(tag)) {
      page.skipping.push(tag)
      if (page.skipping.length + page.depth > PAGE_DEPTH_MAX) giveUp()
      return
    }
    const opened = element(tag, page.at)
    page.at.children.push(opened)
    page.at = opened
    page.depth += 1
    page.nodes += 1
    if (page.depth > PAGE_DEPTH_MAX || page.nodes > PAGE_NODES_MAX) giveUp()
  },
  onattribute(name: string, value: string) {
    if (page.skipping.length > 0 || !KEPT.has(name)) return
    page.at.attributes[name] ??= value.slice(0, VALUE_CHARS_MAX)
  },
  ontext(text: string) {
    if (page.skipping.length === 0) addText(page.at, text)
  },
  onclosetag() {
    if (page.skipping.length > 0) page.skipping.pop()
    else close(page)
  },
})

/**
 * A page's elements, scripts and other unread matter left out. Nothing of it is run or loaded.
 * @returns null where the page is nested deeper than PAGE_DEPTH_MAX or has more than PAGE_NODES_MAX elements
 */
export const treeOf = (html: string): PageTree | null => {
  const root = element('#root', null)
  const page: Building = {
    root,
    jsonLd: [],
    metas: [],
    links: [],
    at: root,
    depth: 0,
    nodes: 0,
    skipping: [],
  }
  let gaveUp = false
  const parser: Parser = new Parser(
    handlersOf(page, () => {
      gaveUp = true
      parser.pause()
    }),
  )
  parser.write(html)
  if (gaveUp) return null
  parser.end()
  return { root, jsonLd: page.jsonLd, metas: page.metas, links: page.links }
}
