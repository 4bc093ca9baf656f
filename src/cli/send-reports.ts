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
const answerSchema = z.object({ results: z.array(resultSchema) })

/** What became of one file. `rejected`: nothing of it was stored; `passed over`: it was not handed in at all. */
export type FileOutcome = Omit<z.infer<typeof resultSchema>, 'outcome'> & {
  path: string
  outcome: (typeof OUTCOMES)[number]
}

type Readable = Exclude<ReportFile, { submission: null }>

const bodyOf = (files: Readable[]): string =>
  JSON.stringify({ reports: files.map((file) => file.submission) })
const bytesOf = (files: Readable[]): number => Buffer.byteLength(bodyOf(files))

/** Files in calls as large as the door allows, in order. A file too large for any call stands alone in its own. */
const inCalls = (files: Readable[]): Readable[][] => {
  const calls: Readable[][] = []
  let bytes = 0
  for (const file of files) {
    const size = bytesOf([file])
    const last = calls.at(-1)
    if (last && last.length < REPORTS_PER_CALL_MAX && bytes + size <= CALL_BYTES_MAX) {
      last.push(file)
      bytes += size
    } else {
      calls.push([file])
      bytes = size
    }
  }
  return calls
}

const outcomesOf = async (door: Door, response: Response, files: Readable[]): Promise<FileOutcome[]> => {
  const answer = answerSchema.safeParse(await response.json().catch(() => null))
  if (!answer.success || answer.data.results.length !== files.length) throw notADaybook(door)
  return answer.data.results.map((result, at) => ({ path: files[at]?.path ?? '', ...result }))
}

/** The call as a whole does not fit: broken, too large, not what the address takes. */
const isRejection = (status: number): boolean => status === 400 || status === 413 || status === 422

const handIn = async (door: Door, files: Readable[]): Promise<FileOutcome[]> => {
  const response = await callDaybook(door, 'POST', '/api/v1/reports', bodyOf(files))
  if (response.ok) return outcomesOf(door, response, files)
  if (!isRejection(response.status)) throw await refused(door, response)
  const detail = await problemOf(response)
  return files.map(({ path }) => ({ path, outcome: 'rejected', detail }))
}

/**
 * Hands report files to `POST /api/v1/reports`, and yields what became of them as each call is answered.
 * @throws OperatorError where nobody answers, the token is not taken, or the server fails
 */
export async function* sendReports(door: Door, files: ReportFile[]): AsyncGenerator<FileOutcome[]> {
  const kept = files.filter((file) => file.submission === null)
  if (kept.length > 0) yield kept.map(({ path, outcome, detail }) => ({ path, outcome, detail }))
  for (const call of inCalls(files.filter((file) => file.submission !== null))) yield await handIn(door, call)
}
