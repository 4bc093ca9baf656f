// Why a report is in its event, in a few words.
import type { Profile } from '../model/grouping.ts'
import { leaderOf } from './neighbours.ts'
import { sharedTerms } from './similarity.ts'

const TERMS_SHOWN = 3

const alikeIn = (profile: Profile, event: ReadonlyMap<string, Profile>) => {
  const near = profile.neighbours.find(({ report }) => event.has(report))
  const other = near && event.get(near.report)
  return near && other ? { other, similarity: near.similarity } : null
}

/** @param event its reports, earliest first */
export const reasonsOf = (event: readonly Profile[]): Map<string, string> => {
  const byReport = new Map(event.map((profile) => [profile.report, profile]))
  return new Map(
    event.map((profile, place) => {
      if (event.length === 1) return [profile.report, 'no other report is like it']
      if (place === 0) return [profile.report, 'the earliest report of the event']
      const alike = alikeIn(profile, byReport)
      if (!alike) return [profile.report, 'followed by near copies']
      const { other, similarity } = alike
      const terms = sharedTerms(profile, other, TERMS_SHOWN).join(', ')
      const verb = leaderOf(profile) === null ? `shares ${terms} with` : `has nearly the words (${terms}) of`
      return [profile.report, `${verb} ${other.report} (${similarity.toFixed(2)})`]
    }),
  )
}
