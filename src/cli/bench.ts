// npm run -s bench -- grouping FILE | figures FILE | summary FILE [--words N]
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Bench } from './bench-reports.ts'
import { parseFlags } from './flags.ts'
import { OperatorError, runCommand } from './operator-error.ts'

const USAGE = 'bench takes: grouping FILE | figures FILE | summary FILE [--words N]'

const BENCHES: Record<string, () => Promise<{ bench: Bench }>> = {
  grouping: () => import('./bench-grouping.ts'),
  figures: () => import('./bench-figures.ts'),
  summary: () => import('./bench-summary.ts'),
}

const WORDS_DEFAULT = '100'
const WORDS_MAX = 10_000

const wordsFlag = (value: string): number => {
  const words = Number(value)
  if (!Number.isInteger(words) || words < 1 || words > WORDS_MAX)
    throw new OperatorError(`--words takes a number from 1 to ${WORDS_MAX}, not "${value}"`)
  return words
}

const textOf = (path: string): string => {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw new OperatorError(`cannot read ${path}: ${error instanceof Error ? error.message : error}`)
  }
}

const linesOf = (path: string): unknown[] =>
  textOf(path)
    .split('\n')
    .flatMap((line, i) => {
      if (!line.trim()) return []
      try {
        return [JSON.parse(line) as unknown]
      } catch {
        throw new OperatorError(`${path}, line ${i + 1} is not JSON`)
      }
    })

await runCommand(async (args) => {
  const { values, positionals } = parseFlags({
    args,
    allowPositionals: true,
    options: { words: { type: 'string', default: WORDS_DEFAULT } },
  })
  const [name = '', path, ...more] = positionals
  const load = Object.hasOwn(BENCHES, name) ? BENCHES[name] : undefined
  if (!load || path === undefined || more.length > 0) throw new OperatorError(USAGE)
  const options = { words: wordsFlag(values.words) }
  const lines = linesOf(path)
  const { bench } = await load()
  try {
    for await (const line of bench(lines, options)) console.log(JSON.stringify(line))
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error
    throw new OperatorError(`${path} is not a set for this bench: ${z.prettifyError(error).split('\n')[0]}`)
  }
  return 0
})
