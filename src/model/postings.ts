// The keys that a stored report is found by: its heaviest terms, and the bands of its sketch.
import { leaderOf, type Posting, type Profile, placeOf } from './grouping.ts'
import { shortHash } from './hash.ts'

const BAND_ROWS = 4
/** No term begins so: terms are of letters and digits. */
const BAND_PREFIX = '~'
/** Nor so. */
const FOLLOWERS_PREFIX = '='
/** Two unit vectors share 1 at most, so that one band in common outweighs all terms and near copies come first. */
const BAND_WEIGHT = 1

/**
 * Locality-sensitive hashing (Indyk & Motwani 1998; Leskovec, Rajaraman & Ullman, "Mining of Massive Datasets", ch. 3):
 * the sketch cut into bands of 4 values, 16 of them in 64. Texts of resemblance s have a band in common with
 * probability 1 − (1 − s⁴)¹⁶: .64 at the threshold (1/16)^(1/4) = .5, .98 at .7, .12 at .3. What they share need not be
 * rare, nor near in time, and no pair is compared that has no band in common.
 */
const bandsOf = (sketch: readonly number[]): string[] =>
  Array.from({ length: Math.floor(sketch.length / BAND_ROWS) }, (_, band) => {
    const rows = sketch.slice(band * BAND_ROWS, (band + 1) * BAND_ROWS)
    return BAND_PREFIX + shortHash(String(band), ...rows.map(String))
  })

/**
 * Under which key those stand that follow another report: apart, so that an agency's text of a term takes one of its
 * places, however many carry it.
 */
export const followersKey = (key: string): string => FOLLOWERS_PREFIX + key

/** Whether followers stand under this key for a term, not for a band of their sketch. */
export const isFollowersTerm = (key: string): boolean =>
  key.startsWith(FOLLOWERS_PREFIX) && !key.startsWith(followersKey(BAND_PREFIX))

/**
 * Each key of a report with its posting, heaviest terms first, then the bands.
 * @param termsMax so many terms, POSTINGS_PER_REPORT_MAX wherever postings are kept or looked up
 */
export const postingsOf = (profile: Profile, termsMax: number): [key: string, posting: Posting][] => {
  const place = placeOf(profile)
  const terms = profile.vector.slice(0, termsMax)
  const bands = bandsOf(profile.sketch).map((band): [string, number] => [band, BAND_WEIGHT])
  const filed = leaderOf(profile) === null ? (key: string) => key : followersKey
  return [...terms, ...bands].map(([key, weight]) => [filed(key), { ...place, weight }])
}
