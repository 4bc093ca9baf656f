import { z } from 'zod'
import { CALL_BYTES_MAX, REPORTS_PER_CALL_MAX } from '../limits.ts'
import { callDaybook, type Door, notADaybook, problemOf, refused } from './door.ts'
import type { ReportFile } from './report-files.ts'

const ANSWERED = ['taken in', 'already known', 'set aside', 'rejected'] as const
export const OUTCOMES = [...ANSWERED, 'passed over'] as const

/** What the server says of one report; fields that do not go with the outcome are absent. */
const resultSchema = z.object({
  outcome: z.enum(ANSWERED),
  id: z.string().optional(),
  title: z.string().optional(),
  day: z.string().optional(),
  reason: z.string().optional(),
  detail: z.string().optional(),
})
export const answerSchema = z.object({ results: z.array(resultSchema) })
type Answer = z.infer<typeof answerSchema>

/** What became of one file. `rejected`: nothing of it was stored; `passed over`: it was not handed in at all. */
export type FileOutcome = Omit<z.infer<typeof resultSchema>, 'outcome'> & {
  path: string
  outcome: (typeof OUTCOMES)[number]
}

export type Readable = Exclude<ReportFile, { submission: null }>

const bodyOf = (files: Readable[]): string =>
  JSON.stringify({ reports: files.map((file) => file.submission) })
const bytesOf = (files: Readable[]): number => Buffer.byteLength(bodyOf(files))

/** Files in calls as large as a door allows, in order. A file too large for any call stands alone in its own. */
export const inCalls = (files: ReportFile[], reportsMax: number, bytesMax: number): Readable[][] => {
  const calls: Readable[][] = []
  let bytes = 0
  for (const file of files.filter((one): one is Readable => one.submission !== null)) {
    const size = bytesOf([file])
    const last = calls.at(-1)
    if (last && last.length < reportsMax && bytes + size <= bytesMax) {
      last.push(file)
      bytes += size
    } else {
      calls.push([file])
      bytes = size
    }
  }
  return calls
}

/** The call as a whole does not fit: broken, too large, not what the address takes. */
const isRejection = (status: number): boolean => status === 400 || status === 413 || status === 422

/**
 * Hands files in and answers what became of each, and what the server said; null where it took no report of them.
 * @throws OperatorError where nobody answers, the token is not taken, or the server fails
 */
export const handIn = async <T extends Answer>(
  door: Door,
  path: string,
  schema: z.ZodType<T>,
  files: Readable[],
): Promise<{ outcomes: FileOutcome[]; answer: T | null }> => {
  const response = await callDaybook(door, 'POST', path, bodyOf(files))
  if (isRejection(response.status)) {
    const detail = await problemOf(response)
    const outcomes = files.map((file) => ({ path: file.path, outcome: 'rejected' as const, detail }))
    return { outcomes, answer: null }
  }
  if (!response.ok) throw await refused(door, response)
  const answer = schema.safeParse(await response.json().catch(() => null))
  if (!answer.success || answer.data.results.length !== files.length) throw notADaybook(door)
  const outcomes = answer.data.results.map((result, at) => ({ path: files[at]?.path ?? '', ...result }))
  return { outcomes, answer: answer.data }
}

/** Of the files that are not handed in at all, why. */
export const notHandedIn = (files: ReportFile[]): FileOutcome[] =>
  files.flatMap((file) =>
    file.submission === null ? [{ path: file.path, outcome: file.outcome, detail: file.detail }] : [],
  )

/**
 * Hands report files to `POST /api/v1/reports`, and yields what became of them as each call is answered.
 * @throws OperatorError as `handIn`
 */
export async function* sendReports(door: Door, files: ReportFile[]): AsyncGenerator<FileOutcome[]> {
  const kept = notHandedIn(files)
  if (kept.length > 0) yield kept
  for (const call of inCalls(files, REPORTS_PER_CALL_MAX, CALL_BYTES_MAX))
    yield (await handIn(door, '/api/v1/reports', answerSchema, call)).outcomes
}
