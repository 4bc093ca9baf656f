// Requests made of the OpenAPI document: as it allows, at its bounds, and beyond them.
import fc from 'fast-check'

type Schema = {
  $ref?: string
  type?: string | string[]
  format?: string
  enum?: unknown[]
  pattern?: string
  minimum?: number
  maximum?: number
  minLength?: number
  maxLength?: number
  minItems?: number
  maxItems?: number
  items?: Schema
  properties?: Record<string, Schema>
  required?: string[]
  anyOf?: Schema[]
  oneOf?: Schema[]
  const?: unknown
  example?: unknown
}
type Parameter = { name: string; in: string; required?: boolean; schema: Schema }
export type Operation = {
  operationId: string
  parameters?: Parameter[]
  requestBody?: { content: Record<string, { schema: Schema }> }
  responses: Record<string, { content?: Record<string, { schema: Schema }> }>
}
export type OpenApi = {
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, Schema> }
}

export type FuzzRequest = {
  path: string
  method: string
  url: string
  headers: Record<string, string>
  body?: string
}

/** What no schema allows, and what breaks programs that believe what they are sent */
const JUNK = [
  '',
  ' ',
  '\u0000',
  '-1',
  '0',
  '1e999',
  'NaN',
  '99999999999999999999',
  '[]',
  '{}',
  "' OR 1=1--",
  '"><script>x</script>',
  '../../etc/passwd',
  '%00',
  '\ud83c\udfb7'.repeat(50),
  'A'.repeat(3000),
  '2026-02-30',
  '0000-00-00',
  '9999-12-31',
  '٢٠٢٦-١١-٢٠',
  'AND OR NOT NEAR(',
  '*"*',
]

const scalar = (schema: Schema, known: readonly string[]): fc.Arbitrary<unknown> => {
  const { minimum = -5, maximum = 1_000 } = schema
  const of: fc.Arbitrary<unknown>[] = []
  if (schema.enum) of.push(fc.constantFrom(...schema.enum))
  else if (schema.format === 'date')
    of.push(fc.constantFrom('2025-05-04', '2025-05-05', '0001-01-01', '9999-12-31'))
  else if ([schema.type].flat().includes('integer') || schema.type === 'number')
    of.push(
      fc.constantFrom(minimum, Math.min(maximum, 10_000)),
      fc.integer({ min: minimum, max: Math.min(maximum, 10_000) }),
    )
  else if (schema.type === 'boolean') of.push(fc.boolean())
  else
    of.push(
      fc.string({ maxLength: Math.min(schema.maxLength ?? 40, 200) }),
      fc.string({ unit: 'binary', maxLength: 30 }),
    )
  const any = fc.oneof(...of)
  if (known.length === 0) return any
  return fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...known) }, { weight: 1, arbitrary: any })
}

/** Mostly what a parameter allows, and in a few of a hundred anything */
const parameterValue = (schema: Schema, known: readonly string[]): fc.Arbitrary<string> => {
  const allowed = schema.anyOf?.[0] ?? schema
  const good =
    allowed.type === 'array'
      ? fc
          .uniqueArray(scalar(allowed.items ?? {}, []), { minLength: 1, maxLength: 4 })
          .map((list) => list.map(String).join(','))
      : scalar(allowed, known).map(String)
  return fc.oneof({ weight: 12, arbitrary: good }, { weight: 1, arbitrary: fc.constantFrom(...JUNK) })
}

const refOf = (document: OpenApi, schema: Schema): Schema =>
  schema.$ref
    ? (document.components.schemas[schema.$ref.slice(schema.$ref.lastIndexOf('/') + 1)] ?? {})
    : schema

/** A value that the schema allows, but now and then in one place another one */
const bodyValue = (document: OpenApi, given: Schema, depth: number): fc.Arbitrary<unknown> => {
  const schema = refOf(document, given)
  const wrong = fc.oneof(fc.constantFrom<unknown>(null, 1, -1, true, [], {}), fc.constantFrom(...JUNK))
  const right = (): fc.Arbitrary<unknown> => {
    const several = schema.anyOf ?? schema.oneOf
    if (several && depth > 0) return fc.oneof(...several.map((one) => bodyValue(document, one, depth - 1)))
    if (schema.const !== undefined) return fc.constant(schema.const)
    if (schema.properties && depth > 0) {
      const fields = Object.entries(schema.properties).map(([name, one]) => [
        name,
        bodyValue(document, one, depth - 1),
      ])
      return fc.record(Object.fromEntries(fields) as Record<string, fc.Arbitrary<unknown>>, {
        requiredKeys: schema.required ?? [],
      })
    }
    if (schema.items && depth > 0)
      return fc.array(bodyValue(document, schema.items, depth - 1), {
        minLength: schema.minItems ?? 0,
        maxLength: 3,
      })
    return scalar(schema, [])
  }
  return fc.oneof({ weight: 12, arbitrary: right() }, { weight: 1, arbitrary: wrong })
}

/** @param known values of path and query parameters that lead somewhere, by name */
export const requestsTo = (
  document: OpenApi,
  path: string,
  method: string,
  operation: Operation,
  known: Readonly<Record<string, readonly string[]>>,
): fc.Arbitrary<FuzzRequest> => {
  const values = (where: string) =>
    (operation.parameters ?? [])
      .filter((one) => one.in === where)
      .map((one) => {
        const value = parameterValue(one.schema, known[one.name] ?? [])
        return [one.name, one.required ? value : fc.option(value, { nil: null, freq: 1 })] as const
      })
  const content = operation.requestBody?.content['application/json']
  return fc
    .record({
      inPath: fc.record(Object.fromEntries(values('path'))) as fc.Arbitrary<Record<string, string>>,
      query: fc.record(Object.fromEntries(values('query'))) as fc.Arbitrary<Record<string, string | null>>,
      body: content ? bodyValue(document, content.schema, 7) : fc.constant(undefined),
      broken: fc.option(fc.constantFrom('', '{', 'null', '[]', '{"a":1}}', '['.repeat(2000)), {
        nil: undefined,
        freq: 12,
      }),
      conditional: fc.boolean(),
    })
    .map(({ inPath, query, body, broken, conditional }) => {
      const filled = path.replace(/\{(\w+)\}/g, (_, name) =>
        encodeURIComponent(inPath[name] || 'x').replace(/^\.+$/, 'x'),
      )
      const asked = new URLSearchParams(
        Object.entries(query).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
      )
      return {
        path,
        method,
        url: asked.size > 0 ? `${filled}?${asked}` : filled,
        headers: {
          ...(conditional && { 'if-none-match': 'W/"x", "y' }),
          ...(content && { 'content-type': 'application/json' }),
        },
        ...(content && { body: broken ?? JSON.stringify(body) }),
      }
    })
}
