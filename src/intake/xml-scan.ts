// Where the pieces of an XML text end. Each search is linear over the whole text, however often it is made.
import { XML_TAG_SOUGHT_CHARS } from '../limits.ts'

/** Finds a wording at or after a place; places must not go back. A wording that is nowhere is looked for once. */
export const finder = (text: string, wording: string): ((from: number) => number) => {
  let found = -2
  return (from) => {
    if (found !== -1 && found < from) found = text.indexOf(wording, from)
    return found
  }
}

const QUOTES = /["'<>]/g

/**
 * The place behind the tag that begins at `start`; a `>` within quotes does not end it. -1: another tag begins
 * before it ends, or it has no end near, so that it is none.
 */
export const tagEnd = (text: string, start: number): number => {
  QUOTES.lastIndex = start + 1
  const last = start + XML_TAG_SOUGHT_CHARS
  for (let found = QUOTES.exec(text); found && found.index < last; found = QUOTES.exec(text)) {
    if (found[0] === '>') return found.index + 1
    if (found[0] === '<') return -1
    const end = text.indexOf(found[0], found.index + 1)
    if (end < 0 || end > last) return -1
    QUOTES.lastIndex = end + 1
  }
  return -1
}

const DECLARATION_MARKS = /<!--|["'<>[\]]/g

/** The place behind a document type with all it declares, which nobody reads. -1: it has no end. */
export const doctypeEnd = (text: string, start: number): number => {
  let depth = 0
  DECLARATION_MARKS.lastIndex = start
  for (let found = DECLARATION_MARKS.exec(text); found; found = DECLARATION_MARKS.exec(text)) {
    const [mark] = found
    if (mark === '<') depth++
    if (mark === '>' && --depth === 0) return found.index + 1
    const close = mark === '<!--' ? '-->' : mark === '"' || mark === "'" ? mark : null
    if (close === null) continue
    const end = text.indexOf(close, DECLARATION_MARKS.lastIndex)
    if (end < 0) return -1
    DECLARATION_MARKS.lastIndex = end + close.length
  }
  return -1
}
