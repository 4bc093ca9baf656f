import { inArray, type SQL, sql } from 'drizzle-orm'
import {
  SEARCH_EXCERPT_WORDS,
  SEARCH_REPORTS_COUNTED_MAX,
  SEARCH_REPORTS_PER_RESULT,
  SEARCH_REPORTS_RANKED_MAX,
} from '../limits.ts'
import { eventPath } from '../model/event-address.ts'
import type { FoundEvent, FoundReport, MarkedText, SearchAnswer, SearchAsked } from '../model/search.ts'
import type { SearchIndex } from '../ports/search.ts'
import { type Database, inList } from './database.ts'
import { catchUp, waitingCount } from './index-filling.ts'
import { events, memberships } from './schema.ts'
import { searchQuery } from './search-query.ts'

/** Around what was found; the index holds no such characters. */
const OPEN = '\u0002'
const CLOSE = '\u0003'
/** A word of the title counts for so many of the text; the columns in their order. */
const RANK = 'bm25(0, 0, 0, 0, 0, 0, 5, 1)'

/** A text with the places between the marks, which are taken out. */
const marked = (text: string): MarkedText => {
  const marks: MarkedText['marks'] = []
  let plain = ''
  for (const [nth, piece] of text.split(OPEN).entries()) {
    const [inside = '', ...after] = nth === 0 ? ['', piece] : piece.split(CLOSE)
    if (inside !== '') marks.push([plain.length, plain.length + inside.length])
    plain += inside + after.join('')
  }
  return { text: plain, marks }
}

const filtered = (match: string, { from, to, source }: Omit<SearchAsked, 'q'>): SQL => sql`
  report_texts MATCH ${match}
  ${from === null ? sql`` : sql`AND day >= ${from}`} ${to === null ? sql`` : sql`AND day <= ${to}`}
  ${source === null ? sql`` : sql`AND ${source} IN (source_id, origin_id)`}`

type Hit = { arrival: number; report: string }

/** The first in order, and how many there are. */
const ranked = async (index: Database, match: string, asked: SearchAsked) => {
  const where = filtered(match, asked)
  const order = asked.order === 'best' ? sql`rank, day DESC, rowid DESC` : sql`day DESC, rowid DESC`
  const [hits, [count]] = await Promise.all([
    index.all<Hit>(sql`
      SELECT rowid AS arrival, report FROM report_texts WHERE ${where} AND rank MATCH ${RANK}
      ORDER BY ${order} LIMIT ${SEARCH_REPORTS_RANKED_MAX}`),
    index.all<{ n: number }>(sql`
      SELECT count(*) AS n FROM (SELECT 1 FROM report_texts WHERE ${where}
        LIMIT ${SEARCH_REPORTS_COUNTED_MAX + 1})`),
  ])
  return { hits, count: count?.n ?? 0 }
}

type Group = { event: string; hits: Hit[] }

/** The hits by their events, the event of the best hit first. A report that is stored no more is passed over. */
const grouped = async (db: Database, hits: Hit[]): Promise<Group[]> => {
  const ids = hits.map(({ report }) => report)
  const known = await db
    .select({ report: memberships.report, event: memberships.event })
    .from(memberships)
    .where(inArray(memberships.report, inList(ids)))
  const eventOf = new Map(known.map(({ report, event }) => [report, event]))
  const stored = hits.filter(({ report }) => eventOf.has(report))
  return [...Map.groupBy(stored, ({ report }) => eventOf.get(report) ?? '')].map(([event, own]) => ({
    event,
    hits: own,
  }))
}

/** What readers are shown of reports: never more of a text than the excerpt. */
const excerpts = async (index: Database, match: string, hits: Hit[]): Promise<Map<string, FoundReport>> => {
  const rows = await index.all<
    Omit<FoundReport, 'title' | 'excerpt'> & { title: string; excerpt: string }
  >(sql`
    SELECT report, day, source, source_id AS sourceId,
      highlight(report_texts, 6, ${OPEN}, ${CLOSE}) AS title,
      snippet(report_texts, 7, ${OPEN}, ${CLOSE}, '…', ${SEARCH_EXCERPT_WORDS}) AS excerpt
    FROM report_texts WHERE report_texts MATCH ${match}
      AND rowid IN (SELECT value FROM json_each(${JSON.stringify(hits.map(({ arrival }) => arrival))}))`)
  return new Map(
    rows.map((row) => [row.report, { ...row, title: marked(row.title), excerpt: marked(row.excerpt) }]),
  )
}

const shownEvents = async (db: Database, ids: string[]): Promise<Map<string, FoundEvent>> => {
  const rows = await db
    .select({
      id: events.id,
      slug: sql<string>`${events.slug}`,
      title: sql<string>`${events.title}`,
      firstDay: sql<string>`${events.firstDay}`,
      lastDay: sql<string>`${events.lastDay}`,
      reports: sql<number>`${events.reports}`,
      origins: sql<number>`${events.origins}`,
      changedAt: sql<string>`${events.builtAt}`,
    })
    .from(events)
    .where(sql`${inArray(events.id, inList(ids))} AND etag IS NOT NULL AND merged_into IS NULL`)
  return new Map(rows.map((row) => [row.id, { ...row, url: eventPath(row.slug) }]))
}

const search = async (
  db: Database,
  index: Database,
  asked: SearchAsked,
  perPage: number,
): Promise<SearchAnswer> => {
  const query = searchQuery(asked.q)
  const nothing = { ...asked, understood: '', reports: 0, reportsMore: false, total: 0, results: [] }
  if (query === null) return nothing
  const { hits, count } = await ranked(index, query.match, asked)
  const groups = await grouped(db, hits)
  const page = groups.slice((asked.page - 1) * perPage, asked.page * perPage).map(({ event, hits: own }) => ({
    event,
    found: own.length,
    first: own.slice(0, SEARCH_REPORTS_PER_RESULT),
  }))
  const [found, shown] = await Promise.all([
    excerpts(
      index,
      query.match,
      page.flatMap(({ first }) => first),
    ),
    shownEvents(
      db,
      page.map(({ event }) => event),
    ),
  ])
  return {
    ...nothing,
    understood: query.understood,
    reports: Math.min(count, SEARCH_REPORTS_COUNTED_MAX),
    reportsMore: count > SEARCH_REPORTS_COUNTED_MAX,
    total: groups.length,
    results: page.map(({ event, found: n, first }) => ({
      event: shown.get(event) ?? null,
      found: n,
      items: first.flatMap(({ report }) => found.get(report) ?? []),
    })),
  }
}

/** `upTo`: the last row of the index when the search began; what came in later is not looked at. */
export type FoundReports = { reports: string[]; upTo: number }

/** Of the reports up to a row of the index those that hold these words, those taken in last first. */
export const reportsHolding = async (
  index: Database,
  query: string,
  upTo: number | undefined,
  limit: number,
): Promise<FoundReports> => {
  const end =
    upTo ??
    (await index.all<{ last: number | null }>(sql`SELECT max(rowid) AS last FROM report_texts`))[0]?.last ??
    0
  const found = searchQuery(query)
  if (found === null) return { reports: [], upTo: end }
  const rows = await index.all<{ report: string }>(sql`
    SELECT report FROM report_texts WHERE report_texts MATCH ${found.match} AND rowid <= ${end}
    ORDER BY rowid DESC LIMIT ${limit}`)
  return { reports: rows.map(({ report }) => report), upTo: end }
}

export const searchIndex = (db: Database, index: Database): SearchIndex => ({
  catchUp: (limit) => catchUp(db, index, limit),
  waiting: () => waitingCount(db, index),
  search: (asked, perPage) => search(db, index, asked, perPage),

  async reportsOf(query, from, to, limit) {
    const found = searchQuery(query)
    if (found === null) return []
    const where = filtered(found.match, { from, to, source: null, order: 'best', page: 1 })
    const rows = await index.all<{ report: string }>(
      sql`SELECT report FROM report_texts WHERE ${where} LIMIT ${limit}`,
    )
    return rows.map(({ report }) => report)
  },
})
