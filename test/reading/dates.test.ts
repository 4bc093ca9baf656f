import { describe, expect, it } from 'vitest'
import { readText } from './report-of.ts'

/** Against Wednesday, 15 May 2024. */
const CASES: [text: string, expected: string[]][] = [
  ['It fell on Tuesday.', ['Tuesday 2024-05-14']],
  ['It fell on Wednesday.', ['Wednesday 2024-05-15']],
  ['It fell on Thursday.', ['Thursday 2024-05-09']],
  ['They will meet on Friday.', ['Friday 2024-05-17']],
  ['Talks are not expected to resume on Thursday.', ['Thursday 2024-05-16']],
  ['It fell yesterday and may rise today.', ['yesterday 2024-05-14', 'today 2024-05-15']],
  ['It fell last week.', ['last week 2024-05-06..2024-05-12']],
  ['It fell last month.', ['last month 2024-04-01..2024-04-30']],
  ['It fell earlier this month.', ['earlier this month 2024-05-01..2024-05-14']],
  ['It fell on April 24.', ['April 24 2024-04-24']],
  ['It fell on Dec. 30.', ['Dec. 30 2023-12-30']],
  ['It fell on 3rd March 2021.', ['3rd March 2021 2021-03-03']],
  ['It fell on March 3, 2021.', ['March 3, 2021 2021-03-03']],
  ['It was annexed in 2014.', ['2014 2014-01-01..2014-12-31']],
  ['It fell in March 2023.', ['March 2023 2023-03-01..2023-03-31']],
  ['It fell three days ago.', ['three days ago 2024-05-12']],
  ['It fell on February 30.', []],
  ['They may march in 2,014 towns, as in World War II.', []],
  ['The march runs May 3-5.', ['May 3-5 2024-05-03..2024-05-05']],
  ['It rained from 3 to 5 May.', ['3 to 5 May 2024-05-03..2024-05-05']],
  ['It rained from April 28 to May 2.', ['April 28 to May 2 2024-04-28..2024-05-02']],
  ['It rained from Monday to Wednesday.', ['Monday to Wednesday 2024-05-13..2024-05-15']],
  ['The army hit 41 sites in the past 24 hours.', ['past 24 hours 2024-05-14..2024-05-15']],
  ['It fell in the past week.', ['past week 2024-05-08..2024-05-15']],
  ['It fell two months ago.', ['two months ago 2024-03-01..2024-03-31']],
  ['It fell in early March.', ['early March 2024-03-01..2024-03-11']],
  ['It fell in May of last year.', ['May of last year 2023-05-01..2023-05-31']],
  ['It fell in June and August 2012.', ['June 2012-06-01..2012-06-30', 'August 2012 2012-08-01..2012-08-31']],
  ['It began in the early 1990s.', ['early 1990s 1990-01-01..1993-12-31']],
  ['It fell over the weekend.', ['the weekend 2024-05-11..2024-05-12']],
  ['It fell on New Year’s Eve.', ['New Year’s Eve 2023-12-31']],
  ['The summit opens on Friday.', ['Friday 2024-05-17']],
  ['They are to return to court on March 20.', ['March 20 2025-03-20']],
  ['It is held every Friday; shops wait for Black Friday.', []],
  ['Tuesday’s attack came late Monday.', ['Tuesday 2024-05-14', 'Monday 2024-05-13']],
  ['They meet next Thursday.', ['next Thursday 2024-05-16']],
  ['It fell on Tuesday, May 14, 2024.', ['Tuesday 2024-05-14', 'May 14, 2024 2024-05-14']],
  ['It fell a fortnight ago.', ['a fortnight ago 2024-04-28..2024-05-04']],
  ['It fell over a month ago.', ['over a month ago 2024-04-01..2024-04-30']],
  ['It fell about two weeks ago.', ['about two weeks ago 2024-04-28..2024-05-04']],
  ['It fell earlier this week.', ['earlier this week 2024-05-13..2024-05-14']],
  ['They will meet later this week.', ['later this week 2024-05-16..2024-05-19']],
  ['They will meet later this month.', ['later this month 2024-05-16..2024-05-31']],
  ['They hope to finish by the end of the year.', ['the end of the year 2024-12-31']],
  ['It closed at the end of last month.', ['the end of last month 2024-04-21..2024-04-30']],
  ['It has risen since the start of the year.', ['the start of the year 2024-01-01']],
  ['It has risen since the beginning of the month.', ['the beginning of the month 2024-05-01']],
  [
    'Rain fell at the weekend and on Monday morning.',
    ['the weekend 2024-05-11..2024-05-12', 'Monday 2024-05-13'],
  ],
  ['It fell on Tuesday 14 May.', ['Tuesday 2024-05-14', '14 May 2024-05-14']],
  ['It fell the day before yesterday.', ['the day before yesterday 2024-05-13']],
  ['They meet the day after tomorrow.', ['the day after tomorrow 2024-05-17']],
  ["They will meet in two weeks' time.", ["two weeks' time 2024-05-29"]],
  ['They meet three weeks from now.', ['three weeks from now 2024-06-05']],
  ['It fell late last month.', ['late last month 2024-04-21..2024-04-30']],
  ['It fell early last week.', ['early last week 2024-05-06..2024-05-12']],
  ['It fell in the first week of May.', ['first week of May 2024-05-01..2024-05-07']],
  ['It fell in the last week of April.', ['last week of April 2024-04-24..2024-04-30']],
  ['It fell between May 3 and May 7.', ['May 3 and May 7 2024-05-03..2024-05-07']],
  ['It fell between Monday and Wednesday.', ['Monday 2024-05-13', 'Wednesday 2024-05-15']],
  ['They said the talks will last from 20 May until 24 May.', ['20 May 2024-05-20', '24 May 2024-05-24']],
  [
    "The war began on April 24.\nThe city is cut off in the war's third week.",
    ['April 24 2024-04-24', 'third week 2024-05-08..2024-05-14'],
  ],
  [
    'The siege began on May 6.\nIt was the third day of the siege.',
    ['May 6 2024-05-06', 'third day 2024-05-08'],
  ],
  [
    'The invasion started on April 2.\nThe fighting came on the 34th day of the invasion.',
    ['April 2 2024-04-02', '34th day 2024-05-05'],
  ],
  [
    'The war, which Orvane launched on April 24, goes on.\nAs the war enters its fourth week, food is short.',
    ['April 24 2024-04-24', 'fourth week 2024-05-15..2024-05-21'],
  ],
  ['It was the third day of the siege.', []],
  ['The strike began on Monday and is in its third day.', ['Monday 2024-05-13', 'third day 2024-05-15']],
  ['The strike is now in its second week.', []],
  [
    'The strike started May 1.\nNurses on day ten of the strike sang.',
    ['May 1 2024-05-01', 'day ten 2024-05-10'],
  ],
  ['It fell last Tuesday.', ['last Tuesday 2024-05-14']],
  ['It fell this past Sunday.', ['Sunday 2024-05-12']],
  ['It fell this Friday.', ['this Friday 2024-05-10']],
  ['It will fall this Friday.', ['this Friday 2024-05-17']],
  ['It fell in the early hours of Tuesday.', ['Tuesday 2024-05-14']],
  ['It fell overnight.', []],
  ['It fell in the past few days.', []],
  ['It fell in recent weeks.', []],
  ['It fell two days earlier.', []],
  ['It fell on Sunday, 12th May.', ['Sunday 2024-05-12', '12th May 2024-05-12']],
  ['It fell on the 12th of May.', ['12th of May 2024-05-12']],
  ['It fell on Tues., May 14.', ['Tues. 2024-05-14', 'May 14 2024-05-14']],
  ['He was born on May 3, 1962.', ['May 3, 1962 1962-05-03']],
  ['The May 14 attack killed two.', ['May 14 2024-05-14']],
  ['It fell in mid-April.', ['mid-April 2024-04-11..2024-04-20']],
  ['It fell Tuesday through Thursday.', ['Tuesday through Thursday 2024-05-07..2024-05-09']],
  ['It fell in 2019 and 2020.', ['2019 2019-01-01..2019-12-31', '2020 2020-01-01..2020-12-31']],
  ['It fell Monday; on Thursday he is due in court.', ['Monday 2024-05-13', 'Thursday 2024-05-09']],
  ['The vote is on June 2.', ['June 2 2024-06-02']],
  ['The vote was on June 2.', ['June 2 2024-06-02']],
  ['They will vote in November.', ['November 2024-11-01..2024-11-30']],
  ['It fell in December.', ['December 2023-12-01..2023-12-31']],
  ['It runs until May 31.', ['May 31 2024-05-31']],
  ['It fell at 9 p.m. on May 13.', ['May 13 2024-05-13']],
  ['May said Tuesday that March would follow.', ['Tuesday 2024-05-14']],
  ['It fell last week, on Thursday.', ['last week 2024-05-06..2024-05-12', 'Thursday 2024-05-09']],
  ['It fell on May 3 and May 7.', ['May 3 2024-05-03', 'May 7 2024-05-07']],
  [
    "The war began on April 24.\\nOthers say the war began on April 26.\\nIt is the war's third week.",
    ['April 24 2024-04-24', 'April 26 2024-04-26'],
  ],
  // No beginning is told, or no day: left alone, not guessed
  ['It fell last summer.', []],
  ['They meet in the coming days, on the sidelines of the third day of play.', []],
]

describe('dates', () => {
  it.each(CASES)('%s', (text, expected) => {
    const found = readText(text).dates.map(
      ({ start, end, from, to }) => `${text.slice(start, end)} ${from}${to === from ? '' : `..${to}`}`,
    )
    expect(found).toEqual(expected)
  })

  it('believes the weekday, and says why not the date beside it', () => {
    const { dates } = readText('Talks set for Tuesday (May 13) began.')
    expect(dates.map(({ from, misfit }) => [from, misfit])).toEqual([
      ['2024-05-14', null],
      ['2024-05-13', '13 May 2024 was a Monday, not a Tuesday'],
    ])
  })

  it.each([
    ['It opened on May 13, a Tuesday, in Orvane.', '13 May 2024 was a Monday, not a Tuesday'],
    ['It opened on 13 May (Tuesday) in Orvane.', '13 May 2024 was a Monday, not a Tuesday'],
    ['It opened on May 14, a Tuesday, in Orvane.', null],
    ['It opened on May 13, and a Tuesday crowd came.', null],
  ])('%s', (text, misfit) => {
    const { dates } = readText(text)
    expect(dates[0]?.misfit).toBe(misfit)
    expect(dates[1]?.from).toBe('2024-05-14')
  })

  it('believes neither where the weekday alone cannot tell', () => {
    const { dates } = readText('The law passed on Tuesday, January 1, 2024.')
    expect(dates.map(({ misfit }) => misfit !== null)).toEqual([true, true])
  })
})
