// A queue, a clock and a transport that all misbehave, around the real flows and stores.
import { type JobMessage, runJobs } from '../../src/flows/run-jobs.ts'
import { sendDue, tidyDeliveries } from '../../src/flows/send-due.ts'
import type { CalendarDay } from '../../src/model/calendar.ts'
import type { Neighbours } from '../../src/model/calendar-documents.ts'
import type { SendOutcome } from '../../src/model/mail.ts'
import type { Fetched } from '../../src/ports/days.ts'
import type { Job } from '../../src/ports/jobs.ts'
import type { Ports } from '../../src/ports.ts'
import { GOLDEN } from '../http/golden.ts'

/** Repeats: mulberry32 */
export const dice = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

export type Misfortune = {
  /** Of messages, those that come twice */
  duplicated: number
  /** Of batches, those whose consumer is killed on the way */
  killed: number
  refused: number
  /** Half of these go out all the same */
  timedOut: number
}

type Waiting = { job: Job; at: number }

/** Of port calls of one batch so many are answered: then the consumer is dead, and nothing it does comes to anything. */
const mortal = (ports: Ports, calls: number): Ports => {
  let left = calls
  const guard = <T extends object>(port: T): T =>
    new Proxy(port, {
      get: (target, name) => {
        const value = Reflect.get(target, name)
        if (typeof value !== 'function') return value
        return async (...given: unknown[]) => {
          if (left-- <= 0) throw new Error('killed')
          const answer = await value.apply(target, given)
          // What was asked for has happened, and nobody is left to hear of it.
          if (left < 0) throw new Error('killed')
          return answer
        }
      },
    })
  const { deliveries, subscribers, mailer, days, jobs } = ports
  return {
    ...ports,
    deliveries: guard(deliveries),
    subscribers: guard(subscribers),
    mailer: guard(mailer),
    days: guard(days),
    jobs: guard(jobs),
  }
}

/** Each day has one event. */
const stored = (date: CalendarDay): Fetched<typeof GOLDEN & Neighbours> => ({
  etag: date,
  builtAt: `${date}T23:00:00.000Z`,
  body: { ...GOLDEN, date, events: GOLDEN.events.slice(0, 1), previous: null, next: null },
})

type Told = { id: string; to: string; at: string }

/** @param ports with real stores; the clock, the queue, the transport and the days are of the simulation */
export const simulation = (local: Ports, start: string, misfortune: Misfortune, roll: () => number) => {
  let clock = Date.parse(start)
  let waiting: Waiting[] = []
  /** Everything that left the house */
  const told: Told[] = []
  const count = { messages: 0, duplicated: 0, killed: 0, refused: 0, timedOut: 0 }
  const outcome = (): SendOutcome => {
    const n = roll()
    if (n < misfortune.refused) {
      count.refused++
      return { kind: 'refused', permanent: false, detail: '451 try again later', address: false }
    }
    if (n >= misfortune.refused + misfortune.timedOut) return { kind: 'sent', id: null }
    count.timedOut++
    return { kind: 'unknown', detail: 'no answer in time' }
  }
  const ports: Ports = {
    ...local,
    settings: { ...local.settings, siteUrl: 'https://daybook.example' },
    now: () => new Date(clock),
    days: { ...local.days, day: async (date) => stored(date), editionsSince: async () => [] },
    mailer: {
      name: 'smtp',
      perMinuteMax: 10_000,
      async send(mail) {
        const came = outcome()
        const left = came.kind === 'sent' || (came.kind === 'unknown' && roll() < 0.5)
        if (left) told.push({ id: mail.messageId, to: mail.to, at: new Date(clock).toISOString() })
        return came
      },
    },
    jobs: {
      send: async (jobs) => {
        waiting.push(...jobs.map((job) => ({ job, at: clock })))
      },
      sendLater: async (jobs) => {
        waiting.push(...jobs.map(({ job, delayS }) => ({ job, at: clock + delayS * 1000 })))
      },
    },
  }

  const consume = async (batch: Waiting[]): Promise<void> => {
    const isKilled = roll() < misfortune.killed
    if (isKilled) count.killed++
    const messages = batch.map(
      (message, n): JobMessage => ({
        id: String(n),
        body: message.job,
        ack: () => {},
        retry: () => waiting.push({ ...message, at: clock + 60_000 }),
      }),
    )
    await runJobs(isKilled ? mortal(ports, Math.floor(roll() * 60)) : ports, messages)
  }

  /** Delivers what is ready, some of it twice, two batches at a time. */
  const runQueue = async (): Promise<void> => {
    const ready = waiting.filter(({ at }) => at <= clock)
    waiting = waiting.filter(({ at }) => at > clock)
    const twice = ready.filter(() => roll() < misfortune.duplicated)
    count.messages += ready.length
    count.duplicated += twice.length
    const messages = [...ready, ...twice].map((one) => ({ one, place: roll() }))
    const shuffled = messages.sort((a, b) => a.place - b.place).map(({ one }) => one)
    const batches = Array.from({ length: Math.ceil(shuffled.length / 10) }, (_, n) =>
      shuffled.slice(n * 10, n * 10 + 10),
    )
    for (let n = 0; n < batches.length; n += 2) await Promise.all(batches.slice(n, n + 2).map(consume))
  }

  /** Lets the time pass until a moment, with a cron, and now and then two at once, every `stepMs`. */
  const runUntil = async (end: string, stepMs: number): Promise<void> => {
    for (; clock <= Date.parse(end); clock += stepMs) {
      await Promise.all(Array.from({ length: roll() < 0.2 ? 2 : 1 }, () => sendDue(ports)))
      await tidyDeliveries(ports)
      await runQueue()
    }
  }

  return { ports, told, count, runUntil }
}
