import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Correction } from '../model/correction.ts'
import { cursorParameter } from './cursor.ts'
import type { HttpEnv } from './env.ts'
import { answerList, type FindPage } from './list-answer.ts'
import { limitParameter, PAGING } from './paging.ts'
import { answers } from './responses.ts'
import { correctionPageSchema } from './schemas/correction.ts'

const listCorrections = createRoute({
  method: 'get',
  path: '/api/v1/corrections',
  operationId: 'listCorrections',
  summary: 'What editions took back, latest first',
  description: `What readers of earlier editions were told that is no longer so: figures, quotes, titles, lines and events. ${PAGING}`,
  tags: ['Days'],
  request: { query: z.object({ cursor: cursorParameter, limit: limitParameter }) },
  responses: answers(correctionPageSchema, 'A page of corrections', [400]),
})

export const addCorrectionRoutes = (app: OpenAPIHono<HttpEnv>): void => {
  app.openapi(listCorrections, (c) => {
    const { days } = c.env.ports
    const find: FindPage<'corrections', Correction> = (place, limit) => days.corrections(place, limit)
    return answerList(c, 'corrections', c.req.valid('query'), {}, find, (correction) => correction)
  })
}
