// Invented reports, and an archive in memory to group them in.

import { memoryArchive } from '../../src/cli/bench-archive.ts'
import { type Arrival, groupReports } from '../../src/flows/group-reports.ts'
import { sketchOf } from '../../src/intake/sketch.ts'
import type { Background } from '../../src/model/background.ts'
import type { Grouped, Profile } from '../../src/model/grouping.ts'
import type { Reading } from '../../src/model/reading.ts'
import type { Report } from '../../src/model/report.ts'
import type { Archive } from '../../src/ports/reports.ts'
import { termAmounts } from '../../src/reading/terms.ts'

export type Invented = {
  id: string
  text: string
  title?: string
  day?: string
  at?: string
  source?: string
  origin?: string
  url?: string
}

export const EVEN_BACKGROUND: Background = { documents: 10_000, of: () => 50 }

const ARTICLE_WORDS = /\S+/g

export const arrivalOf = (invented: Invented, arrival: number): Arrival => {
  const { id, text, title = '', day = '2031-05-04', source = id, url = null } = invented
  const { terms, titleTerms } = termAmounts({ title, paragraphs: [text] })
  const report: Report = {
    id,
    sourceId: source,
    sourceName: source,
    sourceFrom: 'given',
    originId: invented.origin ?? source,
    originName: invented.origin ?? source,
    originFrom: 'given',
    url,
    title: { value: title, from: 'given' },
    byline: null,
    dateline: null,
    published: { at: invented.at ?? day, precision: invented.at ? 'minute' : 'day', from: 'given', day },
    language: { value: 'en', from: 'given' },
    text,
    paragraphs: [],
    hash: id,
    sketch: sketchOf(text),
    receivedAt: '2031-05-05T00:00:00.000Z',
  }
  const sentence = {
    start: 0,
    end: text.length,
    paragraph: 0,
    index: 0,
    terms: [],
    complete: true,
    leansBack: false,
  }
  const words = text.match(ARTICLE_WORDS)?.length ?? 0
  const reading: Reading = {
    report: id,
    version: 1,
    sentences: [{ ...sentence, words, attributedTo: null, hedges: [] }],
    names: [],
    dates: [],
    figures: [],
    quotes: [],
    terms,
    titleTerms,
  }
  return { report, reading, arrival }
}

export const profile = (changes: Partial<Profile> & { report: string }): Profile => ({
  day: '2031-05-04',
  publishedAt: '2031-05-04',
  sourceId: changes.report,
  originId: changes.report,
  url: null,
  arrival: 0,
  words: 100,
  vector: [],
  titleVector: [],
  sketch: [],
  neighbours: [],
  ...changes,
})

/** Groups calls of reports one after the other; answers all profiles and memberships, by report id. */
export const groupCalls = async (calls: readonly Arrival[][]): Promise<Grouped[]> => {
  const archive = memoryArchive()
  for (const call of calls) archive.write(await groupReports(archive, call, EVEN_BACKGROUND))
  const reports = calls.flat().map(({ report }) => report.id)
  return archive.profiles([...new Set(reports)].sort())
}

/** An archive that says these events have been shown. */
export const withPublished = (archive: Archive, shown: ReadonlySet<string>): Archive => ({
  ...archive,
  events: async (ids) => (await archive.events(ids)).map((key) => ({ ...key, published: shown.has(key.id) })),
})
