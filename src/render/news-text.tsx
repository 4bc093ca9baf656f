import type { Child } from 'hono/jsx'
import { newsLang } from './news-language.ts'
import type { Words } from './words/words.ts'

/** Words of the reports or of the engine within those of the page: marked where the page is in another language. */
export const News = ({ words, children }: { words: Words; children?: Child }) => {
  const lang = newsLang(words)
  return lang === undefined ? children : <span lang={lang}>{children}</span>
}
