import type { Miniflare } from 'miniflare'

/** A Worker that runs what it is handed on its D1 databases. */
export const DOOR = `export default {
  async fetch(request, env) {
    const { binding, isRaw, statements } = await request.json()
    const d1 = env[binding]
    const prepared = statements.map(({ sql, values }) => d1.prepare(sql).bind(...values))
    try {
      return Response.json({ results: isRaw ? await prepared[0].raw() : await d1.batch(prepared) })
    } catch (error) {
      return Response.json({ error: error.message })
    }
  },
}`

export type Statement = { sql: string; values: unknown[] }
type Answer = { results: never[] } | { error: string }

/**
 * D1 through that door, one request a call. (Miniflare's own proxy makes one of each `prepare` and `bind`, and waits
 * for it: a hundred orders of five reports take minutes.) Counts statements as D1 does, those of a batch one by one.
 */
export const d1Through = (miniflare: Miniflare, binding: string) => {
  let queries = 0
  let record: Statement[] | null = null
  const ask = async (statements: Statement[], isRaw = false): Promise<never[]> => {
    queries += statements.length
    record?.push(...statements)
    const body = JSON.stringify({ binding, isRaw, statements })
    const response = await miniflare.dispatchFetch('http://door/', { method: 'POST', body })
    const answer = (await response.json()) as Answer
    if ('error' in answer) throw new Error(answer.error)
    return answer.results
  }
  const prepare = (sql: string, values: unknown[] = []) => ({
    sql,
    values,
    bind: (...bound: unknown[]) => prepare(sql, bound),
    raw: () => ask([{ sql, values }], true),
    all: async () => (await ask([{ sql, values }]))[0],
    run: async () => (await ask([{ sql, values }]))[0],
  })
  const d1 = {
    prepare,
    batch: (statements: Statement[]) => ask(statements.map(({ sql, values }) => ({ sql, values }))),
  }
  /** The statements that this work runs, with what they bind. */
  const recorded = async (work: () => Promise<unknown>): Promise<Statement[]> => {
    const statements: Statement[] = []
    record = statements
    await work().finally(() => {
      record = null
    })
    return statements
  }
  return { d1: d1 as unknown as D1Database, queries: () => queries, recorded }
}
