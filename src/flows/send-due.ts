import { CRON_MINUTES, DELIVERIES_KEPT_DAYS, DUE_PER_STEP_MAX, SEND_CLAIM_MS } from '../limits.ts'
import { addDays, dayOf } from '../model/calendar.ts'
import { dayFor, lastDue, nextDue } from '../model/due.ts'
import type { Subscriber } from '../model/subscriber.ts'
import type { SendJob } from '../ports/deliveries.ts'
import type { Ports } from '../ports.ts'
import { everyMs, isShut } from './transport-gate.ts'

const MINUTE_MS = 60_000

/** Mails that the rate lets out until the cron comes again, and once more; one where the transport has to be tried. */
const room = async (ports: Ports, at: Date): Promise<{ mails: number; probe: boolean }> => {
  const { deliveries, mailer, settings } = ports
  const transport = await deliveries.transport(mailer.name)
  if (!isShut(settings.mail, transport)) {
    const ahead = (await deliveries.reserve(mailer.name, 0, 0, at.getTime())) - at.getTime()
    return {
      mails: Math.floor((2 * CRON_MINUTES * MINUTE_MS - ahead) / everyMs(mailer.perMinuteMax)),
      probe: false,
    }
  }
  if (settings.mail.paused || transport.openedAt === null) return { mails: 0, probe: false }
  const probe = await deliveries.probe(mailer.name, transport.openedAt, at.toISOString())
  return { mails: probe ? 1 : 0, probe }
}

/** Only the last moment that was due counts: its mail tells of all that was missed. */
const jobOf = (ports: Ports, subscriber: Subscriber, at: Date, slot: number, probe: boolean): SendJob => {
  const day = dayFor(lastDue(subscriber, at.toISOString()), ports.settings.timezone)
  return { kind: 'send', subscriber: subscriber.id, day, slot, probe }
}

/** The jobs go first: whoever is due twice gets one mail, and nobody whose job was not sent is moved on. */
const sendJobs = async (ports: Ports, due: Subscriber[], at: Date, probe: boolean): Promise<void> => {
  const { deliveries, jobs, mailer } = ports
  const every = everyMs(mailer.perMinuteMax)
  const first = await deliveries.reserve(mailer.name, due.length, every, at.getTime())
  const timed = due.map((subscriber, n) => {
    const slot = first + n * every
    return { job: jobOf(ports, subscriber, at, slot, probe), delayS: (slot - at.getTime()) / 1000 }
  })
  await jobs.sendLater(timed)
  await deliveries.moveOn(
    due.map((subscriber) => ({
      id: subscriber.id,
      from: subscriber.nextDue ?? '',
      to: nextDue(subscriber, at.toISOString()),
    })),
  )
}

/**
 * Makes a job of each subscriber whose hour has come, as many as the transport's rate lets out until the next run; the
 * others stay due. Twice or at once is harmless: each mail is claimed before it is sent.
 * @returns how many jobs
 */
export const sendDue = async (ports: Ports): Promise<number> => {
  const { deliveries, settings, now } = ports
  const at = now()
  // Links in mails need an address that no request can vouch for.
  if (settings.siteUrl === '') return 0
  const { mails, probe } = await room(ports, at)
  const limit = Math.min(mails, DUE_PER_STEP_MAX)
  if (limit <= 0) return 0
  const due = await deliveries.due(at.toISOString(), limit)
  if (due.length === 0) return 0
  await sendJobs(ports, due, at, probe)
  if (due.length === DUE_PER_STEP_MAX) await ports.jobs.send([{ kind: 'due' }])
  return due.length
}

/** What was claimed and never settled stands as unknown; deliveries of long ago are forgotten. */
export const tidyDeliveries = async ({ deliveries, settings, now }: Ports): Promise<void> => {
  await deliveries.lapse(new Date(now().getTime() - SEND_CLAIM_MS).toISOString())
  await deliveries.drop(addDays(dayOf(now(), settings.timezone), -DELIVERIES_KEPT_DAYS))
}
