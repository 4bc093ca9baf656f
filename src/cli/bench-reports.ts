// From a line of a labelled set to a report and its reading, by the very functions the Worker runs.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { intake } from '../intake/intake.ts'
import type { Background } from '../model/background.ts'
import type { NameVariants } from '../model/names.ts'
import type { Reading } from '../model/reading.ts'
import type { Report } from '../model/report.ts'
import type { Register } from '../model/source.ts'
import { parseBackground } from '../reading/background.ts'
import { createReader } from '../reading/read.ts'

/** What `npm run bench -- NAME FILE` runs: the lines of FILE in, parsed; the lines to print out. */
export type Bench = (lines: readonly unknown[], options: { words: number }) => AsyncIterable<object>

/** One report of a labelled set. What it does not say is empty, null or absent. */
export const benchRow = z.object({
  id: z.string(),
  title: z.string().nullish(),
  text: z.string(),
  date: z.string().nullish(),
  source: z.string().nullish(),
  url: z.string().nullish(),
})
export type BenchRow = z.infer<typeof benchRow>

/** `dated`: the row or its text says a day; else the report's day means nothing. */
export type BenchReport = { report: Report; reading: Reading; dated: boolean }

export type BenchEngine = {
  background: Background
  /** Null where intake sets the row aside */
  read(row: BenchRow): BenchReport | null
}

/** When a row is received, a fixed time so that a run repeats: but not before it was published. */
const RECEIVED = '2026-01-01T00:00:00Z'

const receivedOf = (date: string | null | undefined): Date => {
  const published = Date.parse(date || RECEIVED)
  return new Date(Math.max(Date.parse(RECEIVED), Number.isNaN(published) ? 0 : published))
}

/** A file of content/. */
export const benchContent = (name: string): string =>
  readFileSync(join(import.meta.dirname, '../../content', name), 'utf8')

export const benchEngine = async (): Promise<BenchEngine> => {
  const register = JSON.parse(benchContent('sources.json')) as Register
  const reader = await createReader(JSON.parse(benchContent('names.json')) as NameVariants[])
  return {
    background: parseBackground(benchContent('english-document-frequency.tsv')),
    read({ title, text, date, source, url }) {
      const taken = intake(
        {
          text,
          ...(title && { title }),
          ...(date && { published: date }),
          ...(source && { source }),
          ...(url && { url }),
        },
        { register, timezone: 'UTC', now: receivedOf(date) },
      )
      if (taken.kind !== 'report') return null
      const { report } = taken
      return { report, reading: reader(report), dated: report.published.from !== 'received' }
    },
  }
}
