import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { callDaybook, type Door, notADaybook, problemOf, refused } from './door.ts'
import { OperatorError } from './operator-error.ts'
import type { SubscribersTask } from './subscribers-options.ts'

const PATH = '/api/v1/subscribers'
const LISTED_AT_ONCE = 200

const subscriberSchema = z.object({
  id: z.string(),
  address: z.string(),
  state: z.string(),
  cadence: z.string(),
  hour: z.number(),
  timezone: z.string(),
  consent: z.object({ at: z.string(), from: z.string() }),
})
const pageSchema = z.object({ items: z.array(subscriberSchema), next: z.string().nullable() })
const importedSchema = z.object({
  added: z.number(),
  known: z.number(),
  suppressed: z.number(),
  rejected: z.array(z.object({ line: z.number(), detail: z.string() })),
})

type Print = (text: string) => unknown
type Call = { method: string; path: string; body?: string; type?: string }

const call = async (door: Door, { method, path, body, type }: Call): Promise<Response> => {
  const response = await callDaybook(door, method, path, body, type)
  if ([404, 422].includes(response.status)) throw new OperatorError(await problemOf(response))
  if (!response.ok) throw await refused(door, response)
  return response
}

const ask = async <T>(door: Door, schema: z.ZodType<T>, asked: Call): Promise<T> => {
  const response = await call(door, asked)
  const answer = schema.safeParse(await response.json().catch(() => null))
  if (!answer.success) throw notADaybook(door)
  return answer.data
}

const lineOf = ({ id, address, state, cadence, hour, timezone, consent }: z.infer<typeof subscriberSchema>) =>
  `${id}  ${state.padEnd(10)} ${cadence.padEnd(8)} ${String(hour).padStart(2, '0')}:00 ${timezone}  ` +
  `${address}, by ${consent.from} on ${consent.at.slice(0, 10)}\n`

const list = async (door: Door, print: Print): Promise<number> => {
  let cursor: string | null = ''
  let listed = 0
  while (cursor !== null) {
    const after: string = cursor === '' ? '' : `&cursor=${cursor}`
    const page: z.infer<typeof pageSchema> = await ask(door, pageSchema, {
      method: 'GET',
      path: `${PATH}?limit=${LISTED_AT_ONCE}${after}`,
    })
    for (const one of page.items) print(lineOf(one))
    listed += page.items.length
    cursor = page.next
  }
  if (listed === 0) print('no subscribers\n')
  return 0
}

const readFile = (file: string): string => {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new OperatorError(`cannot read ${file}: ${(error as NodeJS.ErrnoException).code}`)
  }
}

const importFile = async (door: Door, file: string, source: string, print: Print): Promise<number> => {
  const path = `${PATH}?source=${encodeURIComponent(source)}`
  const imported = await ask(door, importedSchema, {
    method: 'POST',
    path,
    body: readFile(file),
    type: 'text/csv',
  })
  const { added, known, suppressed, rejected } = imported
  for (const { line, detail } of rejected) print(`${file}:${line}: rejected: ${detail}\n`)
  print(`${added} added, ${known} known already, ${suppressed} suppressed, ${rejected.length} rejected\n`)
  return rejected.length > 0 ? 1 : 0
}

const exportList = async (door: Door, print: Print): Promise<number> => {
  const { body } = await call(door, { method: 'GET', path: `${PATH}.csv` })
  const decoder = new TextDecoder()
  for await (const chunk of body ?? []) print(decoder.decode(chunk, { stream: true }))
  return 0
}

const suppress = async (door: Door, address: string, print: Print): Promise<number> => {
  const schema = z.object({ subscriber: subscriberSchema.nullable() })
  const body = JSON.stringify({ address })
  const { subscriber } = await ask(door, schema, { method: 'POST', path: '/api/v1/suppressions', body })
  print(subscriber === null ? `${address} is suppressed; it was not on the list\n` : lineOf(subscriber))
  return 0
}

const remove = async (door: Door, given: string, print: Print): Promise<number> => {
  const lookup = { method: 'POST', path: `${PATH}/lookup`, body: JSON.stringify({ address: given }) }
  const id = given.includes('@') ? (await ask(door, subscriberSchema, lookup)).id : given
  await call(door, { method: 'DELETE', path: `${PATH}/${id}` })
  print(`${given} is deleted\n`)
  return 0
}

/**
 * Does the task and prints what came of it; answers the exit code.
 * @throws OperatorError where nobody answers, the token is not taken, or there is no such subscriber
 */
export const doSubscribersTask = (door: Door, task: SubscribersTask, print: Print): Promise<number> => {
  if (task.task === 'list') return list(door, print)
  if (task.task === 'export') return exportList(door, print)
  if (task.task === 'import') return importFile(door, task.file, task.source, print)
  if (task.task === 'suppress') return suppress(door, task.address, print)
  return remove(door, task.subscriber, print)
}
