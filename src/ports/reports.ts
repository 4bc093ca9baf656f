// Where reports are kept, and how grouping looks into them.
import type { CalendarDay } from '../model/calendar.ts'
import type {
  EventKey,
  Grouped,
  GroupingPlan,
  Membership,
  Place,
  Posting,
  Profile,
} from '../model/grouping.ts'
import type { Carrier } from '../model/paragraph-keys.ts'
import type { Reading } from '../model/reading.ts'
import type { Report, SetAside } from '../model/report.ts'
import type { CountedSource, Source } from '../model/source.ts'

/** How grouping looks into the stored reports. All answers are in a fixed order, so that plans repeat. */
export type Archive = {
  /** Of each key (a term or a band) the postings next to a place: at most POSTINGS_EACH_SIDE_MAX on either side, of a term's followers FOLLOWERS_EACH_SIDE_MAX. */
  postings(keys: string[], place: Place): Promise<Map<string, Posting[]>>
  /** By report id; unknown ids are left out. */
  profiles(reports: string[]): Promise<Grouped[]>
  /** All reports of these events: `events` tells beforehand how many they are. */
  members(events: string[]): Promise<Grouped[]>
  events(ids: string[]): Promise<EventKey[]>
}

/** What is already stored of things just handed in. */
export type Known = {
  /** Which of these report ids and set-aside ids are stored */
  ids: Set<string>
  /** The number every write of a plan moves on by one */
  generation: number
  /** `arrival` of the next report */
  nextArrival: number
}

/** Everything one take-in writes, in one batch. */
export type TakeInWrite = {
  /** The generation the plan was made at */
  generation: number
  reports: { report: Report; reading: Reading; arrival: number }[]
  setAside: SetAside[]
  plan: GroupingPlan
  sources: Source[]
  dirtyDays: CalendarDay[]
}

/** What a report that was read again changes; `before` as it is stored. */
export type ReadingsWrite = {
  /** The generation that `before` was read at */
  generation: number
  readings: Reading[]
  profiles: { before: Profile; now: Profile }[]
}

export type ReportStore = {
  known(ids: string[]): Promise<Known>
  /** 'stale': another write came between the plan and this one; nothing was written, plan again. */
  write(write: TakeInWrite): Promise<'written' | 'stale'>
  find(id: string): Promise<StoredReport | null>
  /** Days on which these events have reports, of each from a day on */
  daysOfEvents(events: [event: string, from: CalendarDay][]): Promise<CalendarDay[]>
  /**
   * The reports that have a paragraph of these keys, for each key the PARAGRAPH_REPORTS_COUNTED_MAX first by id.
   * @param least keys of fewer reports are left out
   */
  carriers(keys: string[], least: number): Promise<Carrier[]>
  /** Keys of these reports' paragraphs, each once */
  paragraphsOf(reports: string[]): Promise<string[]>
  /** Days of the reports with these paragraphs, and the later ones of their events, which look back on them */
  daysOfParagraphs(keys: string[]): Promise<CalendarDay[]>
  /**
   * Puts readings of newer reading code in the place of the stored ones, and what grouping keeps of them. 'stale': another
   * write came between; nothing was written.
   */
  replaceReadings(write: ReadingsWrite): Promise<'written' | 'stale'>
}

type StoredReport = { report: Report; membership: Membership | null }

export type SourceStore = { all(): Promise<CountedSource[]> }
