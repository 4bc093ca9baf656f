// The archive's postings as one call of grouping changes them: as if all were stored already.
import { keysOf, nearest, PostingLists } from '../grouping/candidates.ts'
import { leaderOf, type Posting, type Profile, placeOf } from '../model/grouping.ts'
import type { Archive } from '../ports/reports.ts'

export type PostingsOverlay = {
  /** Of each of the arrival's keys the postings nearest to it */
  around(arrival: Profile): Promise<Map<string, Posting[]>>
  /** A report is new, or may have come to follow another. */
  file(before: Profile | undefined, now: Profile): void
}

const follows = (profile: Profile): boolean => leaderOf(profile) !== null

export const postingsOverlayOf = (archive: Archive): PostingsOverlay => {
  const fresh = new PostingLists()
  const refiled = new Set<string>()
  return {
    async around(arrival) {
      const keys = keysOf(arrival)
      const place = placeOf(arrival)
      const stored = await archive.postings(keys, place)
      const standing = (key: string) => (stored.get(key) ?? []).filter(({ report }) => !refiled.has(report))
      return new Map(keys.map((key) => [key, nearest(key, [...standing(key), ...fresh.of(key)], place)]))
    },
    file(before, now) {
      if (before && follows(before) === follows(now)) return
      if (before) {
        fresh.remove(before)
        refiled.add(now.report)
      }
      fresh.add(now)
    },
  }
}
