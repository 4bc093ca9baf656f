// A change as readers see it: what went struck out, what came underlined, and what stayed around them.
import type { Change, FigureVerdict, QuoteVerdict, ToldAs } from '../../model/day.ts'
import { directionOf, newsLang } from '../news-language.ts'
import { News } from '../news-text.tsx'
import type { Words } from '../words/words.ts'
import { type Part, wordDiff } from './word-diff.ts'

type Sides = Pick<Change, 'before' | 'after' | 'told' | 'about' | 'kind'>

/** Of figures and utterances the wordings alone: what they are of, and how they stand, is told beside them. */
const sidesOf = ({ before, after, told }: Sides): [before: string, after: string] =>
  told
    ? [told.before?.wordings.join(' · ') ?? '', told.after?.wordings.join(' · ') ?? '']
    : [before ?? '', after ?? '']

export const differenceOf = (change: Sides): Part[] => wordDiff(...sidesOf(change))

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
  return (
    <Mark>
      <span class="unseen">{kind === 'out' ? words.history.went : words.history.came} </span>
      <News words={words}>{text}</News>
    </Mark>
  )
}

export const Changed = ({ change, words }: { change: Sides; words: Words }) => {
  const standing = standingOf(change, words)
  const [before, after] = sidesOf(change)
  return (
    <>
      <span class="label">{words.changes[change.kind]}</span>{' '}
      {change.about && (
        <>
          <span lang={newsLang(words)} class="what">
            {change.about}:
          </span>{' '}
        </>
      )}
      <span class="told" dir={directionOf(after || before)}>
        {differenceOf(change).map((part) => (
          <Piece part={part} words={words} />
        ))}
      </span>
      {standing && <span class="aside"> ({standing})</span>}
    </>
  )
}
