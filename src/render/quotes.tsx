import type { QuoteSet, QuoteVariant } from '../model/statement.ts'
import { Source, type Told, WordsLink } from './lines.tsx'
import { newsLang } from './news-language.ts'
import { News } from './news-text.tsx'
import { type Stretch, wordChanges } from './word-changes.ts'
import type { Words } from './words/words.ts'

/** What its sentence has before and after a quotation; nothing where it needs none of it. */
export const aroundQuote = ({ start, end, context }: QuoteVariant): { before: string; after: string } => ({
  before: context?.text.slice(0, start - context.start) ?? '',
  after: context?.text.slice(end - context.start) ?? '',
})

type Wording = { text: string; variants: QuoteSet['variants']; stretches: Stretch[] }

const plainly = (text: string): Stretch[] => [{ text, differs: false }]

/** The first wording beside the second, every other one beside the first: what they do not share is marked. */
const compared = (wordings: Omit<Wording, 'stretches'>[]): Wording[] =>
  wordings.map((wording, i) => {
    const other = wordings[i === 0 ? 1 : 0]
    return {
      ...wording,
      stretches: other === undefined ? plainly(wording.text) : wordChanges(wording.text, other.text),
    }
  })

/** The different wordings of an utterance, each with the reports that have it; marks alone make no difference. */
const wordingsOf = (set: QuoteSet): Wording[] => {
  const [first] = set.variants
  if (set.verdict === 'same words' && first)
    return [{ text: first.text, variants: set.variants, stretches: plainly(first.text) }]
  return compared(
    [...Map.groupBy(set.variants, ({ text }) => text)].map(([text, variants]) => ({ text, variants })),
  )
}

const Stretches = ({ of }: { of: Stretch[] }) => (
  <>
    {of.map(({ text, differs }) =>
      differs ? (
        <>
          <mark>{text.trimEnd()}</mark>
          {text.slice(text.trimEnd().length)}
        </>
      ) : (
        text
      ),
    )}
  </>
)

/** A statement as a quotation; of words that are none the sentence around them, which is the report's. */
const QuoteText = ({ wording, words }: { wording: Wording; words: Words }) => {
  const [variant] = wording.variants
  if (variant?.context === undefined)
    return (
      <blockquote lang={newsLang(words)}>
        <p>
          “<Stretches of={wording.stretches} />”
        </p>
      </blockquote>
    )
  const { before, after } = aroundQuote(variant)
  return (
    <p class="context" lang={newsLang(words)}>
      {before}
      <b>
        <Stretches of={wording.stretches} />
      </b>
      {after}
    </p>
  )
}

const QuoteWording = ({ wording, ...told }: Told & { wording: Wording }) => (
  <>
    <QuoteText wording={wording} words={told.words} />
    <p class="by">
      {wording.variants.map((variant, i) => (
        <>
          {i > 0 && '; '}
          <Source id={variant.report} {...told} />
          {': '}
          <WordsLink of={{ ...variant, wording: variant.text }} {...told} same />
        </>
      ))}
    </p>
  </>
)

const Quote = ({ set, ...told }: Told & { set: QuoteSet }) => (
  <figure>
    <figcaption>
      <News words={told.words}>{set.speaker}</News>{' '}
      {set.verdict !== 'single' && <span class="verdict">{told.words.event.quoteVerdicts[set.verdict]}</span>}
    </figcaption>
    {wordingsOf(set).map((wording) => (
      <QuoteWording wording={wording} {...told} />
    ))}
  </figure>
)

type Props = Told & { quotes: QuoteSet[]; level: 'h3' | 'h4' }

/** What several reports quote stands open; what only one does is a click away, unless there is nothing else. */
export const Quotes = ({ quotes, level: Heading, ...told }: Props) => {
  const { event } = told.words
  const shared = quotes.filter((set) => set.verdict !== 'single')
  const single = quotes.filter((set) => set.verdict === 'single')
  return (
    <section class="quotes">
      <Heading class="label">{event.quotes}</Heading>
      {shared.some(({ verdict }) => verdict === 'variant wording') && (
        <p class="because">{event.differing}</p>
      )}
      {shared.map((set) => (
        <Quote set={set} {...told} />
      ))}
      {single.length > 0 && (
        <details class="more" open={shared.length === 0}>
          <summary>{event.singleQuotes(single.length)}</summary>
          {single.map((set) => (
            <Quote set={set} {...told} />
          ))}
        </details>
      )}
    </section>
  )
}
