import type { Child } from 'hono/jsx'
import { newsLang } from './news-language.ts'
import { lineText } from './wording.ts'
import type { Words } from './words/words.ts'

/** Words of the reports or of the engine within those of the page: marked where the page is in another language. */
export const News = ({ words, children }: { words: Words; children?: Child }) => {
  const lang = newsLang(words)
  return lang === undefined ? children : <span lang={lang}>{children}</span>
}

/** Words of the page within those of the reports. */
const Own = ({ words, children }: { words: Words; children?: Child }) =>
  children === '' || newsLang(words) === undefined ? children : <span lang={words.language}>{children}</span>

/** What the page says before and after who says it. */
const aroundSpeaker = (who: string, { day }: Words): [before: string, after: string] => {
  const said = day.saidBy(who)
  const at = said.indexOf(who)
  return [said.slice(0, at), said.slice(at + who.length)]
}

/** “said by the mayor” among the page's words: as the report calls them. */
export const SaidBy = ({ who, words }: { who: string; words: Words }) => {
  const [before, after] = aroundSpeaker(who, words)
  return (
    <>
      {before}
      <News words={words}>{who}</News>
      {after}
    </>
  )
}

type Attributed = { text: string; attributedTo?: string }

/** A line and who says it, where the reports' language is spoken: within an element that is marked so. */
export const LineText = ({ of: { text, attributedTo: who }, words }: { of: Attributed; words: Words }) => {
  if (who === undefined) return <>{lineText({ text }, words)}</>
  const [before, after] = aroundSpeaker(who, words)
  return (
    <>
      {lineText({ text }, words)} — <Own words={words}>{before}</Own>
      {who}
      <Own words={words}>{after}</Own>
    </>
  )
}
