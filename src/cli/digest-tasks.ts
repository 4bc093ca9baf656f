import { z } from 'zod'
import type { DigestTask } from './digest-options.ts'
import { callDaybook, type Door, notADaybook, problemOf, refused } from './door.ts'
import { OperatorError } from './operator-error.ts'

const daySchema = z.object({ date: z.string() })

const sentSchema = z.object({
  date: z.string(),
  subject: z.string(),
  transport: z.string(),
  outcome: z.enum(['sent', 'refused', 'unknown']),
  detail: z.string().nullable(),
})

const accepted = async (door: Door, response: Response): Promise<Response> => {
  if ([400, 404, 422].includes(response.status)) throw new OperatorError(await problemOf(response))
  if (!response.ok) throw await refused(door, response)
  return response
}

const read = async <T>(door: Door, schema: z.ZodType<T>, response: Response): Promise<T> => {
  const answer = schema.safeParse(await (await accepted(door, response)).json().catch(() => null))
  if (!answer.success) throw notADaybook(door)
  return answer.data
}

const latestDay = async (door: Door): Promise<string> =>
  (await read(door, daySchema, await callDaybook(door, 'GET', '/api/v1/days/latest'))).date

const preview = async (door: Door, { date, language }: DigestTask): Promise<string[]> => {
  const path = `/${(date ?? (await latestDay(door))).replaceAll('-', '/')}/email`
  const text = await callDaybook(door, 'GET', `${path}.txt?language=${language}`)
  return [await (await accepted(door, text)).text(), `As HTML: ${door.to}${path}?language=${language}`]
}

/**
 * Does the task and answers the lines to print, and the exit code.
 * @throws OperatorError where nobody answers, the token is not taken, or there is no such day
 */
export const doDigestTask = async (
  door: Door,
  task: DigestTask,
): Promise<{ lines: string[]; exitCode: number }> => {
  if (task.task === 'preview') return { lines: await preview(door, task), exitCode: 0 }
  const { address: to, date, language } = task
  const body = JSON.stringify({ to, language, ...(date !== null && { date }) })
  const sent = await read(door, sentSchema, await callDaybook(door, 'POST', '/api/v1/digest/test', body))
  const { subject, transport, outcome, detail } = sent
  const where =
    transport === 'development' ? [`It is kept at ${door.to}/dev/mailbox and sent to nobody.`] : []
  const what = `${outcome} by ${transport}: “${subject}” of ${sent.date}`
  return {
    lines: [detail === null ? what : `${what} (${detail})`, ...where],
    exitCode: outcome === 'sent' ? 0 : 1,
  }
}
