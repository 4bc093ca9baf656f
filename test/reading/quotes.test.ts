import { describe, expect, it } from 'vitest'
import { readText } from './report-of.ts'

const CASES: [text: string, quotes: [speaker: string | null, words: string][]][] = [
  ['Ada Stone said: “We will mend it.”', [['Ada Stone', 'We will mend it.']]],
  ['“We will mend it,” Ada Stone said.', [['Ada Stone', 'We will mend it']]],
  ['“We will mend it,” said the mayor.', [['the mayor', 'We will mend it']]],
  ['"We will mend it,” said Ada Stone, a clerk.', [['Ada Stone', 'We will mend it']]],
  ["'We will mend it,' Ada Stone said.", [['Ada Stone', 'We will mend it']]],
  [
    '“We will mend it,” Ada Stone said. “It is [very] old.”',
    [
      ['Ada Stone', 'We will mend it'],
      ['Ada Stone', 'It is [very] old.'],
    ],
  ],
  ['“We came. We will mend it,” Ada Stone said.', [['Ada Stone', 'We came. We will mend it']]],
  ['Ada Stone called it “constructive”.', [['Ada Stone', 'constructive']]],
  ['The so-called “reform” failed.', []],
  ['It was “a very cold reception”.', [[null, 'a very cold reception']]],
  ['“It is ‘over’ for us all,” Ada Stone said.', [['Ada Stone', 'It is ‘over’ for us all']]],
  ["The workers' rights and the farmers' land are at stake.", []],
  ['“We will mend it,” Ada Stone said, according to the Lind Herald.', [['Ada Stone', 'We will mend it']]],
  ['Ada Stone closed the bridge.\n“We will mend it,” she said.', [['Ada Stone', 'We will mend it']]],
  [
    '“We will mend it,” Ada Stone said.\n“It is old and weak.”',
    [
      ['Ada Stone', 'We will mend it'],
      ['Ada Stone', 'It is old and weak.'],
    ],
  ],
  [
    '“We will mend it,” Ada Stone said. “It is old.\n“It can fall any day.”',
    [
      ['Ada Stone', 'We will mend it'],
      ['Ada Stone', 'It is old.'],
      ['Ada Stone', 'It can fall any day.'],
    ],
  ],
  ['Ada Stone spoke. A “mark left open stays out.', []],
]

describe('quotes', () => {
  it.each(CASES)('%s', (text, quotes) => {
    const found = readText(text).quotes.map(({ speaker, start, end }) => [speaker, text.slice(start, end)])
    expect(found).toEqual(quotes)
  })
})
