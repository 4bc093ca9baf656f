import { generateOpml, type Opml, parseOpml } from 'feedsmith'
import { FEED_CATEGORIES_MAX, NAME_CHARS_MAX, OPML_OUTLINES_MAX, TITLE_CHARS_MAX } from '../limits.ts'
import { askedAddress, canonicalAddress } from './address.ts'
import { primarySubtag } from './language.ts'
import { cleanLabel } from './normalise.ts'
import { mendXml } from './xml-mend.ts'

/** A feed of an OPML subscription list. */
type OutlinedFeed = {
  url: string
  title: string | null
  home: string | null
  /** The outlines it lies in, the outermost first, and the categories it names */
  categories: string[]
  language: string | null
}

export type OpmlRead = {
  title: string
  /** Each address once, in the list's order */
  feeds: OutlinedFeed[]
  /** Outlines that name a feed which cannot be taken */
  leftOut: { title: string; why: string }[]
}

type Outline = Opml.Outline<string>

const labelOf = ({ title, text }: Outline): string => cleanLabel(title ?? text ?? '', TITLE_CHARS_MAX)

const canonical = (url: string | undefined): string | null => {
  const address = url ? canonicalAddress(url) : null
  return address && 'url' in address ? address.url : null
}

const categoriesOf = (outline: Outline, folders: string[]): string[] => {
  const named = (outline.category ?? '').split(',').map((path) => path.replace(/^\//, ''))
  const labels = [...folders, ...named].map((name) => cleanLabel(name, NAME_CHARS_MAX)).filter(Boolean)
  return [...new Set(labels)].slice(0, FEED_CATEGORIES_MAX)
}

type Walk = { read: Omit<OpmlRead, 'title'>; known: Set<string>; left: number }

const readOutline = (outline: Outline, address: string, folders: string[], walk: Walk): void => {
  const found = askedAddress(address)
  const title = labelOf(outline)
  if ('why' in found) walk.read.leftOut.push({ title: title || address.slice(0, 200), why: found.why })
  else if (!walk.known.has(found.url)) {
    walk.known.add(found.url)
    walk.read.feeds.push({
      url: found.url,
      title: title && title !== address ? title : null,
      home: canonical(outline.htmlUrl),
      categories: categoriesOf(outline, folders),
      language: (outline.language && primarySubtag(outline.language)) || null,
    })
  }
}

/** Depth is bounded by mendXml. */
const readOutlines = (outlines: Outline[], folders: string[], walk: Walk): void => {
  for (const outline of outlines) {
    if (--walk.left < 0) return
    // Some write the feed's address where OPML has that of a page.
    const address =
      outline.xmlUrl ?? (/^(?:rss|atom|feed)$/i.test(outline.type ?? '') ? outline.url : undefined)
    if (address) readOutline(outline, address, folders, walk)
    const label = labelOf(outline)
    readOutlines(outline.outlines ?? [], label && !address ? [...folders, label] : folders, walk)
  }
}

/** The feeds of an OPML file, from its decoded text; or why it is none. Never throws. */
export const readOpml = (text: string): OpmlRead | { why: string } => {
  const mended = mendXml(text)
  if ('why' in mended) return { why: `it is no XML: ${mended.why}` }
  if (mended.root !== 'opml') return { why: `its root <${mended.root.slice(0, 40)}> is not OPML's` }
  let document: Opml.Document<string>
  try {
    document = parseOpml(mended.xml)
  } catch {
    return { why: 'nothing of what OPML holds is in it' }
  }
  const walk: Walk = { read: { feeds: [], leftOut: [] }, known: new Set(), left: OPML_OUTLINES_MAX }
  readOutlines(document.body?.outlines ?? [], [], walk)
  if (walk.left < 0)
    walk.read.leftOut.push({ title: '', why: `only the first ${OPML_OUTLINES_MAX} outlines are read` })
  return { title: cleanLabel(document.head?.title ?? '', TITLE_CHARS_MAX), ...walk.read }
}

/** A subscription list of these feeds (OPML 2.0, "rss" outlines), for any reader. */
export const writeOpml = (
  title: string,
  feeds: { url: string; title: string | null; home: string | null; language?: string | null }[],
): string =>
  generateOpml({
    head: { title: cleanLabel(title, TITLE_CHARS_MAX) },
    body: {
      outlines: feeds.map(({ url, title: own, home, language }) => ({
        type: 'rss',
        text: cleanLabel(own ?? '', TITLE_CHARS_MAX) || url,
        ...(own && { title: cleanLabel(own, TITLE_CHARS_MAX) }),
        xmlUrl: url,
        ...(home && { htmlUrl: home }),
        ...(language && { language }),
      })),
    },
  })
