// Figure sets of dead and injured, from whole texts: however a report tells of them.
import { describe, expect, it } from 'vitest'
import { viewOf } from '../../src/digest/event-view.ts'
import { figureSetsOf } from '../../src/digest/figure-sets.ts'
import type { ReportInEvent } from '../../src/model/material.ts'
import { read, reportOf } from '../reading/report-of.ts'
import { eventOf, FLAT } from './material.ts'

/** A report of each hour of the day from seven. */
const published = (text: string, i: number): ReportInEvent => {
  const at = `2024-05-12T${String(7 + i).padStart(2, '0')}:00`
  const report = reportOf(text, {
    id: `r${i}`,
    sourceId: `outlet-${i}`,
    originId: `outlet-${i}`,
    published: { at, precision: 'minute', from: 'given', day: '2024-05-12' },
  })
  const membership = {
    report: report.id,
    event: 'e0000000000000001',
    day: '2024-05-12',
    joinedBecause: 'first of its event',
    copyOf: null,
    revisionOf: null,
  }
  return { report, reading: read(report), membership }
}

const sets = (texts: string[]) =>
  figureSetsOf(viewOf(eventOf(texts.map(published)), FLAT))
    .filter(({ measure }) => measure === 'killed' || measure === 'injured')
    .map(({ measure, verdict, low, high, readings }) => [
      measure,
      verdict,
      low,
      high,
      readings.map(({ wording }) => wording),
    ])

describe('figure sets of dead and injured', () => {
  it('say which readings are no counts', () => {
    const [set] = figureSetsOf(
      viewOf(
        eventOf(
          [
            'Two people died when the roof of the mill in Halden fell on Sunday.',
            'Her son and a neighbour died when the roof of the mill in Halden fell on Sunday.',
          ].map(published),
        ),
        FLAT,
      ),
    )
    expect(set?.because).toBe('2 reports give the same figure; 1 of 2 tells of them one by one')
  })

  it.each<[string, string[], unknown[]]>([
    [
      'told one by one',
      ['Her son and a neighbour died when the roof of the mill in Halden fell on Sunday.'],
      [['killed', 'single', 2, 2, ['Her son and a neighbour']]],
    ],
    [
      'told one by one here, counted there',
      [
        'Two people died when the roof of the mill in Halden fell on Sunday.',
        'Her son and a neighbour died when the roof of the mill in Halden fell on Sunday.',
      ],
      [['killed', 'agree', 2, 2, ['Two people', 'Her son and a neighbour']]],
    ],
    [
      'some of them told one by one',
      [
        'Three people died when the roof of the mill in Halden fell on Sunday, the mayor said.',
        'Three people are dead after the roof of the mill in Halden fell on Sunday.',
        'Her son and a neighbour died when the roof of the mill in Halden fell on Sunday.',
      ],
      [['killed', 'compatible', 3, 3, ['Three people', 'Three people', 'Her son and a neighbour']]],
    ],
    [
      'one at first, two later',
      [
        'A miner was killed when the roof of Pit Nine fell on Sunday.',
        'Two people were killed when the roof of Pit Nine fell on Sunday.',
      ],
      [['killed', 'updated', 2, 2, ['A miner', 'Two people']]],
    ],
    [
      'one, whoever it was',
      [
        'A miner was killed when the roof of Pit Nine fell on Sunday.',
        'One person was killed when the roof of Pit Nine fell on Sunday.',
      ],
      [['killed', 'agree', 1, 1, ['A miner', 'One person']]],
    ],
    [
      'in sentences of their own',
      [
        'The roof of Pit Nine fell on Sunday. A 40-year-old miner was killed in the shaft. A clerk was killed in the yard. A nurse was hurt.',
      ],
      [
        ['killed', 'single', 2, 2, ['A 40-year-old miner was killed in the shaft. A clerk']],
        ['injured', 'single', 1, 1, ['A nurse']],
      ],
    ],
    [
      'two counts of one hour, and one by one',
      [
        'Two people died and five were hurt when the roof of the mill in Halden fell on Sunday.',
        'Two people died and at least four were hurt when the roof of the mill in Halden fell on Sunday.',
      ],
      [
        ['killed', 'agree', 2, 2, ['Two people', 'Two people']],
        ['injured', 'compatible', 5, 5, ['five were hurt', 'at least four were hurt']],
      ],
    ],
    [
      'wounded at first, then dead',
      [
        'Two hikers were hurt when a rock fell on the path at Tarn Pass on Sunday.',
        'One of the two hikers hurt in the fall died at Tarn Pass on Sunday.',
      ],
      [
        ['injured', 'agree', 2, 2, ['Two hikers', 'two hikers']],
        ['killed', 'single', 1, 1, ['One of the two hikers']],
      ],
    ],
    [
      'counted, then told one by one',
      [
        'Two people were killed when the roof of Pit Nine fell on Sunday. A miner was killed in the shaft. A clerk was killed in the yard.',
      ],
      [['killed', 'single', 2, 2, ['Two people']]],
    ],
  ])('%s', (_name, texts, expected) => {
    expect(sets(texts)).toEqual(expected)
  })
})
