// What the page reads of an OpenAPI 3.1 document.

export type Schema = {
  $ref?: string
  type?: string | string[]
  format?: string
  enum?: unknown[]
  const?: unknown
  items?: Schema
  properties?: Record<string, Schema>
  required?: string[]
  additionalProperties?: boolean | Schema
  anyOf?: Schema[]
  oneOf?: Schema[]
  allOf?: Schema[]
  minimum?: number
  maximum?: number
  maxLength?: number
  minItems?: number
  maxItems?: number
  pattern?: string
  default?: unknown
  example?: unknown
  description?: string
}

export type Parameter = {
  name: string
  in: string
  required?: boolean
  description?: string
  schema?: Schema
  example?: unknown
}

type Content = Record<string, { schema?: Schema }>

export type Operation = {
  operationId: string
  summary?: string
  description?: string
  tags?: string[]
  security?: Record<string, string[]>[]
  /** The door by which it is counted */
  'x-rate-limit'?: string
  parameters?: Parameter[]
  requestBody?: { content?: Content }
  responses: Record<string, { description?: string; content?: Content }>
}

export type OpenApi = {
  info: { description?: string }
  tags?: { name: string; description?: string }[]
  paths: Record<string, Record<string, Operation>>
  components?: { schemas?: Record<string, Schema> }
}

/** `get /api/v1/days` */
export type Addressed = Operation & { method: string; path: string }

/** Operations by tag, both in the order of the document. */
export const operationsByTag = ({ paths }: OpenApi): Map<string, Addressed[]> => {
  const all = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): Addressed => ({ ...operation, method, path })),
  )
  return Map.groupBy(all, ({ tags }) => tags?.[0] ?? '')
}

/** The schema of a body, whatever its media type. */
export const bodyOf = (content: Content | undefined): Schema | undefined =>
  Object.values(content ?? {})[0]?.schema

/** The scope of the token that an operation takes: null where it takes none. */
export const scopeOf = ({ security }: Operation): { scope: string; optional: boolean } | null => {
  const scope = security?.flatMap((one) => Object.keys(one))[0]
  if (scope === undefined) return null
  return { scope, optional: security?.some((one) => Object.keys(one).length === 0) ?? false }
}

/**
 * An address that can be followed: the known one of its path, else the path itself, with what it needs as its examples
 * have it. Null where it is not for reading, or needs what nobody has.
 */
export const exampleOf = (operation: Addressed, known: Readonly<Record<string, string>>): string | null => {
  const { method, path, parameters = [] } = operation
  const address = known[path] ?? path
  const isOpen = scopeOf(operation)?.optional ?? true
  if (method !== 'get' || !isOpen || address.includes('{')) return null
  const needed = parameters.filter((one) => one.in === 'query' && one.required)
  const query = new URLSearchParams()
  for (const { name, schema, example } of needed) {
    const value = example ?? schema?.example
    if (value === undefined) return null
    query.set(name, String(value))
  }
  return query.size > 0 ? `${address}?${query}` : address
}
