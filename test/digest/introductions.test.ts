import { describe, expect, it } from 'vitest'
import { introducedFirst, wellKnown } from '../../src/digest/introductions.ts'
import { type Statement, statementsOf } from '../../src/digest/statements.ts'
import { told } from './material.ts'

const withNames = (source: string, text: string, names: [wording: string, name: string][]): Statement[] => {
  const read = told({ source, text })
  const found = names.map(([wording, name]) => {
    const start = text.indexOf(wording)
    const sentence = read.reading.sentences.findIndex((one) => start >= one.start && start < one.end)
    return { start, end: start + wording.length, name, kind: 'person' as const, sentence }
  })
  return statementsOf({ ...read, reading: { ...read.reading, names: found } })
}

const statements = [
  ...withNames('Post', 'Stone closed the harbour. The wind fell. Harbour master Ann Stone opened it again.', [
    ['Stone', 'Ann Stone'],
    ['Ann Stone', 'Ann Stone'],
  ]),
  ...withNames('Herald', 'Lee spoke of the harbour. Ben Lee left it.', [
    ['Lee', 'Ben Lee'],
    ['Ben Lee', 'Ben Lee'],
  ]),
  ...withNames('Gazette', 'Lee thanked the crews.', [['Lee', 'Ben Lee']]),
]
const known = wellKnown(statements, (report) => report)

describe('introductions', () => {
  it('are not needed by whom most texts speak of', () => {
    expect([...known]).toEqual(['Ben Lee'])
  })

  it('come before a surname alone', () => {
    const ordered = introducedFirst(
      statements.map((statement) => ({ statement })),
      known,
    )
    expect(ordered.map(({ statement }) => statement.text)).toEqual([
      'Harbour master Ann Stone opened it again.',
      'Stone closed the harbour.',
      'The wind fell.',
      'Lee spoke of the harbour.',
      'Ben Lee left it.',
      'Lee thanked the crews.',
    ])
  })
})
