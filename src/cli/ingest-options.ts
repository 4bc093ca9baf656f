import { resolve } from 'node:path'
import { DOOR_FLAGS, DOOR_HELP, type Door, doorOf } from './door.ts'
import { calendarDayFlag, parseFlags } from './flags.ts'
import { OperatorError } from './operator-error.ts'

export const INGEST_HELP = `npm run ingest -- PATH… [flags]

Hands reports to a running Daybook: .txt and .md files in UTF-8, saved pages (.html), lists of reports as programs
hand them in (.json, .jsonl), mails (.eml), and folders of them, searched recursively. In a folder, Markdown without front matter is passed over: that is how a README is told from a report.
A newsletter of several items is parted into as many reports, where its structure allows.

  --published DATE   the day of reports that say nothing of theirs, as 2022-03-29
  --source NAME      who published them, where they do not say
  --to URL           the Daybook to hand them to (default http://127.0.0.1:8787)
${DOOR_HELP}
  --dry-run          store nothing: show what would become of them, and the days they make by themselves
  --help             this text

Exit code: 0 where every report was taken in, was known or was set aside; 1 where one was rejected; 2 where nothing
could be handed in (a path, the address, the token, a flag).`

export type IngestOptions = {
  paths: string[]
  published: string | null
  source: string | null
  dryRun: boolean
  door: Door
}

const FLAGS = {
  published: { type: 'string' },
  source: { type: 'string' },
  ...DOOR_FLAGS,
  'dry-run': { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const

/**
 * The flags of `npm run ingest`.
 * @returns null where help was asked for
 * @throws OperatorError
 */
export const ingestOptions = (args: string[], root: string, env: NodeJS.ProcessEnv): IngestOptions | null => {
  const { values, positionals } = parseFlags({ args, options: FLAGS, strict: true, allowPositionals: true })
  if (values.help) return null
  if (positionals.length === 0) throw new OperatorError('name the files or folders to take in (--help)')
  return {
    paths: positionals.map((path) => resolve(path)),
    published: values.published === undefined ? null : calendarDayFlag('published', values.published),
    source: values.source ?? null,
    dryRun: values['dry-run'],
    door: doorOf(values, root, env),
  }
}
