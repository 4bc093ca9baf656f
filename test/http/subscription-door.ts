// The app over real D1, with a queue that is worked off when a test says so, a clock it sets, and mail it reads.
import { runJobs } from '../../src/flows/run-jobs.ts'
import { createApp } from '../../src/http/app.ts'
import type { OutgoingMail, SendOutcome } from '../../src/model/mail.ts'
import type { Job } from '../../src/ports/jobs.ts'
import type { Ports } from '../../src/ports.ts'
import { type LocalPorts, startPorts } from '../flows/local-ports.ts'
import { TOKEN } from './fakes.ts'

const SITE = 'https://daybook.example'

export type SubscriptionDoor = {
  ports: Ports
  local: LocalPorts
  sent: Job[]
  mails: OutgoingMail[]
  clock: { now: number }
  /** What the transport answers next, before it sends */
  outcomes: SendOutcome[]
  get(path: string): Promise<Response>
  form(path: string, fields: Record<string, string>, headers?: Record<string, string>): Promise<Response>
  api(method: string, path: string, body?: unknown, type?: string): Promise<Response>
  /** Runs the jobs until there are none */
  drain(): Promise<void>
  /** The form's stamp, old enough to be sent */
  stamp(): Promise<string>
  /** The token of the link in the newest mail */
  linked(): string
  subscriber(address: string): Promise<Awaited<ReturnType<Ports['subscribers']['byAddress']>>>
  reset(): Promise<void>
}

const tokenIn = (mail: OutgoingMail | undefined): string => /\?t=([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? ''

export const openSubscriptionDoor = async (): Promise<SubscriptionDoor> => {
  const local = await startPorts()
  const app = createApp()
  const clock = { now: Date.parse('2031-05-06T19:00:00Z') }
  const mails: OutgoingMail[] = []
  const outcomes: SendOutcome[] = []
  const ports: Ports = {
    ...local.ports,
    settings: { ...local.ports.settings, siteUrl: SITE, apiToken: TOKEN },
    mailer: {
      name: 'development',
      perMinuteMax: 60,
      async send(mail) {
        const outcome = outcomes.shift() ?? { kind: 'sent', id: null }
        if (outcome.kind === 'sent') mails.push(mail)
        return outcome
      },
    },
    now: () => new Date(clock.now),
  }
  const request = (path: string, init: RequestInit = {}) =>
    Promise.resolve(app.request(SITE + path, init, { ports }))
  const get = (path: string) => request(path)
  const { sent } = local
  return {
    ports,
    local,
    sent,
    mails,
    clock,
    outcomes,
    get,
    form: (path, fields, headers = {}) =>
      request(path, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
        body: new URLSearchParams(fields).toString(),
      }),
    api: (method, path, body, type = 'application/json') =>
      request(path, {
        method,
        headers: { authorization: `Bearer ${TOKEN}`, ...(body !== undefined && { 'content-type': type }) },
        ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      }),
    async drain() {
      for (let job = sent.shift(); job !== undefined; job = sent.shift()) {
        const body = job
        await runJobs(ports, [{ id: '1', body, ack: () => {}, retry: () => sent.push(body) }])
      }
    },
    async stamp() {
      const page = await (await get('/subscribe')).text()
      clock.now += 5_000
      return /name="stamp" value="([^"]+)"/.exec(page)?.[1] ?? ''
    },
    linked: () => tokenIn(mails.at(-1)),
    subscriber: (address) => ports.subscribers.byAddress(address),
    async reset() {
      await local.wipe()
      sent.length = 0
      mails.length = 0
      outcomes.length = 0
      clock.now = Date.parse('2031-05-06T19:00:00Z')
    },
  }
}
