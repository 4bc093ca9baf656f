import type { Passage } from './passages.ts'

const BY =
  /^[^\p{L}]{0,3}(?:(?:written|posted|reported|story|words|report|text|article) )?by:?\s+(?=[\p{Lu}"“])/iu
const AFFILIATED =
  /^(\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,3}(?: and \p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,3})?)(?:, ?| ?\| ?| [—–•-] )((?:(?:The )?(?:\p{Lu}[\p{L}.&'’-]+ ?){1,5})?(?:[Ss]taff|[Ww]riter|[Cc]orrespondent|[Rr]eporter|[Ee]ditor|[Nn]ews|Press|Times|Post|Reuters|AFP|AP|dpa|Bureau|Journal|Herald|Tribune)\b.{0,30})$/u
/** Where a byline that shares its line with something else ends. */
const AFTER_NAME =
  / ?(?:[|•·]|\s[-—–]\s|\d|\b(?:updated|published|posted|last|first|special to|e-?mail|follow|@|twitter)\b|[\p{L}.]+@).*$/iu
const SMALL =
  /^(?:and|&|de|del|della|der|den|da|di|dos|van|von|bin|ibn|al|el|la|le|of|the|for|in|with|staff|news|writer|writers|reporter|reporters|correspondent|correspondents|editor|editors|special|to|political|senior|chief)$/iu
const NO_NAME =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day|^(?:january|february|march|april|june|july|august|september|october|november|december|then|the time|late|early|mid|noon|night|day|law|contrast|now|comparison|default)\b/i
const WORDS_MAX = 16

const isName = (names: string): boolean => {
  if (NO_NAME.test(names)) return false
  const words = names.split(/[\s,]+/).filter(Boolean)
  const capitals = words.filter((word) => /^[\p{Lu}"“]/u.test(word)).length
  return (
    words.length > 0 && capitals > 0 && words.every((word) => /^[\p{Lu}"“]/u.test(word) || SMALL.test(word))
  )
}

/**
 * Who signs, where the passage is a byline: "By Ann Lee and Jo Park", "By ANN LEE, Associated Press",
 * "Ann Lee, Staff Writer". Of a sentence that begins with "By" some word is in lower case.
 */
export const bylineOf = ({ plain, words }: Passage): string | null => {
  if (words === 0 || words > WORDS_MAX) return null
  const by = BY.exec(plain)
  if (by) {
    const names = plain
      .slice(by[0].length)
      .replace(AFTER_NAME, '')
      .replace(/[\s,.;:]+$/, '')
    return isName(names) ? names : null
  }
  const affiliated = AFFILIATED.exec(plain)
  return affiliated ? plain.replace(/[\s.]+$/, '') : null
}
