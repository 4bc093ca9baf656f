import { describe, expect, it } from 'vitest'
import { materialChanges } from '../../src/digest/material-changes.ts'
import { withShown } from '../../src/digest/shown.ts'
import { FEED_LINES_PER_EVENT_MAX } from '../../src/limits.ts'
import type { Day, DayEvent, Shown } from '../../src/model/day.ts'
import type { FigureSet, Line, QuoteSet } from '../../src/model/statement.ts'

const evidence = (report: string, start: number, wording: string) => ({
  report,
  start,
  end: start + wording.length,
  wording,
})

const line = (id: string, text: string, at: [string, number][] = [[`report-${id}`, 0]]): Line => ({
  id,
  text,
  isNew: false,
  origins: at.length,
  evidence: at.map(([report, start]) => evidence(report, start, text)),
  because: 'said first',
})

const killed = (over: Partial<FigureSet> = {}): FigureSet => ({
  id: 'figure-1',
  measure: 'killed',
  of: 'people',
  verdict: 'single',
  because: 'one report',
  low: 3,
  high: 3,
  origins: 1,
  readings: [{ ...evidence('r1', 10, 'three killed'), low: 3, high: 3, unverified: false }],
  ...over,
})

const said = (over: Partial<QuoteSet> = {}): QuoteSet => ({
  id: 'quote-1',
  speaker: 'Ona Wells',
  verdict: 'single',
  because: 'one report',
  origins: 1,
  variants: [{ report: 'r1', start: 40, end: 60, text: 'We saw it too late.' }],
  ...over,
})

const event = (over: Partial<DayEvent> = {}): DayEvent => ({
  id: 'e0000000000000001',
  slug: 'ferry-0000000000000001',
  title: 'Ferry aground off Port Ellery',
  titleFrom: 'headline',
  url: '/events/ferry-0000000000000001',
  firstDay: '2031-05-06',
  lastDay: '2031-05-06',
  origins: 1,
  strands: [],
  reports: [{ id: 'r1' } as DayEvent['reports'][number]],
  lines: [line('a', 'A ferry ran aground.'), line('b', 'Its master was the pilot.')],
  figures: [killed()],
  quotes: [said()],
  names: [],
  ...over,
})

const padding = Array.from({ length: FEED_LINES_PER_EVENT_MAX }, (_, n) => line(`p${n}`, `Padding ${n}.`))
const long = event({ lines: padding })

const CASES: [string, DayEvent, DayEvent, string[]][] = [
  ['nothing', event(), event(), []],
  [
    'one more report of the same line',
    event(),
    event({
      lines: [
        line('a', 'A ferry ran aground.', [
          ['report-a', 0],
          ['r2', 5],
        ]),
        line('b', 'Its master was the pilot.'),
      ],
    }),
    [],
  ],
  [
    'the same line under another id, told in an earlier report’s words',
    event(),
    event({
      lines: [
        line('z', 'The ferry ran onto a reef.', [
          ['r0', 0],
          ['report-a', 3],
        ]),
        line('b', 'Its master was the pilot.'),
      ],
    }),
    [],
  ],
  ['lines in another order', event(), event({ lines: [...event().lines].reverse() }), []],
  [
    'a line more',
    event(),
    event({ lines: [...event().lines, line('c', 'Divers found a hole.')] }),
    ['line added: Divers found a hole.'],
  ],
  ['a line more, far down', long, event({ lines: [...padding, line('c', 'Divers found a hole.')] }), []],
  [
    'a line less',
    event(),
    event({ lines: [line('a', 'A ferry ran aground.')] }),
    ['line removed: Its master was the pilot.'],
  ],
  ['another title', event(), event({ title: 'Ferry refloated' }), ['event retitled: Ferry refloated']],
  [
    'a second report of a figure',
    event(),
    event({ figures: [killed({ verdict: 'agree', origins: 2 })] }),
    [],
  ],
  [
    'a figure’s range',
    event(),
    event({ figures: [killed({ low: 3, high: 6, verdict: 'compatible' })] }),
    ['figure changed: people, killed: three killed (compatible)'],
  ],
  [
    'a figure’s verdict, under another id',
    event(),
    event({ figures: [killed({ id: 'figure-2', verdict: 'conflict' })] }),
    ['figure changed: people, killed: three killed (conflict)'],
  ],
  ['a figure more', event({ figures: [] }), event(), []],
  [
    'a figure more that is told otherwise already',
    event({ figures: [] }),
    event({ figures: [killed({ verdict: 'updated' })] }),
    ['figure changed: people, killed: three killed (updated)'],
  ],
  ['a figure less', event(), event({ figures: [] }), []],
  [
    'a conflict less',
    event({ figures: [killed({ verdict: 'conflict' })] }),
    event({ figures: [] }),
    ['figure changed: people, killed: three killed (conflict)'],
  ],
  ['a second report of a quotation', event(), event({ quotes: [said({ verdict: 'same words' })] }), []],
  [
    'whose words they are',
    event(),
    event({ quotes: [said({ id: 'quote-2', verdict: 'disputed speaker' })] }),
    ['quote changed: Ona Wells: “We saw it too late.” (disputed speaker)'],
  ],
]

describe('what matters of a change', () => {
  it.each(CASES)('%s', (_, before, after, expected) => {
    const told = materialChanges(before, after).map((change) => {
      return `${change.kind}: ${change.after ?? change.before}`
    })
    expect(told).toEqual(expected)
  })
})

const T1 = '2031-05-06T08:00:00.000Z'
const T2 = '2031-05-06T09:00:00.000Z'
const T3 = '2031-05-06T10:00:00.000Z'
const edition = (events: DayEvent[], builtAt: string) => ({ events, builtAt }) as Day
const shown = (events: DayEvent[]): (Shown | undefined)[] => events.map((one) => one.shown)

describe('when readers were shown what', () => {
  const first = withShown([event()], null, T1)
  const grown = event({ lines: [...event().lines, line('c', 'Divers found a hole.')] })
  const second = withShown([grown], edition(first, T1), T2)

  it('is the first edition that told it', () => {
    expect(shown(first)).toEqual([{ since: T1, changedAt: T1, changes: [], lines: {} }])
  })
  it('moves on with what matters, and names it', () => {
    const changes = [{ kind: 'line added', after: 'Divers found a hole.' }]
    expect(shown(second)).toEqual([{ since: T1, changedAt: T2, changes, lines: { c: T2 } }])
  })
  it('stays where nothing does, under whatever ids the event and its lines go on', () => {
    const renamed = event({
      id: 'e00000000000000ff',
      lines: [...event().lines, line('c9', 'Divers found a hole.')],
    })
    const third = withShown([renamed], edition(second, T2), T3)
    expect(shown(third)).toEqual([{ ...second[0]?.shown, lines: { c9: T2 } }])
  })
  it('begins anew for an event that comes back', () => {
    expect(shown(withShown([event()], edition([], T2), T3))).toEqual([
      { since: T3, changedAt: T3, changes: [], lines: {} },
    ])
  })
  it('is taken to be the last edition of days that did not note it', () => {
    expect(shown(withShown([event()], edition([event()], T1), T2))).toEqual(shown(first))
  })
  it('leaves changes out where a day has no room for them', () => {
    const wordy = (n: number) => event({ id: `e${n}`, title: `${n} ${'word '.repeat(4_000)}` })
    const titles = withShown(
      [1, 2, 3, 4].map(wordy),
      edition(
        [1, 2, 3, 4].map((n) => event({ id: `e${n}`, title: 'x' })),
        T1,
      ),
      T2,
    )
    expect(titles.map((one) => [one.shown?.changedAt, one.shown?.changes.length])).toEqual([
      [T2, 1],
      [T2, 1],
      [T2, 0],
      [T2, 0],
    ])
  })
})
