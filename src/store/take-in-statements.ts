import { sql } from 'drizzle-orm'
import { PARAGRAPHS_KEYED_MAX } from '../limits.ts'
import { leaderOf, type Membership, type Profile } from '../model/grouping.ts'
import { paragraphKeys } from '../model/paragraph-keys.ts'
import type { TakeInWrite } from '../ports/reports.ts'
import { eachChunk } from './database.ts'
import { moveOn, putPostings, takePostings } from './posting-statements.ts'
import {
  dirtyDays,
  events,
  memberships,
  paragraphs,
  profiles,
  readings,
  reports,
  setAside,
  sourceCounts,
  sources,
} from './schema.ts'

const reportRows = (write: TakeInWrite) =>
  write.reports.map(({ report: { text, ...document }, arrival }) => ({ arrival, text, document }))

const readingRows = (write: TakeInWrite) =>
  write.reports.map(({ reading }) => ({
    report: reading.report,
    version: reading.version,
    document: reading,
  }))

const paragraphRows = (write: TakeInWrite) =>
  write.reports.flatMap(({ report }) =>
    paragraphKeys(report, PARAGRAPHS_KEYED_MAX).map(({ key }) => [key, report.id]),
  )

/** Stored reports that come to follow another, or may: one that does never leads again. */
const nowFollowing = ({ plan, reports: arrived }: TakeInWrite): Profile[] => {
  const fresh = new Set(arrived.map(({ report }) => report.id))
  return plan.profiles.filter((profile) => !fresh.has(profile.report) && leaderOf(profile) !== null)
}

const membershipRow = (membership: Membership) => ({
  isCopy: membership.copyOf ? 1 : 0,
  document: membership,
})

/** Each report once, by its id: one that comes twice in a write is stored once. */
const sourcesOfReports = (write: TakeInWrite): [id: string, source: string][] => [
  ...new Map(write.reports.map(({ report }) => [report.id, report.sourceId])),
]

/** Comes before the reports are written: those that stand already are counted already. */
const countReports = (write: TakeInWrite) =>
  eachChunk(
    sourcesOfReports(write),
    (each) => sql`
      INSERT INTO ${sourceCounts} (source, reports) SELECT value->>1, count(*)
      FROM ${each} WHERE NOT EXISTS (SELECT 1 FROM ${reports} WHERE ${reports}.id = value->>0) GROUP BY value->>1
      ON CONFLICT (source) DO UPDATE SET reports = ${sourceCounts}.reports + excluded.reports`,
  )

const writeReports = (write: TakeInWrite) => [
  ...eachChunk(
    reportRows(write),
    (each) => sql`
      INSERT INTO ${reports} (id, source_id, origin_id, day, arrival, text, document)
      SELECT value->>'$.document.id', value->>'$.document.sourceId', value->>'$.document.originId',
        value->>'$.document.published.day', value->>'arrival', value->>'text', value->'document'
      FROM ${each} WHERE true ON CONFLICT (id) DO NOTHING`,
  ),
  ...eachChunk(
    readingRows(write),
    (each) => sql`
      INSERT INTO ${readings} (report, version, document)
      SELECT value->>'report', value->>'version', value->'document'
      FROM ${each} WHERE true ON CONFLICT (report) DO NOTHING`,
  ),
  ...eachChunk(
    paragraphRows(write),
    (each) => sql`
      INSERT INTO ${paragraphs} (key, report) SELECT value->>0, value->>1
      FROM ${each} WHERE true ON CONFLICT DO NOTHING`,
  ),
  ...eachChunk(
    write.sources.map((source) => ({ id: source.id, document: source })),
    (each) => sql`
      INSERT INTO ${sources} (id, document) SELECT value->>'id', value->'document' FROM ${each} WHERE true
      ON CONFLICT (id) DO UPDATE SET document = json_patch(${sources}.document, excluded.document)`,
  ),
]

const writeGrouping = (write: TakeInWrite) => {
  const { plan, reports: arrived } = write
  const fresh = new Set(arrived.map(({ report }) => report.id))
  return [
    ...eachChunk(
      plan.profiles.map((profile) => ({ report: profile.report, document: profile })),
      (each) => sql`
        INSERT INTO ${profiles} (report, document) SELECT value->>'report', value->'document'
        FROM ${each} WHERE true ON CONFLICT (report) DO UPDATE SET document = excluded.document`,
    ),
    ...takePostings(nowFollowing(write)),
    ...putPostings(plan.profiles.filter((profile) => fresh.has(profile.report))),
    ...putPostings(nowFollowing(write)),
    ...eachChunk(
      plan.memberships.map(membershipRow),
      (each) => sql`
        INSERT INTO ${memberships} (report, event, day, is_copy, document)
        SELECT value->>'$.document.report', value->>'$.document.event', value->>'$.document.day',
          value->>'isCopy', value->'document'
        FROM ${each} WHERE true
        ON CONFLICT (report) DO UPDATE SET event = excluded.event, day = excluded.day,
          is_copy = excluded.is_copy, document = excluded.document`,
    ),
  ]
}

/** An id with members is nobody's redirect; what redirected to an id that gives way goes on to where it went. */
const redirect = ({ plan }: TakeInWrite) => [
  ...eachChunk(
    [...new Set(plan.memberships.map((membership) => membership.event))],
    (each) => sql`UPDATE ${events} SET merged_into = NULL
      WHERE merged_into IS NOT NULL AND ${events}.id IN (SELECT value FROM ${each})`,
  ),
  ...eachChunk(
    plan.merged,
    (each) => sql`
      UPDATE ${events} SET merged_into = value->>'into' FROM ${each}
      WHERE ${events}.id = value->>'from' OR ${events}.merged_into = value->>'from'`,
  ),
]

const setThemAside = (write: TakeInWrite) =>
  eachChunk(
    write.setAside,
    (each) => sql`
      INSERT INTO ${setAside} (id, day, reason, detail, title, source, url, text, received_at)
      SELECT value->>'id', value->>'day', value->>'reason', value->>'detail', value->>'title',
        value->>'source', value->>'url', value->>'text', value->>'receivedAt'
      FROM ${each} WHERE true ON CONFLICT (id) DO NOTHING`,
  )

const markDirty = (write: TakeInWrite) =>
  eachChunk(
    write.dirtyDays,
    (each) => sql`
      INSERT INTO ${dirtyDays} (day, generation) SELECT value, ${write.generation + 1} FROM ${each} WHERE true
      ON CONFLICT (day) DO UPDATE SET generation = excluded.generation`,
  )

/** Everything one take-in writes. The first statement undoes them all where the plan is not current any more. */
export const takeInStatements = (write: TakeInWrite) => [
  moveOn(write.generation),
  ...countReports(write),
  ...writeReports(write),
  ...writeGrouping(write),
  ...redirect(write),
  ...setThemAside(write),
  ...markDirty(write),
]
