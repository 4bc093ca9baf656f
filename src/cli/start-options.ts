import { resolve } from 'node:path'
import { calendarDayFlag, parseFlags, tokenFlag } from './flags.ts'
import { OperatorError } from './operator-error.ts'

export const START_HELP = `npm start -- [flags]

Serves Daybook on this machine: starts the Worker, takes in reports, builds their days, and runs the cron
every minute until Ctrl-C.

  --port N           port on 127.0.0.1 (default 8787)
  --state DIR        where the databases and the token are kept (default .daybook)
  --content DIR      folder of reports to take in, .md and .txt, searched recursively
                     (default content/reports); none takes none
  --reports DIR      take in these files too; may stand more than once
  --published DATE   the day of reports that say nothing of theirs, as 2022-03-29
  --token T          the operator's token (default: made at the first start and kept in the state)
  --help             this text`

export type StartOptions = {
  port: number
  /** Absolute paths */
  state: string
  /** Folders and files to take in, in order */
  reports: string[]
  published: string | null
  token: string | null
}

const FLAGS = {
  port: { type: 'string', default: '8787' },
  state: { type: 'string' },
  content: { type: 'string' },
  reports: { type: 'string', multiple: true, default: [] as string[] },
  published: { type: 'string' },
  token: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const

const portFlag = (value: string): number => {
  const port = /^\d{1,5}$/.test(value) ? Number(value) : 0
  if (port < 1 || port > 65_535)
    throw new OperatorError(`--port takes a number from 1 to 65535, not "${value}"`)
  return port
}

/**
 * The flags of `npm start`; paths of the operator count from the working directory, defaults from the checkout.
 * @returns null where help was asked for
 * @throws OperatorError
 */
export const startOptions = (args: string[], root: string): StartOptions | null => {
  const { values } = parseFlags({ args, options: FLAGS, strict: true, allowPositionals: false })
  if (values.help) return null
  const content = values.content ?? resolve(root, 'content/reports')
  return {
    port: portFlag(values.port),
    state: values.state === undefined ? resolve(root, '.daybook') : resolve(values.state),
    reports: [...(content === 'none' ? [] : [content]), ...values.reports].map((path) => resolve(path)),
    published: values.published === undefined ? null : calendarDayFlag('published', values.published),
    token: values.token === undefined ? null : tokenFlag(values.token),
  }
}
