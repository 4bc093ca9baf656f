import { singleSpaced, textIn } from './page-measures.ts'
import type { PageElement } from './page-tree.ts'

/** An element that gives a date, and which: the publication's, the last change's, or none it says. */
export type DatedElement = {
  kind: 'microdata' | 'time' | 'labelled line' | 'line'
  role: 'published' | 'modified' | 'some'
  /** Where it may stand: attributes for programs first, then the text */
  values: string[]
  /** Below the page's first `h1` */
  underHeadline: boolean
  /** In what by its tag or class belongs to other stories, comments or the site's frame */
  elsewhere: boolean
}

const ELSEWHERE =
  /(?:^|[^a-z])(?:comments?|related|recommend\w*|sidebar|(?<!post-|entry-|article-|story-|content-)footer|popular|trending|teasers?|widget|latest|most-?read|more-stories|calendar|archives?|weather|ticker|carousel|events?)(?:$|[^a-z])/i
const ELSEWHERE_TAGS = new Set(['nav', 'footer', 'aside'])
const LABELLED =
  /(?:^|[^a-z])(?:\w*date(?:line|time|posted)?|published|publish\w*|posted(?:-?on)?|post-?meta|entry-?meta|article-?meta|meta|time(?:stamp)?|byline|created|datum|fecha|data|info|submitted|details|subline|kicker|author\w*)(?:$|[^a-z])/i
const PUBLISHED = /publish|posted|created|issued|pubdate|entry-?date|post-?date|erstellt|veröffentlicht/i
const MODIFIED = /modif|updat|changed|edited|aktualisiert/i
const LINE_CHARS_MAX = 200
const NUMERALS = /\d/

const roleOf = (label: string, text: string): DatedElement['role'] =>
  MODIFIED.test(label) && !PUBLISHED.test(label)
    ? 'modified'
    : PUBLISHED.test(label) || PUBLISHED.test(text)
      ? 'published'
      : MODIFIED.test(text)
        ? 'modified'
        : 'some'

const VALUE_ATTRIBUTES = [
  'datetime',
  'content',
  'data-datetime',
  'data-date',
  'data-timestamp',
  'data-published',
  'data-time',
]

const valuesOf = ({ tag, attributes }: PageElement, text: string): string[] => {
  const given = [
    ...VALUE_ATTRIBUTES.map((name) => attributes[name]),
    tag === 'abbr' ? attributes.title : undefined,
  ]
  return [...given, text].filter((value) => value !== undefined && NUMERALS.test(value)) as string[]
}

const labelOf = ({ attributes }: PageElement): string =>
  `${attributes.class ?? ''} ${attributes.id ?? ''} ${attributes['data-testid'] ?? ''}`

const OWN_LINE_CHARS_MAX = 70
/** A sentence tells of a day; a line gives the page's. */
const SENTENCE_END = /\p{Ll}{2}[.!?]["'”’]?$/u

const isLine = (text: string): boolean =>
  NUMERALS.test(text) && text.length <= OWN_LINE_CHARS_MAX && !SENTENCE_END.test(text)

/** Text right in the element, not in its children */
const ownText = ({ children }: PageElement): string =>
  singleSpaced(children.filter((child) => typeof child === 'string').join(' '))

const datedElement = (element: PageElement): Omit<DatedElement, 'underHeadline' | 'elsewhere'> | null => {
  const { tag, attributes } = element
  const { itemprop = '', property = '' } = attributes
  const label = `${labelOf(element)} ${itemprop} ${property} ${'pubdate' in attributes ? 'pubdate' : ''}`
  const microdata = /^date(?:Published|Modified|Created)$/i.test(itemprop)
  const timed = tag === 'time' || (tag === 'abbr' && /date|time|publish/i.test(label))
  const labelled = LABELLED.test(label)
  if (!microdata && !timed && !labelled && !isLine(ownText(element))) return null
  const text = textIn(element, LINE_CHARS_MAX)
  const values = valuesOf(element, text)
  if (values.length === 0 || text.length > LINE_CHARS_MAX) return null
  const kind = microdata ? 'microdata' : timed ? 'time' : labelled ? 'labelled line' : 'line'
  return { kind, role: roleOf(label, text), values }
}

const isElsewhere = (element: PageElement): boolean =>
  ELSEWHERE_TAGS.has(element.tag) ||
  (!['html', 'body', 'article', 'main'].includes(element.tag) && ELSEWHERE.test(labelOf(element)))

/** The dated elements of a page in their order. */
export const datedElementsOf = (root: PageElement): DatedElement[] => {
  const found: DatedElement[] = []
  let underHeadline = false
  const visit = (element: PageElement, elsewhere: boolean): void => {
    for (const child of element.children) {
      if (typeof child === 'string') continue
      if (child.tag === 'h1') underHeadline = true
      const away = elsewhere || isElsewhere(child)
      const dated = datedElement(child)
      if (dated) found.push({ ...dated, underHeadline, elsewhere: away })
      visit(child, away)
    }
  }
  visit(root, false)
  return found
}
