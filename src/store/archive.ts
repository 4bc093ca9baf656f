import { asc, eq, inArray, type SQL, sql } from 'drizzle-orm'
import { FOLLOWERS_EACH_SIDE_MAX, POSTINGS_EACH_SIDE_MAX, REPORTS_REGROUPED_MAX } from '../limits.ts'
import type { Grouped, Place, Posting } from '../model/grouping.ts'
import { isFollowersTerm } from '../model/postings.ts'
import type { Archive } from '../ports/reports.ts'
import { type Database, inList } from './database.ts'
import { POSTING_UNIT } from './posting-statements.ts'
import { events, memberships, postings, profiles } from './schema.ts'

const grouped = (db: Database, where: SQL): Promise<Grouped[]> =>
  db
    .select({ profile: profiles.document, membership: memberships.document })
    .from(profiles)
    .innerJoin(memberships, eq(memberships.report, profiles.report))
    .where(where)
    .orderBy(asc(profiles.report))

/** Postings of one term on one side of a place, the next first: a walk along the key that ends when it has enough. */
const oneSide = (term: SQL, { published, report }: Place, side: 'before' | 'after', most: number): SQL => {
  const [beyond, next] = side === 'before' ? [sql`<`, sql`DESC`] : [sql`>`, sql`ASC`]
  return sql`(
    SELECT json_group_array(json_array(published, report, weight)) FROM (
      SELECT published, report, weight FROM ${postings}
      WHERE term = ${term} AND (published, report) ${beyond} (${published}, ${report})
      ORDER BY published ${next}, report ${next} LIMIT ${most}))`
}

const bothSides = (terms: string[], place: Place, most: number): SQL => {
  const term = sql`asked.value`
  const [before, after] = [oneSide(term, place, 'before', most), oneSide(term, place, 'after', most)]
  return sql`
    SELECT ${term} AS term, ${before} AS before, ${after} AS after
    FROM json_each(${JSON.stringify(terms)}) AS asked`
}

const around = async (db: Database, terms: string[], place: Place): Promise<Map<string, Posting[]>> => {
  const followers = bothSides(terms.filter(isFollowersTerm), place, FOLLOWERS_EACH_SIDE_MAX)
  const others = terms.filter((term) => !isFollowersTerm(term))
  const rows = await db.all<{ term: string; before: string; after: string }>(
    sql`${bothSides(others, place, POSTINGS_EACH_SIDE_MAX)} UNION ALL ${followers}`,
  )
  const read = (json: string): Posting[] =>
    (JSON.parse(json) as [published: string, report: string, weight: number][]).map(
      ([published, report, weight]) => ({ published, report, weight: weight / POSTING_UNIT }),
    )
  return new Map(rows.map(({ term: asked, before, after }) => [asked, [...read(before), ...read(after)]]))
}

export const archive = (db: Database): Archive => ({
  postings: (terms, place) => around(db, terms, place),

  profiles: (reports) => grouped(db, inArray(profiles.report, inList(reports))),

  members: (ids) => grouped(db, inArray(memberships.event, inList(ids))),

  async events(ids) {
    const rows = await db.all<{ id: string; published: number; reports: number }>(sql`
      SELECT asked.value AS id, EXISTS (SELECT 1 FROM ${events} WHERE ${events}.id = asked.value) AS published, (
        SELECT count(*) FROM (
          SELECT 1 FROM ${memberships} WHERE event = asked.value LIMIT ${REPORTS_REGROUPED_MAX + 1})) AS reports
      FROM json_each(${JSON.stringify(ids)}) AS asked`)
    return rows.map(({ id, published, reports }) => ({ id, published: published === 1, reports }))
  },
})
