// An invented day of many events, the same at every run: all verdicts, open intervals, long titles, other scripts.
import type { Day, DayEvent, DayReport, EventDocument } from '../../src/model/day.ts'
import { eventPath, slugOf } from '../../src/model/event-address.ts'
import { shortHash } from '../../src/model/hash.ts'
import type {
  Evidence,
  FigureReading,
  FigureSet,
  FigureVerdict,
  Line,
  QuoteSet,
} from '../../src/model/statement.ts'

const DATE = '2031-05-06'
const BEFORE = '2031-05-05'
const FIRST_BUILT = '2031-05-06T07:00:00.000Z'
const BUILT = '2031-05-06T18:05:00.000Z'

/** Mulberry32: numbers from 0 to 1 that follow from the seed. */
const numbersFrom = (seed: number) => {
  let state = seed
  return (): number => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

const SOURCES = [
  'Ellery Post',
  'Tern Agency',
  'The Echo',
  'Harbour Radio',
  'Northern Courier',
  'Ada’s Weekly',
  'وكالة الميناء',
  '港口日报',
]
const TITLES = [
  'Ferry Marigold runs aground off Port Ellery, and the harbour stays closed for a second day while divers look at her hull',
  'Mill at Dunvale burns',
  'Council of Aske votes to keep the old bridge after nine hours of debate, three recounts and a walk-out by the members of the upper town',
  'انهيار جسر في بلدة الميناء القديمة بعد الأمطار',
  '港口关闭第二天,潜水员检查船体',
  'Storm & flood: “worst in <forty> years”',
  'Strike ends at the Quill works',
  'Ληστεία στο νησί του φάρου',
  'Train derails near Low Fen, no one hurt',
  'Pneumonoultramicroscopicsilicovolcanoconiosis-Untersuchungsausschussvorsitzendenwahl',
]
const WORDS =
  'the harbour master said on Tuesday that the ferry had struck a reef before dawn and that divers would look at her hull when the storm has passed while the council of Aske meets'.split(
    ' ',
  )

const makeDay = (count: number, seed: number) => {
  const next = numbersFrom(seed)
  const below = (n: number): number => Math.floor(next() * n)
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T
  const idOf = (...parts: (string | number)[]): string => shortHash('big', String(seed), ...parts.map(String))
  const sentence = (n: number): string => {
    const words = Array.from({ length: n }, () => pick(WORDS)).join(' ')
    return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
  }

  const reportOf = (event: number, i: number): DayReport => {
    const source = pick(SOURCES)
    const origin = next() < 0.4 ? 'Tern Agency' : source
    const time = `${String(6 + i).padStart(2, '0')}:${10 + below(50)}`
    return {
      id: idOf('report', event, i),
      title: i === 0 ? titleOf(event) : sentence(9),
      url: next() < 0.8 ? `https://news.example/${event}/${i}?a=1&b="2"` : null,
      source,
      sourceId: source.toLowerCase().replaceAll(' ', '-'),
      origin,
      originId: origin.toLowerCase().replaceAll(' ', '-'),
      originBecause: 'dateline',
      published: next() < 0.7 ? `${DATE}T${time}` : DATE,
      publishedFrom: 'given',
      joinedBecause:
        i === 0 ? 'the earliest report of the event' : `shares ferry with ${idOf('report', event, 0)} (0.5)`,
      ...(i === 2 && { revisionOf: idOf('report', event, 0) }),
    }
  }
  const titleOf = (event: number): string =>
    TITLES[event] ?? `${sentence(4 + below(9)).slice(0, -1)} at ${pick(['Aske', 'Dunvale', 'Low Fen'])}`

  const citing = (reports: DayReport[], wording: string): Evidence => ({
    report: pick(reports).id,
    start: 10,
    end: 10 + wording.length,
    wording,
  })

  const lineOf = (event: number, i: number, reports: DayReport[]): Line => {
    const text = sentence(14 + below(16))
    const others = Array.from({ length: below(3) }, () => citing(reports, sentence(12)))
    return {
      id: idOf('line', event, i),
      text,
      ...(i > 3 && next() < 0.5 && { strand: 'The harbour' }),
      isNew: next() < 0.5,
      origins: Math.min(1 + others.length, 2),
      evidence: [citing(reports, text), ...others],
      because: 'opens 1 report',
    }
  }

  const readingOf = (low: number | null, high: number | null, report: DayReport): FigureReading => {
    const wording =
      low === high ? `${low} people` : low === null ? `up to ${high}` : `more than ${low} people`
    return {
      report: report.id,
      start: 3,
      end: 3 + wording.length,
      wording,
      low,
      high,
      ...(next() < 0.4 && {
        attributedTo: pick(['the mayor', 'the coast guard’s spokeswoman for the northern district']),
      }),
      ...(next() < 0.2 && { asOf: pick([BEFORE, DATE]) }),
      unverified: next() < 0.3,
    }
  }

  const NUMBERS: Record<FigureVerdict, (n: number) => [low: number | null, high: number | null][]> = {
    single: (n) => [[n, n]],
    agree: (n) => [
      [n, n],
      [n, n],
      [n, n],
    ],
    compatible: (n) => [
      [n, null],
      [n * 0.95, n * 1.1],
      [n * 0.5, null],
      [null, n * 1.2],
      [n, n],
    ],
    updated: (n) => [
      [n, n],
      [n * 2, n * 2],
      [n * 3, n * 3],
    ],
    conflict: (n) => [
      [n, n],
      [n * 4, n * 4],
      [n * 2, n * 2.5],
    ],
  }
  const VERDICTS: FigureVerdict[] = ['conflict', 'updated', 'compatible', 'agree', 'single']

  const figureOf = (event: number, i: number, reports: DayReport[]): FigureSet => {
    const verdict = VERDICTS[(i + event) % VERDICTS.length] ?? 'single'
    const n = pick([3, 14, 210, 5000, 3_800_000, 90])
    const readings = NUMBERS[verdict](n).map(([low, high], at) =>
      readingOf(low, high, reports[at % reports.length] as DayReport),
    )
    const [least, most] = {
      single: [n, n],
      agree: [n, n],
      compatible: [n, n],
      updated: [3 * n, 3 * n],
      conflict: [n, 4 * n],
    }[verdict]
    return {
      id: idOf('figure', event, i),
      measure: pick(['injured', 'killed', 'evacuated', 'duration']),
      of: pick(['people', 'ships', 'houses']),
      ...(next() < 0.5 && { where: pick(['Port Ellery', 'Aske']) }),
      ...(next() < 0.2 && { unit: pick(['%', 'USD', 'km']) }),
      verdict,
      because: 'no value is what all readings say, and no reading is later',
      low: least ?? null,
      high: most ?? null,
      origins: 2,
      readings,
    }
  }

  const quoteOf = (event: number, i: number, reports: DayReport[]): QuoteSet => {
    const words = sentence(14)
    const other = words.replace('the', 'a').replace('ferry', 'boat')
    return {
      id: idOf('quote', event, i),
      speaker: pick(['Ada Quill', 'Jon Reyes']),
      verdict: i === 0 ? 'variant wording' : 'single',
      because: 'worded differently in 2 reports',
      origins: 1,
      variants: (i === 0 ? [words, other] : [words]).map((text) => {
        const { report, start, end } = citing(reports, text)
        return { report, start, end, text }
      }),
    }
  }

  const eventOf = (at: number): DayEvent => {
    const id = `e${idOf('event', at)}`
    const reports = Array.from({ length: Math.max(1, Math.round(14 / (1 + at / 3))) }, (_, i) =>
      reportOf(at, i),
    )
    const list = <T>(n: number, make: (event: number, i: number, reports: DayReport[]) => T): T[] =>
      Array.from({ length: n }, (_, i) => make(at, i, reports))
    const title = titleOf(at)
    const size = reports.length
    const changedAt = next() < 0.2 ? `2031-05-06T${10 + below(8)}:15:00.000Z` : FIRST_BUILT
    return {
      id,
      slug: slugOf(title, id),
      title,
      titleFrom: 'headline',
      url: eventPath(slugOf(title, id)),
      firstDay: next() < 0.4 ? BEFORE : DATE,
      lastDay: DATE,
      origins: new Set(reports.map(({ originId }) => originId)).size,
      strands: size > 4 ? ['The harbour'] : [],
      reports,
      lines: list(Math.min(24, 1 + size * 2), lineOf),
      figures: list(size > 1 ? Math.min(10, size) : 1, figureOf),
      quotes: list(size > 1 ? 3 : 0, quoteOf),
      names: [
        { name: 'Ada Quill', kind: 'person', variants: [], reports: [] },
        { name: 'Port Ellery', kind: 'place', variants: [], reports: [] },
        { name: '港口', kind: 'place', variants: [], reports: [] },
      ],
      shown: {
        since: FIRST_BUILT,
        changedAt,
        changes:
          changedAt === FIRST_BUILT
            ? []
            : [{ kind: 'figure changed', before: 'people, injured: 3', after: 'people, injured: 6' }],
        lines: {},
      },
    }
  }

  const events = Array.from({ length: count }, (_, at) => eventOf(at))
  const takenIn = events.reduce((sum, { reports }) => sum + reports.length, 0)
  return { events, takenIn }
}

/** A day of `count` events; another `seed` makes another day. */
export const bigDay = (count = 60, seed = 1): Day => {
  const { events, takenIn } = makeDay(count, seed)
  const single = events.filter(({ reports }) => reports.length === 1).length
  return {
    date: DATE,
    timezone: 'UTC',
    ledger: {
      takenIn,
      grouped: takenIn - single,
      copies: 0,
      single,
      setAside: 0,
      setAsideReasons: [],
      eventsNotShown: 0,
    },
    events,
    edition: 3,
    hash: 'f'.repeat(64),
    builtAt: BUILT,
    changes: [],
  }
}

/** Its weightiest event, on two days. */
export const bigEvent = (seed = 1): EventDocument => {
  const [event] = bigDay(1, seed).events
  const [before] = bigDay(1, seed + 1).events
  if (event === undefined || before === undefined) throw new Error('a day without an event')
  const { id, slug, title, url } = event
  return {
    ...{ id, slug, title, url },
    firstDay: BEFORE,
    lastDay: DATE,
    days: [
      { date: DATE, event: { ...event, firstDay: BEFORE } },
      { date: BEFORE, event: before },
    ],
  }
}

/** The same with 300 reports on its last day, with figures, quotes and names without end, on 40 days. */
export const longEvent = (): EventDocument => {
  const event = bigEvent()
  const [newest, before] = event.days
  if (newest === undefined || before === undefined) throw new Error('an event without days')
  const times = <T extends { id: string }>(items: T[], count: number): T[] =>
    Array.from({ length: count }, (_, i) => items[i % items.length] as T).map((item, i) =>
      i < items.length ? item : { ...item, id: shortHash('long', item.id, String(i)) },
    )
  const { reports, figures, quotes } = newest.event
  const told: DayEvent = {
    ...newest.event,
    reports: times(reports, 300),
    figures: times(figures, 24),
    quotes: times(quotes, 24),
    names: Array.from({ length: 40 }, (_, i) => ({
      name: `Person ${i + 1}`,
      kind: 'person',
      variants: [],
      reports: [],
    })),
  }
  const earlier = Array.from({ length: 39 }, (_, i) => ({
    ...before,
    date: new Date(Date.parse(BEFORE) - i * 86_400_000).toISOString().slice(0, 10),
  }))
  return { ...event, days: [{ ...newest, event: told }, ...earlier] }
}
