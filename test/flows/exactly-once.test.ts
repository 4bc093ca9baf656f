import { sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { dayFor } from '../../src/model/due.ts'
import type { Database } from '../../src/store/database.ts'
import { deliveryStore } from '../../src/store/delivery-store.ts'
import { subscriberStore } from '../../src/store/subscriber-store.ts'
import { fakePorts } from '../http/fakes.ts'
import { sqliteDatabase } from '../store/sqlite-d1.ts'
import { dice, simulation } from './mail-simulation.ts'
import { aSubscriber, duesBetween, ZONES } from './mail-subscribers.ts'

const START = '2031-03-28T00:00:00.000Z'
/** Berlin and London put their clocks on within. */
const END = '2031-03-31T00:00:00.000Z'
/** Fewer, to try something: MAIL_SUBSCRIBERS=200 */
const { MAIL_SUBSCRIBERS = '2000' } = process.env
const SUBSCRIBERS = Number(MAIL_SUBSCRIBERS)
const STEP_MS = 900_000

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
})

type Row = { day: string; subscriber: string; state: string; attempts: number }

const rowsOf = (db: Database): Promise<Row[]> =>
  db.all<Row>(sql`SELECT day, subscriber, state, attempts FROM deliveries ORDER BY day, subscriber`)

describe(`${SUBSCRIBERS} subscribers in ${ZONES.length} zones, three days, everything going wrong`, () => {
  test('every due digest is sent once or stands as unknown, none twice', { timeout: 900_000 }, async () => {
    const subscribers = Array.from({ length: SUBSCRIBERS }, (_, n) => aSubscriber(n, START))
    const db = sqliteDatabase()
    const ports = { ...fakePorts().ports, subscribers: subscriberStore(db), deliveries: deliveryStore(db) }
    await ports.subscribers.add(subscribers)
    const misfortune = { duplicated: 0.1, killed: 0.05, refused: 0.1, timedOut: 0.02 }
    const { told, count, runUntil } = simulation(ports, START, misfortune, dice(7))
    await runUntil(END, STEP_MS)
    const lastDay = subscribers.flatMap((one) =>
      duesBetween(one, START, END).map((due) => [one, due] as const),
    )
    await runUntil(new Date(Date.parse(END) + 5 * 3_600_000).toISOString(), STEP_MS)

    const due = lastDay.map(([{ id }, at]) => `${dayFor(at, 'UTC')} ${id}`)
    const rows = await rowsOf(db)
    const stateOf = new Map(rows.map(({ day, subscriber, state }) => [`${day} ${subscriber}`, state]))
    const states = Map.groupBy(due, (one) => stateOf.get(one) ?? 'missing')
    const times = Map.groupBy(told, ({ id }) => id)
    const twice = [...times.values()].filter(({ length }) => length > 1)
    console.log(
      JSON.stringify({
        due: due.length,
        ...Object.fromEntries([...states].map(([state, some]) => [state, some.length])),
        leftTheHouse: told.length,
        twice: twice.length,
        triedAgain: rows.filter(({ attempts }) => attempts > 1).length,
        ...count,
      }),
    )
    expect(twice).toEqual([])
    expect(new Set(due).size).toBe(due.length)
    expect([...states.keys()].sort()).toEqual(['sent', 'unknown'])
    expect(count.killed).toBeGreaterThan(3)
    expect(count.timedOut).toBeGreaterThan(3)
  })
})
