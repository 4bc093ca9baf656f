import { type OpenAPIHono, z } from '@hono/zod-openapi'
import { pageGivenSchema, submissionSchema } from '../intake/submission.ts'
import { CALL_BYTES_MAX } from '../limits.ts'
import type { OpenApi } from '../render/api/openapi.ts'
import { answer, json } from './answer.ts'
import { addApiPages } from './api-pages.ts'
import type { Ctx, HttpEnv } from './env.ts'
import { registerRateHeaders, withRateHeaders } from './openapi-rates.ts'
import { siteOf } from './site.ts'

type SchemaObject = Parameters<OpenAPIHono['openAPIRegistry']['registerComponent']>[2]

const DESCRIPTION = `What happened on a day, who says so, and where they disagree: every line with the reports behind it.
Answers carry an ETag; send it back as If-None-Match. What goes wrong is told in problem details (RFC 9457).`

const TAGS = [
  { name: 'Days', description: 'A page a day' },
  { name: 'Events', description: 'What happened, across days' },
  { name: 'Reports', description: 'What the lines rest on' },
  { name: 'Feeds', description: 'Where reports are had from' },
  { name: 'Subscriptions', description: 'The day by mail: asking for it, and the list for its operator' },
  { name: 'Tokens', description: 'Who may hand in reports, and who may do all' },
  { name: 'Backup', description: 'All that days are made of, out and in again' },
  { name: 'Names', description: 'What is told of whom, day by day' },
  { name: 'Search', description: 'Words in reports' },
  { name: 'Site', description: 'Sources, status' },
]

/** A text may fill the whole call; that bound is the body's, in bytes, and the operation tells it. */
const withoutCallBound = ({ jsonSchema }: { jsonSchema: { maxLength?: number } }): void => {
  if (jsonSchema.maxLength === CALL_BYTES_MAX) delete jsonSchema.maxLength
}

/** One scheme a scope: only schemes of OAuth have scopes that tools know. */
const TOKENS = {
  ingest: 'A token of scope ingest, or of scope admin, which covers it',
  admin: 'A token of scope admin; API_TOKEN is one',
}

type Document = ReturnType<OpenAPIHono['getOpenAPI31Document']>
type Secured = { security?: Record<string, string[]>[] }

/** Routes name the scope that their token has to have; the document its scheme. */
const withSchemes = (document: Document): Document => {
  for (const operations of Object.values(document.paths ?? {}))
    for (const operation of Object.values(operations) as Secured[])
      if (operation.security)
        operation.security = operation.security.map((one) =>
          Object.fromEntries(Object.values(one).flatMap((scopes) => scopes.map((scope) => [scope, []]))),
        )
  return document
}

const describe = (app: OpenAPIHono<HttpEnv>, title: string) => {
  // By zod's own writer: the other one takes an exactly optional field for a required one.
  const submission = z.toJSONSchema(submissionSchema, { override: withoutCallBound }).$defs?.Submission
  const page = z.toJSONSchema(pageGivenSchema).$defs?.SubmittedPage
  app.openAPIRegistry.registerComponent('schemas', 'Submission', submission as SchemaObject)
  app.openAPIRegistry.registerComponent('schemas', 'SubmittedPage', page as SchemaObject)
  for (const [name, description] of Object.entries(TOKENS))
    app.openAPIRegistry.registerComponent('securitySchemes', name, {
      type: 'http',
      scheme: 'bearer',
      description,
    })
  registerRateHeaders(app)
  const document = withSchemes(
    app.getOpenAPI31Document({
      openapi: '3.1.0',
      info: {
        title,
        version: '1',
        description: DESCRIPTION,
        license: { name: 'MIT', url: 'https://opensource.org/license/mit' },
        contact: { name: 'The operator of this site' },
      },
      tags: TAGS,
      security: [{}],
      servers: [{ url: '/' }],
    }),
  )
  return withRateHeaders(document)
}

/** `/openapi.json`, made of the routes and the schemas that check them; and the pages of the API, made of that. */
export const addOpenApiRoute = (app: OpenAPIHono<HttpEnv>): void => {
  let made: ReturnType<typeof describe> | undefined
  const document = (): ReturnType<typeof describe> => {
    made ??= describe(app, 'Daybook')
    return made
  }
  app.get('/openapi.json', (c: Ctx) => {
    const site = siteOf(c)
    const servers = [{ url: site.canonicalUrl || '/' }]
    const { info, ...rest } = document()
    return answer(c, json({ ...rest, info: { ...info, title: `${site.title} API` }, servers }))
  })
  // The generator's types also name what OpenAPI allows and no route of ours has.
  addApiPages(app, () => document() as unknown as OpenApi)
}
