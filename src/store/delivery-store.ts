import { and, asc, desc, eq, getTableColumns, isNull, lt, lte, sql } from 'drizzle-orm'
import { TRANSPORT_FAILURES_MAX, TRANSPORT_PROBE_AFTER_MS } from '../limits.ts'
import type { CalendarDay } from '../model/calendar.ts'
import type { DeliveryCount, DeliveryStore, Transport } from '../ports/deliveries.ts'
import { type Database, eachChunk, inList, runTogether, writeTogether } from './database.ts'
import { claimStatements, count, lapseStatements, settleStatements } from './delivery-statements.ts'
import { deliveries, deliveryCounts, subscribers, transports } from './schema.ts'
import { SUBSCRIBER_COLUMNS, subscriberOf } from './subscriber-rows.ts'

const { subscriber, day, state, since, attempts, claimedAt, bounced } = getTableColumns(deliveries)
const DELIVERY = { subscriber, day, state, since, attempts, claimedAt, bounced }
const { failures, openedAt, lastFailure } = getTableColumns(transports)
const TRANSPORT = { failures, openedAt, lastFailure }

/** A way out that nothing was ever sent by */
const UNTRIED: Transport = { failures: 0, openedAt: null, lastFailure: null }

const toSend = async (
  db: Database,
  key: { subscriber: string; day: CalendarDay },
  name: string,
): ReturnType<DeliveryStore['toSend']> => {
  const own = eq(deliveries.subscriber, key.subscriber)
  const told = sql`(SELECT last_sent_day FROM ${subscribers} WHERE id = ${key.subscriber})`
  const [[found], [delivery], [before], [transport]] = await db.batch([
    db.select(SUBSCRIBER_COLUMNS).from(subscribers).where(eq(subscribers.id, key.subscriber)),
    db
      .select(DELIVERY)
      .from(deliveries)
      .where(and(eq(deliveries.day, key.day), own)),
    db
      .select(DELIVERY)
      .from(deliveries)
      .where(and(eq(deliveries.day, told), own)),
    db.select(TRANSPORT).from(transports).where(eq(transports.name, name)),
  ])
  if (!found) return null
  return {
    subscriber: subscriberOf(found),
    delivery: delivery ?? null,
    before: before ?? null,
    transport: transport ?? UNTRIED,
  }
}

const moveOn =
  (db: Database): DeliveryStore['moveOn'] =>
  async (moves) => {
    await writeTogether(
      db,
      eachChunk(
        moves,
        (each) => sql`
          UPDATE ${subscribers} SET next_due = each.value->>'to' FROM ${each} AS each
          WHERE ${subscribers}.id = each.value->>'id' AND next_due = each.value->>'from'`,
      ),
    )
  }

const settling = (db: Database): Pick<DeliveryStore, 'claim' | 'settle' | 'lapse'> => ({
  async claim(claim) {
    const [first] = await runTogether(db, claimStatements(claim))
    const [row] = (first?.results ?? []) as { attempts: number }[]
    return row?.attempts ?? null
  },

  async settle(claim, settlement, at) {
    await writeTogether(db, settleStatements(claim, settlement, at, TRANSPORT_FAILURES_MAX))
  },

  async lapse(before) {
    await writeTogether(db, lapseStatements(before))
  },
})

const bouncing = (db: Database): Pick<DeliveryStore, 'bounced' | 'softBounce'> => ({
  async bounced(key, bounce) {
    const [row] = await db
      .update(deliveries)
      .set({ bounced: bounce })
      .where(
        and(
          eq(deliveries.day, key.day),
          eq(deliveries.subscriber, key.subscriber),
          isNull(deliveries.bounced),
        ),
      )
      .returning(DELIVERY)
    const what: DeliveryCount = bounce === 'complaint' ? 'complained' : 'bounced'
    if (row) await writeTogether(db, [count(key, what, sql`true`)])
    return row ?? null
  },

  async softBounce(id) {
    const [row] = await db
      .update(subscribers)
      .set({ softBounces: sql`${subscribers.softBounces} + 1` })
      .where(eq(subscribers.id, id))
      .returning({ n: subscribers.softBounces })
    return row?.n ?? 0
  },
})

const pacing = (db: Database): Pick<DeliveryStore, 'transport' | 'reserve' | 'probe'> => ({
  async transport(name) {
    const [row] = await db.select(TRANSPORT).from(transports).where(eq(transports.name, name))
    return row ?? UNTRIED
  },

  async reserve(name, wanted, everyMs, now) {
    const span = wanted * everyMs
    const [row] = await db
      .insert(transports)
      .values({ name, nextFree: now + span, failures: 0 })
      .onConflictDoUpdate({
        target: transports.name,
        set: { nextFree: sql`max(${transports.nextFree}, ${now}) + ${span}` },
      })
      .returning({ nextFree: transports.nextFree })
    return (row?.nextFree ?? now + span) - span
  },

  async probe(name, since, now) {
    if (Date.parse(now) - Date.parse(since) < TRANSPORT_PROBE_AFTER_MS) return false
    const asked = await db
      .update(transports)
      .set({ openedAt: now })
      .where(and(eq(transports.name, name), eq(transports.openedAt, since)))
      .returning({ name: transports.name })
    return asked.length > 0
  },
})

const counting = (db: Database): Pick<DeliveryStore, 'counts' | 'of' | 'drop'> => ({
  async counts(days) {
    const last = db
      .selectDistinct({ day: deliveryCounts.day })
      .from(deliveryCounts)
      .orderBy(desc(deliveryCounts.day))
    const [rows, [claimed]] = await db.batch([
      db
        .select()
        .from(deliveryCounts)
        .where(sql`day IN ${last.limit(days)}`)
        .orderBy(desc(deliveryCounts.day)),
      db.select({ n: sql<number>`count(*)` }).from(deliveries).where(sql`state = 'claimed'`),
    ])
    const byDay = Map.groupBy(rows, (row) => row.day)
    return {
      days: [...byDay].map(([date, some]) => ({
        day: date,
        counts: Object.fromEntries(some.map(({ what, count: n }) => [what, n])),
      })),
      underWay: claimed?.n ?? 0,
    }
  },

  of: (id, days) =>
    db
      .select(DELIVERY)
      .from(deliveries)
      .where(and(eq(deliveries.subscriber, id), sql`${deliveries.day} IN ${inList(days)}`))
      .orderBy(desc(deliveries.day)),

  async drop(before) {
    await db.delete(deliveries).where(lt(deliveries.day, before))
  },
})

export const deliveryStore = (db: Database): DeliveryStore => ({
  ...settling(db),
  ...bouncing(db),
  ...pacing(db),
  ...counting(db),
  moveOn: moveOn(db),

  async due(now, limit) {
    const rows = await db
      .select(SUBSCRIBER_COLUMNS)
      .from(subscribers)
      .where(lte(subscribers.nextDue, now))
      .orderBy(asc(subscribers.nextDue), asc(subscribers.id))
      .limit(limit)
    return rows.map(subscriberOf)
  },

  async dueAgain(id, at) {
    await db
      .update(subscribers)
      .set({ nextDue: at })
      .where(and(eq(subscribers.id, id), eq(subscribers.state, 'active'), sql`next_due > ${at}`))
  },

  toSend: (key, transport) => toSend(db, key, transport),
})
