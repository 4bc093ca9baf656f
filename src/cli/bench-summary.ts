import { z } from 'zod'
import { summarise } from '../digest/summarise.ts'
import { type Bench, type BenchReport, benchEngine, benchRow } from './bench-reports.ts'

const topicRow = z.object({ id: z.union([z.string(), z.number()]), reports: z.array(benchRow) })

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** Where no sentence fits, whatever opens the first report: a summary is never empty. */
const opening = ({ report, reading }: BenchReport): string => {
  const first = reading.sentences.find(({ index }) => index >= 0)
  return oneLine(first === undefined ? report.text : report.text.slice(first.start, first.end))
}

/** One summary a topic: the verbatim sentences `summarise` takes, joined by spaces. */
export const bench: Bench = async function* (lines, { words }) {
  const engine = await benchEngine()
  for (const line of lines) {
    const { id, reports } = topicRow.parse(line)
    const read = reports.flatMap((row) => engine.read(row) ?? [])
    const texts = new Map(read.map(({ report }) => [report.id, report.text]))
    const spans = summarise(read, words).map(({ report, start, end }) =>
      oneLine((texts.get(report) ?? '').slice(start, end)),
    )
    const [first] = read
    yield { id, summary: spans.length > 0 || first === undefined ? spans.join(' ') : opening(first) }
  }
}
