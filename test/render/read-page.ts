// A page as people read or hear it.
import { Parser } from 'htmlparser2'

const SAID = new Set(['aria-label', 'alt', 'title', 'placeholder'])
const VOID = new Set(['meta', 'link', 'br', 'hr', 'img', 'input'])
const UNREAD = new Set(['style', 'script', 'code', 'pre'])

export type Read = { language: string | null; texts: string[]; languages: Set<string> }

/** What people read or hear of a page in its own language: what says it is in another is left out. */
export const readPage = (html: string): Read => {
  const open: { language: string | null; isRead: boolean }[] = []
  const read: Read = { language: null, texts: [], languages: new Set() }
  const isOwn = (at: (typeof open)[number] | undefined) =>
    at?.isRead === true && at.language === read.language
  const parser = new Parser({
    onopentag(name, attributes) {
      const around = open.at(-1)
      const language = attributes.lang ?? around?.language ?? null
      if (name === 'html') read.language = language
      if (language !== null) read.languages.add(language)
      const here = { language, isRead: (around?.isRead ?? true) && !UNREAD.has(name) }
      if (!VOID.has(name)) open.push(here)
      const said = Object.entries(attributes).filter(([attribute]) => SAID.has(attribute))
      if (isOwn(here)) read.texts.push(...said.map(([, value]) => value))
    },
    ontext(text) {
      if (isOwn(open.at(-1)) && text.trim() !== '') read.texts.push(text.trim())
    },
    onclosetag(name) {
      if (!VOID.has(name)) open.pop()
    },
  })
  parser.end(html)
  return read
}
