import { resolve } from 'node:path'
import { DOOR_FLAGS, DOOR_HELP, type Door, doorOf } from './door.ts'
import { parseFlags } from './flags.ts'
import { OperatorError } from './operator-error.ts'

export const FEEDS_HELP = `npm run feeds -- import FILE.opml [--file LIST]
npm run feeds -- export [--file LIST]
npm run feeds -- list [--file LIST]
npm run feeds -- list --to URL [flags]
npm run feeds -- add URL [--source NAME] [--pages] [--file LIST]
npm run feeds -- remove URL [--file LIST]
npm run feeds -- poll URL [flags]

Keeps the list of the feeds that Daybook asks. A running Daybook follows the list it was built or started with. export
writes OPML; poll has a running Daybook ask a feed now; list --to tells how the feeds of a running one stand.

  --file LIST        the list (default content/feeds.json)
  --source NAME      whose reports they are: a source of content/sources.json by id, or a name
  --pages            entries without their whole text are read from their pages
  --to URL           the running Daybook (poll: default http://127.0.0.1:8787)
${DOOR_HELP}; one of scope admin
  --help             this text

Exit code: 0 where it was done, 2 where it was not.`

export type FeedsTask =
  | { task: 'import'; list: string; opml: string }
  | { task: 'export' | 'list'; list: string }
  | { task: 'add'; list: string; url: string; source: string | null; pages: boolean }
  | { task: 'remove'; list: string; url: string }
  | { task: 'poll'; door: Door; url: string }
  | { task: 'list there'; door: Door }

const { to: defaultTo, ...doorFlags } = DOOR_FLAGS
const FLAGS = {
  ...doorFlags,
  to: { type: 'string' },
  file: { type: 'string' },
  source: { type: 'string' },
  pages: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const

const one = (task: string, what: string, [name, ...more]: string[]): string => {
  if (name === undefined || more.length > 0) throw new OperatorError(`${task} takes one ${what} (--help)`)
  return name
}

const none = (task: string, names: string[]): void => {
  if (names.length > 0) throw new OperatorError(`${task} takes nothing behind it (--help)`)
}

type Values = ReturnType<typeof parseFlags<{ options: typeof FLAGS }>>['values']

const onlyWithAdd = ({ source, pages }: Values): void => {
  if (source !== undefined || pages) throw new OperatorError('--source and --pages go with add')
}

const taskOf = (
  [task, ...names]: string[],
  values: Values,
  root: string,
  env: NodeJS.ProcessEnv,
): FeedsTask => {
  const list = values.file === undefined ? resolve(root, 'content/feeds.json') : resolve(values.file)
  const door = () => doorOf({ ...values, to: values.to ?? defaultTo.default }, root, env)
  if (task === 'add')
    return {
      task,
      list,
      url: one(task, 'address', names),
      source: values.source ?? null,
      pages: values.pages,
    }
  onlyWithAdd(values)
  if (task === 'import') return { task, list, opml: resolve(one(task, 'OPML file', names)) }
  if (task === 'remove') return { task, list, url: one(task, 'address', names) }
  if (task === 'poll') return { task, door: door(), url: one(task, 'address', names) }
  if (task === 'export' || task === 'list') {
    none(task, names)
    return task === 'list' && values.to !== undefined ? { task: 'list there', door: door() } : { task, list }
  }
  throw new OperatorError('say import FILE, export, list, add URL, remove URL or poll URL (--help)')
}

/**
 * The arguments of `npm run feeds`.
 * @returns null where help was asked for
 * @throws OperatorError
 */
export const feedsOptions = (args: string[], root: string, env: NodeJS.ProcessEnv): FeedsTask | null => {
  const { values, positionals } = parseFlags({ args, options: FLAGS, strict: true, allowPositionals: true })
  return values.help ? null : taskOf(positionals, values, root, env)
}
