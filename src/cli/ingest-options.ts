import { resolve } from 'node:path'
import { calendarDayFlag, parseFlags, tokenFlag } from './flags.ts'
import { OperatorError } from './operator-error.ts'
import { keptToken } from './state.ts'

export const INGEST_HELP = `npm run ingest -- PATH… [flags]

Hands reports to a running Daybook: .txt and .md files in UTF-8, and folders of them, searched recursively. In a
folder, Markdown without front matter is passed over: that is how a README is told from a report.

  --published DATE   the day of reports that say nothing of theirs, as 2022-03-29
  --source NAME      who published them, where they do not say
  --to URL           the Daybook to hand them to (default http://127.0.0.1:8787)
  --token T          its token (default: DAYBOOK_TOKEN; on this machine, the one that npm start keeps)
  --state DIR        where npm start keeps its token (default .daybook)
  --help             this text

Exit code: 0 where every report was taken in, was known or was set aside; 1 where one was rejected; 2 where nothing
could be handed in (a path, the address, the token, a flag).`

export type IngestOptions = {
  paths: string[]
  published: string | null
  source: string | null
  /** Without a slash at its end */
  to: string
  token: string
}

const FLAGS = {
  published: { type: 'string' },
  source: { type: 'string' },
  to: { type: 'string', default: 'http://127.0.0.1:8787' },
  token: { type: 'string' },
  state: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const

/** The kept token is for this machine only: no other address is told it unasked. */
const isThisMachine = (address: string): boolean =>
  ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(address).hostname)

const addressFlag = (value: string): string => {
  const url = URL.parse(value)
  if (url === null || !/^https?:$/.test(url.protocol))
    throw new OperatorError(`--to takes an address as http://127.0.0.1:8787, not "${value}"`)
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '')
}

/**
 * The flags of `npm run ingest`.
 * @returns null where help was asked for
 * @throws OperatorError
 */
export const ingestOptions = (args: string[], root: string, env: NodeJS.ProcessEnv): IngestOptions | null => {
  const { values, positionals } = parseFlags({ args, options: FLAGS, strict: true, allowPositionals: true })
  if (values.help) return null
  if (positionals.length === 0) throw new OperatorError('name the files or folders to take in (--help)')
  const state = values.state === undefined ? resolve(root, '.daybook') : resolve(values.state)
  const to = addressFlag(values.to)
  const token = values.token ?? (env.DAYBOOK_TOKEN || (isThisMachine(to) ? keptToken(state) : null))
  if (token === null)
    throw new OperatorError(
      `no token for ${to}: give --token or DAYBOOK_TOKEN (npm start keeps one in ${state})`,
    )
  return {
    paths: positionals.map((path) => resolve(path)),
    published: values.published === undefined ? null : calendarDayFlag('published', values.published),
    source: values.source ?? null,
    to,
    token: tokenFlag(token),
  }
}
