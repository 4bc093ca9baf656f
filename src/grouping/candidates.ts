// Which stored reports an arrival is compared with: those that share a band of its sketch, and those that share most of
// what its heaviest terms weigh.
import {
  CANDIDATES_MAX,
  FOLLOWERS_COMPARED_MAX,
  FOLLOWERS_EACH_SIDE_MAX,
  POSTINGS_EACH_SIDE_MAX,
  POSTINGS_PER_REPORT_MAX,
} from '../limits.ts'
import type { Place, Posting, Profile } from '../model/grouping.ts'
import { followersKey, isFollowersTerm, postingsOf } from '../model/postings.ts'
import { byText } from './order.ts'
import { WEIGHT_UNIT } from './similarity.ts'

const byPlace = (a: Place, b: Place): number => byText(a.published, b.published) || byText(a.report, b.report)

/** An inverted index in memory. */
export class PostingLists {
  private readonly byKey = new Map<string, Posting[]>()

  add(profile: Profile) {
    for (const [key, posting] of postingsOf(profile, POSTINGS_PER_REPORT_MAX)) {
      const list = this.byKey.get(key)
      if (list) list.push(posting)
      else this.byKey.set(key, [posting])
    }
  }

  remove(profile: Profile) {
    for (const [key, { report }] of postingsOf(profile, POSTINGS_PER_REPORT_MAX))
      this.byKey.set(
        key,
        this.of(key).filter((one) => one.report !== report),
      )
  }

  of(key: string): readonly Posting[] {
    return this.byKey.get(key) ?? []
  }
}

/**
 * Of one key's postings those next to a place, as many on each side. A term of many reports tells those of the same
 * days apart; one that is rare finds its reports however long ago they were.
 * @param postings in any order
 */
export const nearest = (key: string, postings: readonly Posting[], place: Place): Posting[] => {
  const most = isFollowersTerm(key) ? FOLLOWERS_EACH_SIDE_MAX : POSTINGS_EACH_SIDE_MAX
  const ordered = [...postings].sort(byPlace)
  const before = ordered.filter((one) => byPlace(one, place) < 0)
  const after = ordered.filter((one) => byPlace(one, place) > 0)
  return [...before.slice(-most), ...after.slice(0, most)]
}

const whole = (weight: number): number => Math.round(weight * WEIGHT_UNIT)

type Found = ReadonlyMap<string, readonly Posting[]>

/** The keys that an arrival is looked up by */
export const keysOf = (arrival: Profile): string[] =>
  postingsOf(arrival, POSTINGS_PER_REPORT_MAX).flatMap(([key]) => [key, followersKey(key)])

const mostShared = (own: [key: string, posting: Posting][], found: Found, limit: number): string[] => {
  const shared = new Map<string, number>()
  for (const [key, { weight }] of own)
    for (const other of found.get(key) ?? [])
      shared.set(other.report, (shared.get(other.report) ?? 0) + whole(weight) * whole(other.weight))
  return [...shared]
    .sort(([a, x], [b, y]) => y - x || byText(a, b))
    .slice(0, limit)
    .map(([report]) => report)
}

/**
 * The reports that share most weight with an arrival, ties by id; those that follow another come last, and of them there
 * are fewer. Whole numbers: their sums are the same in any order.
 * @param arrival a profile without neighbours
 * @param found of each of its `keysOf` the postings nearest to it
 */
export const candidatesOf = (arrival: Profile, found: Found): string[] => {
  const own = postingsOf(arrival, POSTINGS_PER_REPORT_MAX)
  const followers = own.map(([key, posting]): [string, Posting] => [followersKey(key), posting])
  return [...mostShared(own, found, CANDIDATES_MAX), ...mostShared(followers, found, FOLLOWERS_COMPARED_MAX)]
}
