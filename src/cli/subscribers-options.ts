import { mailAddress } from '../model/mail-address.ts'
import { DOOR_FLAGS, DOOR_HELP, type Door, doorOf } from './door.ts'
import { parseFlags } from './flags.ts'
import { OperatorError } from './operator-error.ts'

export const SUBSCRIBERS_HELP = `npm run subscribers -- list [flags]
npm run subscribers -- import FILE.csv [--source NAME] [flags]
npm run -s subscribers -- export > subscribers.csv
npm run subscribers -- suppress ADDRESS [flags]
npm run subscribers -- delete ADDRESS|ID [flags]

The list of who gets the day by mail. A file that is imported has at least the columns address and consent_at; who is on
the list already stays as they are, and nobody is sent a mail for it. A suppressed address gets nothing ever again.

  --source NAME      what the imported list was; noted with each consent that names no source (default: the file)
  --to URL           the Daybook it is for (default http://127.0.0.1:8787)
${DOOR_HELP}; one of scope admin
  --help             this text

Exit code: 0 where it was done, 1 where rows of an import were rejected, 2 where nothing was done.`

export type SubscribersTask =
  | { task: 'list' }
  | { task: 'export' }
  | { task: 'import'; file: string; source: string }
  | { task: 'suppress'; address: string }
  | { task: 'delete'; subscriber: string }

const FLAGS = {
  ...DOOR_FLAGS,
  source: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const

const one = (task: string, given: string[]): string => {
  const [first, ...more] = given
  if (first === undefined || more.length > 0) throw new OperatorError(`${task} takes one argument (--help)`)
  return first
}

const addressOf = (given: string): string => {
  const address = mailAddress(given)
  if (address === null) throw new OperatorError(`"${given}" is not an address of mail`)
  return address
}

const taskOf = ([task, ...given]: string[], source: string | undefined): SubscribersTask => {
  if (task === 'import') {
    const file = one(task, given)
    return { task, file, source: source ?? file.split(/[\\/]/).at(-1) ?? file }
  }
  if (source !== undefined) throw new OperatorError('--source goes with import')
  if (task === 'suppress') return { task, address: addressOf(one(task, given)) }
  if (task === 'delete') {
    const subscriber = one(task, given)
    return { task, subscriber: /^[0-9a-f]{16}$/.test(subscriber) ? subscriber : addressOf(subscriber) }
  }
  if ((task === 'list' || task === 'export') && given.length === 0) return { task }
  throw new OperatorError('say list, import FILE, export, suppress ADDRESS, or delete ADDRESS (--help)')
}

/**
 * The arguments of `npm run subscribers`.
 * @returns null where help was asked for
 * @throws OperatorError
 */
export const subscribersOptions = (
  args: string[],
  root: string,
  env: NodeJS.ProcessEnv,
): { task: SubscribersTask; door: Door } | null => {
  const { values, positionals } = parseFlags({ args, options: FLAGS, strict: true, allowPositionals: true })
  if (values.help) return null
  return { task: taskOf(positionals, values.source), door: doorOf(values, root, env) }
}
