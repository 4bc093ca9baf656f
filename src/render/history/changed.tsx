// A change as readers see it: what went struck out, what came underlined, and what stayed around them.
import type { ToldAs } from '../../model/day.ts'
import type { FigureVerdict, QuoteVerdict } from '../../model/statement.ts'
import { directionOf, newsLang } from '../news-language.ts'
import { News } from '../news-text.tsx'
import { changeAnchor } from '../paths.ts'
import type { Words } from '../words/words.ts'
import type { Group, Placed } from './grouped.ts'
import { listDiff, type Part, wordDiff } from './word-diff.ts'

type Sides = Pick<Placed['change'], 'before' | 'after' | 'told'>

/** Of figures and utterances the wordings alone: what they are of, and how they stand, is told beside them. */
export const differenceOf = ({ before, after, told }: Sides): Part[] =>
  told
    ? listDiff(told.before?.wordings ?? [], told.after?.wordings ?? [])
    : wordDiff(before ?? '', after ?? '')

/** What a mark holds: white space at its ends stands outside. */
export const marked = (text: string): [lead: string, words: string, rest: string] => {
  const [, lead = '', words = '', rest = ''] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? []
  return [lead, words, rest]
}

const verdictWord = ({ verdict }: ToldAs, { event }: Words): string =>
  event.figureVerdicts[verdict as FigureVerdict] ?? event.quoteVerdicts[verdict as QuoteVerdict] ?? verdict

/** “Updated, before: One reading”; null of what has no verdict */
export const standingOf = ({ told }: Sides, words: Words): string | null => {
  if (told === undefined) return null
  const [was, is] = [told.before, told.after].map((side) => side && verdictWord(side, words))
  if (is === undefined) return was === undefined ? null : words.history.nowNone(was)
  return was === undefined || was === is ? is : words.history.standsNow(is, was)
}

const Piece = ({ part: { kind, text }, words }: { part: Part; words: Words }) => {
  if (kind === 'same') return <News words={words}>{text}</News>
  const Mark = kind === 'out' ? 'del' : 'ins'
  const [lead, told, rest] = marked(text)
  return (
    <>
      {lead}
      <Mark>
        <span class="unseen">{kind === 'out' ? words.history.went : words.history.came} </span>
        <News words={words}>{told}</News>
      </Mark>
      {rest}
    </>
  )
}

const Kind = ({ placed: { change, href, place }, words }: { placed: Placed; words: Words }) =>
  href === undefined ? (
    <span class="label">{words.changes[change.kind]}</span>
  ) : (
    <a class="label" href={href}>
      {words.changes[change.kind]}
      <span class="unseen"> ({words.history.place(place)})</span>
    </a>
  )

const Changed = ({ placed, words }: { placed: Placed; words: Words }) => {
  const { change } = placed
  const standing = standingOf(change, words)
  return (
    <>
      <Kind placed={placed} words={words} />{' '}
      {change.about && (
        <>
          <span lang={newsLang(words)} class="what">
            {change.about}:
          </span>{' '}
        </>
      )}
      <span class="told" dir={directionOf(change.after || change.before || '')}>
        {differenceOf(change).map((part) => (
          <Piece part={part} words={words} />
        ))}
      </span>
      {standing && <span class="aside"> ({standing})</span>}
    </>
  )
}

/** `level`: of the events' headings; `anchored`: changes are linked to by their place */
type GroupsProps = { groups: Group[]; words: Words; level: 'h2' | 'h3'; anchored?: true }

/** What changed, event by event. */
export const Groups = ({ groups, words, level: Heading, anchored }: GroupsProps) => (
  <>
    {groups.map(({ event, url, changes }) => {
      const title = event?.title || words.history.someEvent
      return (
        <section class="changed">
          <Heading lang={newsLang(words)} dir={directionOf(title)}>
            {url === null ? title : <a href={url}>{title}</a>}
          </Heading>
          <ul class="differences">
            {changes.map((placed) => (
              <li id={anchored && changeAnchor(placed.place)}>
                <Changed placed={placed} words={words} />
              </li>
            ))}
          </ul>
        </section>
      )
    })}
  </>
)
