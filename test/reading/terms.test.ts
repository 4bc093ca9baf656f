import { describe, expect, it } from 'vitest'
import { parseBackground } from '../../src/reading/background.ts'
import { contentStems, foldingOf, termAmounts } from '../../src/reading/terms.ts'

describe('contentStems', () => {
  const cases: { value: string; expected: string[] }[] = [
    { value: '', expected: [] },
    { value: 'The ferry left its harbours', expected: ['ferry', 'left', 'harbour'] },
    { value: "The harbour’s ferries and the mayor's buses", expected: ['harbour', 'ferry', 'mayor', 'buse'] },
    { value: '5,000 tonnes, 3.8 million and 10,5', expected: ['5000', 'tonne', '3.8', 'million', '10,5'] },
    { value: 'A face-to-face U.N. meeting', expected: ['face', 'face', 'un', 'meeting'] },
    { value: 'Café Erdoğan', expected: ['cafe', 'erdogan'] },
    { value: "They didn’t, we won't; O'Hara will", expected: ['ohara'] },
    { value: '— … “”', expected: [] },
    { value: 'glass crisis campus gas', expected: ['glass', 'crisis', 'campus', 'gas'] },
  ]
  for (const { value, expected } of cases) {
    it(value || 'nothing', () => expect(contentStems(value)).toEqual(expected))
  }
})

describe('foldingOf', () => {
  const fold = foldingOf([
    { name: 'Mumbai', kind: 'place', variants: ['Bombay'] },
    {
      name: 'Anna Petrovna Lind',
      kind: 'person',
      variants: ['Anna Petrowna Lind', 'Ana Petrowna Lind', 'Lind'],
    },
  ])
  const cases = [
    { value: 'Bombay trains', expected: ['mumbai', 'train'] },
    { value: 'Petrowna', expected: ['petrovna'] },
    { value: 'Ana', expected: ['ana'] },
  ]
  for (const { value, expected } of cases) {
    it(value, () => expect(contentStems(value, fold)).toEqual(expected))
  }
})

describe('termAmounts', () => {
  it('counts a title term three times and the first word of the body once', () => {
    const { terms, titleTerms } = termAmounts({ title: 'Bridge shut', paragraphs: ['Bridge closed.'] })
    expect(titleTerms).toEqual([
      ['bridge', 1],
      ['shut', 1],
    ])
    expect(new Map(terms)).toEqual(
      new Map([
        ['bridge', 4],
        ['closed', 250 / 251],
        ['shut', 3],
      ]),
    )
  })

  it('leaves out a paragraph that repeats the title', () => {
    const once = termAmounts({ title: 'Bridge shut', paragraphs: ['Engineers look.'] })
    expect(termAmounts({ title: 'Bridge shut', paragraphs: ['BRIDGE SHUT!', 'Engineers look.'] })).toEqual(
      once,
    )
  })
})

describe('parseBackground', () => {
  it('adds up the words of a stem, to the number of documents at most', () => {
    const background = parseBackground(
      '#documents\t100\nbridge\t10\nbridges\t7\nwar\t80\nwars\t30\nyear-old\t9\n',
    )
    expect(['bridge', 'war', 'year', 'unseen'].map(background.of)).toEqual([17, 100, 0, 0])
    expect(background.documents).toBe(100)
  })

  it('refuses a table without a count of documents', () => {
    expect(() => parseBackground('bridge\t10\n')).toThrow('#documents')
  })
})
