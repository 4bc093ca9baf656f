// `npm run ingest -- --dry-run`: what would become of files, told to the operator.
import { z } from 'zod'
import { PREVIEW_BYTES_MAX, PREVIEW_REPORTS_MAX } from '../limits.ts'
import type { Door } from './door.ts'
import { oneLine, outcomeLine } from './outcome-lines.ts'
import type { ReportFile } from './report-files.ts'
import { answerSchema, type FileOutcome, handIn, inCalls, notHandedIn } from './send-reports.ts'

const WORDS_SHOWN = 60

const foundSchema = z.object({ name: z.string(), because: z.string() })
const relationSchema = z.object({ report: z.string(), because: z.string() }).nullable()
const reportSchema = z.object({
  id: z.string(),
  source: foundSchema,
  origin: foundSchema,
  published: z.object({ at: z.string(), from: z.string() }),
  copyOf: relationSchema,
  revisionOf: relationSchema,
  text: z.string(),
  paragraphs: z.array(
    z.object({ start: z.number(), end: z.number(), role: z.string(), because: z.string() }),
  ),
  stored: z.object({
    isKnown: z.boolean(),
    event: z.object({ title: z.string().nullable() }),
    joinedBecause: z.string(),
    copyOf: relationSchema,
    revisionOf: relationSchema,
  }),
})
type PreviewedReport = z.infer<typeof reportSchema>

const previewSchema = answerSchema.extend({ reports: z.array(reportSchema), markdown: z.string() })

/** What one call of files would make. */
export type PreviewedFiles = { outcomes: FileOutcome[]; reports: PreviewedReport[]; markdown: string }

/**
 * Has files previewed, so many at a time, each time by themselves.
 * @throws OperatorError where nobody answers, the token is not taken, or the server fails
 */
export async function* previewReports(door: Door, files: ReportFile[]): AsyncGenerator<PreviewedFiles> {
  const kept = notHandedIn(files)
  if (kept.length > 0) yield { outcomes: kept, reports: [], markdown: '' }
  for (const call of inCalls(files, PREVIEW_REPORTS_MAX, PREVIEW_BYTES_MAX)) {
    const { outcomes, answer } = await handIn(door, '/api/v1/preview?against=stored', previewSchema, call)
    yield { outcomes, reports: answer?.reports ?? [], markdown: answer?.markdown ?? '' }
  }
}

const shortened = (text: string): string => {
  const line = oneLine(text)
  return line.length > WORDS_SHOWN ? `${line.slice(0, WORDS_SHOWN)}…` : line
}

const ties = ({ copyOf, revisionOf }: Pick<PreviewedReport, 'copyOf' | 'revisionOf'>): string[] => [
  ...(copyOf ? [`a copy of ${copyOf.report}: ${copyOf.because}`] : []),
  ...(revisionOf ? [`a revision of ${revisionOf.report}: ${revisionOf.because}`] : []),
]

const standing = ({ stored }: PreviewedReport): string[] => {
  if (stored.isKnown) return ['stored already']
  const { title } = stored.event
  const joins = title === null ? [] : [`among the stored: joins “${title}”: ${stored.joinedBecause}`]
  return [...joins, ...ties(stored).map((tie) => `among the stored: ${tie}`)]
}

/** The paragraphs that are never quoted as news. */
const leftOut = ({ text, paragraphs }: PreviewedReport): string[] =>
  paragraphs
    .filter(({ role }) => role !== 'lede' && role !== 'body')
    .map(({ role, because, start, end }) => `${role}: “${shortened(text.slice(start, end))}” (${because})`)

const detailsOf = (report: PreviewedReport): string[] => [
  `from ${report.source.name} (${report.source.because})`,
  `text of ${report.origin.name} (${report.origin.because})`,
  `published ${report.published.at} (${report.published.from})`,
  ...ties(report),
  ...standing(report),
  ...leftOut(report),
]

/** Each file, what it was read as, and the days as people would read them. */
export const previewLines = ({ outcomes, reports, markdown }: PreviewedFiles): string[] => {
  const byId = new Map(reports.map((report) => [report.id, report]))
  const files = outcomes.flatMap((outcome) => {
    const report = outcome.outcome === 'taken in' ? byId.get(outcome.id ?? '') : undefined
    return [outcomeLine(outcome), ...(report ? detailsOf(report).map((line) => `  ${oneLine(line)}`) : [])]
  })
  return markdown === '' ? files : [...files, '', markdown]
}
