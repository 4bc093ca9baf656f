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
  ['“We will mend it,” said Ada Stone.', [['Ada Stone', 'We will mend it']]],
  ['“We will mend it,” said Mayor Ada Stone of Lind.', [['Ada Stone', 'We will mend it']]],
  ['“We will mend it,” the mayor of Lind, Ada Stone, said on Monday.', [['Ada Stone', 'We will mend it']]],
  ['“We will mend it,” said Stone, who leads the council.', [['Stone', 'We will mend it']]],
  ['Ada Stone, the mayor, said: “We will mend it.”', [['Ada Stone', 'We will mend it.']]],
  [
    'Ada Stone, the mayor of Lind, told reporters on Monday: “We will mend it.”',
    [['Ada Stone', 'We will mend it.']],
  ],
  [
    '“We,” said Ada Stone, “will mend it before winter.”',
    [
      ['Ada Stone', 'We'],
      ['Ada Stone', 'will mend it before winter.'],
    ],
  ],
  [
    '“We will mend it,” Ada Stone told the Lind Herald, “before winter comes.”',
    [
      ['Ada Stone', 'We will mend it'],
      ['Ada Stone', 'before winter comes.'],
    ],
  ],
  [
    '“We will mend it,” Ada Stone said, adding: “It is old.”',
    [
      ['Ada Stone', 'We will mend it'],
      ['Ada Stone', 'It is old.'],
    ],
  ],
  [
    '“We will mend it,” Ada Stone said, adding that it was “old and weak”.',
    [
      ['Ada Stone', 'We will mend it'],
      ['Ada Stone', 'old and weak'],
    ],
  ],
  [
    'According to Ada Stone, “we will mend it before winter”.',
    [['Ada Stone', 'we will mend it before winter']],
  ],
  [
    'In a statement, Ada Stone said the bridge was “old and weak” and “a danger to all of us”.',
    [
      ['Ada Stone', 'old and weak'],
      ['Ada Stone', 'a danger to all of us'],
    ],
  ],
  [
    'The council said in a statement that it was “deeply saddened by the news”.',
    [['the council', 'deeply saddened by the news']],
  ],
  ['Ada Stone tweeted: “We will mend it.”', [['Ada Stone', 'We will mend it.']]],
  ['“We will mend it,” she told reporters, with Ben Moor beside her.', [[null, 'We will mend it']]],
  [
    'The new locks of the Orvane Canal opened. “We will pay for it,” he said.',
    [[null, 'We will pay for it']],
  ],
  ['Ada Stone met Ben Moor. “We will mend it,” he said.', [['Ben Moor', 'We will mend it']]],
  ['Ada Stone met Ben Moor. “We will mend it,” she said.', [['Ada Stone', 'We will mend it']]],
  [
    'Ada Stone closed the bridge on Monday. “It is old and weak,” the mayor said.',
    [['the mayor', 'It is old and weak']],
  ],
  [
    '“We will mend it,” said the mayor, Ada Stone, adding that it was old.',
    [['Ada Stone', 'We will mend it']],
  ],
  ['“We will mend it,” said council leader Ada Stone.', [['Ada Stone', 'We will mend it']]],
  [
    '“It is not over,” Stone, 54, said. “We have work to do,” added her deputy, Ben Moor.',
    [
      ['Stone', 'It is not over'],
      ['Ben Moor', 'We have work to do'],
    ],
  ],
  ['Ada Stone was quoted as saying: “We will mend it.”', [['Ada Stone', 'We will mend it.']]],
  [
    'Ada Stone was quoted by the Lind Herald as saying “we will mend it before winter”.',
    [['Ada Stone', 'we will mend it before winter']],
  ],
  [
    '“We will mend it,” Ada Stone was quoted as saying by the Lind Herald.',
    [['Ada Stone', 'We will mend it']],
  ],
  ['Asked whether it was safe, Ada Stone replied: “We will mend it.”', [['Ada Stone', 'We will mend it.']]],
  [
    '“Is it safe?” asked Ben Moor. “We will mend it,” Ada Stone replied.',
    [
      ['Ben Moor', 'Is it safe?'],
      ['Ada Stone', 'We will mend it'],
    ],
  ],
  ['“We will mend it,” according to the mayor, Ada Stone.', [['Ada Stone', 'We will mend it']]],
  ["Ada Stone's spokesman, Ben Moor, said: “We will mend it.”", [['Ben Moor', 'We will mend it.']]],
  ['“We will mend it,” said Ben Moor, a spokesman for Ada Stone.', [['Ben Moor', 'We will mend it']]],
  ['“We will mend it,” said a spokesman for the council, Ben Moor.', [['Ben Moor', 'We will mend it']]],
  ['Police chief Ben Moor said his officers “did everything right”.', [['Ben Moor', 'did everything right']]],
  ['“We will mend it,” President Ada Stone wrote on Telegram.', [['Ada Stone', 'We will mend it']]],
  ['“We will mend it,” Dr Stone said.', [['Stone', 'We will mend it']]],
  [
    '“It is old,” Ben Moor, who lives near the bridge, said. “It shook each day,” said his neighbour Eva Lund.',
    [
      ['Ben Moor', 'It is old'],
      ['Eva Lund', 'It shook each day'],
    ],
  ],
  [
    'Ada Stone said she “would not rest” until it was mended, and called on Ben Moor to “do his duty”.',
    [
      ['Ada Stone', 'would not rest'],
      ['Ada Stone', 'do his duty'],
    ],
  ],
  [
    '“We will mend it,” Ada Stone, whose father built the bridge in 1931, said.',
    [['Ada Stone', 'We will mend it']],
  ],
  ['Police chief Ben Moor said his officers “did everything right”.', [['Ben Moor', 'did everything right']]],
  ['Police chief Ben Moor said the officers “did everything right”.', [['Ben Moor', 'did everything right']]],
  ['Ben Moor said his officers “did everything right”.', [['Ben Moor', 'did everything right']]],
  ['“It is old,” Ben Moor, who lives near the bridge, said.', [['Ben Moor', 'It is old']]],
  ['“It is old,” Ben Moor, who runs the mill, said.', [['Ben Moor', 'It is old']]],
  ['“It is old,” said Ben Moor, who lives near the bridge.', [['Ben Moor', 'It is old']]],
  ['Ben Moor, who lives near the bridge, said: “It is old.”', [['Ben Moor', 'It is old.']]],
  ['“We will mend it,” according to the mayor, Ada Stone.', [['Ada Stone', 'We will mend it']]],
  ['Ada Stone spoke. A “mark left open stays out.', []],
]

describe('quotes', () => {
  it.each(CASES)('%s', (text, quotes) => {
    const found = readText(text).quotes.map(({ speaker, start, end }) => [speaker, text.slice(start, end)])
    expect(found).toEqual(quotes)
  })

  it.each([
    ['“We will mend it,” Ada Stone said.', undefined],
    ['Ada Stone closed the bridge.\n“We will mend it,” she said.', true],
    ['“We will mend it,” Ada Stone said. “It is old.”', undefined],
  ])('tells who is only taken for the speaker: %s', (text, inferred) => {
    expect(readText(text).quotes[0]?.inferred).toBe(inferred)
  })
})
