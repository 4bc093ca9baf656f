import { z } from '@hono/zod-openapi'
import { NAME_CHARS_MAX, SEARCH_QUERY_CHARS_MAX } from '../../limits.ts'
import { FIGURE_VERDICTS, QUOTE_VERDICTS } from '../../model/statement.ts'
import type { EventFilter } from '../../ports/lists.ts'
import { calendarDay } from './shared.ts'

const sourceId = z.string().min(1).max(NAME_CHARS_MAX)

export const rangeParameters = {
  from: calendarDay.optional().openapi({ description: 'The first day' }),
  to: calendarDay.optional().openapi({ description: 'The last day' }),
}

export const sourceParameter = sourceId
  .optional()
  .openapi({ description: 'Id of a source that published a report, or whose text it is', example: 'reuters' })

/** What lists of days and of events can be asked for */
export const filterParameters = {
  ...rangeParameters,
  source: sourceParameter,
  name: z.string().trim().min(1).max(NAME_CHARS_MAX).optional().openapi({
    description: 'A person, place or organisation, or the slug of its page',
    example: 'Istanbul',
  }),
  verdict: z
    .enum([...new Set([...FIGURE_VERDICTS, ...QUOTE_VERDICTS])])
    .optional()
    .openapi({ description: 'Of one of its figures or quotes', example: 'conflict' }),
  minOrigins: z.coerce
    .number()
    .int()
    .min(1)
    .max(1000)
    .optional()
    .openapi({ type: 'integer', description: 'So many origins at least' }),
  q: z
    .string()
    .trim()
    .min(1)
    .max(SEARCH_QUERY_CHARS_MAX)
    .optional()
    .openapi({ description: 'Words of one of its reports', example: 'ceasefire' }),
}

/** Days the right way round */
export const isRange = ({ from, to }: { from?: string | undefined; to?: string | undefined }): boolean =>
  from === undefined || to === undefined || from <= to
export const NO_RANGE = { path: ['to'], error: 'is before `from`' }

type Given = { [Key in keyof EventFilter]?: EventFilter[Key] | undefined }

/** What was given of a filter, and nothing of what was not */
export const filterOf = ({ from, to, source, name, verdict, minOrigins, q }: Given): EventFilter => ({
  ...(from !== undefined && { from }),
  ...(to !== undefined && { to }),
  ...(source !== undefined && { source }),
  ...(name !== undefined && { name }),
  ...(verdict !== undefined && { verdict }),
  ...(minOrigins !== undefined && { minOrigins }),
  ...(q !== undefined && { q }),
})

/** A list of names in one parameter: `fields=date,hash`. Each has to be one of these. */
export const chosen = (names: readonly string[], description: string) =>
  z
    .string()
    .transform((list) => list.split(','))
    .pipe(
      z
        .array(
          z.enum(names, {
            error: ({ input }) => `has no ${JSON.stringify(input)}; there are ${names.join(', ')}`,
          }),
        )
        .min(1),
    )
    .optional()
    .openapi({
      param: { style: 'form', explode: false },
      type: 'array',
      items: { type: 'string', enum: [...names] },
      description,
    })

/** The item with the fields chosen and those it is known by; all where none were. */
export const withFields = <T extends object>(
  item: T,
  fields: readonly string[] | undefined,
  always: readonly string[],
): Partial<T> =>
  fields === undefined
    ? item
    : (Object.fromEntries(
        Object.entries(item).filter(([name]) => fields.includes(name) || always.includes(name)),
      ) as Partial<T>)
