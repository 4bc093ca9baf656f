import type { CalendarDay } from './calendar.ts'

/** Another report and how like it is, from 0 to 1. `reverse`: that report has this one among its nearest. */
export type Neighbour = { report: string; similarity: number; reverse?: true }

/** What grouping keeps of a report: enough to compare it again without its text. */
export type Profile = {
  report: string
  /** Null only for undated reports of a labelled set; the Worker's reports all have a day. */
  day: CalendarDay | null
  /** ISO 8601 at its precision, as in `Published.at` */
  publishedAt: string | null
  sourceId: string
  originId: string
  url: string | null
  /** Place in the order of arrival, which settles what nothing in the text does: the later of one URL's versions. */
  arrival: number
  /** How many words the news text has */
  words: number
  /** Unit vector, heaviest first, at most PROFILE_TERMS_MAX */
  vector: [term: string, weight: number][]
  titleVector: [term: string, weight: number][]
  /** What it tells that tells events apart; absent in profiles of before it was kept */
  facts?: Facts
  sketch: number[]
  /** Most alike first, at most NEIGHBOURS_KEPT_MAX */
  neighbours: Neighbour[]
}

/** From here on two reports are versions of one text. */
export const NEAR_COPY = 0.75

/**
 * The report this one follows into its event: the most alike of its near copies that are earlier or fuller. A report that
 * follows keeps no other neighbour and is no one's, so that syndication does not crowd the lists of others.
 */
export const leaderOf = ({ neighbours: [first] }: Profile): string | null =>
  first && first.similarity >= NEAR_COPY ? first.report : null

/** What reports of one event have in common and reports of two of one kind have not. */
export type Facts = {
  /** Names in their one form: those of the headline and the lede first, at most PROFILE_NAMES_MAX */
  names: string[]
  /** So many of the names are in the headline or the lede. */
  ledeNames: number
  /**
   * Single days it tells of, weightiest first, at most PROFILE_DAYS_MAX. Where the report's own day is not known only
   * their days of the week are right.
   */
  days: [day: CalendarDay, weight: number][]
  /** Figures near its top, as "killed 12", at most PROFILE_FIGURES_MAX */
  figures: string[]
  /** Of its heaviest terms those that are no words, as the text has them: `donba`, "Donbas" */
  wordings: [term: string, word: string][]
}

/** Where a report stands among all: by publication, ISO 8601 at its precision, then by id. */
export type Place = { published: string; report: string }

/** A report under one of the keys it is found by, and what that weighs. */
export type Posting = Place & { weight: number }

/** Stands after all others, as undated reports do. */
const UNDATED = '9999'

export const placeOf = ({ publishedAt, report }: Profile): Place => ({
  published: publishedAt ?? UNDATED,
  report,
})

export type CopyOrRevision = { of: string; because: string }

/** A report's place in its event. */
export type Membership = {
  report: string
  event: string
  day: CalendarDay | null
  joinedBecause: string
  copyOf: CopyOrRevision | null
  revisionOf: CopyOrRevision | null
}

/** A profile with its membership: what the archive hands to grouping. */
export type Grouped = { profile: Profile; membership: Membership }

/**
 * An event as grouping sees it. `published`: an edition has shown its id, so the id must survive. `reports`: how many it
 * has, counted to one more than REPORTS_REGROUPED_MAX.
 */
export type EventKey = { id: string; published: boolean; reports: number }

/** What one arrival changes. */
export type GroupingPlan = {
  /** New and changed profiles (neighbour lists) */
  profiles: Profile[]
  /** New and changed memberships */
  memberships: Membership[]
  /** Ids that gave way to another, for redirects */
  merged: { from: string; into: string }[]
}
