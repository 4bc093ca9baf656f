import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { NAME_CHARS_MAX } from '../limits.ts'
import { nameSlug } from '../model/name-address.ts'
import { sourceBody } from '../render/topics/source-body.ts'
import { answer, json } from './answer.ts'
import type { HttpEnv } from './env.ts'
import { refuse } from './problem.ts'
import { answers } from './responses.ts'
import { calendarDay } from './schemas/shared.ts'
import { nameDocumentSchema, sourceDocumentSchema } from './schemas/topic.ts'
import { answerTopic } from './topic-answer.ts'
import { knownSource } from './topic-pages.ts'

const before = calendarDay
  .optional()
  .openapi({ description: 'Days before this one: `next` of the answer before' })
const WHOLE_DAYS =
  'The newest days, as many as there is room for, each whole; `before` leads on into the past.'

const getName = createRoute({
  method: 'get',
  path: '/api/v1/names/{name}',
  operationId: 'getName',
  summary: 'What is told of a name',
  description: `The events that name somebody or something, with the lines that do. ${WHOLE_DAYS}`,
  tags: ['Names'],
  request: {
    params: z.object({
      name: z
        .string()
        .max(NAME_CHARS_MAX)
        .openapi({
          param: { name: 'name', in: 'path', description: 'A name in any spelling, or its slug' },
          example: 'recep-tayyip-erdogan',
        }),
    }),
    query: z.object({ before }),
  },
  responses: answers(nameDocumentSchema, 'The name', [400, 404]),
})

const getSource = createRoute({
  method: 'get',
  path: '/api/v1/sources/{id}',
  operationId: 'getSource',
  summary: 'A source, what it reported, and whose text it was',
  description: `Its reports by event and day, its own texts and others’. ${WHOLE_DAYS}`,
  tags: ['Site'],
  request: {
    params: z.object({
      id: z
        .string()
        .max(NAME_CHARS_MAX)
        .openapi({ param: { name: 'id', in: 'path', description: 'Id of the source' }, example: 'reuters' }),
    }),
    query: z.object({ before }),
  },
  responses: answers(sourceDocumentSchema, 'The source', [400, 404]),
})

export const addTopicRoutes = (app: OpenAPIHono<HttpEnv>): void => {
  app.openapi(getName, async (c) => {
    const asked = { kind: 'name' as const, key: nameSlug(c.req.valid('param').name), surface: 'name.json' }
    const { before: day = null } = c.req.valid('query')
    const body = (name: z.input<typeof nameDocumentSchema>) => json(name)
    return (
      (await answerTopic(c, { ...asked, before: day }, body)) ??
      refuse(c, 'not-found', 'No edition tells of this name.')
    )
  })
  app.openapi(getSource, async (c) => {
    const { id } = c.req.valid('param')
    const { before: day = null } = c.req.valid('query')
    const body = (document: Parameters<typeof sourceBody>[0]) =>
      json(sourceBody(document) satisfies z.input<typeof sourceDocumentSchema>)
    const asked = { kind: 'source' as const, key: id, surface: 'source.json', before: day }
    const found = await answerTopic(c, asked, body)
    if (found !== null) return found
    const known = day === null ? knownSource(c, id) : null
    return known === null ? refuse(c, 'not-found', 'No source of this id is known.') : answer(c, body(known))
  })
}
