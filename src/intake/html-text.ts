import { Tokenizer } from 'htmlparser2'
import { CAPTION_LABEL } from './captions.ts'
import { BLOCKS, DROPPED, INLINE, LINES, VOID } from './html-tags.ts'

const CAPTION_CLASS =
  /(?:^|\s)(?:wp-caption-text|(?:gallery|image|photo|figure|media|picture)[-_]{1,2}caption|caption-text)(?:\s|$)/i
const NOT_SHOWN = /display\s*:\s*none|visibility\s*:\s*hidden/i
const ATTRIBUTE_CHARS_MAX = 500

/** Controls, soft hyphens, zero-width spaces and bidirectional overrides are no words, and can disguise some. */
const NOT_WORDS =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to take out
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffc\ufffe\uffff]/g

/** An element whose end is looked for */
type Region = { tag: string; depth: number }

/** A text as it grows: what stands between it and its next word is settled when that word comes. */
type Writing = {
  keepLines: boolean
  out: string[]
  /** Characters since the last tag: references part a text in the tokenizer, and must not part its words. */
  run: string[]
  /** 2 for a paragraph, 1 for a line */
  breaks: number
  space: boolean
  bullet: boolean
  dropped: Region | null
  caption: Region | null
  pre: Region | null
  /** The tag being read */
  tag: { name: string; attribute: string; value: string; hidden: boolean; captioned: boolean }
}

const noTag = (name: string): Writing['tag'] => ({
  name,
  attribute: '',
  value: '',
  hidden: false,
  captioned: false,
})

const part = (writing: Writing, breaks: number): void => {
  writing.breaks = Math.max(writing.breaks, breaks)
  writing.space = false
}

const GAPS = ['', '\n', '\n\n']

const say = (writing: Writing, word: string): void => {
  const { out, breaks } = writing
  const opens = out.length === 0 || breaks > 0
  if (out.length > 0) out.push(opens ? (GAPS[breaks] ?? '') : writing.space ? ' ' : '')
  if (opens) out.push(writing.caption ? CAPTION_LABEL : writing.bullet ? '• ' : '')
  out.push(word)
  writing.breaks = 0
  writing.space = false
  writing.bullet = false
}

const sayAll = (writing: Writing, run: string): void => {
  for (const [i, word] of run.split(/\s+/).entries()) {
    if (i > 0) writing.space = true
    if (word) say(writing, word)
  }
}

const nextLine = (writing: Writing): void => part(writing, Math.min(writing.breaks + 1, 2))

const endRun = (writing: Writing): void => {
  const run = writing.run.join('').replace(NOT_WORDS, '')
  writing.run = []
  const lines = writing.keepLines || writing.pre ? run.split(/\r\n?|\n/) : [run]
  for (const [i, line] of lines.entries()) {
    if (i > 0) nextLine(writing)
    sayAll(writing, line)
  }
}

const endAttribute = ({ tag }: Writing): void => {
  const { attribute, value } = tag
  if (attribute === 'hidden' || (attribute === 'style' && NOT_SHOWN.test(value))) tag.hidden = true
  if (attribute === 'class' && CAPTION_CLASS.test(value)) tag.captioned = true
}

const lay = (writing: Writing, tag: string): void => {
  if (BLOCKS.has(tag)) part(writing, 2)
  else if (LINES.has(tag)) part(writing, 1)
  else if (tag === 'br') nextLine(writing)
  else if ((tag === 'td' || tag === 'th') && writing.breaks === 0 && writing.out.length > 0)
    sayAll(writing, ' | ')
  if (tag === 'li') writing.bullet = true
}

const openTag = (writing: Writing): void => {
  const { name, hidden, captioned } = writing.tag
  for (const region of [writing.dropped, writing.caption, writing.pre])
    if (region?.tag === name && !VOID.has(name)) region.depth++
  if (writing.dropped) return
  lay(writing, name)
  if (VOID.has(name)) return
  if (hidden || DROPPED.has(name)) writing.dropped = { tag: name, depth: 1 }
  if (name === 'pre') writing.pre ??= { tag: name, depth: 1 }
  if (name !== 'figcaption' && !captioned) return
  part(writing, 2)
  writing.caption ??= { tag: name, depth: 1 }
}

const left = (region: Region | null, tag: string): Region | null =>
  region?.tag === tag && --region.depth <= 0 ? null : region

const closeTag = (writing: Writing, tag: string): void => {
  const { dropped, caption } = writing
  writing.dropped = left(dropped, tag)
  if (dropped) return
  writing.pre = left(writing.pre, tag)
  // A picture's end is the end of its caption, though that was never closed.
  writing.caption = tag === 'figure' ? null : left(caption, tag)
  if (BLOCKS.has(tag) || (caption && !writing.caption)) part(writing, 2)
  else if (LINES.has(tag)) part(writing, 1)
}

const callbacks = (writing: Writing, html: string): ConstructorParameters<typeof Tokenizer>[1] => {
  const nameAt = (start: number, end: number) => html.slice(start, end).toLowerCase()
  const addText = (text: string): void => {
    if (!writing.dropped) writing.run.push(text)
  }
  const addValue = (text: string): void => {
    if (writing.tag.value.length < ATTRIBUTE_CHARS_MAX) writing.tag.value += text
  }
  const passOver = (): void => undefined
  return {
    ontext: (start, end) => addText(html.slice(start, end)),
    ontextentity: (codepoint) => addText(String.fromCodePoint(codepoint)),
    onopentagname: (start, end) => {
      endRun(writing)
      writing.tag = noTag(nameAt(start, end))
    },
    onattribname: (start, end) => {
      writing.tag.attribute = nameAt(start, end)
      writing.tag.value = ''
    },
    onattribdata: (start, end) => addValue(html.slice(start, end)),
    onattribentity: (codepoint) => addValue(String.fromCodePoint(codepoint)),
    onattribend: () => endAttribute(writing),
    onopentagend: () => openTag(writing),
    onselfclosingtag: () => {
      openTag(writing)
      closeTag(writing, writing.tag.name)
    },
    onclosetag: (start, end) => {
      endRun(writing)
      closeTag(writing, nameAt(start, end))
    },
    onend: () => endRun(writing),
    oncdata: passOver,
    oncomment: passOver,
    ondeclaration: passOver,
    onprocessinginstruction: passOver,
  }
}

const textOf = (html: string, keepLines: boolean): string => {
  const writing: Writing = {
    keepLines,
    out: [],
    run: [],
    breaks: 0,
    space: false,
    bullet: false,
    dropped: null,
    caption: null,
    pre: null,
    tag: noTag(''),
  }
  const tokenizer = new Tokenizer({ decodeEntities: true, xmlMode: false }, callbacks(writing, html))
  tokenizer.write(html)
  tokenizer.end()
  return writing.out.join('').toWellFormed()
}

const ANY_TAG = /<\/?[a-z][^<>]*>|<!--/i

/**
 * The words of an HTML fragment, its paragraphs parted by blank lines: blocks end a paragraph, items, rows and `br` a
 * line. Captions are labelled; scripts, embedded content and whatever is hidden is left out; references are decoded
 * once. A fragment without a tag keeps its lines. Linear in its length, whatever it holds; nothing of it stays markup.
 */
export const htmlText = (html: string): string => textOf(html, !ANY_TAG.test(html))

const NAMES = [...BLOCKS, ...DROPPED, ...LINES, ...VOID, ...INLINE].join('|')
const MARKUP = new RegExp(`</?(?:${NAMES})(?:\\s[^<>]*)?/?>|<!|&(?:#\\d+|#x[\\da-f]+|[a-z]\\w+);`, 'i')

/** One line of what may be HTML or plain text, as titles in feeds are: "a < b" stays, `<b>a</b>` loses its tags. */
export const inlineText = (title: string): string =>
  (MARKUP.test(title) ? textOf(title, false) : title).replace(/\s+/g, ' ').trim()
