// A list of subscribers as a file, from another system or from this one.
import { z } from 'zod'
import { IMPORT_ROWS_MAX, NAME_CHARS_MAX, TOPIC_CHARS_MAX, TOPICS_MAX } from '../limits.ts'
import { isTimezone } from '../model/due.ts'
import { mailAddress } from '../model/mail-address.ts'
import {
  CADENCES,
  type Consent,
  isTopicValue,
  MAIL_LANGUAGES,
  type Preferences,
  SUBSCRIBER_STATES,
  type SubscriberState,
  TOPIC_KINDS,
} from '../model/subscriber.ts'
import { SUBSCRIBER_CSV_COLUMNS } from '../model/subscriber-columns.ts'
import { parseCsv } from './csv.ts'

export type SubscriberRow = Preferences & {
  address: string
  state: SubscriberState
  createdAt: string
  confirmedAt: string | null
  consent: Omit<Consent, 'network'>
}

export type ReadRows = {
  rows: { line: number; row: SubscriberRow }[]
  rejected: { line: number; detail: string }[]
}

const or = <T extends z.ZodType<unknown, string>>(schema: T, otherwise: string) =>
  z
    .string()
    .default('')
    .transform((cell) => cell || otherwise)
    .pipe(schema)

const instant = z
  .string()
  .refine(
    (cell) => /^\d{4}-\d{2}-\d{2}/.test(cell) && !Number.isNaN(Date.parse(cell)),
    'is no date as 2022-03-29',
  )
  .transform((cell) => new Date(cell).toISOString())

const wholeNumber = (most: number) =>
  z
    .string()
    .regex(/^\d{1,2}$/)
    .transform(Number)
    .pipe(z.number().max(most))

const topic = z
  .string()
  .regex(new RegExp(`^(?:${TOPIC_KINDS.join('|')}):\\s*\\S`), `is no topic as ${TOPIC_KINDS.join(': or ')}:`)
  .transform((cell) => ({
    kind: TOPIC_KINDS.find((kind) => cell.startsWith(`${kind}:`)) ?? 'search',
    value: cell.slice(cell.indexOf(':') + 1).trim(),
  }))
  .refine(({ value }) => isTopicValue(value), 'has a comma, which parts topics')
  .refine(({ value }) => value.length <= TOPIC_CHARS_MAX, `has more than ${TOPIC_CHARS_MAX} characters`)

const topics = z
  .string()
  .default('')
  .transform((cell) =>
    cell
      .split(';')
      .map((one) => one.trim())
      .filter(Boolean),
  )
  .pipe(z.array(topic).max(TOPICS_MAX))

/** Without the time of a consent nobody is taken onto the list. */
const rowSchema = (timezone: string) =>
  z.object({
    address: z
      .string()
      .refine((cell) => mailAddress(cell) !== null, 'is no address of mail')
      .transform((cell) => mailAddress(cell) ?? ''),
    state: or(z.enum(SUBSCRIBER_STATES), 'active'),
    cadence: or(z.enum(CADENCES), 'daily'),
    weekday: or(wholeNumber(6), '1'),
    hour: or(wholeNumber(23), '7'),
    timezone: or(z.string().refine(isTimezone, 'is no IANA time zone'), timezone),
    topics,
    language: or(z.enum(MAIL_LANGUAGES), 'en'),
    created_at: or(z.literal('').or(instant), ''),
    confirmed_at: or(z.literal('').or(instant), ''),
    consent_at: instant,
    consent_from: or(z.enum(['form', 'api', 'import']), 'import'),
    consent_source: or(z.string().max(NAME_CHARS_MAX), ''),
  })

const rowOf = (cells: z.infer<ReturnType<typeof rowSchema>>, source: string): SubscriberRow => {
  const { created_at, confirmed_at, consent_at, consent_from, consent_source, ...row } = cells
  const confirmedAt = confirmed_at || (row.state === 'pending' ? null : consent_at)
  return {
    ...row,
    createdAt: created_at || consent_at,
    confirmedAt,
    consent: { at: consent_at, from: consent_from, source: consent_source || source || null },
  }
}

const SPELLINGS: Record<string, string> = { email: 'address', 'e-mail': 'address', mail: 'address' }

const columnOf = (cell: string): string => {
  const name = cell.toLowerCase().replaceAll(' ', '_')
  return SPELLINGS[name] ?? name
}

/**
 * @param source what is noted as the source of consents that name none: what the list was
 * @param timezone of rows that name none
 */
export const readSubscriberRows = (text: string, source: string, timezone: string): ReadRows => {
  const parsed = parseCsv(text)
  const all = (detail: string, line = 1): ReadRows => ({ rows: [], rejected: [{ line, detail }] })
  if ('brokenAt' in parsed) return all('a quote is not closed, or text stands behind it', parsed.brokenAt)
  const [head, ...body] = parsed
  const columns = head?.cells.map(columnOf) ?? []
  if (!columns.includes('address') || !columns.includes('consent_at'))
    return all(
      `the first line names the columns: address and consent_at at least, of ${SUBSCRIBER_CSV_COLUMNS.join(', ')}`,
    )
  if (body.length > IMPORT_ROWS_MAX) return all(`at most ${IMPORT_ROWS_MAX} rows are taken at once`)
  const schema = rowSchema(timezone)
  const read: ReadRows = { rows: [], rejected: [] }
  for (const { line, cells } of body) {
    const checked = schema.safeParse(Object.fromEntries(columns.map((name, n) => [name, cells[n] ?? ''])))
    if (checked.success) read.rows.push({ line, row: rowOf(checked.data, source) })
    else {
      const [issue] = checked.error.issues
      read.rejected.push({ line, detail: `${String(issue?.path[0] ?? '')}: ${issue?.message ?? ''}` })
    }
  }
  return read
}
