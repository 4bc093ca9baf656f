import { expect, test } from 'vitest'
import type { Report } from '../../src/model/report.ts'
import { wordingOf } from '../../src/model/span.ts'
import { readingOfNews } from '../../src/reading/leave-out.ts'
import { read, reportOf } from './report-of.ts'

const PARAGRAPHS = [
  'The ferry Sula sailed again from Halvik on Sunday, Inga Dahl of the coastguard said.',
  'Mona Strand edits this paper for 40 towns. “Nobody owns the coast,” she wrote on 3 May 1962. The storm of that year killed 12 people.',
  '“The crew did everything right,” Inga Dahl told reporters. Six people were injured when it ran aground in April.',
]

/** The report with the middle paragraph marked, as if it recurred. */
const marked = (report: Report): Report => ({
  ...report,
  paragraphs: report.paragraphs.map((paragraph) =>
    wordingOf(report.text, paragraph).startsWith('Mona')
      ? { ...paragraph, role: 'furniture', because: 'recurs' }
      : paragraph,
  ),
})

test('what a left-out paragraph says is gone, and the rest reads as if it had never been there', () => {
  const report = reportOf(PARAGRAPHS.join('\n\n'))
  const [before, after] = [read(report), readingOfNews(read(report), marked(report))]
  const anew = read(marked(report))
  expect(JSON.stringify(before.names)).toContain('Mona Strand')
  expect(after.sentences).toEqual(anew.sentences)
  for (const found of ['names', 'dates', 'figures', 'quotes', 'people', 'happenings'] as const)
    expect(after[found], found).toEqual(anew[found])
  expect(after.terms.map(([term]) => term)).toEqual(anew.terms.map(([term]) => term))
  expect(readingOfNews(before, report)).toBe(before)
})
