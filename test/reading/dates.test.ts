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
