import { describe, expect, it } from 'vitest'
import { searchQuery } from '../../src/store/search-query.ts'

describe('a query as it is understood', () => {
  const table: [typed: string, understood: string | null][] = [
    ['ferry', 'ferry'],
    ['  Ferry   FARE ', 'Ferry FARE'],
    ['"blue ferry" fare', '"blue ferry" fare'],
    ['„blue ferry“ «fare»', '"blue ferry" fare'],
    ['"blue ferry', '"blue ferry"'],
    ['harb*', 'harb*'],
    ['"blue har"*', '"blue har"*'],
    ['h*', 'h'],
    ['ferry AND fare', 'ferry fare'],
    ['ferry OR fare', 'ferry OR fare'],
    ['ferry OR fare board', 'ferry OR (fare board)'],
    ['(ferry OR fare) board', '(ferry OR fare) board'],
    ['ferry -fare', 'ferry -fare'],
    ['ferry NOT "blue ferry"', 'ferry -"blue ferry"'],
    ['ferry -(fare OR board)', 'ferry -(fare OR board)'],
    ['ferry - fare', 'ferry fare'],
    ['ferry NOT NOT fare', 'ferry fare'],
    ['title:ferry fare', 'title:ferry fare'],
    ['Title: "blue ferry"', 'title:"blue ferry"'],
    ['title:(ferry OR fare)', 'title:ferry OR title:fare'],
    ['text:ferry source:post', 'text:ferry source:post'],
    ['subtitle:ferry', '"subtitle ferry"'],
    ['co-operate', '"co operate"'],
    ["don't", '"don t"'],
    ['AND OR NOT', null],
    ['OR ferry OR', 'ferry'],
    ['"AND" ferry', '"AND" ferry'],
    ['NEAR(ferry fare)', 'NEAR (ferry fare)'],
    [')ferry( ) ( fare', 'ferry fare'],
    ['-ferry', null],
    ['-ferry OR fare', 'fare'],
    ['', null],
    ['"', null],
    ['""', null],
    ['* ^ + - ( ) { } : ;', null],
    ['\u0000fer\u0000ry', '"fer ry"'],
    ['паром', 'паром'],
    ['(((((ferry)))))', 'ferry'],
  ]
  it.each(table)('%s', (typed, understood) => {
    expect(searchQuery(typed)?.understood ?? null).toBe(understood)
  })
  it('is understood again as it was', () => {
    for (const [, understood] of table)
      if (understood !== null) expect(searchQuery(understood)?.understood).toBe(understood)
  })
  it('means the title and the text where no column is named', () => {
    expect(searchQuery('ferry title:fare* -"a b"')?.match).toBe(
      '(({title body} : "ferry" AND title : "fare" *) NOT ({title body} : "a b"))',
    )
  })
})
