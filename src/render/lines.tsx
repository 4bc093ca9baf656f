import { isForeign } from '../model/source.ts'
import type { Evidence, FigureSet, Line } from '../model/statement.ts'
import { evidenceHref } from './evidence-link.ts'
import { newsLang } from './news-language.ts'
import { LineText } from './news-text.tsx'
import { isText } from './paths.ts'
import { rangeText } from './quantity.ts'
import { namedSources, type Reports, reportCount, sourcesOf } from './report-refs.ts'
import { supersededIn } from './superseded.ts'
import { figureLabel } from './wording.ts'
import type { Words } from './words/words.ts'

/** What all parts of a page are told with: its words, and the reports they point to. */
export type Told = { reports: Reports; words: Words }

type WordsProps = Told & { of: Evidence; same?: boolean }

/** A report's words as a link that lands on them; `same` where they are the words just read. */
export const WordsLink = ({ of, reports, words, same }: WordsProps) => (
  <a href={evidenceHref(reports.get(of.report) ?? { id: of.report, url: null }, of.wording)}>
    {same ? words.event.inTheseWords : <q lang={newsLang(words)}>{of.wording}</q>}
  </a>
)

/** Who says it: the source, and whose text it is where that is another's. */
export const Source = ({ id, reports, words }: Told & { id: string }) => {
  const report = reports.get(id)
  return (
    <>
      {report?.source ?? id}
      {report && isForeign(report) && <small> ({words.event.textOf(report.origin)})</small>}
    </>
  )
}

/** How many say it, where it is more than one report; then who. */
const Sayers = ({ of, reports, words }: Told & { of: { origins: number; evidence: Evidence[] } }) => {
  const count = reportCount(of.evidence)
  return (
    <>
      {count > 1 && <b>{words.counts.tally(of.origins, count)}</b>}
      {` ${namedSources(sourcesOf(of.evidence, reports))}`}
    </>
  )
}

/** Reports named under a line where the event has a page that names more, and there */
const RECEIPTS_MAX = 6
const RECEIPTS_ON_ITS_PAGE_MAX = 20

const MoreReceipts = ({ count, whole, words }: { count: number; whole: string; words: Words }) => {
  const more = words.event.moreReports(count)
  return (
    <li>
      <a href={whole}>{isText(whole) ? words.event.asText(more) : more}</a>
    </li>
  )
}

const FoldedReceipts = ({ line, whole, reports, words }: Told & { line: Line; whole: string }) => {
  const shown = line.evidence.slice(0, isText(whole) ? RECEIPTS_ON_ITS_PAGE_MAX : RECEIPTS_MAX)
  const more = line.evidence.length - shown.length
  return (
    <details class="receipts">
      <summary>
        <Sayers of={line} reports={reports} words={words} />
      </summary>
      <ul>
        {shown.map((evidence) => (
          <li>
            <Source id={evidence.report} reports={reports} words={words} />
            {': '}
            <WordsLink of={evidence} reports={reports} words={words} same={evidence.wording === line.text} />
          </li>
        ))}
        {more > 0 && <MoreReceipts count={more} whole={whole} words={words} />}
      </ul>
    </details>
  )
}

const LINKED_MAX = 2

/** The sources, each a link that lands on its words: where there is no room to show them. */
export const LinkedReceipts = ({
  of,
  reports,
  words,
}: Told & { of: { origins: number; evidence: Evidence[] } }) => {
  const count = reportCount(of.evidence)
  const named = new Map(
    of.evidence.toReversed().map((one) => [reports.get(one.report)?.source ?? one.report, one]),
  )
  const sources = [...named].reverse()
  return (
    <p class="by">
      {count > 1 && `${words.counts.tally(of.origins, count)}: `}
      {sources.slice(0, LINKED_MAX).map(([source, { report, wording }], i) => (
        <>
          {i > 0 && ', '}
          <a href={evidenceHref(reports.get(report) ?? { id: report, url: null }, wording)}>{source}</a>
        </>
      ))}
      {sources.length > LINKED_MAX && ` +${sources.length - LINKED_MAX}`}
    </p>
  )
}

type Telling = Told & {
  /** The event's: a line may tell what was updated since */
  figures: readonly FigureSet[]
  /** Whether lines that are new since the event's previous day are marked so */
  marksNew: boolean
  /** Whether lines can be linked to: once on a page, for an event may say the same on two days */
  anchored: boolean
  /** Address of all that there is of the event: its page, or that page as text */
  whole: string
  /** The words of the sources a click away; else links to them */
  receipts: 'folded' | 'linked'
}

type Updated = { line: Line; figures: readonly FigureSet[]; words: Words }

/** What a line's figures have become since: “Updated since: People killed: 6”. */
export const UpdatedSince = ({ line, figures, words }: Updated) => (
  <>
    {supersededIn(line, figures).map((set) => (
      <p class="later">
        {words.event.updatedSince} <span lang={newsLang(words)}>{figureLabel(set)}</span>:{' '}
        {rangeText(set.low, set.high, set.unit, words)}
      </p>
    ))}
  </>
)

const LineItem = ({
  line,
  figures,
  marksNew,
  anchored,
  receipts,
  whole,
  ...told
}: Telling & { line: Line }) => (
  <li id={anchored ? `line-${line.id}` : undefined}>
    <p lang={newsLang(told.words)}>
      {marksNew && line.isNew && (
        <span class="new" lang={newsLang(told.words) && told.words.language}>
          {told.words.event.isNew}
        </span>
      )}{' '}
      <LineText of={line} words={told.words} />
    </p>
    <UpdatedSince line={line} figures={figures} words={told.words} />
    {receipts === 'folded' ? (
      <FoldedReceipts line={line} whole={whole} {...told} />
    ) : (
      <LinkedReceipts of={line} {...told} />
    )}
  </li>
)

/** Lines under their strands: those of no strand first, then strand by strand in the event's order. */
export const byStrand = (lines: Line[], strands: string[]): { strand: string | null; lines: Line[] }[] =>
  [null, ...strands]
    .map((strand) => ({ strand, lines: lines.filter((line) => (line.strand ?? null) === strand) }))
    .filter((group) => group.lines.length > 0)

type Props = Telling & { lines: Line[]; strands: string[]; level: 'h3' | 'h4' }

export const Lines = ({ lines, strands, level: Heading, ...telling }: Props) => (
  <>
    {byStrand(lines, strands).map(({ strand, lines }) => (
      <>
        {strand !== null && (
          <Heading class="strand" lang={newsLang(telling.words)}>
            {strand}
          </Heading>
        )}
        <ul class="lines">
          {lines.map((line) => (
            <LineItem line={line} {...telling} />
          ))}
        </ul>
      </>
    ))}
  </>
)
