import { z } from 'zod'
import { INDEXED_PER_JOB_MAX } from '../limits.ts'
import { type CalendarDay, isCalendarDay } from '../model/calendar.ts'
import { mailAddress } from '../model/mail-address.ts'
import { CADENCES, CONSENT_DOORS, MAIL_LANGUAGES, TOPIC_KINDS } from '../model/subscriber.ts'
import type { Job } from '../ports/jobs.ts'
import type { Ports } from '../ports.ts'
import { drawPicture } from './draw-picture.ts'
import { pollFeed } from './poll-feed.ts'
import { rebuildDay } from './rebuild-day.ts'
import { counted, recorded } from './recorded.ts'
import { sendAsked } from './send-asked.ts'
import { sendDigest } from './send-digest.ts'
import { sendDue } from './send-due.ts'
import { subscribe } from './subscribe.ts'
import { tendHub } from './subscribe-hub.ts'
import { takeEntryPage } from './take-entry-page.ts'
import { tellHub } from './tell-hub.ts'

const topicSchema = z.object({ kind: z.enum(TOPIC_KINDS), value: z.string() })
const wishSchema = z.object({
  id: z.string(),
  address: z.string().refine((address) => mailAddress(address) === address),
  preferences: z.object({
    cadence: z.enum(CADENCES),
    weekday: z.number(),
    hour: z.number(),
    timezone: z.string(),
    topics: z.array(topicSchema),
    language: z.enum(MAIL_LANGUAGES),
  }),
  consent: z.object({
    at: z.string(),
    from: z.enum(CONSENT_DOORS),
    source: z.string().nullable(),
    network: z.string().nullable(),
  }),
})

/** What a queue message says, before it is believed. */
export const jobSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['rebuild', 'picture']), date: z.string().refine(isCalendarDay) }),
  z.object({ kind: z.literal('index') }),
  z.object({ kind: z.literal('due') }),
  z.object({
    kind: z.literal('send'),
    subscriber: z.string(),
    day: z.string().refine(isCalendarDay),
    slot: z.number(),
    probe: z.boolean(),
  }),
  z.object({ kind: z.literal('poll'), feed: z.string() }),
  z.object({ kind: z.literal('page'), feed: z.string(), key: z.string() }),
  z.object({ kind: z.literal('subscribe'), wish: wishSchema }),
  z.object({ kind: z.enum(['confirm', 'notice']), subscriber: z.string(), ask: z.string() }),
  z.object({ kind: z.literal('hub'), callback: z.string() }),
  z.object({ kind: z.literal('publish'), feeds: z.array(z.string().startsWith('/')) }),
])

/** A full batch leaves more to do, so the job hands itself on. */
const index = (ports: Ports): Promise<void> =>
  recorded(ports, 'index', 'search', async () => {
    const indexed = await ports.search.catchUp(INDEXED_PER_JOB_MAX)
    if (indexed === INDEXED_PER_JOB_MAX) await ports.jobs.send([{ kind: 'index' }])
    return { outcome: `${counted(indexed, 'report')} indexed`, result: undefined }
  })

/** Its picture is a job of its own: a day is read whether or not it can be drawn. */
const rebuild = async (ports: Ports, date: CalendarDay): Promise<void> => {
  if ((await rebuildDay(ports, date)) === 'new edition') await ports.jobs.send([{ kind: 'picture', date }])
}

export const runJob = async (ports: Ports, job: Job): Promise<void> => {
  if (job.kind === 'rebuild') await rebuild(ports, job.date)
  else if (job.kind === 'picture') await drawPicture(ports, job.date)
  else if (job.kind === 'poll') await pollFeed(ports, job.feed)
  else if (job.kind === 'page') await takeEntryPage(ports, job.feed, job.key)
  else if (job.kind === 'hub') await tendHub(ports, job.callback)
  else if (job.kind === 'publish') await tellHub(ports, job.feeds)
  else if (job.kind === 'subscribe') await subscribe(ports, job.wish)
  else if (job.kind === 'index') await index(ports)
  else if (job.kind === 'send') await sendDigest(ports, job)
  else if (job.kind === 'due') await sendDue(ports)
  else await sendAsked(ports, job)
}
