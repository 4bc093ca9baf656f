import { runCron } from './flows/run-cron.ts'
import { recordDeadLetters, runJobs } from './flows/run-jobs.ts'
import { takeInMail } from './flows/take-in-mail.ts'
import { createApp } from './http/app.ts'
import { type Env, wire } from './wire.ts'

const DEAD_LETTERS = /-dead$/

const app = createApp()

export default {
  fetch: (request, env, ctx) => app.fetch(request, { ports: wire(env) }, ctx),
  scheduled: (_controller, env) => runCron(wire(env)),
  queue: (batch, env) =>
    DEAD_LETTERS.test(batch.queue)
      ? recordDeadLetters(wire(env), batch.messages)
      : runJobs(wire(env), batch.messages),
  email: (message, env) => {
    const { from, to, raw, rawSize: size } = message
    const refuse = (reason: string): void => message.setReject(reason)
    return takeInMail(wire(env), { envelope: { from, to }, size, raw, refuse })
  },
} satisfies ExportedHandler<Env>
