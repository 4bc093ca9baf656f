import type { Child } from 'hono/jsx'
import { apiSchemaPath } from '../paths.ts'
import type { Schema } from './openapi.ts'
import { type TypePart, typeOf } from './schema-type.ts'

const shown = (part: TypePart): Child => {
  if (typeof part === 'string') return part
  if ('ref' in part) return <a href={apiSchemaPath(part.ref)}>{part.ref}</a>
  return 'property' in part ? <b>{part.property}</b> : <i> {part.note}</i>
}

/** A schema as `typeOf` writes it; the schemas it names are links. */
export const TypeOf = ({ schema }: { schema: Schema }): Child => <>{typeOf(schema).map(shown)}</>
