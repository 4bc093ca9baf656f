import { describe, expect, it } from 'vitest'
import { tollOf } from '../../src/digest/toll.ts'
import { type Given, told } from './material.ts'

const KILLED = { measure: 'killed' }
const INJURED = { measure: 'injured' }
const report = (text: string, figures: NonNullable<Given['figures']> = [], title?: string) =>
  told({ source: `Outlet ${text.length}`, text, figures, ...(title === undefined ? {} : { title }) })

describe('tollOf', () => {
  it.each([
    ['nothing told', [report('The bridge at Low Ferry was opened on Monday by the mayor.')], 0, 0],
    [
      'a count in one report, a lower bound in another',
      [
        report('Two miners were killed and five hurt at Pit Nine.', [
          { ...KILLED, wording: 'Two miners', low: 2, high: 2 },
          { ...INJURED, wording: 'five hurt', low: 5, high: 5 },
        ]),
        report('At least one miner died at Pit Nine.', [
          { ...KILLED, wording: 'At least one miner', low: 1, high: null },
        ]),
      ],
      2,
      5,
    ],
    [
      'dead and injured together',
      [
        report('Seven people were dead or hurt at Pit Nine.', [
          { measure: 'killed or injured', wording: 'Seven people', low: 7, high: 7 },
        ]),
        report('Two miners were killed at Pit Nine, and others hurt.', [
          { ...KILLED, wording: 'Two miners', low: 2, high: 2 },
          { ...INJURED, wording: 'others hurt', low: 2, high: null },
        ]),
      ],
      2,
      5,
    ],
    [
      'persons told one by one',
      [
        report('A man was found dead in the hall and a woman was found dead in the yard.', [
          { ...KILLED, wording: 'A man', low: 1, high: 1 },
          { ...KILLED, wording: 'a woman', low: 1, high: 1 },
        ]),
      ],
      2,
      0,
    ],
    [
      'words that count nobody',
      [report('The pilot died of his injuries on Monday evening in Halden.')],
      1,
      0,
    ],
    ['a denial', [report('Nobody was killed when the roof came down at the market.')], 0, 0],
  ])('%s', (_name, reports, killed, injured) => {
    expect(tollOf(reports)).toEqual({ killed, injured })
    expect(tollOf(reports.toReversed())).toEqual({ killed, injured })
  })
})
