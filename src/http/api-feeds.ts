import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { HTTPException } from 'hono/http-exception'
import { addFeed } from '../flows/add-feed.ts'
import { readFeedList } from '../intake/feed-list.ts'
import { SMALL_CALL_BYTES_MAX } from '../limits.ts'
import type { ListedFeed } from '../model/feed.ts'
import type { Feed } from '../ports/feeds.ts'
import type { Ports } from '../ports.ts'
import { answer, CACHE, json } from './answer.ts'
import { boundedBody } from './body.ts'
import { identify, isOperator, needs } from './doors.ts'
import type { HttpEnv } from './env.ts'
import { feedAnswer, feedAnswers } from './feed-answer.ts'
import { limitParameter, linkNext } from './paging.ts'
import { limited } from './rates.ts'
import { answers, jsonBody, refusals } from './responses.ts'
import { feedChangeSchema, feedId, feedPageSchema, feedSchema, newFeedSchema } from './schemas/feed.ts'

const tags = ['Feeds']
const security = [{ token: ['admin'] }]
const request = { params: z.object({ id: feedId }) }

const listFeeds = createRoute({
  method: 'get',
  path: '/api/v1/feeds',
  operationId: 'listFeeds',
  summary: 'The feeds that are asked, and how they stand',
  description: 'With a token of scope admin, their addresses and what their servers said as well.',
  tags,
  security: [{}, ...security],
  middleware: [identify],
  request: { query: z.object({ cursor: feedId.optional(), limit: limitParameter }) },
  responses: answers(feedPageSchema, 'A page of feeds', [400, 401, 429]),
})

const getFeed = createRoute({
  method: 'get',
  path: '/api/v1/feeds/{id}',
  operationId: 'getFeed',
  summary: 'A feed, and how it stands',
  description: 'Its address with a token of scope admin only.',
  tags,
  security: [{}, ...security],
  middleware: [identify],
  request,
  responses: answers(feedSchema, 'The feed', [400, 401, 404, 429]),
})

const postFeed = createRoute({
  method: 'post',
  path: '/api/v1/feeds',
  operationId: 'addFeed',
  summary: 'List a feed',
  description:
    'By its own address, or by that of a page that links to it. It is asked before it is listed; one that cannot be read now is refused.',
  tags,
  security,
  middleware: [needs('admin'), limited('take-in'), boundedBody(SMALL_CALL_BYTES_MAX)],
  'x-rate-limit': 'take-in',
  request: { body: { required: true, content: { 'application/json': { schema: newFeedSchema } } } },
  responses: { 201: jsonBody(feedSchema, 'The feed'), ...refusals([400, 401, 403, 409, 413, 415, 422, 429]) },
})

const patchFeed = createRoute({
  method: 'patch',
  path: '/api/v1/feeds/{id}',
  operationId: 'changeFeed',
  summary: 'Change what is said of a feed, pause it or go on',
  description: 'A feed of content/feeds.json is changed there.',
  tags,
  security,
  middleware: [needs('admin'), boundedBody(SMALL_CALL_BYTES_MAX)],
  request: {
    ...request,
    body: { required: true, content: { 'application/json': { schema: feedChangeSchema } } },
  },
  responses: {
    200: jsonBody(feedSchema, 'The feed'),
    ...refusals([400, 401, 403, 404, 409, 413, 415, 422, 429]),
  },
})

const deleteFeed = createRoute({
  method: 'delete',
  path: '/api/v1/feeds/{id}',
  operationId: 'removeFeed',
  summary: 'Take a feed off the list',
  description: 'The reports it brought stay. A feed of content/feeds.json is removed there.',
  tags,
  security,
  middleware: [needs('admin')],
  request,
  responses: {
    204: { description: 'It is not listed any more' },
    ...refusals([400, 401, 403, 404, 409, 429]),
  },
})

const pollNow = createRoute({
  method: 'post',
  path: '/api/v1/feeds/{id}/poll',
  operationId: 'pollFeed',
  summary: 'Have a feed asked now',
  description: 'Whenever it is due; what it has that is new is taken in within a minute or two.',
  tags,
  security,
  middleware: [needs('admin'), limited('take-in')],
  'x-rate-limit': 'take-in',
  request,
  responses: { 202: jsonBody(feedSchema, 'It will be asked'), ...refusals([400, 401, 403, 404, 429]) },
})

const SECRET = { 'Cache-Control': CACHE.secret }

const needFeed = async ({ feeds }: Ports, id: string): Promise<Feed> => {
  const feed = await feeds.find(id)
  if (feed === null) throw new HTTPException(404, { message: 'No feed has this id.' })
  return feed
}

const needOwn = async (ports: Ports, id: string): Promise<Feed> => {
  const feed = await needFeed(ports, id)
  if (feed.listedIn === 'content')
    throw new HTTPException(409, { message: 'This feed stands in content/feeds.json, and is changed there.' })
  return feed
}

/** As the list of content/ is checked: of one feed. */
const checked = (given: object): ListedFeed => {
  const read = readFeedList([given])
  const [feed] = 'feeds' in read ? read.feeds : []
  if (feed === undefined)
    throw new HTTPException(422, { message: 'why' in read ? read.why : 'This is no feed.' })
  return feed
}

const changed = (listed: ListedFeed, change: object): ListedFeed =>
  checked(Object.fromEntries(Object.entries({ ...listed, ...change }).filter(([, value]) => value !== null)))

const told = async (ports: Ports, feed: Feed, whole: boolean): Promise<z.input<typeof feedSchema>> => {
  const hubs = await ports.hubs.ofFeeds([feed.id])
  return feedAnswer(feed, hubs.get(feed.id) ?? null, ports.now(), whole)
}

const addReading = (app: OpenAPIHono<HttpEnv>): void => {
  app.openapi(listFeeds, async (c) => {
    const { ports } = c.env
    const { cursor, limit } = c.req.valid('query')
    const whole = isOperator(c)
    const { feeds, total } = await ports.feeds.list(cursor ?? null, limit)
    const next = feeds.length === limit ? (feeds.at(-1)?.id ?? null) : null
    linkNext(c, next)
    const items = await feedAnswers(ports, feeds, whole)
    const page: z.input<typeof feedPageSchema> = { items, total, next }
    return answer(c, json(page), whole ? CACHE.secret : CACHE.live)
  })
  app.openapi(getFeed, async (c) => {
    const whole = isOperator(c)
    const feed = await needFeed(c.env.ports, c.req.valid('param').id)
    return answer(c, json(await told(c.env.ports, feed, whole)), whole ? CACHE.secret : CACHE.live)
  })
}

const addWriting = (app: OpenAPIHono<HttpEnv>): void => {
  app.openapi(postFeed, async (c) => {
    const { ports } = c.env
    const added = await addFeed(ports, checked(c.req.valid('json')))
    if ('why' in added) throw new HTTPException(422, { message: added.why })
    if ('known' in added)
      throw new HTTPException(409, { message: `This feed is listed already, as ${added.known}.` })
    return c.json(await told(ports, added.added, true), 201, SECRET)
  })
  app.openapi(patchFeed, async (c) => {
    const { ports } = c.env
    const feed = await needOwn(ports, c.req.valid('param').id)
    const listed = changed(feed.listed, c.req.valid('json'))
    const isAsked = !listed.paused && feed.state.ended === null
    const nextPoll = isAsked ? (feed.nextPoll ?? ports.now().toISOString()) : null
    await ports.feeds.change(feed.id, listed, nextPoll)
    return c.json(await told(ports, { ...feed, listed, nextPoll }, true), 200, SECRET)
  })
  app.openapi(deleteFeed, async (c) => {
    const feed = await needOwn(c.env.ports, c.req.valid('param').id)
    await c.env.ports.feeds.remove(feed.id)
    return c.body(null, 204, SECRET)
  })
  app.openapi(pollNow, async (c) => {
    const { ports } = c.env
    const feed = await needFeed(ports, c.req.valid('param').id)
    await ports.jobs.send([{ kind: 'poll', feed: feed.id }])
    return c.json(await told(ports, feed, true), 202, SECRET)
  })
}

export const addFeedRoutes = (app: OpenAPIHono<HttpEnv>): void => {
  addReading(app)
  addWriting(app)
}
