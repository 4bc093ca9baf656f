import {
  XML_ATTRIBUTES_MAX,
  XML_NESTING_MAX,
  XML_PERSON_CHARS_MAX,
  XML_TAG_CHARS_MAX,
  XML_TAGS_MAX,
} from '../limits.ts'
import { doctypeEnd, finder, tagEnd } from './xml-scan.ts'

/** `entries`: how many items or entries it has */
export type Mended = { xml: string; root: string; entries: number } | { why: string }

/** `at`: where its content begins in the text that is written */
type Open = { name: string; local: string; at: number }

type Mending = {
  text: string
  out: string[]
  open: Open[]
  /** Local name of the first element */
  root: string
  tags: number
  entries: number
  /** The root is closed: what follows is none of the document's. */
  done: boolean
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 has no place for them
const NO_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/** Elements that are never within one another */
const ENTRIES = new Set(['item', 'entry'])

/**
 * Names the parser behind us must not see: it takes a child `length` for the length of a list, refuses a document for
 * the names of JavaScript's own, and looks every `li` of a `Seq` up among all items.
 */
const NAMELESS = new Set(['length', 'seq', '__proto__', 'constructor', 'prototype'])

/** The type under which what `mode="base64"` marks (Atom 0.3) reaches the parser, which knows no modes */
const BASE64_TYPE = 'application/base64'
const BASE64_MODE = /\bmode\s*=\s*["']base64["']/i

/** Older names of an entry's whole text */
const CONTENTS = new Set(['fullitem', 'body'])

/** Of the persons' elements, which it reads in quadratic time */
const PERSONS = new Set(['author', 'managingeditor', 'webmaster', 'creator', 'contributor', 'publisher'])
const NO_END_TAG = new Set(['br', 'img', 'hr', 'wbr'])

const localOf = (name: string): string => name.slice(name.lastIndexOf(':') + 1).toLowerCase()

const endElement = (mending: Mending): void => {
  const ended = mending.open.pop()
  if (!ended) return
  if (PERSONS.has(ended.local)) {
    const words = mending.out.splice(ended.at).join('')
    mending.out.push(words.length > XML_PERSON_CHARS_MAX ? '' : words)
  }
  mending.out.push(`</${ended.name}>`)
  mending.done = mending.open.length === 0
}

const endUpTo = (mending: Mending, place: number): void => {
  while (mending.open.length > place) endElement(mending)
}

const closeTag = (mending: Mending, name: string): void => {
  const local = localOf(name)
  const place = mending.open.findLastIndex((one) => one.local === local)
  // An end tag of nothing is dropped: the parser would end whatever is open.
  if (place >= 0) endUpTo(mending, place)
}

const BARE_AMPERSAND = /&(?!(?:#\d{1,8}|#x[\da-f]{1,8}|[a-z][\da-z]{1,40});)/gi

/** HTML's parser would read `?a=1&copy=2` as a sign of copyright. */
const escapeAmpersands = (text: string): string => text.replace(BARE_AMPERSAND, '&amp;')

const attributesOf = (tag: string, name: string): string => {
  const attributes = escapeAmpersands(tag.slice(name.length + 1, -1).replace(/\/\s*$/, ''))
  if (BASE64_MODE.test(attributes)) return ` type="${BASE64_TYPE}"`
  const few = tag.length <= XML_TAG_CHARS_MAX && attributes.split('=').length - 1 <= XML_ATTRIBUTES_MAX
  return few ? attributes : ''
}

const openTag = (mending: Mending, tag: string, written: string): void => {
  const parent = mending.open.at(-1)?.local
  const renamed = parent === 'item' && CONTENTS.has(localOf(written))
  const name = renamed ? 'content:encoded' : written
  const local = localOf(written)
  if (NAMELESS.has(local) || mending.open.length >= XML_NESTING_MAX) return
  if (ENTRIES.has(local)) {
    const entry = mending.open.findIndex((one) => ENTRIES.has(one.local))
    if (entry >= 0) endUpTo(mending, entry)
    mending.entries++
  }
  if (mending.open.length === 0) mending.root = local
  const closed = /\/\s*>$/.test(tag) || NO_END_TAG.has(local)
  mending.out.push(`<${name}${attributesOf(tag, written)}${closed ? '/' : ''}>`)
  if (closed) mending.done = mending.open.length === 0
  else mending.open.push({ name, local, at: mending.out.length })
}

const TAG_NAME = /<\/?([\p{L}_][\p{L}\p{N}_.:-]*)(?=[\s/>])/uy

/** The place behind what begins at a `<`. */
const takeTag = (mending: Mending, start: number): number => {
  TAG_NAME.lastIndex = start
  const name = TAG_NAME.exec(mending.text)?.[1]
  const end = name ? tagEnd(mending.text, start) : -1
  if (!name || end < 0) {
    mending.out.push('&lt;')
    return start + 1
  }
  mending.tags++
  if (mending.text[start + 1] === '/') closeTag(mending, name)
  else openTag(mending, mending.text.slice(start, end), name)
  return end
}

type Finders = Record<'comment' | 'cdata' | 'cdataEnd' | 'instruction', (from: number) => number>

/** The place behind a comment, a CDATA section, a processing instruction or a document type; null for a tag. */
const takeMarked = (mending: Mending, start: number, find: Finders): number | null => {
  const { text, out } = mending
  const behind = (end: number, length: number, marker: number) => (end < 0 ? start + marker : end + length)
  if (text.startsWith('<!--', start)) return behind(find.comment(start + 4), 3, 4)
  if (text.startsWith('<?', start)) return behind(find.instruction(start + 2), 2, 2)
  if (!text.startsWith('<!', start)) return null
  if (!text.startsWith('<![CDATA[', start)) return doctypeEnd(text, start)
  const end = find.cdataEnd(start + 9)
  const next = find.cdata(start + 9)
  // One that another one begins in was never ended, and would take the entries between with it.
  if (end < 0 || (next >= 0 && next < end)) return start + 9
  out.push(text.slice(start, end + 3))
  return end + 3
}

const mend = (mending: Mending): string | null => {
  const { text, out } = mending
  const find: Finders = {
    comment: finder(text, '-->'),
    cdata: finder(text, '<![CDATA['),
    cdataEnd: finder(text, ']]>'),
    instruction: finder(text, '?>'),
  }
  for (let at = 0; !mending.done; ) {
    const next = text.indexOf('<', at)
    if (mending.open.length > 0) out.push(escapeAmpersands(text.slice(at, next < 0 ? text.length : next)))
    if (next < 0) break
    const end = takeMarked(mending, next, find) ?? takeTag(mending, next)
    if (end < 0) return 'its document type never ends'
    at = end
    if (mending.open.length === 0 && !mending.done) out.length = 0
    if (mending.tags > XML_TAGS_MAX) return `it has more than ${XML_TAGS_MAX} tags`
  }
  return null
}

/**
 * XML that a lenient parser reads as it was meant: no document type (so that no entity is declared, and none expanded),
 * no comments, no instructions, nothing before or behind the root; every element ended, also where its end tag is
 * missing; stray end tags and stray `<` made harmless; names, depth and attributes within bounds. Linear.
 */
export const mendXml = (text: string): Mended => {
  const mending: Mending = {
    text: text.replace(NO_XML, ''),
    out: [],
    open: [],
    root: '',
    tags: 0,
    entries: 0,
    done: false,
  }
  const why = mend(mending)
  if (why !== null) return { why }
  endUpTo(mending, 0)
  const { root, entries } = mending
  return root ? { xml: mending.out.join(''), root, entries } : { why: 'it has no element' }
}
