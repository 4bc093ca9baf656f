import { describe, expect, it } from 'vitest'
import { readText } from './report-of.ts'

type Told = [wording: string, outcome: 'killed' | 'injured' | 'shot' | null, low: number, high: number | null]

const told = (text: string): Told[] =>
  (readText(text).people ?? []).map(({ start, end, outcome, low, high }) => [
    text.slice(start, end),
    outcome,
    low,
    high,
  ])

/** Those something befell. */
const befallen = (text: string): Told[] => told(text).filter(([, outcome]) => outcome !== null)

describe('people', () => {
  it.each<[string, Told[]]>([
    [
      'A miner was shot and killed and two others were wounded.',
      [
        ['A miner', 'killed', 1, 1],
        ['two others', 'injured', 2, 2],
      ],
    ],
    ['The clerk shot and killed his wife.', [['his wife', 'killed', 1, 1]]],
    ['The man, 28, later died at a hospital.', [['The man, 28', 'killed', 1, 1]]],
    ['A 9-month-old was injured in the crash.', [['A 9-month-old', 'injured', 1, 1]]],
    [
      'Three people, including a child and a nurse, were injured.',
      [
        ['Three people', 'injured', 3, 3],
        ['a child', 'injured', 1, 1],
        ['a nurse', 'injured', 1, 1],
      ],
    ],
    ['Four of the five passengers died.', [['Four of the five passengers', 'killed', 4, 4]]],
    [
      'An 8-year-old girl has died and her father is in critical condition.',
      [
        ['An 8-year-old girl', 'killed', 1, 1],
        ['her father', 'injured', 1, 1],
      ],
    ],
    [
      'The landslide wounded two hikers before killing a farmer.',
      [
        ['two hikers', 'injured', 2, 2],
        ['a farmer', 'killed', 1, 1],
      ],
    ],
    ['A second driver was hurt.', [['A second driver', 'injured', 1, 1]]],
    ['The blast sent five workers to the hospital.', [['five workers', 'shot', 5, 5]]],
    ['Wounded were three sailors.', [['three sailors', 'injured', 3, 3]]],
    ["The slain officer's family came.", [['The slain officer', 'killed', 1, 1]]],
    ['He pleaded guilty to three counts of murder.', [['three counts', 'killed', 3, 3]]],
    ['It was a double homicide.', [['double homicide', 'killed', 2, 2]]],
    ['Two drivers were not hurt.', []],
    ['No workers were injured.', []],
    ['A boy was shot in the left leg.', [['A boy', 'injured', 1, 1]]],
    ['A boy was shot in the head.', [['A boy', 'shot', 1, 1]]],
    ['The wounded miner was taken to a hospital.', [['The wounded miner', 'injured', 1, 1]]],
    ['The nurse rushed the miner to a hospital.', [['the miner', 'shot', 1, 1]]],
    ['There were three sailors who weren’t injured.', []],
    ['The sheriff’s office homicide unit came.', []],
    ['It was an attempted murder-suicide.', []],
    ['Anna Berg’s mother was killed.', [['Anna Berg’s mother', 'killed', 1, 1]]],
    [
      'Four people, a nurse, two women and a boy, were hurt.',
      [
        ['Four people', 'injured', 4, 4],
        ['a nurse', 'injured', 1, 1],
        ['two women', 'injured', 2, 2],
        ['a boy', 'injured', 1, 1],
      ],
    ],
    [
      'The fire killed a father, mother and two sons.',
      [
        ['a father, mother and two sons', 'killed', 4, 4],
        ['a father', 'killed', 1, 1],
        ['mother', 'killed', 1, 1],
        ['two sons', 'killed', 2, 2],
      ],
    ],
    ['The crew worked for two hours.', []],
  ])('%s', (text, expected) => {
    expect(befallen(text)).toEqual(expected)
  })

  it('makes one person of a name, an age and what they are', () => {
    const text = 'The victim, Ada Stone, 24, of Halden, was pronounced dead at the scene.'
    expect(readText(text).people).toMatchObject([
      { noun: 'victim', name: 'Ada Stone', age: '24', outcome: 'killed', manner: 'definite' },
    ])
  })

  it('reads headlines without articles', () => {
    expect(befallen('# Man dead, woman injured in fire')).toEqual([
      ['Man', 'killed', 1, 1],
      ['woman', 'injured', 1, 1],
    ])
  })
})
