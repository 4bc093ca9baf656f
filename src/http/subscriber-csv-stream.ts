import { IMPORT_ROWS_AT_ONCE } from '../limits.ts'
import type { Ports } from '../ports.ts'
import { SUBSCRIBER_CSV_HEAD, subscriberCsvLine } from '../render/subscriber-csv.ts'

/** The whole list, a page in memory at a time. */
export const subscriberCsv = (subscribers: Ports['subscribers']): ReadableStream<Uint8Array> => {
  const encoder = new TextEncoder()
  let after: string | null = null
  return new ReadableStream({
    start: (list) => list.enqueue(encoder.encode(SUBSCRIBER_CSV_HEAD)),
    async pull(list) {
      const page = await subscribers.page(after, IMPORT_ROWS_AT_ONCE)
      const last = page.at(-1)
      if (last === undefined) return list.close()
      after = last.id
      list.enqueue(encoder.encode(page.map(subscriberCsvLine).join('')))
    },
  })
}
