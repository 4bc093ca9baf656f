import { describe, expect, it } from 'vitest'
import { evidenceHref, textDirective, webAddress } from '../../src/render/evidence-link.ts'

describe('textDirective', () => {
  const cases: [wording: string, expected: string][] = [
    ['a hen', ':~:text=a%20hen'],
    ['well-fed hens, two & three', ':~:text=well%2Dfed%20hens%2C%20two%20%26%20three'],
    ['spread\n over\t lines ', ':~:text=spread%20over%20lines'],
    ['100% of “them”', ':~:text=100%25%20of%20%E2%80%9Cthem%E2%80%9D'],
    [
      'one two three four five six seven eight nine ten eleven twelve thirteen',
      ':~:text=one%20two%20three%20four%20five,nine%20ten%20eleven%20twelve%20thirteen',
    ],
    ['half a pair \ud83d and a \u0007 bell', ':~:text=half%20a%20pair%20%EF%BF%BD%20and%20a%20bell'],
  ]
  it.each(cases)('%j', (wording, expected) => {
    expect(textDirective(wording)).toBe(expected)
  })
})

describe('webAddress', () => {
  const cases: [url: string | null, expected: string | null][] = [
    [null, null],
    ['', null],
    ['https://a.example/x y?q="<>', 'https://a.example/x%20y?q=%22%3C%3E'],
    ['HTTP://A.example', 'http://a.example/'],
    ['javascript:alert(1)', null],
    ['data:text/html,x', null],
    ['//a.example/', null],
    ['https://', null],
    [' https://a.example/', null],
  ]
  it.each(cases)('%j', (url, expected) => {
    expect(webAddress(url)).toBe(expected)
  })
})

describe('evidenceHref', () => {
  const cases: [url: string | null, expected: string][] = [
    ['https://a.example/x', 'https://a.example/x#:~:text=a%20hen'],
    ['https://a.example/x#part', 'https://a.example/x#part:~:text=a%20hen'],
    [null, '/reports/r1#:~:text=a%20hen'],
    ['javascript:alert(1)', '/reports/r1#:~:text=a%20hen'],
  ]
  it.each(cases)('%j', (url, expected) => {
    expect(evidenceHref({ id: 'r1', url }, 'a hen')).toBe(expected)
  })
})
