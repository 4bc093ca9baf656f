import type { QuoteSet, QuoteVariant, QuoteVerdict } from '../model/day.ts'
import { Source, Words } from './lines.tsx'
import type { Reports } from './report-refs.ts'
import { counted } from './wording.ts'

export const QUOTE_WORDS: Record<QuoteVerdict, string> = {
  single: 'One report',
  'same words': 'Same words',
  'variant wording': 'Wordings differ',
  'disputed speaker': 'Speaker disputed',
}

/** What its sentence has before and after a quotation; nothing where it needs none of it. */
export const aroundQuote = ({ start, end, context }: QuoteVariant): { before: string; after: string } => ({
  before: context?.text.slice(0, start - context.start) ?? '',
  after: context?.text.slice(end - context.start) ?? '',
})

type Wording = { text: string; variants: QuoteSet['variants'] }

/** The different wordings of an utterance, each with the reports that have it; marks alone make no difference. */
const wordingsOf = (set: QuoteSet): Wording[] => {
  const [first] = set.variants
  if (set.verdict === 'same words' && first) return [{ text: first.text, variants: set.variants }]
  const wordings = new Map<string, Wording>()
  for (const variant of set.variants) {
    const known = wordings.get(variant.text)
    if (known === undefined) wordings.set(variant.text, { text: variant.text, variants: [variant] })
    else known.variants.push(variant)
  }
  return [...wordings.values()]
}

/** A statement as a quotation; of words that are none the sentence around them, which is the report's. */
const QuoteText = ({ variant, text }: { variant: QuoteVariant | undefined; text: string }) => {
  if (variant?.context === undefined)
    return (
      <blockquote>
        <p>“{text}”</p>
      </blockquote>
    )
  const { before, after } = aroundQuote(variant)
  return (
    <p class="context">
      {before}
      <b>{text}</b>
      {after}
    </p>
  )
}

const QuoteWording = ({ wording, reports }: { wording: Wording; reports: Reports }) => (
  <>
    <QuoteText variant={wording.variants[0]} text={wording.text} />
    <p class="by">
      {wording.variants.map((variant, i) => (
        <>
          {i > 0 && '; '}
          <Source id={variant.report} reports={reports} />
          {': '}
          <Words of={{ ...variant, wording: variant.text }} reports={reports} same />
        </>
      ))}
    </p>
  </>
)

const Quote = ({ set, reports }: { set: QuoteSet; reports: Reports }) => (
  <figure>
    <figcaption>
      {set.speaker} {set.verdict !== 'single' && <span class="verdict">{QUOTE_WORDS[set.verdict]}</span>}
    </figcaption>
    {wordingsOf(set).map((wording) => (
      <QuoteWording wording={wording} reports={reports} />
    ))}
  </figure>
)

type Props = { quotes: QuoteSet[]; reports: Reports; level: 'h3' | 'h4' }

/** What several reports quote stands open; what only one does is a click away, unless there is nothing else. */
export const Quotes = ({ quotes, reports, level: Heading }: Props) => {
  const shared = quotes.filter((set) => set.verdict !== 'single')
  const single = quotes.filter((set) => set.verdict === 'single')
  return (
    <section class="quotes">
      <Heading class="label">In their words</Heading>
      {shared.map((set) => (
        <Quote set={set} reports={reports} />
      ))}
      {single.length > 0 && (
        <details class="more" open={shared.length === 0}>
          <summary>
            {shared.length > 0 ? 'and ' : ''}
            {counted(single.length, 'quote')} of a single report
          </summary>
          {single.map((set) => (
            <Quote set={set} reports={reports} />
          ))}
        </details>
      )}
    </section>
  )
}
