// The door of a running Daybook that a command goes through: its address and a token.
import { resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { CALL_ATTEMPTS_MAX, RATE_PERIOD_S, TAKE_IN_CALL_TIMEOUT_MS } from '../limits.ts'
import { tokenFlag } from './flags.ts'
import { OperatorError } from './operator-error.ts'
import { keptToken } from './state.ts'

/** `to`: without a slash at its end */
export type Door = { to: string; token: string }

export const DOOR_FLAGS = {
  to: { type: 'string', default: 'http://127.0.0.1:8787' },
  token: { type: 'string' },
  state: { type: 'string' },
} as const

export const DOOR_HELP = `  --token T          its token (default: DAYBOOK_TOKEN; on this machine, the one that npm start keeps)
  --state DIR        where npm start keeps its token (default .daybook)`

/** The kept token is for this machine only: no other address is told it unasked. */
const isThisMachine = (address: string): boolean =>
  ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(address).hostname)

const addressFlag = (value: string): string => {
  const url = URL.parse(value)
  if (url === null || !/^https?:$/.test(url.protocol))
    throw new OperatorError(`--to takes an address as http://127.0.0.1:8787, not "${value}"`)
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '')
}

/** @throws OperatorError where the address is none, or no token is known for it */
export const doorOf = (
  values: { to: string; token?: string | undefined; state?: string | undefined },
  root: string,
  env: NodeJS.ProcessEnv,
): Door => {
  const state = values.state === undefined ? resolve(root, '.daybook') : resolve(values.state)
  const to = addressFlag(values.to)
  const token = values.token ?? (env.DAYBOOK_TOKEN || (isThisMachine(to) ? keptToken(state) : null))
  if (token === null)
    throw new OperatorError(
      `no token for ${to}: give --token or DAYBOOK_TOKEN (npm start keeps one in ${state})`,
    )
  return { to, token: tokenFlag(token) }
}

const callOnce = async (
  door: Door,
  method: string,
  path: string,
  body?: string,
  type = 'application/json',
): Promise<Response> => {
  const { to, token } = door
  try {
    return await fetch(to + path, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body !== undefined && { 'content-type': type }),
      },
      ...(body !== undefined && { body }),
      redirect: 'error',
      signal: AbortSignal.timeout(TAKE_IN_CALL_TIMEOUT_MS),
    })
  } catch (error) {
    const cause = (error as { cause?: { code?: string } }).cause?.code ?? (error as Error).message
    throw new OperatorError(`no answer from ${to} (${cause}); does it run?`)
  }
}

/** Seconds to wait after a 429; null where it does not say, or too long for somebody who looks on. */
const waitOf = (response: Response): number | null => {
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN)
  return response.status === 429 && seconds <= RATE_PERIOD_S ? seconds : null
}

/**
 * Calls, and comes again where it is told to come later.
 * @throws OperatorError where nobody answers
 */
export const callDaybook = async (...call: Parameters<typeof callOnce>): Promise<Response> => {
  let response = await callOnce(...call)
  for (let left = CALL_ATTEMPTS_MAX - 1; left > 0; left--) {
    const wait = waitOf(response)
    if (wait === null) return response
    await response.body?.cancel()
    await pause(wait * 1000)
    response = await callOnce(...call)
  }
  return response
}

const problemSchema = z.object({ title: z.string(), detail: z.string().optional() })

/** What a refusal says of itself, in a sentence. */
export const problemOf = async (response: Response): Promise<string> => {
  const problem = problemSchema.safeParse(await response.json().catch(() => null))
  return problem.success ? (problem.data.detail ?? problem.data.title) : `status ${response.status}`
}

/** Why nothing can be done there: the token, the address, or a failure of the server. */
export const refused = async ({ to }: Door, response: Response): Promise<OperatorError> => {
  const { status } = response
  if (status === 401) return new OperatorError(`${to} does not take this token`)
  if (status === 404 || status === 405) return new OperatorError(`there is no Daybook at ${to}`)
  return new OperatorError(`${to} ${status < 500 ? 'refuses' : 'failed'}: ${await problemOf(response)}`)
}

export const notADaybook = ({ to }: Door): OperatorError =>
  new OperatorError(`${to} does not answer as a Daybook does`)
