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

  it('believes neither where the weekday alone cannot tell', () => {
    const { dates } = readText('The law passed on Tuesday, January 1, 2024.')
    expect(dates.map(({ misfit }) => misfit !== null)).toEqual([true, true])
  })
})
