import { sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { sendDigest } from '../../src/flows/send-digest.ts'
import { sendDue, tidyDeliveries } from '../../src/flows/send-due.ts'
import {
  SEND_ATTEMPTS_MAX,
  SEND_CLAIM_MS,
  TRANSPORT_FAILURES_MAX,
  TRANSPORT_PROBE_AFTER_MS,
} from '../../src/limits.ts'
import type { OutgoingMail, SendOutcome } from '../../src/model/mail.ts'
import type { Subscriber } from '../../src/model/subscriber.ts'
import type { SendJob } from '../../src/ports/deliveries.ts'
import type { Job } from '../../src/ports/jobs.ts'
import type { Ports } from '../../src/ports.ts'
import type { Database } from '../../src/store/database.ts'
import { deliveryStore } from '../../src/store/delivery-store.ts'
import { subscriberStore } from '../../src/store/subscriber-store.ts'
import { fakePorts } from '../http/fakes.ts'
import { GOLDEN } from '../http/golden.ts'
import { sqliteDatabase } from '../store/sqlite-d1.ts'
import { aSubscriber } from './mail-subscribers.ts'

const START = '2031-05-05T00:00:00.000Z'
const DOWN: SendOutcome = { kind: 'refused', permanent: false, detail: 'no connection', address: false }
const TAKEN: SendOutcome = { kind: 'sent', id: null }

let db: Database
let ports: Ports
let clock: number
let outcome: SendOutcome
let queue: { job: Job; at: number }[]
let mails: OutgoingMail[]
let days: string[]
beforeEach(() => {
  db = sqliteDatabase()
  clock = Date.parse(START)
  outcome = TAKEN
  queue = []
  mails = []
  days = []
  const { ports: fakes } = fakePorts({ siteUrl: 'https://daybook.example', timezone: 'UTC' })
  ports = {
    ...fakes,
    subscribers: subscriberStore(db),
    deliveries: deliveryStore(db),
    days: {
      ...fakes.days,
      day: async (date) => {
        days.push(date)
        return { etag: date, builtAt: START, body: { ...GOLDEN, date, previous: null, next: null } }
      },
      editionsSince: async () => [],
    },
    mailer: {
      name: 'smtp',
      perMinuteMax: 6_000,
      send: async (mail) => {
        mails.push(mail)
        return outcome
      },
    },
    jobs: {
      send: async (jobs) => {
        queue.push(...jobs.map((job) => ({ job, at: clock })))
      },
      sendLater: async (jobs) => {
        queue.push(...jobs.map(({ job, delayS }) => ({ job, at: clock + delayS * 1000 })))
      },
    },
    now: () => new Date(clock),
  }
})

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** A cron and all that it has sent, `ms` later */
const cron = async (ms = 5 * MINUTE): Promise<number> => {
  clock += ms
  await tidyDeliveries(ports)
  const made = await sendDue(ports)
  const ready = queue
  queue = []
  for (const { job, at } of ready) {
    clock = Math.max(clock, at)
    if (job.kind === 'send') await sendDigest(ports, job)
    else if (job.kind === 'due') await sendDue(ports)
  }
  return made
}
const subscribed = (count: number, over: Partial<Subscriber> = {}) =>
  ports.subscribers.add(
    Array.from({ length: count }, (_, n) => aSubscriber(n, START, { hour: 7, timezone: 'UTC', ...over })),
  )
const states = () =>
  db.all<{ day: string; state: string; n: number }>(
    sql`SELECT day, state, count(*) AS n FROM deliveries GROUP BY day, state ORDER BY day, state`,
  )

describe('a transport that takes nothing', () => {
  test('is left alone but for one try now and then, and then everybody gets one mail of all days', async () => {
    await subscribed(20)
    outcome = DOWN
    await cron(7 * HOUR)
    expect(mails).toHaveLength(TRANSPORT_FAILURES_MAX)
    expect(await ports.deliveries.transport('smtp')).toMatchObject({
      failures: TRANSPORT_FAILURES_MAX,
      lastFailure: 'no connection',
    })
    const before = mails.length
    for (let n = 0; n < 12; n++) await cron()
    expect(mails.length - before).toBe(Math.floor((12 * 5 * MINUTE) / TRANSPORT_PROBE_AFTER_MS))
    clock += 48 * HOUR
    outcome = TAKEN
    mails.length = 0
    expect(await cron()).toBe(1)
    expect(mails).toHaveLength(1)
    expect(await cron()).toBe(19)
    expect(new Set(mails.map(({ to }) => to)).size).toBe(20)
    expect(mails).toHaveLength(20)
    expect([...new Set(days)].sort().slice(-3)).toEqual(['2031-05-04', '2031-05-05', '2031-05-06'])
    expect((await states()).filter(({ day }) => day === '2031-05-06')).toEqual([
      { day: '2031-05-06', state: 'sent', n: 20 },
    ])
    await cron()
    expect(mails).toHaveLength(20)
  })
  test('paused by the operator is not even tried', async () => {
    await subscribed(3)
    const { settings } = ports
    ports = { ...ports, settings: { ...settings, mail: { ...settings.mail, paused: true } } }
    await cron(55 * HOUR)
    expect(mails).toHaveLength(0)
    ports = { ...ports, settings }
    expect([await cron(), mails.length]).toEqual([3, 3])
    expect([await cron(), mails.length]).toEqual([0, 3])
  })
  test('what is in the queue then is held, and sent when it works again', async () => {
    await subscribed(2)
    const held = {
      kind: 'send',
      subscriber: aSubscriber(0, START).id,
      day: '2031-05-04',
      slot: clock,
      probe: false,
    } as const
    const { settings } = ports
    clock += HOUR
    const paused = { ...ports, settings: { ...settings, mail: { ...settings.mail, paused: true } } }
    expect(await sendDigest(paused, held)).toBe('held')
    expect(mails).toHaveLength(0)
    expect([await cron(), mails.length]).toEqual([1, 1])
  })
})

describe('one mail', () => {
  const job: SendJob = {
    kind: 'send',
    subscriber: aSubscriber(0, START).id,
    day: '2031-05-04',
    slot: 0,
    probe: false,
  }
  const send = () => sendDigest(ports, { ...job, slot: clock })
  test('that is refused for now is tried so often, later and later, with one Message-ID, and its days are told next time', async () => {
    await subscribed(1)
    const other: SendOutcome = {
      kind: 'refused',
      permanent: false,
      detail: '451 reader-0@mail.example later',
      address: true,
    }
    outcome = other
    await cron(7 * HOUR)
    for (let n = 0; n < 20 * 12; n++) await cron()
    expect(mails).toHaveLength(SEND_ATTEMPTS_MAX)
    expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(1)
    const [row] = await db.all<{ detail: string }>(sql`SELECT detail FROM deliveries`)
    expect(row?.detail).toBe('451 …@mail.example later')
    outcome = TAKEN
    days.length = 0
    await cron(4 * HOUR)
    expect(new Set(days)).toEqual(new Set(['2031-05-04', '2031-05-05']))
    expect(await ports.deliveries.counts(9)).toEqual({
      days: [
        { day: '2031-05-05', counts: { sent: 1 } },
        { day: '2031-05-04', counts: { refused: 1 } },
      ],
      underWay: 0,
    })
  })
  test('that nobody knows of is not sent again', async () => {
    await subscribed(1)
    outcome = { kind: 'unknown', detail: 'no answer' }
    expect([await send(), await send(), mails.length]).toEqual(['unknown', 'not sent', 1])
  })
  test('whose sender died stands as unknown after a while', async () => {
    await subscribed(1)
    const broken = {
      ...ports,
      deliveries: { ...ports.deliveries, settle: () => Promise.reject(new Error('died')) },
    }
    await expect(sendDigest(broken, { ...job, slot: clock })).rejects.toThrow('died')
    expect([await send(), (await states())[0]?.state]).toEqual(['not sent', 'claimed'])
    clock += SEND_CLAIM_MS + 1
    await tidyDeliveries(ports)
    expect([await send(), (await states())[0]?.state, mails.length]).toEqual(['not sent', 'unknown', 1])
  })
  test('to a bad address is the last', async () => {
    await subscribed(1)
    outcome = { kind: 'refused', permanent: true, detail: '550 5.1.1', address: true }
    expect(await send()).toBe('refused')
    expect((await ports.subscribers.find(job.subscriber))?.state).toBe('suppressed')
  })
  test.each(['pending', 'paused', 'left', 'suppressed'] as const)(
    'is not sent to who is %s',
    async (state) => {
      await subscribed(1, { state })
      expect([await send(), mails.length]).toEqual(['not sent', 0])
    },
  )
  test('is not sent to who leaves while it is written', async () => {
    await subscribed(1)
    const leaving: Ports = {
      ...ports,
      days: {
        ...ports.days,
        day: async (date) => {
          await ports.subscribers.change(
            job.subscriber,
            { state: 'left', nextDue: null },
            { while: ['active'] },
          )
          return ports.days.day(date)
        },
      },
    }
    expect([await sendDigest(leaving, { ...job, slot: clock }), mails.length]).toEqual(['not sent', 0])
  })
  test('with nothing in it is none', async () => {
    await subscribed(1, { topics: [{ kind: 'name', value: 'Nobody at all' }] })
    expect([await send(), await send(), mails.length]).toEqual(['nothing', 'not sent', 0])
    expect(await states()).toEqual([{ day: '2031-05-04', state: 'nothing', n: 1 }])
  })
  test('long after its turn waits for another where the rate wants it', async () => {
    await subscribed(1)
    await ports.deliveries.reserve('smtp', 1, 2 * HOUR, clock)
    expect(await sendDigest(ports, { ...job, slot: clock - HOUR })).toBe('later')
    expect(queue).toMatchObject([{ job: { ...job, slot: clock + 2 * HOUR }, at: clock + 2 * HOUR }])
  })
})

test('the rate bounds what the queue gets, and the rest stays due', async () => {
  await subscribed(50)
  ports = { ...ports, mailer: { ...ports.mailer, perMinuteMax: 3 } }
  clock += 7 * HOUR
  expect(await sendDue(ports)).toBe(30)
  expect(await sendDue(ports)).toBe(0)
  const slots = queue.map(({ at }) => at - clock)
  expect(slots).toEqual(Array.from({ length: 30 }, (_, n) => n * 20_000))
  clock += 5 * MINUTE
  expect(await sendDue(ports)).toBe(15)
})
