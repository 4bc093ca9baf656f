import { z } from 'zod'
import { SCOPES } from '../model/token.ts'
import { callDaybook, type Door, notADaybook, problemOf, refused } from './door.ts'
import { OperatorError } from './operator-error.ts'
import type { TokenTask } from './token-options.ts'

const PATH = '/api/v1/tokens'

const tokenSchema = z.object({
  id: z.string(),
  name: z.string(),
  scope: z.enum(SCOPES),
  createdAt: z.string(),
  lastUsed: z.string().nullable(),
  revokedAt: z.string().nullable(),
})
type Token = z.infer<typeof tokenSchema>

const ask = async <T>(
  door: Door,
  schema: z.ZodType<T>,
  method: string,
  path: string,
  body?: unknown,
): Promise<T> => {
  const response = await callDaybook(door, method, path, body === undefined ? body : JSON.stringify(body))
  if ([409, 422].includes(response.status)) throw new OperatorError(await problemOf(response))
  if (!response.ok) throw await refused(door, response)
  const answer = schema.safeParse(await response.json().catch(() => null))
  if (!answer.success) throw notADaybook(door)
  return answer.data
}

const list = async (door: Door): Promise<Token[]> =>
  (await ask(door, z.object({ items: z.array(tokenSchema) }), 'GET', PATH)).items

const lineOf = ({ id, name, scope, createdAt, lastUsed, revokedAt }: Token): string => {
  const used = lastUsed === null ? 'never used' : `last used ${lastUsed}`
  const state = revokedAt === null ? used : `revoked ${revokedAt.slice(0, 10)}`
  return `${id}  ${scope.padEnd(6)}  made ${createdAt.slice(0, 10)}, ${state}: ${name}`
}

/** By its id, or by its name among those that are good. */
const idOf = async (door: Door, given: string): Promise<string> => {
  const tokens = await list(door)
  const found =
    tokens.find(({ id }) => id === given) ??
    tokens.find(({ name, revokedAt }) => name === given && revokedAt === null)
  if (found === undefined) throw new OperatorError(`${door.to} has no token ${given}`)
  return found.id
}

/**
 * Does the task and answers the lines to print.
 * @throws OperatorError where nobody answers, the token is not taken, or there is no such token
 */
export const doTask = async (door: Door, task: TokenTask): Promise<string[]> => {
  if (task.task === 'create') {
    const { name, scope } = task
    const issued = tokenSchema.extend({ token: z.string() })
    const { token } = await ask(door, issued, 'POST', PATH, { name, scope })
    return [token, `This is the token “${name}” of scope ${scope}. It is not shown again.`]
  }
  if (task.task === 'list') {
    const tokens = await list(door)
    return tokens.length === 0 ? ['no tokens but the first one (API_TOKEN)'] : tokens.map(lineOf)
  }
  return [lineOf(await ask(door, tokenSchema, 'DELETE', `${PATH}/${await idOf(door, task.token)}`))]
}
