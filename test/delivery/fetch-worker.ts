// A Worker whose doors are the outbound fetch and the platform's decoders, to try both in workerd.
import { hostRules } from '../../src/delivery/host-rules.ts'
import { outboundFetch } from '../../src/delivery/outbound-fetch.ts'
import { resolveName } from '../../src/delivery/resolve-name.ts'
import { decodeText } from '../../src/intake/charset.ts'
import type { Fetch } from '../../src/ports/fetcher.ts'

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

const decode = (cases: { bytes: string; contentType: string | null }[]): Response =>
  Response.json(
    cases.map(({ bytes, contentType }) =>
      decodeText(
        Uint8Array.from(atob(bytes), (byte) => byte.charCodeAt(0)),
        contentType,
      ),
    ),
  )

const knows = (label: string): boolean => {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: false }) instanceof TextDecoder
  } catch {
    return false
  }
}

const resolve = (host: string): Promise<Response> =>
  resolveName(host).then(
    (addresses) => Response.json(addresses),
    (error: Error) => Response.json(error.message),
  )

const DOORS: Record<string, (body: never) => Response | Promise<Response>> = {
  '/ask': ask,
  '/decode': decode,
  '/resolve': resolve,
  '/unknown-encodings': (labels: string[]) => Response.json(labels.filter((label) => !knows(label))),
}

export default {
  fetch: async (request) =>
    (await DOORS[new URL(request.url).pathname]?.((await request.json()) as never)) ??
    new Response(null, { status: 404 }),
} satisfies ExportedHandler
