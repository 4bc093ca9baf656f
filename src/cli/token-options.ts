import { SCOPES, type Scope } from '../model/token.ts'
import { DOOR_FLAGS, DOOR_HELP, type Door, doorOf } from './door.ts'
import { parseFlags } from './flags.ts'
import { OperatorError } from './operator-error.ts'

export const TOKEN_HELP = `npm run token -- create NAME --scope ingest|admin [flags]
npm run token -- list [flags]
npm run token -- revoke NAME|ID [flags]

Makes, lists and revokes the tokens of a running Daybook. A token is told once, when it is made.

  --scope S          what it lets its bearer do: ingest hands reports in, admin does all
  --to URL           the Daybook it is for (default http://127.0.0.1:8787)
${DOOR_HELP}; one of scope admin
  --help             this text

Exit code: 0 where it was done, 2 where it was not.`

export type TokenTask =
  | { task: 'create'; name: string; scope: Scope }
  | { task: 'list' }
  | { task: 'revoke'; token: string }

const FLAGS = {
  ...DOOR_FLAGS,
  scope: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const

const scopeFlag = (value: string | undefined): Scope => {
  const scope = SCOPES.find((one) => one === value)
  if (scope === undefined) throw new OperatorError(`create takes --scope ${SCOPES.join(' or --scope ')}`)
  return scope
}

const nameOf = (task: string, names: string[]): string => {
  const [name, ...more] = names
  if (name === undefined || more.length > 0) throw new OperatorError(`${task} takes one name (--help)`)
  return name
}

const taskOf = ([task, ...names]: string[], scope: string | undefined): TokenTask => {
  if (task === 'create') return { task, name: nameOf(task, names), scope: scopeFlag(scope) }
  if (scope !== undefined) throw new OperatorError('--scope goes with create')
  if (task === 'revoke') return { task, token: nameOf(task, names) }
  if (task === 'list' && names.length === 0) return { task }
  throw new OperatorError('say create NAME, list, or revoke NAME (--help)')
}

/**
 * The arguments of `npm run token`.
 * @returns null where help was asked for
 * @throws OperatorError
 */
export const tokenOptions = (
  args: string[],
  root: string,
  env: NodeJS.ProcessEnv,
): { task: TokenTask; door: Door } | null => {
  const { values, positionals } = parseFlags({ args, options: FLAGS, strict: true, allowPositionals: true })
  if (values.help) return null
  return { task: taskOf(positionals, values.scope), door: doorOf(values, root, env) }
}
