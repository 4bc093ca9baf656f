import type { FileHandle } from 'node:fs/promises'
import { openFile, surveyFile } from './backup-file.ts'
import { type BackupOptions, EXPORT_HELP, exportOptions } from './backup-options.ts'
import { callDaybook, refused } from './door.ts'
import { OperatorError, runCommand } from './operator-error.ts'
import { ROOT } from './wrangler.ts'

const askedFor = ({ from, until }: BackupOptions, cursor: string | null): string => {
  const asked = Object.entries({ from, to: until, cursor })
  return new URLSearchParams(
    asked.flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  ).toString()
}

/** Appends what one call answers; what breaks off is gone on with from its last mark. */
const append = async (options: BackupOptions, file: FileHandle, cursor: string | null): Promise<void> => {
  const response = await callDaybook(options.door, 'GET', `/api/v1/export?${askedFor(options, cursor)}`)
  if (!response.ok || response.body === null) throw await refused(options.door, response)
  try {
    for await (const chunk of response.body) await file.appendFile(chunk)
  } catch (error) {
    console.log(`the answer broke off: ${(error as Error).message}`)
  }
}

/** Times in a row that nothing more came before it is given up */
const ATTEMPTS_MAX = 3

const finish = async (options: BackupOptions, file: FileHandle): Promise<number> => {
  let stood = -1
  for (let left = ATTEMPTS_MAX; left > 0; ) {
    const found = await surveyFile(file)
    if (found.isWhole) {
      for (const fault of found.faults) console.log(fault)
      return found.faults.length
    }
    const end = found.mark?.end ?? 0
    left = end > stood ? ATTEMPTS_MAX : left - 1
    stood = end
    await file.truncate(end)
    if (left > 0) await append(options, file, found.mark?.cursor ?? null)
  }
  throw new OperatorError('the export does not come to an end; run it again to go on from where it stands')
}

await runCommand(async (args) => {
  const options = exportOptions(args, ROOT, process.env)
  if (options === null) {
    console.log(EXPORT_HELP)
    return 0
  }
  const file = await openFile(options.file, 'a+')
  try {
    const faults = await finish(options, file)
    if (faults > 0) throw new OperatorError('remove the file and export again')
    const { size } = await file.stat()
    console.log(`${options.file}: whole, ${size} bytes`)
    return 0
  } finally {
    await file.close()
  }
})
