// Which reports of an event carry one text: copies of it by others, and its own later versions.
import type { CopyOrRevision, Profile } from '../model/grouping.ts'
import { byText } from './order.ts'

/** A text is a copy when so much of the shorter one stands in the longer. */
const COPY_SHARE = 0.8
/** A text of one origin is a later version of another when they have so much of the shorter one in common. */
const REVISION_SHARE = 0.35
/** A copy that came later may add so much to the original, in words, before it is a version of its own. */
const GROWTH_MAX = 1.3

/**
 * The share of the shorter text that stands in the longer: containment estimated from the sketches' resemblance J
 * (Broder 1997), C = J / (1 + J) · (|A| + |B|) / min(|A|, |B|).
 */
export const sharedText = (a: Profile, b: Profile): number => {
  const places = Math.min(a.sketch.length, b.sketch.length)
  const shorter = Math.min(a.words, b.words)
  if (places === 0 || shorter === 0) return 0
  const same = a.sketch.reduce((sum, value, i) => sum + (i < places && value === b.sketch[i] ? 1 : 0), 0)
  const resemblance = same / places
  return Math.min(1, (resemblance / (1 + resemblance)) * ((a.words + b.words) / shorter))
}

const hasTime = (publishedAt: string | null): publishedAt is string => publishedAt?.includes('T') ?? false

/** Below 0 where `a` was published before `b`; 0 where that is not known. */
const byTime = (a: Profile, b: Profile): number => {
  if (a.day !== null && b.day !== null && a.day !== b.day) return byText(a.day, b.day)
  return hasTime(a.publishedAt) && hasTime(b.publishedAt) ? byText(a.publishedAt, b.publishedAt) : 0
}

const sameAddress = (a: Profile, b: Profile): boolean => a.url !== null && a.url === b.url

/** Of two copies the original is the earlier, else the longer (who carries a text cuts it). */
const originalFirst = (a: Profile, b: Profile): number =>
  byTime(a, b) || b.words - a.words || byText(a.report, b.report)

/** Of two versions the first is the earlier, at one address the one that arrived first, else the shorter (a text grows). */
const versionFirst = (a: Profile, b: Profile): number =>
  byTime(a, b) ||
  (sameAddress(a, b) ? a.arrival - b.arrival : 0) ||
  a.words - b.words ||
  byText(a.report, b.report)

type Relation = 'copy' | 'revision' | null

const relationOf = (a: Profile, b: Profile): Relation => {
  if (sameAddress(a, b)) return 'revision'
  const share = sharedText(a, b)
  const sameSource = a.sourceId === b.sourceId
  const [first, then] = byTime(a, b) <= 0 ? [a, b] : [b, a]
  const grown = byTime(a, b) !== 0 && then.words > GROWTH_MAX * first.words
  if (!sameSource && share >= COPY_SHARE && !grown) return 'copy'
  return (sameSource || a.originId === b.originId) && share >= REVISION_SHARE ? 'revision' : null
}

/**
 * Puts a family in one order though the comparisons of its pairs may go in a circle: by how many each one precedes
 * (Copeland's rule).
 */
const ranked = (family: readonly Profile[], first: (a: Profile, b: Profile) => number): Profile[] => {
  const wins = new Map(family.map((a) => [a.report, family.filter((b) => a !== b && first(a, b) < 0).length]))
  return [...family].sort(
    (a, b) => (wins.get(b.report) ?? 0) - (wins.get(a.report) ?? 0) || byText(a.report, b.report),
  )
}

const percent = (a: Profile, b: Profile): string => `${Math.round(100 * sharedText(a, b))} %`

export type Ties = { copyOf: CopyOrRevision | null; revisionOf: CopyOrRevision | null }

const copiesOf = (event: readonly Profile[]): Map<string, CopyOrRevision> => {
  const copies = new Map<string, CopyOrRevision>()
  const order = ranked(event, originalFirst)
  for (const [place, profile] of order.entries()) {
    const original = order
      .slice(0, place)
      .find((other) => !copies.has(other.report) && relationOf(other, profile) === 'copy')
    if (original)
      copies.set(profile.report, {
        of: original.report,
        because: `another source's text: ${percent(original, profile)} of it in common`,
      })
  }
  return copies
}

const revisionsOf = (versions: readonly Profile[]): Map<string, CopyOrRevision> => {
  const order = ranked(versions, versionFirst)
  return new Map(
    order.flatMap((profile, place) => {
      const before = order.slice(0, place).findLast((other) => relationOf(other, profile) === 'revision')
      if (!before) return []
      const why = sameAddress(before, profile) ? 'the same address' : 'the same origin'
      return [
        [
          profile.report,
          { of: before.report, because: `${why}, ${percent(before, profile)} of the text in common` },
        ],
      ]
    }),
  )
}

/**
 * Copies and revisions among the reports of one event. A copy points to the first original, a revision to the version
 * right before it; what is a copy is no revision.
 */
export const tiesOf = (event: readonly Profile[]): Map<string, Ties> => {
  const copies = copiesOf(event)
  const revisions = revisionsOf(event.filter(({ report }) => !copies.has(report)))
  return new Map(
    event.map(({ report }) => [
      report,
      { copyOf: copies.get(report) ?? null, revisionOf: revisions.get(report) ?? null },
    ]),
  )
}
