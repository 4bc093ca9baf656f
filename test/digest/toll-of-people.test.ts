import { describe, expect, it } from 'vitest'
import { tollOf } from '../../src/digest/toll.ts'
import { read, reportOf } from '../reading/report-of.ts'

/** Reports of successive days, each a text whose first line may be a headline. */
const toll = (texts: string[]) =>
  tollOf(
    texts.map((text, i) => {
      const day = `2024-05-1${i}`
      const report = reportOf(text, {
        id: `r${i}`,
        published: { at: day, precision: 'day', from: 'given', day },
      })
      return { report, reading: read(report) }
    }),
  )

describe('the toll of people told by reports', () => {
  it.each<[string, string[], number, number]>([
    [
      'one by one',
      ['A miner has died after a rockfall at Pit Nine. A second miner, also 15, was hurt in the foot.'],
      1,
      1,
    ],
    [
      'once more, by name',
      [
        '# Man killed in Halden fire\nA 40-year-old man was killed in a fire. The man, Per Dahl, 40, died at the scene. Dahl was a baker.',
      ],
      1,
      0,
    ],
    [
      'wounded at first, dead in a later report',
      [
        '# Girl, 9, hurt in crash\nA 9-year-old girl is in critical condition after a crash in Halden.',
        '# Girl, 9, dies after crash\nThe 9-year-old girl hurt in a crash in Halden has died.',
      ],
      1,
      0,
    ],
    [
      'a whole and its parts',
      ['Four people were hurt in the crash, one critically. Two of them remain in hospital.'],
      0,
      4,
    ],
    [
      'whoever hurts himself',
      ['A farmer shot and killed his wife before killing himself, the sheriff said.'],
      2,
      0,
    ],
    [
      'another event of long ago',
      [
        'Two sailors were killed when the ferry sank on Monday. In March 2011, 40 people died on the same ferry.',
      ],
      2,
      0,
    ],
    [
      'the killer on top of the victims',
      [
        '# Farmer kills 3, then kills himself\nA farmer killed three neighbours before killing himself on Sunday.',
      ],
      4,
      0,
    ],
    [
      'the killers, who are told apart from the victims',
      ['# 14 dead at Halden mill; 2 gunmen killed\nThe attack on the mill in Halden ended on Sunday.'],
      16,
      0,
    ],
    [
      'the killer among the dead',
      ['Seven people, including the gunman, were killed at the mill in Halden on Sunday.'],
      7,
      0,
    ],
    [
      'each in a sentence',
      [
        'The roof of Pit Nine fell on Sunday. A 40-year-old miner was killed in the shaft. A clerk was killed in the yard. A nurse was hurt.',
      ],
      2,
      1,
    ],
    [
      'a number that is taken back',
      [
        'Three miners were hurt at Pit Nine on Sunday. Officials initially reported that five miners were hurt. Earlier reports said five miners were wounded.',
      ],
      0,
      3,
    ],
    [
      'a round-up, of which one passage tells of the event',
      [
        '# Two dead after crash at Birch Mill\nTwo cyclists were killed on Saturday when a lorry left the road at Birch Mill.',
        '# Six dead in weekend crashes\nSix people were killed and nine hurt in crashes across the region.\nAt 9 a.m. on Saturday, four hikers were killed at Tarn Pass when a bus rolled over.\nAt 6 p.m. on Saturday, two cyclists were killed when a lorry left the road at Birch Mill.\nAt 8 p.m. on Sunday, nine passengers were hurt on the ring road.',
      ],
      2,
      0,
    ],
    [
      'what happened on the same spot some days before',
      [
        'Four sailors were hurt in the harbour of Halden on Friday, 10 May. A diver was killed on the same quay on Friday, 3 May.',
        'Four sailors were hurt in the harbour of Halden on Friday.',
      ],
      0,
      4,
    ],
  ])('%s', (_name, texts, killed, injured) => {
    expect(toll(texts)).toEqual({ killed, injured })
  })
})
