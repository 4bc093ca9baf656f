import { describe, expect, it } from 'vitest'
import { readText } from './report-of.ts'

/** Against Wednesday, 15 May 2024. */
const CASES: [text: string, expected: string[]][] = [
  // Past, wherever the day stands
  ['A landslide buried the village of Orvane on Tuesday.', ['2024-05-14 *']],
  ['On Tuesday, a landslide buried the village of Orvane.', ['2024-05-14 *']],
  ['The ministry on Tuesday closed the port of Orvane.', ['2024-05-14 *']],
  ['The bridge at Orvane was swept away late on Monday.', ['2024-05-13 *']],
  ['The bridge at Orvane collapsed at 7:40 a.m. on Tuesday, killing two drivers.', ['2024-05-14 07:40 *']],
  ['Power failed across Orvane at 19:05 on Monday.', ['2024-05-13 19:05 *']],
  ['Two dams have been opened at Orvane since the weekend.', []],
  ['Rebels seized the airport of Orvane last month.', ['2024-04-01..2024-04-30 *']],
  ['The police said two men were arrested in Orvane on Monday.', ['2024-05-13 *']],
  ['Police reported a second fire in the old town on Monday.', ['2024-05-13 *']],
  ['The army began to leave the valley of Orvane on Monday.', ['2024-05-13 *']],
  ['A gas blast tore through the market on Monday, killing six people.', ['2024-05-13 *']],
  // A lesser clause tells it
  [
    'Prices have doubled in the war, which Orvane began on April 24.',
    ['2024-04-24 the war, which Orvane began on April 24'],
  ],
  [
    'It would be a step toward ending the war Orvane launched on April 24.',
    ['2024-04-24 the war Orvane launched on April 24'],
  ],
  [
    'Shops reopened after the council of Orvane lifted the curfew on Monday.',
    ['2024-05-13 the council of Orvane lifted the curfew on Monday'],
  ],
  [
    'They have not met since an angry meeting of the ministers on April 10.',
    ['2024-04-10 an angry meeting of the ministers on April 10'],
  ],
  ['The guests, who were seated at a long table, left the palace in Orvane on Tuesday.', ['2024-05-14 *']],
  // Planned
  [
    'Ada Stone, seen by millions after playing a pilot in the film of the war, was at the theatre of Orvane on Monday.',
    ['2024-05-13 *'],
  ],
  ['Ministers floated the plan in a talk with reporters that was shown on Monday.', []],
  [
    'Nearly two million people have fled the drought, which Orvane declared over on Monday.',
    ['2024-05-13 the drought, which Orvane declared over on Monday'],
  ],
  ['The two ministers will meet in Orvane on Friday.', ['2024-05-17 planned *']],
  ['Six miners are known to have been killed in Orvane on Tuesday.', ['2024-05-14 *']],
  ['The two ministers were to have met in Orvane on Tuesday.', []],
  ['The two ministers agreed to meet in Orvane on Friday.', ['2024-05-17 planned *']],
  ['A second round of talks is scheduled for Friday in Orvane.', ['2024-05-17 planned *']],
  ['The summit opens on Friday in the port of Orvane.', ['2024-05-17 planned *']],
  ['The court said it would hear the case on May 20.', ['2024-05-20 planned *']],
  // Speculation, denial, condition, wish
  ['The talks could resume on Friday in the port of Orvane.', []],
  ['If the dam breaks on Friday the valley will be flooded.', []],
  ['The ministers did not meet in Orvane on Tuesday.', []],
  ['The talks are not expected to resume on Thursday in Orvane.', []],
  ['He hopes that the talks will resume on Friday in Orvane.', []],
  ['The governor may have left the country on Monday.', []],
  ['The ferry reportedly left the port of Orvane on Monday.', []],
  // The day of a saying, of a count, of a background year
  ['The mayor told reporters on Monday that the dam was safe.', []],
  ['“The dam is safe,” the mayor said on Monday.', []],
  ['On Monday, the mayor said that the dam of Orvane was safe.', []],
  ['The army hit 41 sites around Orvane in the past 24 hours.', []],
  ['The bridge of Orvane was built in 1964 by prisoners.', []],
  ['“We buried forty people on Monday in this field,” she said.', []],
  ['He left the hospital in Orvane on Monday evening.', []],
]

describe('happenings', () => {
  it.each(CASES)('%s', (text, expected) => {
    const found = (readText(text).happenings ?? []).map(({ start, end, from, to, time, planned }) => {
      const wording = text.slice(start, end)
      const day = from === to ? from : `${from}..${to}`
      return [day, time, planned && 'planned', wording === text ? '*' : wording].filter(Boolean).join(' ')
    })
    expect(found).toEqual(expected)
  })
})
