import { and, asc, count, eq, gt, inArray, isNull, lt, sql } from 'drizzle-orm'
import type { AskedSubscriber, SubscriberStore } from '../ports/subscribers.ts'
import { type Database, eachChunk, inList, runTogether, writeTogether } from './database.ts'
import { deliveries, secrets, subscribers, subscriberTokens, suppressions } from './schema.ts'
import { askedOf, rowOf, SUBSCRIBER_COLUMNS, subscriberOf } from './subscriber-rows.ts'

const ask = async (db: Database, asked: AskedSubscriber, before: AskedSubscriber | null) => {
  const { id: _, ...row } = { ...rowOf(asked.subscriber), asks: asked.asks, ask: asked.ask }
  const written =
    before === null
      ? await db
          .insert(subscribers)
          .values({ id: asked.subscriber.id, ...row })
          .onConflictDoNothing()
          .returning({ id: subscribers.id })
      : await db
          .update(subscribers)
          .set(row)
          .where(
            and(
              eq(subscribers.id, before.subscriber.id),
              eq(subscribers.state, before.subscriber.state),
              sql`${subscribers.asks} = ${JSON.stringify(before.asks)}`,
            ),
          )
          .returning({ id: subscribers.id })
  return written.length > 0 ? ('written' as const) : ('overtaken' as const)
}

const takeAsk = async (db: Database, subscriber: string, wanted: string) => {
  const [row] = await db
    .update(subscribers)
    .set({ ask: null })
    .where(and(eq(subscribers.id, subscriber), eq(subscribers.ask, wanted)))
    .returning(SUBSCRIBER_COLUMNS)
  return row ? subscriberOf(row) : null
}

const suppress: (db: Database) => SubscriberStore['suppress'] =
  (db) =>
  async (suppressed, { reason, at }) => {
    await writeTogether(db, [
      ...eachChunk(
        suppressed.map(({ hash }) => hash),
        (each) => sql`INSERT INTO ${suppressions} (hash, reason, at) SELECT value, ${reason}, ${at}
          FROM ${each} WHERE true ON CONFLICT DO NOTHING`,
      ),
      ...eachChunk(
        suppressed.map(({ address }) => address),
        (each) => sql`UPDATE ${subscribers} SET state = 'suppressed', next_due = NULL, ask = NULL
          WHERE address IN (SELECT value FROM ${each})`,
      ),
    ])
  }

const add: (db: Database) => SubscriberStore['add'] = (db) => async (added) => {
  const rows = added.map((one) => ({ ...rowOf(one), topics: JSON.stringify(one.topics) }))
  const statements = eachChunk(
    rows,
    (each) => sql`
      INSERT INTO ${subscribers} (id, address, state, cadence, weekday, hour, timezone, topics, language, next_due,
        created_at, confirmed_at, consent_at, consent_from, consent_source, network, last_sent_day, soft_bounces, asks)
      SELECT value->>'id', value->>'address', value->>'state', value->>'cadence', value->>'weekday', value->>'hour',
        value->>'timezone', value->>'topics', value->>'language', value->>'nextDue', value->>'createdAt',
        value->>'confirmedAt', value->>'consentAt', value->>'consentFrom', value->>'consentSource', value->>'network',
        value->>'lastSentDay', value->>'softBounces', '[]'
      FROM ${each} WHERE true ON CONFLICT (address) DO NOTHING`,
  )
  await writeTogether(db, statements)
  const written = await db
    .select({ address: subscribers.address })
    .from(subscribers)
    .where(sql`${subscribers.id} IN ${inList(added.map(({ id }) => id))}`)
  return written.map(({ address }) => address)
}

/** The migration makes it; a database that lost it gets another. */
const formKey = async (db: Database): Promise<string> => {
  const read = () => db.select().from(secrets).where(eq(secrets.name, 'form'))
  const [kept] = await read()
  if (kept) return kept.value
  await db.run(
    sql`INSERT INTO ${secrets} (name, value) VALUES ('form', lower(hex(randomblob(32)))) ON CONFLICT DO NOTHING`,
  )
  return (await read())[0]?.value ?? ''
}

const links = (db: Database): Pick<SubscriberStore, 'keepLinks' | 'link' | 'dropLinks'> => ({
  async keepLinks(kept) {
    await db.insert(subscriberTokens).values(kept)
  },

  async link(expires, hash) {
    const at = and(eq(subscriberTokens.expires, expires), eq(subscriberTokens.hash, hash))
    const [row] = await db.select().from(subscriberTokens).where(at)
    return row ?? null
  },

  async dropLinks(before) {
    await db.delete(subscriberTokens).where(lt(subscriberTokens.expires, before))
  },
})

const suppressing = (db: Database): Pick<SubscriberStore, 'suppression' | 'suppressed' | 'suppress'> => ({
  async suppression(hash) {
    const [row] = await db
      .select({ reason: suppressions.reason, at: suppressions.at })
      .from(suppressions)
      .where(eq(suppressions.hash, hash))
    return row ?? null
  },

  async suppressed(hashes) {
    const rows = await db
      .select({ hash: suppressions.hash })
      .from(suppressions)
      .where(sql`${suppressions.hash} IN ${inList(hashes)}`)
    return new Set(rows.map(({ hash }) => hash))
  },

  suppress: suppress(db),
})

export const subscriberStore = (db: Database): SubscriberStore => ({
  ...links(db),
  ...suppressing(db),

  async find(id) {
    const [row] = await db.select(SUBSCRIBER_COLUMNS).from(subscribers).where(eq(subscribers.id, id))
    return row ? subscriberOf(row) : null
  },

  async byAddress(address) {
    const [row] = await db.select().from(subscribers).where(eq(subscribers.address, address))
    return row ? askedOf(row) : null
  },

  ask: (asked, before) => ask(db, asked, before),
  takeAsk: (subscriber, wanted) => takeAsk(db, subscriber, wanted),

  async returnAsk(subscriber, returned) {
    await db
      .update(subscribers)
      .set({ ask: returned })
      .where(and(eq(subscribers.id, subscriber), isNull(subscribers.ask)))
  },

  async pendingOf(network) {
    const [row] = await db
      .select({ n: count() })
      .from(subscribers)
      .where(and(sql`state = 'pending'`, eq(subscribers.network, network)))
    return row?.n ?? 0
  },

  async change(id, to, where) {
    const [row] = await db
      .update(subscribers)
      .set(to)
      .where(and(eq(subscribers.id, id), inArray(subscribers.state, [...where.while])))
      .returning(SUBSCRIBER_COLUMNS)
    return row ? subscriberOf(row) : null
  },

  async erase(id, days) {
    const [gone] = await runTogether(db, [
      sql`DELETE FROM ${subscribers} WHERE id = ${id} RETURNING id`,
      sql`DELETE FROM ${deliveries} WHERE subscriber = ${id} AND day IN ${inList(days)}`,
    ])
    return (gone?.results.length ?? 0) > 0
  },

  async dropUnconfirmed(before) {
    const gone = await db
      .delete(subscribers)
      .where(and(sql`state = 'pending'`, lt(subscribers.createdAt, before)))
      .returning({ id: subscribers.id })
    return gone.length
  },

  async page(after, limit) {
    const rows = await db
      .select(SUBSCRIBER_COLUMNS)
      .from(subscribers)
      .where(gt(subscribers.id, after ?? ''))
      .orderBy(asc(subscribers.id))
      .limit(limit)
    return rows.map(subscriberOf)
  },

  add: add(db),
  formKey: () => formKey(db),
})
