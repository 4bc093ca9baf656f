import { asc, eq, inArray, type SQL, sql } from 'drizzle-orm'
import type { Grouped } from '../model/grouping.ts'
import type { Archive } from '../ports.ts'
import { type Database, inList } from './database.ts'
import { events, memberships, postings, profiles } from './schema.ts'
import { POSTING_UNIT } from './take-in-statements.ts'

const grouped = (db: Database, where: SQL): Promise<Grouped[]> =>
  db
    .select({ profile: profiles.document, membership: memberships.document })
    .from(profiles)
    .innerJoin(memberships, eq(memberships.report, profiles.report))
    .where(where)
    .orderBy(asc(profiles.report))

/** Weights as whole numbers: their sum is the same in whatever order the database adds them. */
const sharing = (terms: [term: string, weight: number][], limit: number): SQL => {
  const asked = terms.map(([term, weight]) => [term, Math.round(weight * POSTING_UNIT)])
  return sql`
    SELECT ${postings.report} AS report, sum(${postings.weight} * (asked.value->>1)) AS shared
    FROM json_each(${JSON.stringify(asked)}) AS asked
    CROSS JOIN ${postings} ON ${postings.term} = asked.value->>0
    GROUP BY ${postings.report} ORDER BY shared DESC, report LIMIT ${limit}`
}

const candidates = async (
  db: Database,
  terms: [term: string, weight: number][],
  limit: number,
): Promise<Grouped[]> => {
  const rows = await db.all<{ profile: string; membership: string }>(sql`
    SELECT ${profiles.document} AS profile, ${memberships.document} AS membership
    FROM (${sharing(terms, limit)}) AS found
    JOIN ${profiles} ON ${profiles.report} = found.report
    JOIN ${memberships} ON ${memberships.report} = found.report
    ORDER BY found.shared DESC, found.report`)
  return rows.map(({ profile, membership }) => ({
    profile: JSON.parse(profile),
    membership: JSON.parse(membership),
  }))
}

export const archive = (db: Database): Archive => ({
  candidates: (terms, limit) => candidates(db, terms, limit),

  profiles: (reports) => grouped(db, inArray(profiles.report, inList(reports))),

  members: (ids) => grouped(db, inArray(memberships.event, inList(ids))),

  async events(ids) {
    const shown = await db
      .select({ id: events.id })
      .from(events)
      .where(inArray(events.id, inList(ids)))
    const published = new Set(shown.map((event) => event.id))
    return ids.map((id) => ({ id, published: published.has(id) }))
  },
})
