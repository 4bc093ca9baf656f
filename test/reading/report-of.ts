import { readFileSync } from 'node:fs'
import type { NameVariants } from '../../src/model/names.ts'
import type { Reading } from '../../src/model/reading.ts'
import type { Paragraph, ParagraphRole, Report } from '../../src/model/report.ts'
import { createReader } from '../../src/reading/read.ts'

const NAMES = JSON.parse(readFileSync('content/names.json', 'utf8')) as NameVariants[]

/** Lines are paragraphs; one that opens with "# " is the headline, with "! " a caption. */
const paragraphsOf = (text: string): Paragraph[] => {
  const found: Paragraph[] = []
  let start = 0
  for (const line of text.split('\n')) {
    const role: ParagraphRole = line.startsWith('# ')
      ? 'headline'
      : line.startsWith('! ')
        ? 'caption'
        : 'body'
    const from = role === 'body' ? start : start + 2
    if (line.trim() !== '')
      found.push({ start: from, end: start + line.length, role, because: 'the test says so' })
    start += line.length + 1
  }
  return found
}

/** A report of Wednesday, 15 May 2024. */
export const reportOf = (text: string, more: Partial<Report> = {}): Report => ({
  id: 'r1',
  sourceId: 'herald',
  sourceName: 'Herald',
  sourceFrom: 'given',
  originId: 'herald',
  originName: 'Herald',
  originFrom: 'given',
  url: null,
  title: { value: 'Untitled', from: 'given' },
  byline: null,
  dateline: null,
  published: { at: '2024-05-15', precision: 'day', from: 'given', day: '2024-05-15' },
  language: { value: 'en', from: 'assumed' },
  text,
  paragraphs: paragraphsOf(text),
  hash: '',
  sketch: [],
  receivedAt: '2024-05-15T12:00:00.000Z',
  ...more,
})

export const read = await createReader(NAMES)

export const readText = (text: string): Reading => read(reportOf(text))
