import { describe, expect, it } from 'vitest'
import { fitted, labelWidth } from '../../src/render/label-width.ts'

describe('a label', () => {
  const cases: [text: string, max: number, width: number, shown: string][] = [
    ['Ellery Post', 11, 11, 'Ellery Post'],
    ['Ellery Post', 10, 11, 'Ellery Po…'],
    ['Ellery Post', 8, 11, 'Ellery…'],
    ['港口日报', 8, 8, '港口日报'],
    ['港口日报', 6, 8, '港口…'],
    ['وكالة', 5, 5, 'وكالة'],
    ['👩‍👩‍👧 news', 4, 7, '👩‍👩‍👧…'],
    ['', 0, 0, ''],
  ]
  it.each(cases)('%s in %i letters', (text, max, width, shown) => {
    expect([labelWidth(text), fitted(text, max)]).toEqual([width, shown])
  })
})
