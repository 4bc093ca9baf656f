import { describe, expect, it } from 'vitest'
import { readText } from './report-of.ts'

const namesIn = (text: string): string[] => readText(text).names.map(({ name, kind }) => `${name} (${kind})`)

const CASES: [text: string, names: string[]][] = [
  ['The fire in Kiev spread to Kharkov.', ['Kyiv (place)', 'Kharkiv (place)']],
  ['Turkish President Tayyip Erdogan spoke.', ['Recep Tayyip Erdogan (person)']],
  ['Lind Mayor Ada Stone spoke in the town of Lind.', ['Lind (place)', 'Ada Stone (person)', 'Lind (place)']],
  ['Former police chief Ivo Brandt resigned.', ['Ivo Brandt (person)']],
  [
    'The Ministry of Ports paid the Lind Steel Corporation.',
    ['Ministry of Ports (organisation)', 'Lind Steel Corporation (organisation)'],
  ],
  [
    'The World Food Programme (WFP) left. The WFP will return.',
    [
      'World Food Programme (organisation)',
      'World Food Programme (organisation)',
      'World Food Programme (organisation)',
    ],
  ],
  [
    'The Lind Port Authority (LPA) met. The LPA voted.',
    [
      'Lind Port Authority (organisation)',
      'Lind Port Authority (organisation)',
      'Lind Port Authority (organisation)',
    ],
  ],
  ['WHO said so. Who knows?', ['World Health Organization (organisation)']],
  ['Ada Stone came. Later Stone left.', ['Ada Stone (person)', 'Ada Stone (person)']],
  ['Ursula von der Leyen met George W. Hale.', ['Ursula von der Leyen (person)', 'George W. Hale (person)']],
  [
    'Ada Jordan flew to Jordan. Jordan was ill.',
    ['Ada Jordan (person)', 'Jordan (place)', 'Ada Jordan (person)'],
  ],
  ['On Tuesday in May the Danish and the Swedish met.', []],
  ['Talks resumed. Survivors wept. Nearly all left.', []],
  ['Police in the village of Karesh, near the Black Sea, waited.', ['Karesh (place)', 'Black Sea (place)']],
  [
    'Reporters met Zelenskiy and Volodymyr Zelensky.',
    ['Volodymyr Zelensky (person)', 'Volodymyr Zelensky (person)'],
  ],
  ['Moon Ki-un met Theresa May in Lind-based talks.', ['Moon Ki-un (person)', 'Theresa May (person)']],
  [
    'The Lind Accord Act of New Zealand, of the Lind Times; The Times wrote.',
    [
      'Lind Accord Act (other)',
      'New Zealand (place)',
      'Lind Times (organisation)',
      'Lind Times (organisation)',
    ],
  ],
  ['SEE MORE NEWS FROM LIND here.', []],
  ['Mayor of Lind Ada Stone spoke.', ['Lind (place)', 'Ada Stone (person)']],
  ['Ukraine’s army and Russian-held Luhansk.', ['Ukraine (place)', 'Luhansk (place)']],
]

describe('names', () => {
  it.each(CASES)('%s', (text, names) => {
    expect(namesIn(text)).toEqual(names)
  })

  it('takes from a headline only what the news or the list vouches for', () => {
    expect(namesIn('# Big Fire Hits Kiev As Stone Warns\nMayor Ada Stone warned of fire.')).toEqual([
      'Kyiv (place)',
      'Ada Stone (person)',
      'Ada Stone (person)',
    ])
  })

  it('marks the name and nothing around it', () => {
    const text = 'Turkish President Recep Tayyip Erdogan’s envoy came.'
    expect(readText(text).names.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Recep Tayyip Erdogan',
    ])
  })
})
