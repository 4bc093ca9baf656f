import type { OpenApi, Schema } from './openapi.ts'

/** A part of a written type: its signs, the name of another schema, of a property, or what is said of one. */
export type TypePart = string | { ref: string } | { property: string } | { note: string }

const REF_PREFIX = '#/components/schemas/'

const bounds = ({ minimum, maximum, maxLength, maxItems }: Partial<Schema>): string => {
  const told = [
    minimum === undefined ? '' : `≥ ${minimum}`,
    maximum === undefined || maximum >= Number.MAX_SAFE_INTEGER ? '' : `≤ ${maximum}`,
    maxLength === undefined ? '' : `≤ ${maxLength} characters`,
    maxItems === undefined ? '' : `≤ ${maxItems} items`,
  ].filter((one) => one !== '')
  return told.length === 0 ? '' : ` ${told.join(', ')}`
}

const typeName = (schema: Schema): string => {
  const types = [schema.type ?? 'any'].flat().join(' | ')
  return `${types}${schema.format === undefined ? '' : ` (${schema.format})`}${bounds(schema)}`
}

const joined = (parts: TypePart[][], sign: string): TypePart[] =>
  parts.flatMap((part, at) => (at === 0 ? part : [` ${sign} `, ...part]))

const indent = (depth: number): string => '  '.repeat(depth)

const propertiesOf = (schema: Schema, depth: number): TypePart[] => {
  const required = new Set(schema.required)
  const lines = Object.entries(schema.properties ?? {}).flatMap(([name, property]): TypePart[] => [
    indent(depth + 1),
    { property: name },
    required.has(name) ? ': ' : '?: ',
    ...typeOf(property, depth + 1),
    ...(property.description === undefined ? [] : [{ note: property.description }]),
    '\n',
  ])
  return ['{\n', ...lines, `${indent(depth)}}`]
}

const listOf = (items: Schema, maxItems: number | undefined, depth: number): TypePart[] => {
  const isPlain = items.$ref !== undefined || (items.type !== undefined && !items.enum)
  const type = typeOf(items, depth)
  const end = `[]${maxItems === undefined ? '' : bounds({ maxItems })}`
  return isPlain ? [...type, end] : ['(', ...type, `)${end}`]
}

/** A schema in few words, as the field writes types: `string (date)`, `Line[]`, `"a" | "b"`, `{ … }`. */
export const typeOf = (schema: Schema, depth = 0): TypePart[] => {
  if (schema.$ref !== undefined) return [{ ref: schema.$ref.slice(REF_PREFIX.length) }]
  if (schema.const !== undefined) return [JSON.stringify(schema.const)]
  if (schema.enum !== undefined) return [schema.enum.map((one) => JSON.stringify(one)).join(' | ')]
  const forms = schema.anyOf ?? schema.oneOf
  if (forms !== undefined)
    return joined(
      forms.map((one) => typeOf(one, depth)),
      '|',
    )
  if (schema.allOf !== undefined)
    return joined(
      schema.allOf.map((one) => typeOf(one, depth)),
      '&',
    )
  if (schema.properties !== undefined) return propertiesOf(schema, depth)
  return schema.items === undefined ? [typeName(schema)] : listOf(schema.items, schema.maxItems, depth)
}

/** The same as text alone. */
export const typeText = (schema: Schema): string =>
  typeOf(schema)
    .map((part) => {
      if (typeof part === 'string') return part
      if ('ref' in part) return part.ref
      return 'property' in part ? part.property : ` // ${part.note.replace(/\s+/g, ' ')}`
    })
    .join('')

const DIALECT = 'https://json-schema.org/draft/2020-12/schema'

const namesIn = (value: unknown): string[] =>
  [...JSON.stringify(value).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(
    ([, name]) => name ?? '',
  )

/** A schema with all that it refers to, as a JSON Schema that needs nothing else. */
export const jsonSchemaOf = ({ components }: OpenApi, name: string): unknown => {
  const all = components?.schemas ?? {}
  const needed = new Set([name])
  // A set goes on to what is added while it is walked.
  for (const one of needed) for (const other of namesIn(all[one])) needed.add(other)
  const $defs = Object.fromEntries([...needed].map((one) => [one, all[one]]))
  const whole = JSON.stringify({ $schema: DIALECT, $ref: `${REF_PREFIX}${name}`, $defs })
  return JSON.parse(whole.replaceAll(`"$ref":"${REF_PREFIX}`, '"$ref":"#/$defs/'))
}
