import { describe, expect, it } from 'vitest'
import { readText } from './report-of.ts'

type Row = [
  text: string,
  figures: [
    wording: string,
    measure: string,
    of: string,
    low: number | null,
    high: number | null,
    unit?: string,
  ][],
]

const COUNTS: Row[] = [
  [
    'Some 400 people were killed, including about 20 children.',
    [
      ['Some 400 people', 'killed', 'people', 380, 420],
      ['about 20 children', 'killed', 'children', 19, 21],
    ],
  ],
  [
    'Some 400 people have been killed, about 20 of them children.',
    [
      ['Some 400 people', 'killed', 'people', 380, 420],
      ['about 20 of them children', 'killed', 'children', 19, 21],
    ],
  ],
  ['Six people are now known to have been killed.', [['Six people', 'killed', 'people', 6, 6]]],
  ['At least 40 miners are feared to have died.', [['At least 40 miners', 'killed', 'miners', 40, null]]],
  [
    'Some 30 soldiers were said to have been wounded.',
    [['Some 30 soldiers', 'injured', 'soldiers', 28.5, 31.5]],
  ],
  ['Twelve gunmen are thought to have killed the mayor.', []],
  ['Nearly 4,000 people have died.', [['Nearly 4,000 people', 'killed', 'people', 3600, 4000]]],
  [
    'More than 2.5 million people have fled abroad.',
    [['More than 2.5 million people', 'fled', 'people', 2.5e6, null]],
  ],
  [
    'The war has seen over 2.5 million people flee.',
    [['over 2.5 million people', 'fled', 'people', 2.5e6, null]],
  ],
  [
    'The war caused nearly 3 million people to flee.',
    [['nearly 3 million people', 'fled', 'people', 2.7e6, 3e6]],
  ],
  ['Millions of others were displaced.', [['Millions of others', 'fled', 'people', 2e6, null]]],
  [
    'More than 100,000 Syldavians have left the country.',
    [['More than 100,000 Syldavians', 'fled', 'people', 1e5, null]],
  ],
  [
    'Three people were killed and at least 22 others injured.',
    [
      ['Three people', 'killed', 'people', 3, 3],
      ['at least 22 others', 'injured', 'people', 22, null],
    ],
  ],
  [
    'The blast killed 12 people and wounded 30.',
    [
      ['12 people', 'killed', 'people', 12, 12],
      ['30', 'injured', 'people', 30, 30],
    ],
  ],
  [
    'The blast killed 12 soldiers and five civilians.',
    [
      ['12 soldiers', 'killed', 'soldiers', 12, 12],
      ['five civilians', 'killed', 'civilians', 5, 5],
    ],
  ],
  [
    'It left two people dead and five wounded.',
    [
      ['two people', 'killed', 'people', 2, 2],
      ['five wounded', 'injured', 'people', 5, 5],
    ],
  ],
  [
    'Thousands have been killed and wounded.',
    [['Thousands have been killed and wounded', 'killed or injured', 'people', 2000, null]],
  ],
  ['The death toll rose to 132.', [['132', 'killed', 'people', 132, 132]]],
  ['About 900 people are trapped.', [['About 900 people', 'trapped', 'people', 855, 945]]],
  ['The blast trapped several people.', [['several people', 'trapped', 'people', 3, null]]],
  ['The army hit 41 enemy radar sites.', [['41 enemy radar sites', 'hit', 'enemy radar sites', 41, 41]]],
  [
    'Between 10 and 15 protesters were arrested.',
    [['Between 10 and 15 protesters', 'arrested', 'protesters', 10, 15]],
  ],
  ['As many as 20 houses were destroyed.', [['As many as 20 houses', 'destroyed', 'houses', null, 20]]],
  ['Three of the five victims died.', [['Three of the five victims', 'killed', 'people', 3, 3]]],
  ['Half a million people fled.', [['Half a million people', 'fled', 'people', 5e5, 5e5]]],
  ['Tens of thousands of people fled.', [['Tens of thousands of people', 'fled', 'people', 20000, null]]],
  ['Two dozen houses were damaged.', [['Two dozen houses', 'damaged', 'houses', 24, 24]]],
  [
    'Two hundred and fifty flights were cancelled.',
    [['Two hundred and fifty flights', 'cancelled', 'flights', 250, 250]],
  ],
  ['A 17-year-old boy died.', [['A 17-year-old boy', 'killed', 'boy', 1, 1]]],
  ['Two gunmen killed five people.', [['five people', 'killed', 'people', 5, 5]]],
  [
    'About 250 people, most of them women, were killed.',
    [['About 250 people', 'killed', 'people', 237.5, 262.5]],
  ],
]

const SHOT: Row[] = [
  ['Four men were shot and killed.', [['Four men', 'killed', 'men', 4, 4]]],
  ['Two women were fatally shot.', [['Two women', 'killed', 'women', 2, 2]]],
  ['A man was shot and wounded.', [['A man', 'injured', 'man', 1, 1]]],
  [
    'Two men lost their lives and three people are in critical condition.',
    [
      ['Two men', 'killed', 'men', 2, 2],
      ['three people', 'injured', 'people', 3, 3],
    ],
  ],
  ['A man shot and killed his wife.', []],
  ['Two people suffered gunshot wounds.', [['Two people', 'injured', 'people', 2, 2]]],
  ['Two boys were shot.', [['Two boys', 'shot', 'boys', 2, 2]]],
]

const UNITS: Row[] = [
  [
    'The delegates met for the first talks in nearly three weeks.',
    [['nearly three weeks', 'since', 'talks', 2.7, 3, 'week']],
  ],
  ['For the first time in two weeks, negotiators met.', [['two weeks', 'since', 'talks', 2, 2, 'week']]],
  [
    'After more than four hours the discussions ended.',
    [['more than four hours', 'duration', 'talks', 4, null, 'hour']],
  ],
  ['The siege lasted 24 days.', [['24 days', 'duration', 'siege', 24, 24, 'day']]],
  ['It came more than a month into the war.', [['more than a month', 'since', 'war', 1, null, 'month']]],
  [
    'They offered negotiations for up to 15 years.',
    [['up to 15 years', 'duration', 'negotiations', null, 15, 'year']],
  ],
  [
    'The company pledged more than $3.5 billion in aid.',
    [['more than $3.5 billion', 'pledged', 'aid', 3.5e9, null, 'USD']],
  ],
  ['About 40 percent of voters stayed home.', [['About 40 percent', 'share', 'voters', 38, 42, '%']]],
  [
    'The army is at least [25 miles] away from town.',
    [['at least [25 miles]', 'distance', 'army', 25, null, 'mile']],
  ],
  ['A 6.4-magnitude earthquake struck.', [['6.4', 'magnitude', 'earthquake', 6.4, 6.4, 'magnitude']]],
]

const NO_FIGURES = [
  '33 Officers stand guard.',
  'It began on 3 March 2021 at 7:43 a.m. in 2014.',
  'Ada Stone, 24, lives at 937 Elm Road.',
  'Lind beat Karesh 3-0.',
  'It was rated 5.0/5 from 2 votes.',
  'The G7 met in room 12.',
  'World War II ended in 1945.',
  'Apollo 11 landed.',
  'Call 555-0123 now.',
  'Two officials said so.',
  'It was hit in the past 24 hours.',
  'The war nears its sixth week.',
  'One of the biggest ports was closed three days ago.',
  'Turn to page 40. No. 12 applies.',
  'Three men, ages 19, 21 and 22, were named.',
  'All were between the ages of 21 and 58.',
  'He rose in his early 20’s.',
  'The mill burned down.[12][13] It was old.',
  'The ring plotted to kill hundreds.',
  'Dad who killed family gave up.',
  'She scored 30 points in the final.',
  'His top 10 list was read, and the suite 300 office closed.',
  'Nine out of ten doctors agree.',
  'The council voted 52-48 to close the pool.',
  'The officers, aged 31 and 45, were named.',
  'She is the 44th president, ranked number 12 in the world.',
  'The 911 call came from the 2400 block of Elm Street.',
]

describe('figures', () => {
  it.each([...COUNTS, ...SHOT, ...UNITS])('%s', (text, figures) => {
    const found = readText(text).figures.map(({ start, end, measure, of, low, high, unit }) => [
      text.slice(start, end),
      measure,
      of,
      low,
      high,
      ...(unit === null ? [] : [unit]),
    ])
    expect(found).toEqual(figures)
  })

  it.each(NO_FIGURES)('finds none in: %s', (text) => {
    expect(readText(text).figures).toEqual([])
  })

  it.each([
    ['In the port city of Lindhaven, 40 people were killed.', 'Lindhaven'],
    ['Forty people were killed in the town of Karesh, near Tarno.', 'Karesh'],
    ['A missile hit the town of Karesh. Forty people were killed.', null],
    ['The shelling of Lindhaven in March killed 40 people.', 'Lindhaven'],
    ['A missile fell in Kiev. Forty people were killed.', 'Kyiv'],
    ['Kyiv Mayor Ada Stone spoke.\nShe said 40 people had been killed in the capital.', 'Kyiv'],
    ['Forty people were killed, Russia’s army said.', null],
  ])('%s happened in %s', (text, where) => {
    expect(readText(text).figures[0]?.where).toBe(where)
  })

  it.each([
    ['Forty people were killed, the mayor said.', 'the mayor', false],
    ['According to unverifiable data from the mayor, 40 people were killed.', 'the mayor', true],
    ['Forty people were killed. Reuters was unable to verify the numbers.', null, true],
    ['Forty people were killed.\nIt was not possible to verify the figures.', null, true],
    ['Forty people were killed.\nIt is impossible to verify information from either side.', null, false],
    ['Forty people were killed. Police have not confirmed whether the bridge was hit.', null, false],
  ])('%s is attributed to %s, unverified %s', (text, attributedTo, unverified) => {
    const [figure] = readText(text).figures
    expect([figure?.attributedTo, figure?.unverified]).toEqual([attributedTo, unverified])
  })

  it('takes the day a figure stands for', () => {
    expect(readText('The toll stood at 45 dead as of Monday.').figures[0]?.asOf).toBe('2024-05-13')
  })

  it('reads bare heads in a headline', () => {
    const text = '# Man killed, two hurt in blast\nIt happened.'
    expect(readText(text).figures.map(({ measure, low }) => [measure, low])).toEqual([
      ['killed', 1],
      ['injured', 2],
    ])
  })
})
