import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { HTTPException } from 'hono/http-exception'
import { takeInReports } from '../flows/take-in-reports.ts'
import { takePage } from '../flows/take-page.ts'
import { CALL_BYTES_MAX, PAGES_PER_CALL_MAX, REPORTS_PER_CALL_MAX } from '../limits.ts'
import type { ListedReportRow } from '../ports/lists.ts'
import { answer, CACHE, json } from './answer.ts'
import { boundedBody } from './body.ts'
import { cursorParameter } from './cursor.ts'
import { findReport } from './documents.ts'
import { identify, isOperator, needs } from './doors.ts'
import type { HttpEnv } from './env.ts'
import { answerList, type FindPage } from './list-answer.ts'
import { limitParameter, PAGING } from './paging.ts'
import { refuse } from './problem.ts'
import { limited } from './rates.ts'
import { answers, refusals } from './responses.ts'
import { filterOf, isRange, NO_RANGE, rangeParameters, sourceParameter } from './schemas/filter.ts'
import { callAnswerSchema, callSchema, reportPageSchema, reportSchema } from './schemas/report.ts'
import { reportId } from './schemas/shared.ts'
import { checkEach } from './submissions.ts'

const tags = ['Reports']

const getReport = createRoute({
  method: 'get',
  path: '/api/v1/reports/{id}',
  operationId: 'getReport',
  summary: 'A report: where it is from, and what is cited of it',
  description: 'With a token of scope admin, its stored text and the roles of its paragraphs as well.',
  tags,
  security: [{}, { token: ['admin'] }],
  middleware: [identify],
  request: { params: z.object({ id: reportId }) },
  responses: answers(reportSchema, 'The report', [400, 401, 404, 429]),
})

const listReports = createRoute({
  method: 'get',
  path: '/api/v1/reports',
  operationId: 'listReports',
  summary: 'Reports by their day, newest first',
  description: `All of them, or those of an event, a source, some days; without their texts. ${PAGING}`,
  tags,
  request: {
    query: z
      .strictObject({
        ...rangeParameters,
        source: sourceParameter,
        event: z
          .string()
          .regex(/^e[0-9a-f]{16}$/, 'is not an event id')
          .optional()
          .openapi({ description: 'Id of an event', example: 'e0f3a9c2e11d45b67' }),
        cursor: cursorParameter,
        limit: limitParameter,
      })
      .refine(isRange, NO_RANGE),
  },
  responses: answers(reportPageSchema, 'A page of reports', [400]),
})

const postReports = createRoute({
  method: 'post',
  path: '/api/v1/reports',
  operationId: 'takeInReports',
  summary: 'Hand in reports',
  description: `One to ${REPORTS_PER_CALL_MAX} reports in a body of at most ${CALL_BYTES_MAX} bytes, plain or gzip. A report is its text, or a page to be read: its “html”, or its “url” alone, and then it is fetched where its site’s robots.txt allows, at most ${PAGES_PER_CALL_MAX} a call. Each is checked by itself: one that does not fit is answered “rejected” and the others are taken in. The same report twice is one report.`,
  tags,
  security: [{ token: ['ingest'] }],
  middleware: [needs('ingest'), limited('take-in'), boundedBody(CALL_BYTES_MAX)],
  'x-rate-limit': 'take-in',
  request: {
    body: { required: true, content: { 'application/json': { schema: callSchema } } },
  },
  responses: {
    200: {
      description: 'What became of each report',
      content: { 'application/json': { schema: callAnswerSchema } },
    },
    ...refusals([400, 401, 403, 413, 415, 422, 429, 503]),
  },
})

const NAMED_BY_A_CALLER = 'urn:daybook:caller'

export const addReportRoutes = (app: OpenAPIHono<HttpEnv>): void => {
  app.openapi(getReport, async (c) => {
    const withText = isOperator(c)
    const report = await findReport(c.env.ports, c.req.valid('param').id, withText)
    if (report === null) return refuse(c, 'not-found', 'No report of this id has been taken in.')
    const body = json(report satisfies z.input<typeof reportSchema>)
    return answer(c, body, withText ? CACHE.secret : CACHE.document)
  })
  app.openapi(listReports, (c) => {
    const { event, ...query } = c.req.valid('query')
    const filter = { ...filterOf(query), ...(event !== undefined && { event }) }
    const find: FindPage<'reports', ListedReportRow> = (place, limit) =>
      c.env.ports.lists.reports(filter, place, limit)
    return answerList(c, 'reports', query, filter, find, (report) => report)
  })
  app.openapi(postReports, async (c) => {
    // Only the operator's own naming reaches what only the operator trusts.
    const namedBy = isOperator(c) ? null : NAMED_BY_A_CALLER
    const fetchPage = (url: string) => takePage(c.env.ports, url, namedBy)
    const { fit, results } = await checkEach(c.req.valid('json').reports, fetchPage)
    const taken = fit.length > 0 ? await takeInReports(c.env.ports, fit) : []
    if (taken === 'busy')
      throw new HTTPException(503, {
        message: 'Other reports kept being written; nothing of this call is stored.',
      })
    return c.json({ results: results(taken) }, 200, { 'Cache-Control': CACHE.secret })
  })
}
