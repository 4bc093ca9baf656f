// npm run -s bench -- grouping FILE | syndicate FILE | figures FILE | summary FILE [--words N] | feeds DIR |
// extraction DIR [--pace] | newsletters | mail | serve | scale [--reports N]
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Bench } from './bench-reports.ts'
import { parseFlags } from './flags.ts'
import { OperatorError, runCommand } from './operator-error.ts'

const USAGE =
  'bench takes: grouping FILE | syndicate FILE | figures FILE | summary FILE [--words N] | feeds DIR | extraction DIR [--pace] | newsletters | mail | serve | scale [--reports N]'

const BENCHES: Record<string, () => Promise<{ bench: Bench }>> = {
  grouping: () => import('./bench-grouping.ts'),
  syndicate: () => import('./bench-syndicate.ts'),
  figures: () => import('./bench-figures.ts'),
  summary: () => import('./bench-summary.ts'),
}

const WORDS_DEFAULT = '100'
const WORDS_MAX = 10_000
const REPORTS_DEFAULT = '100000'
const REPORTS_MAX = 1_000_000

const numberFlag = (name: string, value: string, max: number): number => {
  const number = Number(value)
  if (!Number.isInteger(number) || number < 1 || number > max)
    throw new OperatorError(`--${name} takes a number from 1 to ${max}, not "${value}"`)
  return number
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
    options: {
      words: { type: 'string', default: WORDS_DEFAULT },
      reports: { type: 'string', default: REPORTS_DEFAULT },
      pace: { type: 'boolean', default: false },
    },
  })
  const [name = '', path, ...more] = positionals
  if (name === 'scale' && path === undefined) {
    const { scale } = await import('./bench-scale.ts')
    await scale(numberFlag('reports', values.reports, REPORTS_MAX), console.log)
    return 0
  }
  if (name === 'newsletters' && path === undefined) {
    const { benchNewsletters } = await import('./bench-newsletters.ts')
    for await (const line of benchNewsletters()) console.log(JSON.stringify(line))
    return 0
  }
  if (name === 'mail' && path === undefined) {
    const { benchMail } = await import('./bench-mail.ts')
    await benchMail(console.log)
    return 0
  }
  if (name === 'serve' && path === undefined) {
    const { benchServe } = await import('./bench-serve.ts')
    await benchServe(console.log)
    return 0
  }
  if (name === 'feeds' && path !== undefined && more.length === 0) {
    const { benchFeeds } = await import('./bench-feeds.ts')
    for (const line of benchFeeds(path)) console.log(JSON.stringify(line))
    return 0
  }
  if (name === 'extraction' && path !== undefined && more.length === 0) {
    const { extraction } = await import('./bench-extraction.ts')
    console.log(JSON.stringify(await extraction(path, { pace: values.pace }, console.error)))
    return 0
  }
  const load = Object.hasOwn(BENCHES, name) ? BENCHES[name] : undefined
  if (!load || path === undefined || more.length > 0) throw new OperatorError(USAGE)
  const options = { words: numberFlag('words', values.words, WORDS_MAX) }
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
