import { describe, expect, it } from 'vitest'
import { asLines } from '../../src/digest/line-spans.ts'
import { statementsOf } from '../../src/digest/statements.ts'
import { read, reportOf } from '../reading/report-of.ts'

/** What a line can quote of the text's last sentence, and who says it. */
const lastOf = (text: string): [string | undefined, string | undefined] => {
  const report = reportOf(text)
  const last = asLines(statementsOf({ report, reading: read(report) })).at(-1)
  if (last) expect(report.text.slice(last.span.start, last.span.end)).toBe(last.text)
  return [last?.text, last?.attributedTo]
}

const STONE = 'Harbour master Ada Stone said on Monday that the pier would stay closed for a year.'

describe('what a line quotes of a sentence', () => {
  it.each([
    [
      'the clause before “she said”, where one person spoke all along',
      `${STONE} She said the cranes were safe. The repairs will cost the town more than two million crowns, she said.`,
      ['The repairs will cost the town more than two million crowns', 'Ada Stone'],
    ],
    [
      'all of it where another person is told of in between',
      `${STONE} Mayor Eva Lind came to the pier at noon. The repairs will cost the town more than two million crowns, she said.`,
      ['The repairs will cost the town more than two million crowns, she said.', undefined],
    ],
    [
      'all of it where the clause names another who may be meant',
      `${STONE} The repairs that Eva Lind ordered will cost the town two million crowns, she said.`,
      ['The repairs that Eva Lind ordered will cost the town two million crowns, she said.', undefined],
    ],
    [
      'the clause behind a connective',
      `${STONE} Also, deputy mayor Eva Lind said that the ferry would sail from the old quay.`,
      ['deputy mayor Eva Lind said that the ferry would sail from the old quay.', undefined],
    ],
    [
      'the sentence behind a label',
      `${STONE}\n\nUPDATE: Deputy mayor Eva Lind said at noon that the ferry would sail from the old quay.`,
      ['Deputy mayor Eva Lind said at noon that the ferry would sail from the old quay.', undefined],
    ],
    [
      'the sentence behind a label with a number and a dash',
      `${STONE}\n\nUPDATE 2 – Two cranes at the pier were taken down before the storm came in on Monday.`,
      ['Two cranes at the pier were taken down before the storm came in on Monday.', undefined],
    ],
    [
      'all of it where the word is no label',
      `${STONE} New: that is what the ferry will be, the deputy mayor of the harbour town told reporters.`,
      [
        'New: that is what the ferry will be, the deputy mayor of the harbour town told reporters.',
        undefined,
      ],
    ],
    [
      'all of it where what follows the connective leans back itself',
      `${STONE} But she said that the ferry would sail from the old quay.`,
      ['But she said that the ferry would sail from the old quay.', undefined],
    ],
    [
      'all of it where a pronoun has no name before it',
      `${STONE} And the plan would let it reopen before the end of the year.`,
      ['And the plan would let it reopen before the end of the year.', undefined],
    ],
  ])('%s', (_, text, expected) => expect(lastOf(text)).toEqual(expected))
})
