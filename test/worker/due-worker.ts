// The Worker, with a door that makes every active subscriber due: the hours of the day are not waited for.
import worker from '../../src/index.ts'
import type { Env } from '../../src/wire.ts'

export default {
  ...worker,
  async fetch(request, env, context) {
    if (new URL(request.url).pathname !== '/test/due') return worker.fetch(request, env, context)
    const at = new Date(Date.now() - 1000).toISOString()
    await env.DB.prepare("UPDATE subscribers SET next_due = ? WHERE state = 'active'").bind(at).run()
    return new Response('due')
  },
} satisfies ExportedHandler<Env>
