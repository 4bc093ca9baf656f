// Why a report is in its event, in a few words.
import { leaderOf, type Profile } from '../model/grouping.ts'
import { sharedTerms } from './similarity.ts'

const TERMS_SHOWN = 3
/** Several may be words of one name. */
const TERMS_LOOKED_AT = 12

/** The words and names two reports share, as the first has them: whole names, no stems. */
const sharedWords = (profile: Profile, other: Profile): string[] => {
  const { names = [], wordings = [] } = profile.facts ?? {}
  const common = names.filter((name) => other.facts?.names.includes(name))
  const words = new Map(wordings)
  const shown = sharedTerms(profile, other, TERMS_LOOKED_AT).map((term) => {
    const word = words.get(term) ?? term
    return common.find((name) => name.split(/[\s-]+/).includes(word)) ?? word
  })
  return [...new Set(shown)].slice(0, TERMS_SHOWN)
}

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`

const alikeIn = (profile: Profile, event: ReadonlyMap<string, Profile>) => {
  const near = profile.neighbours.find(({ report }) => event.has(report))
  const other = near && event.get(near.report)
  return near && other ? { other, similarity: near.similarity } : null
}

/**
 * @param event its reports, earliest first
 * @param isWhole whether these are all of them
 */
export const reasonsOf = (event: readonly Profile[], isWhole = true): Map<string, string> => {
  const byReport = new Map(event.map((profile) => [profile.report, profile]))
  return new Map(
    event.map((profile, place) => {
      if (event.length === 1) return [profile.report, 'no other report is like it']
      if (isWhole && place === 0) return [profile.report, 'the earliest report of the event']
      const alike = alikeIn(profile, byReport)
      if (!alike) return [profile.report, 'followed by near copies']
      const { other, similarity } = alike
      const words = listed(sharedWords(profile, other))
      const verb = leaderOf(profile) === null ? `shares ${words} with` : `has nearly the words (${words}) of`
      return [profile.report, `${verb} ${other.report} (${similarity.toFixed(2)})`]
    }),
  )
}
