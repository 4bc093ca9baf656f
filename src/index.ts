import { runCron } from './flows/run-cron.ts'
import { recordDeadLetters, runJobs } from './flows/run-jobs.ts'
import { takeInMail } from './flows/take-in-mail.ts'
import { createApp } from './http/app.ts'
import { heldAnswers } from './http/held-answers.ts'
import { type Env, wire } from './wire.ts'

const DEAD_LETTERS = /-dead$/

const app = createApp()
/** Of this isolate. Others hold theirs until these are a minute or five old: `max-age` says as much. */
const held = heldAnswers()

/** Workers Cache stands before all isolates, and is no part of local development. */
const open = (env: Env, { cache }: ExecutionContext) =>
  wire(env, async () => {
    held.clear()
    const purged = await cache?.purge({ purgeEverything: true })
    if (purged?.success === false) console.error('Workers Cache was not emptied', purged.errors)
  })

export default {
  fetch: (request, env, ctx) =>
    held.answer(request, Date.now(), async () => app.fetch(request, { ports: open(env, ctx) }, ctx)),
  scheduled: (_controller, env, ctx) => runCron(open(env, ctx)),
  queue: (batch, env, ctx) =>
    DEAD_LETTERS.test(batch.queue)
      ? recordDeadLetters(open(env, ctx), batch.messages)
      : runJobs(open(env, ctx), batch.messages),
  email: (message, env, ctx) => {
    const { from, to, raw, rawSize: size } = message
    const refuse = (reason: string): void => message.setReject(reason)
    return takeInMail(open(env, ctx), { envelope: { from, to }, size, raw, refuse })
  },
} satisfies ExportedHandler<Env>
