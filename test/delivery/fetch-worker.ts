// A Worker whose doors are the outbound fetch and the platform's decoders, to try both in workerd.
import { hostRules } from '../../src/delivery/host-rules.ts'
import { outboundFetch } from '../../src/delivery/outbound-fetch.ts'
import { resolveName } from '../../src/delivery/resolve-name.ts'
import type { Fetch } from '../../src/ports.ts'

type Asked = { trusted: string; wanted: Fetch }

const ask = async ({ trusted, wanted }: Asked): Promise<Response> => {
  const fetcher = outboundFetch({
    fetch: (url, init) => fetch(url, init),
    resolve: resolveName,
    rules: hostRules(trusted, ''),
    userAgent: 'Daybook/0.1',
    totalMs: 2500,
    headMs: 1500,
  })
  const answer = await fetcher.get(wanted)
  return Response.json(
    answer.kind === 'answer' ? { ...answer, body: new TextDecoder().decode(answer.body) } : answer,
  )
}

const knows = (label: string): boolean => {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: false }) instanceof TextDecoder
  } catch {
    return false
  }
}

export default {
  fetch: async (request) =>
    new URL(request.url).pathname === '/ask'
      ? await ask((await request.json()) as Asked)
      : Response.json(((await request.json()) as string[]).filter((label) => !knows(label))),
} satisfies ExportedHandler
