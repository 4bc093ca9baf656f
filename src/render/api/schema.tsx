import type { Child } from 'hono/jsx'
import type { Schema } from './openapi.ts'

/** The name at the end of a reference into the document. */
const nameOf = (ref: string): string => ref.slice(ref.lastIndexOf('/') + 1)

export const schemaId = (name: string): string => `schema-${name}`

const Ref = ({ name }: { name: string }) => <a href={`#${schemaId(name)}`}>{name}</a>

const bounds = ({ minimum, maximum, maxLength, maxItems }: Schema): string => {
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

const joined = (parts: Child[]): Child => parts.map((part, at) => (at === 0 ? part : <> | {part}</>))

const indent = (depth: number): string => '  '.repeat(depth)

/** A schema in few words, as the field writes types: `string (date)`, `Line[]`, `"a" | "b"`, `{ … }`. */
export const TypeOf = ({ schema, depth = 0 }: { schema: Schema; depth?: number }): Child => {
  if (schema.$ref !== undefined) return <Ref name={nameOf(schema.$ref)} />
  if (schema.const !== undefined) return <>{JSON.stringify(schema.const)}</>
  if (schema.enum !== undefined) return <>{schema.enum.map((one) => JSON.stringify(one)).join(' | ')}</>
  const several = schema.anyOf ?? schema.oneOf ?? schema.allOf
  if (several !== undefined) return <>{joined(several.map((one) => <TypeOf schema={one} depth={depth} />))}</>
  if (schema.properties !== undefined) return <Properties schema={schema} depth={depth} />
  if (schema.items === undefined) return <>{typeName(schema)}</>
  const isPlain = schema.items.$ref !== undefined || (schema.items.type !== undefined && !schema.items.enum)
  return (
    <>
      {isPlain ? '' : '('}
      <TypeOf schema={schema.items} depth={depth} />
      {isPlain ? '' : ')'}[]{bounds({ maxItems: schema.maxItems } as Schema)}
    </>
  )
}

const Properties = ({ schema, depth }: { schema: Schema; depth: number }): Child => {
  const required = new Set(schema.required)
  return (
    <>
      {'{\n'}
      {Object.entries(schema.properties ?? {}).map(([name, property]) => (
        <>
          {indent(depth + 1)}
          <b>{name}</b>
          {required.has(name) ? '' : '?'}: <TypeOf schema={property} depth={depth + 1} />
          {property.description === undefined ? '' : <i> {property.description}</i>}
          {'\n'}
        </>
      ))}
      {indent(depth)}
      {'}'}
    </>
  )
}
