// The timeline of invented reports, read by the Worker's own reader.
import { describe, expect, it } from 'vitest'
import { digestEvent } from '../../src/digest/digest-event.ts'
import { EVENT_TIMELINE_MAX } from '../../src/limits.ts'
import type { ReportInEvent } from '../../src/model/material.ts'
import type { TimelineEntry } from '../../src/model/statement.ts'
import { read, reportOf } from '../reading/report-of.ts'
import { eventOf, FLAT } from './material.ts'

/** A report of Wednesday, 15 May 2024. */
const told = (source: string, text: string, copyOf?: string): ReportInEvent => {
  const report = reportOf(text, { id: `r-${source}`, sourceId: source, originId: source })
  const copy = copyOf === undefined ? null : { of: `r-${copyOf}`, because: 'the same text' }
  return {
    report,
    reading: read(report),
    membership: {
      report: report.id,
      event: 'e1',
      day: '2024-05-15',
      joinedBecause: '',
      copyOf: copy,
      revisionOf: null,
    },
  }
}

const timelineOf = (...reports: ReportInEvent[]): TimelineEntry[] =>
  digestEvent(eventOf(reports), '2024-05-15', FLAT).timeline ?? []

const inWords = ({ from, to, precision, time, planned, origins, evidence, text }: TimelineEntry): string =>
  [
    from === to ? from : `${from}..${to}`,
    precision,
    ...(time === undefined ? [] : [time]),
    ...(planned ? ['planned'] : []),
    `${origins}/${evidence.length}`,
    text,
  ].join(' ')

const DAM = 'Torrents broke through the Orvane dam at 6:20 a.m. on Monday and drowned the lower town.'
const HERALD = told(
  'herald',
  [
    `${DAM} The river had risen since the weekend.`,
    'The council of Orvane closed the bridge on Tuesday as a precaution.',
    'Ministers of both governments will meet in Lissa on Friday to agree on repairs.',
    'The valley has been dry since an earthquake in the mountains on April 10.',
    'The dam could break again on Saturday, engineers warned.',
  ].join('\n\n'),
)
const POST = told(
  'post',
  [
    'The Orvane dam broke on Monday and the torrents drowned the lower town, fire officers said.',
    'Ministers of both governments will meet on Friday in Lissa, where they are to agree on repairs.',
    'Engineers had inspected the walls of the dam in early April.',
  ].join('\n\n'),
)

describe('the timeline', () => {
  it('orders what happened by day and time, merges what is told again, and marks what is planned', () => {
    expect(timelineOf(HERALD, POST).map(inWords)).toEqual([
      '2024-04-01..2024-04-10 days 1/1 Engineers had inspected the walls of the dam in early April.',
      '2024-04-10 day 1/1 an earthquake in the mountains on April 10',
      `2024-05-13 time 06:20 2/2 ${DAM}`,
      '2024-05-14 day 1/1 The council of Orvane closed the bridge on Tuesday as a precaution.',
      '2024-05-17 day planned 2/2 Ministers of both governments will meet on Friday in Lissa, where they are to agree on repairs.',
    ])
  })

  it('is verbatim, and the same in whatever order the reports come', () => {
    const [there, back] = [timelineOf(HERALD, POST), timelineOf(POST, HERALD)]
    expect(there).toEqual(back)
    for (const { text, evidence } of there) {
      expect(evidence[0]?.wording).toBe(text)
      for (const { report, start, end, wording } of evidence) {
        const of = [HERALD, POST].find((one) => one.report.id === report)
        expect(of?.report.text.slice(start, end)).toBe(wording)
      }
    }
  })

  it('lets a copy witness, and not word, an entry', () => {
    const copy = told(
      'aaa',
      `${DAM}\n\nThe council of Orvane closed the bridge on Tuesday as a precaution.`,
      'herald',
    )
    const [dam] = timelineOf(HERALD, copy).filter(({ time }) => time !== undefined)
    expect([dam?.evidence.length, dam?.evidence[0]?.report]).toEqual([2, 'r-herald'])
  })

  it('keeps two happenings of one day apart', () => {
    const fires = told(
      'fires',
      'A fire destroyed the theatre of Orvane on Monday. Thieves emptied the museum of Lissa on Monday.',
    )
    expect(timelineOf(fires)).toHaveLength(2)
    const strikes = told('strikes', 'A missile hit a block of flats in Orvane on Monday, killing two people.')
    const more = told('more', 'A missile hit a block of flats in Lissa on Monday, killing two people.')
    expect(timelineOf(strikes, more)).toHaveLength(2)
  })

  it('tells once what one report places in a town and another in its country', () => {
    const town = told(
      'town',
      'Envoys of both sides met face to face at a hotel in Lissa on Monday for talks on the dam. The dam broke a year ago near Orvane, Syldavia.',
    )
    const country = told(
      'country',
      'Envoys of the two sides met in Syldavia on Monday for the first face to face talks. Reporters waited outside in the rain in Lissa, Syldavia.',
    )
    const other = told('other', 'Floods covered the fields of Marn on Sunday.')
    const whence = told(
      'whence',
      'For the first time in a year envoys from Orvane and Marn met face to face on Monday, to end their quarrel over the water.',
    )
    const entries = timelineOf(town, country, whence, other).map(({ from, evidence }) => [
      from,
      evidence.length,
    ])
    expect(entries).toEqual([
      ['2024-05-12', 1],
      ['2024-05-13', 3],
    ])
  })

  it('is none where a single happening has a day', () => {
    expect(timelineOf(told('one', 'A fire destroyed the theatre of Orvane on Monday.'))).toEqual([])
  })

  it('is bounded, by the day and in all', () => {
    const towns = 'Orvane Lissa Marn Tolve Kessel Dorn Brant Ulm Serra Vance Holm Pike'.split(' ')
    const of = (when: (i: number) => string) =>
      told(
        'many',
        towns.map((town, i) => `A different fire destroyed the ${town} depot on ${when(i)}.`).join('\n\n'),
      )
    const oneDay = timelineOf(of(() => 'Monday'))
    expect(oneDay.length).toBeLessThanOrEqual(4)
    const months = ['March', 'April']
    const many = timelineOf(
      told(
        'many',
        months
          .flatMap((month) =>
            towns.map((town, i) => `Floods covered the fields of ${town} on ${month} ${i + 3}.`),
          )
          .join('\n\n'),
      ),
    )
    expect(many).toHaveLength(EVENT_TIMELINE_MAX)
  })
})
