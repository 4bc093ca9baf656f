// The whole Worker, and beside it in the same runtime the barest that could answer the same: for `npm run bench -- serve`.
import { Hono } from 'hono'
import { summaryOf } from '../../src/digest/summary.ts'
import { rebuildDay } from '../../src/flows/rebuild-day.ts'
import { takeInReports } from '../../src/flows/take-in-reports.ts'
import daybook from '../../src/index.ts'
import type { CalendarDay } from '../../src/model/calendar.ts'
import type { Day } from '../../src/model/day.ts'
import type { Submission } from '../../src/model/report.ts'
import { dayPage } from '../../src/render/day-page.tsx'
import { daysFeed } from '../../src/render/feeds/day-feed.tsx'
import { rssFeed } from '../../src/render/feeds/rss.ts'
import { wordsIn } from '../../src/render/words/languages.ts'
import { type Env, wire } from '../../src/wire.ts'

type Rendering = { date: CalendarDay; events: number; surface: string; times: number }

/** As many events as wanted, those of the day over again where it has fewer. */
const withEvents = (day: Day, count: number): Day => ({
  ...day,
  events: Array.from({ length: count }, (_, n) => day.events[n % day.events.length]).filter(
    (one) => one !== undefined,
  ),
})

const render = async (env: Env, { date, events, surface, times }: Rendering): Promise<number> => {
  const stored = (await wire(env, nobodyHolds).days.day(date))?.body
  if (!stored) throw new Error(`${date} has no edition`)
  const day = withEvents(stored, events)
  const json = JSON.stringify(day)
  const summary = summaryOf(day, day.builtAt)
  const site = { title: 'Daybook', url: 'https://daybook.example', canonicalUrl: '', words: wordsIn('en') }
  const surfaces: Record<string, () => string> = {
    nothing: () => '',
    page: () => dayPage(site, day, false),
    feed: () => rssFeed(site, daysFeed(site, [summary])),
    JSON: () => JSON.stringify(JSON.parse(json)),
  }
  let characters = 0
  for (let n = 0; n < times; n++) characters += surfaces[surface]?.().length ?? 0
  return characters
}

const nobodyHolds = async (): Promise<void> => {}

/** One row of D1 by its primary key, as it is. */
const bare = new Hono<{ Bindings: Env }>()
bare.get('/bare/row/:name', async (c) => {
  const body = await c.env.DB.prepare('SELECT body FROM bench_rows WHERE name = ?')
    .bind(c.req.param('name'))
    .first<string>('body')
  return c.body(body ?? '', 200, { 'Content-Type': 'text/html; charset=utf-8' })
})
/** With what a 304 must tell again (RFC 9110, 15.4.5) */
bare.get('/bare/304', () => {
  const headers = {
    ETag: 'W/"a-tag-of-some-length~feed"',
    'Cache-Control': 'public, max-age=300',
    Vary: 'Accept-Encoding',
  }
  return new Response(null, { status: 304, headers })
})

const WORKS: Record<string, (env: Env, body: never) => Promise<unknown>> = {
  '/bench/take-in': (env, reports: Submission[]) => takeInReports(wire(env, nobodyHolds), reports),
  '/bench/rebuild': (env, { date }: { date: string }) => rebuildDay(wire(env, nobodyHolds), date),
  '/bench/render': render,
  '/bench/row': async ({ DB }, { name, body }: { name: string; body: string }) => {
    await DB.batch([
      DB.prepare('CREATE TABLE IF NOT EXISTS bench_rows (name TEXT PRIMARY KEY, body TEXT NOT NULL)'),
      DB.prepare('INSERT OR REPLACE INTO bench_rows VALUES (?, ?)').bind(name, body),
    ])
  },
}

export default {
  ...daybook,
  async fetch(request, env, ctx) {
    const { pathname } = new URL(request.url)
    if (pathname.startsWith('/bare/')) return bare.fetch(request, env, ctx)
    const work = WORKS[pathname]
    if (work === undefined) return daybook.fetch(request, env, ctx)
    return Response.json((await work(env, (await request.json()) as never)) ?? null)
  },
} satisfies ExportedHandler<Env>
