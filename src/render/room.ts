// How much of each event a day's page has room for: less the more there are, so that the page stays light to load.
import { EVENT_LINES_MAX } from '../limits.ts'
import type { DayEvent } from '../model/day.ts'

export type Room = {
  lines: number
  /** The sources' words a click away, or links to them */
  receipts: 'folded' | 'linked'
  figures: number
  /** Figures of one report stand behind those that several give, or not at all */
  singleFigures: boolean
  /** Each reading word for word, or a link to them */
  readings: 'here' | 'linked'
  quotes: number
  timeline: 'open' | 'folded' | 'none'
  timelineEntries: number
  reports: 'open' | 'folded' | 'none'
  reportsListed: number
  names: number
}

/** An event's own page, where there is room for all of it. */
export const WHOLE: Room = {
  lines: Infinity,
  receipts: 'folded',
  figures: Infinity,
  singleFigures: true,
  readings: 'here',
  quotes: Infinity,
  timeline: 'open',
  timelineEntries: Infinity,
  reports: 'open',
  reportsListed: Infinity,
  names: Infinity,
}
/** A day of an event that a later one stands before: what it said, and a way to the rest. */
export const EARLIER: Room = {
  lines: 6,
  receipts: 'linked',
  figures: 1,
  singleFigures: false,
  readings: 'here',
  quotes: 0,
  timeline: 'none',
  timelineEntries: 0,
  reports: 'none',
  reportsListed: 0,
  names: 0,
}
/** A day of one event has the page to itself: its strands stand at the end of its lines. */
const ALONE: Room = {
  ...WHOLE,
  lines: EVENT_LINES_MAX,
  figures: 4,
  singleFigures: false,
  quotes: 3,
  timeline: 'folded',
  names: 0,
}
const LEAD_OF_FEW: Room = { ...ALONE, lines: 6, figures: 2, quotes: 2, reports: 'none' }
const STORY_OF_FEW: Room = { ...EARLIER, lines: 2, readings: 'linked', quotes: 1 }
const LEAD_OF_MANY: Room = {
  ...LEAD_OF_FEW,
  lines: 4,
  figures: 1,
  quotes: 1,
  timeline: 'none',
  readings: 'linked',
}
const STORY_OF_MANY: Room = { ...STORY_OF_FEW, lines: 2, quotes: 0 }

/** What a page has room for: stories beside the lead, then events in brief; the others are told by their titles. */
type Plan = { upTo: number; lead: Room; story: Room; stories: number; briefs: number }

const PLANS: readonly Plan[] = [
  { upTo: 1, lead: ALONE, story: STORY_OF_FEW, stories: 0, briefs: 0 },
  { upTo: 8, lead: LEAD_OF_FEW, story: STORY_OF_FEW, stories: 5, briefs: 8 },
  { upTo: 24, lead: LEAD_OF_MANY, story: STORY_OF_MANY, stories: 4, briefs: 16 },
]
const CROWDED: Plan = { upTo: Infinity, lead: LEAD_OF_MANY, story: STORY_OF_MANY, stories: 4, briefs: 6 }

/** So many reports are listed on a day's page; of more the event's own page tells. */
const REPORTS_LISTED_MAX = 8

type Arranged = {
  lead: DayEvent | null
  stories: DayEvent[]
  briefs: DayEvent[]
  besides: DayEvent[]
  leadRoom: Room
  storyRoom: Room
}

const leadRoom = (lead: DayEvent | null, { lead: room }: Plan): Room =>
  room.reports === 'none' || (lead?.reports.length ?? 0) > REPORTS_LISTED_MAX
    ? { ...room, reports: 'none' }
    : { ...room, reports: 'folded' }

/** The weightiest event leads; events of several reports follow it; the rest is told in brief. */
export const arrange = (events: DayEvent[]): Arranged => {
  const plan = PLANS.find(({ upTo }) => events.length <= upTo) ?? CROWDED
  const [lead = null, ...others] = events
  const stories = others.filter((event) => event.reports.length > 1).slice(0, plan.stories)
  const rest = others.filter((event) => !stories.includes(event))
  return {
    lead,
    stories,
    briefs: rest.slice(0, plan.briefs),
    besides: rest.slice(plan.briefs),
    leadRoom: leadRoom(lead, plan),
    storyRoom: plan.story,
  }
}
