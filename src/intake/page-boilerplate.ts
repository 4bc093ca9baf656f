import type { Measures } from './page-measures.ts'
import type { PageElement } from './page-tree.ts'

const wordSet = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

const TAGS = wordSet('head nav footer aside form menu input fieldset figcaption figure')
const ROLES = wordSet(
  'navigation complementary search dialog alertdialog menu menubar contentinfo toolbar tablist tooltip banner note',
)
/** A table's parts are named after what they hold, not after what they are on the page. */
const KEPT_TAGS = wordSet('html body article main table thead tbody tfoot tr td th')

/** Words in `class` and `id` of what stands around an article. */
const WORDS = wordSet(`
  comment comments commentary respond replies reply
  share sharing shares sharebar sharethis social socials addthis addtoany
  related relateds recommend recommended recommendation recommendations teaser teasers upnext seealso readmore
  trending popular mostread
  newsletter newsletters subscribe subscription signup paywall login donate donation upsell cta poll quiz feedback
  promo promos promotion advert advertisement advertising ad ads adslot adbox sponsor sponsored
  sidebar breadcrumb breadcrumbs crumbs menu nav subnav navbar navigation navigator sitemap footer contentinfo
  masthead banner toolbar pagination pager skip print printfriendly cookie cookies cookiebar consent gdpr popup modal
  overlay
  byline author authors bio avatar profile meta metadata postmeta entrymeta dateline timestamp
  tags tag taglist hashtags keywords topics copyright disclaimer disclosure toc rating ratings votes
  caption credit credits figcaption gallery slideshow carousel slider player playlist podcast
`)
const PHRASES =
  /\b(?:read more|see also|more (?:stories|news|articles|from|posts|on|in)|most (?:read|popular|viewed)|also (?:read|like)|you may|sign up|about (?:the )?author|author (?:box|bio|info|card)|inline (?:links?|promo)|next (?:post|article)|prev(?:ious)? (?:post|article)|post (?:nav|navigation|tags|meta|footer|info|date)|entry (?:meta|footer|date)|article (?:tags|meta|footer|info|date|tools|actions)|back to|table of contents|skip to|key points?)\b/
/** What others post within the news belongs to it. */
const EMBEDDED = /\bembed(?:ded)?\b|\btweet\b/
const COMMENTS = /^(?:comment|repl|respond)/

const STYLED_AWAY = /display\s*:\s*none|visibility\s*:\s*hidden/i
const UNSEEN_CLASS =
  /(?:^|\s)(?:(?:is|u)-)?(?:hidden|d-none|sr-only|visually-?hidden|screen-reader(?:-text|-only)?|off-?screen)(?:\s|$)/i
/** Of utility classes: hidden on small screens, shown on others */
const SHOWN_ELSEWHERE = /[:-](?:block|flex|grid|inline|inline-block|table|contents)(?:\s|$)/

const isHidden = ({ attributes }: PageElement): boolean => {
  const { hidden, style = '', 'aria-hidden': ariaHidden, class: classes = '' } = attributes
  return (
    (hidden !== undefined && hidden !== 'until-found') ||
    ariaHidden === 'true' ||
    STYLED_AWAY.test(style) ||
    (UNSEEN_CLASS.test(classes) && !SHOWN_ELSEWHERE.test(classes))
  )
}

/** `postMeta related-links` → "post meta related links" */
const labelOf = ({ attributes }: PageElement): string =>
  `${attributes.class ?? ''} ${attributes.id ?? ''}`
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

const reasonInLabel = (label: string): string | null =>
  label.split(' ').find((word) => WORDS.has(word)) ?? PHRASES.exec(label)?.[0] ?? null

/** By what sign an element stands around the article, or null. Within a paragraph only what is hidden does. */
const signOf = (element: PageElement, block: boolean): string | null => {
  if (isHidden(element)) return 'hidden'
  if (KEPT_TAGS.has(element.tag)) return null
  if (TAGS.has(element.tag)) return element.tag
  const role = element.attributes.role ?? ''
  if (ROLES.has(role)) return role
  const label = block ? labelOf(element) : ''
  return label === '' || EMBEDDED.test(label) ? null : reasonInLabel(label)
}

/** What stands around the article, by element: the sign it was told by. */
export type Boilerplate = ReadonlyMap<PageElement, string>

/**
 * The elements that stand around an article, by tag, role, visibility and the words of their class and id.
 * @param ignored signs that tell nothing on this page ("post-with-sidebar" around it all)
 */
export const boilerplateOf = (
  root: PageElement,
  measures: Measures,
  ignored: ReadonlySet<string>,
): Boilerplate => {
  const boilerplate = new Map<PageElement, string>()
  const visit = (element: PageElement): void => {
    for (const child of element.children) {
      if (typeof child === 'string') continue
      const sign = signOf(child, measures.get(child)?.block ?? true)
      if (sign === null || ignored.has(sign)) visit(child)
      else boilerplate.set(child, sign)
    }
  }
  visit(root)
  return boilerplate
}

/** Readers' comments are never taken for the article, however long. */
export const isComments = (sign: string): boolean => COMMENTS.test(sign)
