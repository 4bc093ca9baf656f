// A rich invented day: every verdict, copies, revisions, hostile characters. Nobody of it exists.

import { changedEvents, correctionsOf } from '../../src/digest/corrections.ts'
import { calendarEntryOf } from '../../src/digest/summary.ts'
import { FEED_EVENT_MAX } from '../../src/limits.ts'
import type { CalendarMonth, CalendarYear } from '../../src/model/calendar-documents.ts'
import type { Correction, EditionRecord } from '../../src/model/correction.ts'
import type {
  Day,
  DayEvent,
  DayReport,
  DaySummary,
  EventDocument,
  SummaryEvent,
  ToldEvent,
} from '../../src/model/day.ts'
import type { DocumentBodies, DocumentKind } from '../../src/model/documents.ts'
import { shortHash } from '../../src/model/hash.ts'
import type { CountedSource } from '../../src/model/source.ts'
import type { Line } from '../../src/model/statement.ts'
import { summaryEvent } from '../../src/model/summary-event.ts'

export const DATE = '2031-05-06'
export const BUILT_AT = '2031-05-06T18:05:00.000Z'
export const FIRST_BUILT_AT = '2031-05-06T09:00:00.000Z'

export const reportIdOf = (name: string): string => shortHash('report', name)

const TEXTS = {
  harbour:
    'The ferry Marigold ran aground off Port Ellery before dawn, the coast guard said. At least 22 people were injured. “We heard a grinding sound and then nothing,” said the harbour master, Ada Quill.',
  wire: 'The ferry Marigold ran aground off Port Ellery before dawn, the coast guard said. Some 20 people were injured, a number that could not be confirmed.',
  echo: 'The ferry Marigold ran aground off Port Ellery before dawn, the coast guard said. Some 20 people were injured, a number that could not be confirmed.',
  evening:
    'Twenty-four people were injured when the Marigold struck a reef, the hospital said. “We heard a grinding noise and then nothing,” Ada Quill said. Damage was put at 3.5 million crowns. Quill would not call it a “total loss”.',
  hostile:
    'A <script>alert(1)</script> & "quoted" line\u0007 with a javascript: scheme, a-dash, and *stars*.',
} as const
export type TextName = keyof typeof TEXTS

export const textOf = (name: TextName): string => TEXTS[name]

/** The place of these words in a report's text, as evidence. */
const cite = (name: TextName, wording: string) => {
  const start = TEXTS[name].indexOf(wording)
  if (start < 0) throw new Error(`${name} does not say: ${wording}`)
  return { report: reportIdOf(name), start, end: start + wording.length, wording }
}

const dayReport = (name: string, more: Partial<DayReport> = {}): DayReport => ({
  id: reportIdOf(name),
  title: 'Ferry aground off Port Ellery',
  url: `https://news.example/${name}?a=1&b=2`,
  source: 'Ellery Post',
  sourceId: 'ellery-post',
  origin: 'Ellery Post',
  originId: 'ellery-post',
  originBecause: 'no agency signs it',
  published: '2031-05-06T07:43',
  publishedFrom: 'given',
  joinedBecause: 'shares ferry, Marigold and reef with 2 reports',
  ...more,
})

const GROUNDING = 'The ferry Marigold ran aground off Port Ellery before dawn, the coast guard said.'

const lines: Line[] = [
  {
    id: 'l1',
    text: GROUNDING,
    isNew: false,
    origins: 2,
    evidence: [cite('harbour', GROUNDING), cite('wire', GROUNDING), cite('echo', GROUNDING)],
    because: 'most origins say it',
  },
  {
    id: 'l2',
    text: 'Twenty-four people were injured when the Marigold struck a reef, the hospital said.',
    strand: 'The injured',
    isNew: true,
    origins: 2,
    evidence: [
      cite('evening', 'Twenty-four people were injured when the Marigold struck a reef, the hospital said.'),
      cite('wire', 'Some 20 people were injured, a number that could not be confirmed.'),
    ],
    because: 'two origins say it',
  },
  {
    id: 'l3',
    text: 'Damage was put at 3.5 million crowns.',
    strand: 'The damage',
    isNew: true,
    origins: 1,
    evidence: [cite('evening', 'Damage was put at 3.5 million crowns.')],
    because: 'one origin says it',
  },
]

const ferry: DayEvent = {
  id: 'e00000000000000a1',
  slug: 'ferry-aground-off-port-ellery-00000000000000a1',
  title: 'Ferry aground off Port Ellery & its reef',
  titleFrom: 'the headline of most reports',
  url: '/events/ferry-aground-off-port-ellery-00000000000000a1',
  firstDay: '2031-05-05',
  lastDay: DATE,
  origins: 2,
  strands: ['The injured', 'The damage'],
  reports: [
    dayReport('harbour', { misfits: ['6 May 2031 was a Tuesday, not a Monday'] }),
    dayReport('wire', {
      source: 'Tern Agency',
      sourceId: 'tern',
      origin: 'Tern Agency',
      originId: 'tern',
      url: null,
    }),
    dayReport('echo', {
      source: 'The Echo',
      sourceId: 'echo',
      origin: 'Tern Agency',
      originId: 'tern',
      originBecause: '“(Tern)” in the dateline',
      copyOf: reportIdOf('wire'),
      published: DATE,
    }),
    dayReport('evening', { revisionOf: reportIdOf('harbour'), title: 'Ferry aground: 24 hurt' }),
  ],
  lines,
  figures: [
    {
      id: 'f1',
      measure: 'injured',
      of: 'people',
      where: 'Port Ellery',
      verdict: 'updated',
      because: 'the later report counts more',
      low: 24,
      high: 24,
      origins: 2,
      readings: [
        { ...cite('wire', 'Some 20 people'), low: 18, high: 22, unverified: true, asOf: DATE },
        {
          ...cite('harbour', 'At least 22 people'),
          low: 22,
          high: null,
          attributedTo: 'the coast guard',
          unverified: false,
        },
        {
          ...cite('evening', 'Twenty-four people'),
          low: 24,
          high: 24,
          attributedTo: 'the hospital',
          unverified: false,
        },
      ],
    },
    {
      id: 'f2',
      measure: 'cost',
      of: 'damage',
      unit: 'crowns',
      verdict: 'single',
      because: 'one reading',
      low: 3_500_000,
      high: 3_500_000,
      origins: 1,
      readings: [{ ...cite('evening', '3.5 million crowns'), low: 3.5e6, high: 3.5e6, unverified: false }],
    },
  ],
  quotes: [
    {
      id: 'q1',
      speaker: 'Ada Quill',
      verdict: 'variant wording',
      because: 'one word differs',
      origins: 1,
      variants: [
        {
          text: 'We heard a grinding sound and then nothing,',
          ...spanOf('harbour', 'We heard a grinding sound and then nothing,'),
        },
        {
          text: 'We heard a grinding noise and then nothing,',
          ...spanOf('evening', 'We heard a grinding noise and then nothing,'),
        },
      ],
    },
    {
      id: 'q2',
      speaker: 'Ada Quill',
      verdict: 'single',
      because: 'one report has it',
      origins: 1,
      variants: [
        {
          text: 'total loss',
          ...spanOf('evening', 'total loss'),
          context: contextIn('evening', 'Quill would not call it a “total loss”.'),
        },
      ],
    },
  ],
  timeline: [
    {
      id: 't1',
      from: '2031-05-04',
      to: '2031-05-05',
      precision: 'days',
      text: 'the Marigold struck a reef',
      origins: 1,
      evidence: [cite('evening', 'the Marigold struck a reef')],
    },
    {
      id: 't2',
      from: DATE,
      to: DATE,
      precision: 'time',
      time: '07:40',
      planned: true,
      text: GROUNDING,
      origins: 2,
      evidence: [cite('harbour', GROUNDING), cite('wire', GROUNDING)],
    },
  ],
  names: [{ name: 'Ada Quill', kind: 'person', variants: ['A. Quill'], reports: [reportIdOf('harbour')] }],
}

function spanOf(name: TextName, wording: string) {
  const { report, start, end } = cite(name, wording)
  return { report, start, end }
}

function contextIn(name: TextName, wording: string) {
  const { start, end } = cite(name, wording)
  return { text: wording, start, end }
}

/** Words that try to be markup, in an address that is none. */
const hostile: DayEvent = {
  ...ferry,
  id: 'e00000000000000b2',
  slug: 'alert-00000000000000b2',
  url: '/events/alert-00000000000000b2',
  title: '<img src=x onerror=alert(1)> & ]]> \u0000"',
  firstDay: DATE,
  origins: 1,
  strands: [],
  reports: [
    dayReport('hostile', {
      url: 'https://hostile.example/?"><script>alert(1)</script>',
      title: '<b>bold</b>',
    }),
  ],
  lines: [
    {
      id: 'l4',
      text: textOf('hostile'),
      isNew: true,
      origins: 1,
      evidence: [cite('hostile', textOf('hostile'))],
      because: 'alone',
    },
  ],
  figures: [],
  quotes: [],
  names: [],
}

export const GOLDEN: Day = {
  date: DATE,
  timezone: 'UTC',
  edition: 2,
  hash: 'a'.repeat(64),
  builtAt: BUILT_AT,
  ledger: {
    takenIn: 6,
    grouped: 3,
    copies: 1,
    single: 1,
    setAside: 1,
    setAsideReasons: [{ reason: 'language not read', count: 1 }],
    eventsNotShown: 0,
  },
  events: [ferry, hostile],
  changes: [
    { kind: 'line added', event: ferry.id, after: 'Damage was put at 3.5 million crowns.' },
    { kind: 'figure changed', event: ferry.id, before: 'at least 22', after: '24' },
    { kind: 'event removed', event: 'e00000000000000ff', before: 'A storm' },
  ],
}

export const EMPTY: Day = {
  ...GOLDEN,
  date: '2031-05-01',
  edition: 1,
  events: [],
  changes: [],
  ledger: {
    takenIn: 0,
    grouped: 0,
    copies: 0,
    single: 0,
    setAside: 0,
    setAsideReasons: [],
    eventsNotShown: 0,
  },
}

/** What the second edition changed of the ferry, that matters. */
const CHANGED = {
  since: FIRST_BUILT_AT,
  changedAt: BUILT_AT,
  changes: [
    { kind: 'line added', after: 'Damage was put at 3.5 million crowns.' },
    {
      kind: 'figure changed',
      about: 'people, injured',
      told: {
        before: { wordings: ['at least 22'], verdict: 'single' },
        after: { wordings: ['at least 22', '24'], verdict: 'updated' },
      },
    },
  ],
} satisfies Partial<SummaryEvent>

const summaryFor = (day: Day): DaySummary => ({
  date: day.date,
  edition: day.edition,
  hash: day.hash,
  builtAt: day.builtAt,
  firstBuiltAt: FIRST_BUILT_AT,
  reports: day.events.reduce((n, event) => n + event.reports.length, 0),
  origins: 3,
  events: day.events.map((event) => ({
    ...summaryEvent(event, FEED_EVENT_MAX),
    ...(event.id === ferry.id && CHANGED),
  })),
})

export const SUMMARIES: DaySummary[] = [GOLDEN, EMPTY].map(summaryFor)

/** As the document of events has them: what last changed first. */
const TOLD: ToldEvent[] = SUMMARIES.flatMap(({ date, builtAt, events }) =>
  events.map((event) => ({ since: builtAt, changedAt: builtAt, ...event, date })),
)

export const EVENT: EventDocument = {
  id: ferry.id,
  slug: ferry.slug,
  title: ferry.title,
  url: ferry.url,
  firstDay: ferry.firstDay,
  lastDay: ferry.lastDay,
  days: [
    { date: DATE, event: ferry },
    { date: '2031-05-05', event: { ...ferry, lastDay: '2031-05-05', lines: ferry.lines.slice(0, 1) } },
  ],
}

export const EDITIONS: EditionRecord[] = [
  {
    date: DATE,
    edition: 2,
    hash: GOLDEN.hash,
    builtAt: BUILT_AT,
    changes: GOLDEN.changes,
    events: changedEvents(GOLDEN),
  },
  { date: DATE, edition: 1, hash: 'b'.repeat(64), builtAt: FIRST_BUILT_AT, changes: [], events: [] },
]

export const CORRECTIONS: Correction[] = correctionsOf(GOLDEN)

const MONTH: CalendarMonth = {
  month: '2031-05',
  previous: null,
  next: null,
  days: [EMPTY, GOLDEN].map((day) => calendarEntryOf(day, summaryFor(day))),
}

const YEAR: CalendarYear = {
  year: '2031',
  previous: null,
  next: null,
  reports: 5,
  events: 2,
  days: MONTH.days.map(({ titles: _, ...day }) => day),
}

export const SOURCES: CountedSource[] = [
  { id: 'tern', name: 'Tern Agency', kind: 'agency', signatures: ['(Tern)'], reports: 2 },
]

/** The stored documents by their names */
export const DOCUMENTS: Record<string, DocumentBodies[DocumentKind]> = {
  sitemap: {
    months: [{ month: '2031-05', changedAt: BUILT_AT }],
    sources: [{ id: 'ellery-post', changedAt: BUILT_AT }],
  },
  'sitemap-month/2031-05': {
    days: [{ date: DATE, changedAt: BUILT_AT }],
    events: [{ slug: 'ferry-a&b', changedAt: BUILT_AT }],
  },
  feed: SUMMARIES,
  events: TOLD,
  'feed-month/2031-05': { month: '2031-05', previous: '2031-02', next: null, days: SUMMARIES },
  sources: { sources: SOURCES, names: ['Ada Quill'] },
  corrections: CORRECTIONS,
  archive: { years: [{ year: '2031', days: 2, reports: 5, events: 2 }], months: [MONTH] },
  'month/2031-05': MONTH,
  'year/2031': YEAR,
}
