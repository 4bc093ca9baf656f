import type { Evidence, Line } from '../model/day.ts'
import { isForeign } from '../model/source.ts'
import { evidenceHref } from './evidence-link.ts'
import { reportPath } from './paths.ts'
import { namedSources, type Reports, reportCount, sourcesOf } from './report-refs.ts'
import { lineText, tally } from './wording.ts'

/** A report's words as a link that lands on them; `same` where they are the words just read. */
export const Words = ({ of, reports, same }: { of: Evidence; reports: Reports; same?: boolean }) => {
  const report = reports.get(of.report) ?? { id: of.report, url: null }
  return (
    <a class="words" href={evidenceHref(report, of.wording)}>
      {same ? 'in these words' : <q>{of.wording}</q>}
    </a>
  )
}

/** Who says it: the source, and whose text it is where that is another's. */
export const Source = ({ id, reports }: { id: string; reports: Reports }) => {
  const report = reports.get(id)
  return (
    <>
      <a href={reportPath(id)}>{report?.source ?? id}</a>
      {report && isForeign(report) && <span class="aside"> (text: {report.origin})</span>}
    </>
  )
}

const Receipts = ({ line, reports }: { line: Line; reports: Reports }) => (
  <details class="receipts">
    <summary>
      <span class="tally">{tally(line.origins, reportCount(line.evidence))}</span>{' '}
      <span class="who">{namedSources(sourcesOf(line.evidence, reports))}</span>
    </summary>
    <ul>
      {line.evidence.map((evidence) => (
        <li>
          <Source id={evidence.report} reports={reports} />
          {': '}
          <Words of={evidence} reports={reports} same={evidence.wording === line.text} />
        </li>
      ))}
    </ul>
  </details>
)

type Telling = {
  reports: Reports
  /** Whether lines that are new since the event's previous day are marked so */
  marksNew: boolean
  /** Whether lines can be linked to: once on a page, for an event may say the same on two days */
  anchored: boolean
}

const LineItem = ({ line, reports, marksNew, anchored }: Telling & { line: Line }) => (
  <li id={anchored ? `line-${line.id}` : undefined}>
    <p>
      {marksNew && line.isNew && <span class="new">New</span>} {lineText(line)}
    </p>
    <Receipts line={line} reports={reports} />
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
        {strand !== null && <Heading class="strand">{strand}</Heading>}
        <ul class="lines">
          {lines.map((line) => (
            <LineItem line={line} {...telling} />
          ))}
        </ul>
      </>
    ))}
  </>
)
