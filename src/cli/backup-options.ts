import { resolve } from 'node:path'
import { DOOR_FLAGS, DOOR_HELP, type Door, doorOf } from './door.ts'
import { calendarDayFlag, parseFlags } from './flags.ts'
import { OperatorError } from './operator-error.ts'

const FOOT = `  --to URL           the Daybook it is for (default http://127.0.0.1:8787)
${DOOR_HELP}; one of scope admin
  --help             this text`

export const EXPORT_HELP = `npm run export -- FILE [flags]

Writes all that days are made of to a file of JSON Lines: reports with their texts, what was set aside, sources, the ids
of events, and the editions. No subscribers, no tokens. A file that an earlier run left unfinished is gone on with.

  --from DAY         the first day, as 2022-03-29 (default: all)
  --until DAY        the last day
${FOOT}

Exit code: 0 where the file is whole, 2 where it is not.`

export const IMPORT_HELP = `npm run import -- FILE [flags]

Puts a file that npm run export wrote back into a running Daybook. Again is harmless: what stands is left as it is. The
days are built anew by the cron, and are what they were where the reports are.

${FOOT}

Exit code: 0 where every line stands, 1 where lines were rejected or the file is not whole (the others stand), 2 where
nothing could be put back.`

export type BackupOptions = { file: string; door: Door; from: string | null; until: string | null }

const FLAGS = { ...DOOR_FLAGS, help: { type: 'boolean', default: false } } as const
const EXPORT_FLAGS = { ...FLAGS, from: { type: 'string' }, until: { type: 'string' } } as const

const fileOf = ([file, ...more]: string[]): string => {
  if (file === undefined || more.length > 0) throw new OperatorError('name one file (--help)')
  return resolve(file)
}

const dayOf = (flag: string, value: string | undefined): string | null =>
  value === undefined ? null : calendarDayFlag(flag, value)

/** @returns null where help was asked for. @throws OperatorError */
export const exportOptions = (args: string[], root: string, env: NodeJS.ProcessEnv): BackupOptions | null => {
  const { values, positionals } = parseFlags({
    args,
    options: EXPORT_FLAGS,
    strict: true,
    allowPositionals: true,
  })
  if (values.help) return null
  const days = { from: dayOf('from', values.from), until: dayOf('until', values.until) }
  return { file: fileOf(positionals), door: doorOf(values, root, env), ...days }
}

/** @returns null where help was asked for. @throws OperatorError */
export const importOptions = (
  args: string[],
  root: string,
  env: NodeJS.ProcessEnv,
): Pick<BackupOptions, 'file' | 'door'> | null => {
  const { values, positionals } = parseFlags({ args, options: FLAGS, strict: true, allowPositionals: true })
  return values.help ? null : { file: fileOf(positionals), door: doorOf(values, root, env) }
}
