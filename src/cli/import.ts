import type { FileHandle } from 'node:fs/promises'
import { z } from 'zod'
import { CALL_BYTES_MAX, IMPORT_LINES_PER_CALL_MAX } from '../limits.ts'
import { type BackupFile, type FileLine, openFile, readLine, surveyFile } from './backup-file.ts'
import { IMPORT_HELP, importOptions } from './backup-options.ts'
import { callDaybook, type Door, notADaybook, problemOf, refused } from './door.ts'
import { OperatorError, runCommand } from './operator-error.ts'
import { ROOT } from './wrangler.ts'

const answerSchema = z.object({
  results: z.array(z.object({ outcome: z.string(), detail: z.string().optional() })),
})
type Result = z.infer<typeof answerSchema>['results'][number]

const send = async (door: Door, lines: unknown[]): Promise<Result[]> => {
  const response = await callDaybook(door, 'POST', '/api/v1/import', JSON.stringify({ lines }))
  if (response.status === 422) throw new OperatorError(await problemOf(response))
  if (!response.ok) throw await refused(door, response)
  const answer = answerSchema.safeParse(await response.json().catch(() => null))
  if (!answer.success || answer.data.results.length !== lines.length) throw notADaybook(door)
  return answer.data.results
}

/** As many lines as a call takes, of one kind: what comes before others is all there before they come. */
const inCalls = (lines: readonly FileLine[]): FileLine[][] => {
  const calls: FileLine[][] = []
  let room = 0
  for (const line of lines) {
    const last = calls.at(-1)
    const fits =
      last?.[0]?.kind === line.kind && line.bytes <= room && last.length < IMPORT_LINES_PER_CALL_MAX
    if (last && fits) last.push(line)
    else {
      calls.push([line])
      room = CALL_BYTES_MAX / 2
    }
    room -= line.bytes
  }
  return calls
}

type Tally = { written: number; known: number; rejected: number }

const note = (tally: Tally, { outcome, detail }: Result, where: string): void => {
  if (outcome === 'written') tally.written += 1
  else if (outcome === 'already known') tally.known += 1
  else {
    tally.rejected += 1
    console.log(`${where}: rejected: ${detail}`)
  }
}

/** @throws OperatorError where the header is not taken: its days are no days of this Daybook. */
const putBack = async (door: Door, file: FileHandle, found: BackupFile): Promise<Tally> => {
  const tally = { written: 0, known: 0, rejected: 0 }
  for (const call of inCalls(found.lines)) {
    const lines: unknown[] = []
    for (const line of call) lines.push(await readLine(file, line))
    const results = await send(door, lines)
    const [first] = results
    if (call[0]?.kind === 'daybook export') {
      if (first?.outcome === 'rejected') throw new OperatorError(`the file is not taken: ${first.detail}`)
      continue
    }
    for (const [at, result] of results.entries()) note(tally, result, `line ${call[at]?.number}`)
  }
  // Days whose own lines are lost are built from their reports.
  for (const date of found.daysWithout) {
    const line = { kind: 'day', date, firstBuiltAt: null, document: null }
    for (const result of await send(door, [line])) note(tally, result, date)
  }
  return tally
}

await runCommand(async (args) => {
  const options = importOptions(args, ROOT, process.env)
  if (options === null) {
    console.log(IMPORT_HELP)
    return 0
  }
  const file = await openFile(options.file, 'r')
  try {
    const found = await surveyFile(file)
    for (const fault of found.faults) console.log(fault)
    if (found.lines[0]?.kind !== 'daybook export')
      throw new OperatorError('this is no file of npm run export')
    const { written, known, rejected } = await putBack(options.door, file, found)
    console.log(`${written} lines put back, ${known} already known, ${rejected} rejected`)
    return rejected + found.faults.length > 0 ? 1 : 0
  } finally {
    await file.close()
  }
})
