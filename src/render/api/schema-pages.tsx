import { page } from '../layout.tsx'
import { bullets, documentOf, link, plain } from '../markdown.ts'
import { API_SCHEMAS_PATH, apiSchemaPath } from '../paths.ts'
import type { Site } from '../site.ts'
import type { OpenApi, Schema } from './openapi.ts'
import { TypeOf } from './schema.tsx'
import { typeText } from './schema-type.ts'

type Named = [name: string, schema: Schema][]

const schemasOf = ({ components }: OpenApi): Named => Object.entries(components?.schemas ?? {})

/** All schemas by name. */
export const schemasPage = (site: Site, document: OpenApi): string => {
  const { api } = site.words
  return page(
    site,
    {
      title: api.schemas,
      description: api.schemasAbout,
      path: API_SCHEMAS_PATH,
      formats: API_SCHEMAS_PATH,
      place: '/api',
      styles: ['api'],
    },
    <article class="api">
      <p>
        <a href="/api">{api.title}</a>
      </p>
      <h1>{api.schemas}</h1>
      <p>{api.schemasAbout}</p>
      <ul class="schemas" lang="en">
        {schemasOf(document).map(([name, { description }]) => (
          <li>
            <a href={apiSchemaPath(name)}>{name}</a>
            {description && ` ${description}`}
          </li>
        ))}
      </ul>
    </article>,
  )
}

export const schemasMarkdown = (site: Site, document: OpenApi): string => {
  const { api } = site.words
  const items = schemasOf(document).map(([name, { description = '' }]) =>
    `${link(name, `${apiSchemaPath(name)}.md`)} ${plain(description)}`.trim(),
  )
  return documentOf(`# ${plain(api.schemas)}`, plain(api.schemasAbout), bullets(items))
}

/** One of them, as a type. */
export const schemaPage = (site: Site, name: string, schema: Schema): string => {
  const path = apiSchemaPath(name)
  return page(
    site,
    {
      title: name,
      description: schema.description ?? site.words.api.schemasAbout,
      path,
      formats: path,
      place: '/api',
      styles: ['api'],
    },
    <article class="api">
      <p>
        <a href="/api">{site.words.api.title}</a> · <a href={API_SCHEMAS_PATH}>{site.words.api.schemas}</a>
      </p>
      <h1>{name}</h1>
      {schema.description && <p lang="en">{schema.description}</p>}
      <pre tabindex={0} lang="en">
        <code>
          <TypeOf schema={schema} />
        </code>
      </pre>
    </article>,
  )
}

export const schemaMarkdown = (name: string, schema: Schema): string =>
  documentOf(`# ${plain(name)}`, plain(schema.description ?? ''), `\`\`\`\n${typeText(schema)}\n\`\`\``)
