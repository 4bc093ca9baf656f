import { changedEvents, correctionsOf } from '../../src/digest/corrections.ts'
import { calendarEntryOf } from '../../src/digest/summary.ts'
import type { Day, DayEvent, DaySummary } from '../../src/model/day.ts'
import type { GroupingPlan, Membership, Profile } from '../../src/model/grouping.ts'
import type { Reading } from '../../src/model/reading.ts'
import type { Report, SetAside } from '../../src/model/report.ts'
import type { DayWrite, DirtyDay } from '../../src/ports/days.ts'
import type { TakeInWrite } from '../../src/ports/reports.ts'

// Small values of the model for the stores' tests, all invented.

export const aReport = (id: string, day = '2025-05-04', over: Partial<Report> = {}): Report => ({
  id,
  sourceId: 'harbour-post',
  sourceName: 'Harbour Post',
  sourceFrom: 'given',
  originId: 'harbour-post',
  originName: 'Harbour Post',
  originFrom: 'given',
  url: `https://harbour.example/${id}`,
  title: { value: `Ferry ${id} runs again`, from: 'headline' },
  byline: null,
  dateline: null,
  published: { at: day, precision: 'day', from: 'given', day },
  language: { value: 'en', from: 'assumed' },
  text: `Ferry ${id} runs again\n\nThe “blue” ferry sailed at noon — émue crowd, 🛳️ cheers.`,
  paragraphs: [{ start: 24, end: 80, role: 'lede', because: 'the first of the news' }],
  hash: `hash-${id}`,
  sketch: [1, 4_294_967_295],
  receivedAt: '2025-05-04T10:00:00.000Z',
  ...over,
})

export const aReading = (report: string, version = 1): Reading => ({
  report,
  version,
  sentences: [],
  names: [],
  dates: [],
  figures: [],
  quotes: [],
  terms: [['ferri', 0.123456789012345]],
  titleTerms: [],
})

export const aProfile = (report: string, vector: Profile['vector'] = [['ferri', 1]]): Profile => ({
  report,
  day: '2025-05-04',
  publishedAt: '2025-05-04',
  sourceId: 'harbour-post',
  originId: 'harbour-post',
  url: null,
  arrival: 1,
  words: 9,
  vector,
  titleVector: [],
  sketch: [1],
  neighbours: [],
})

export const aMembership = (report: string, event: string, day = '2025-05-04'): Membership => ({
  report,
  event,
  day,
  joinedBecause: 'first of its event',
  copyOf: null,
  revisionOf: null,
})

export const aSetAside = (id: string, day = '2025-05-04'): SetAside => ({
  id,
  day,
  reason: 'empty',
  detail: 'there is no text in it',
  title: null,
  source: null,
  url: null,
  text: '',
  receivedAt: '2025-05-04T10:00:00.000Z',
})

type Member = { id: string; event: string; day?: string; vector?: Profile['vector'] }

/** What a take-in of these reports would write, each a member of its event. */
export const aWrite = (
  generation: number,
  members: Member[],
  over: Partial<TakeInWrite> = {},
): TakeInWrite => {
  const plan: GroupingPlan = {
    profiles: members.map(({ id, vector }) => aProfile(id, vector)),
    memberships: members.map(({ id, event, day }) => aMembership(id, event, day)),
    merged: [],
  }
  return {
    generation,
    reports: members.map(({ id, day }, place) => ({
      report: aReport(id, day),
      reading: aReading(id),
      arrival: generation * 100 + place + 1,
    })),
    setAside: [],
    plan,
    sources: [{ id: 'harbour-post', name: 'Harbour Post', kind: 'outlet', signatures: [] }],
    dirtyDays: [...new Set(members.map(({ day }) => day ?? '2025-05-04'))],
    ...over,
  }
}

export const aDayEvent = (id: string, title: string, over: Partial<DayEvent> = {}): DayEvent => ({
  id,
  slug: `ferry-${id}`,
  title,
  titleFrom: 'headline',
  url: `/events/ferry-${id}`,
  firstDay: '2025-05-04',
  lastDay: '2025-05-04',
  origins: 1,
  strands: [],
  reports: [
    {
      id: `${id}-report`,
      title,
      url: null,
      source: 'Harbour Post',
      sourceId: 'harbour-post',
      origin: 'Harbour Post',
      originId: 'harbour-post',
      originBecause: 'its own',
      published: '2025-05-04',
      publishedFrom: 'given',
      joinedBecause: 'first of its event',
    },
  ],
  lines: [],
  figures: [],
  quotes: [],
  names: [],
  ...over,
})

export const aDay = (date: string, edition: number, events: DayEvent[]): Day => ({
  date,
  timezone: 'UTC',
  ledger: {
    takenIn: 1,
    grouped: 0,
    copies: 0,
    single: 1,
    setAside: 0,
    setAsideReasons: [],
    eventsNotShown: 0,
  },
  events,
  edition,
  hash: `hash-${date}-${edition}`,
  builtAt: `${date}T12:0${edition}:00.000Z`,
  changes: [],
})

export const aSummary = (day: Day): DaySummary => ({
  date: day.date,
  edition: day.edition,
  hash: day.hash,
  builtAt: day.builtAt,
  firstBuiltAt: day.builtAt,
  reports: 1,
  origins: 1,
  events: day.events.map(({ id, slug, title, shown }) => ({
    id,
    slug,
    title,
    reports: 1,
    origins: 1,
    lines: [],
    ...(shown && { since: shown.since, changedAt: shown.changedAt }),
  })),
})

/** What a rebuild writes of this day. */
export const aDayWrite = (day: Day, dirty: DirtyDay): DayWrite => {
  const summary = aSummary(day)
  return {
    day,
    summary,
    dirty,
    entry: calendarEntryOf(day, summary),
    changedEvents: changedEvents(day),
    corrections: correctionsOf(day),
  }
}
