// Whether two names, as reports write them, may be one speaker's.
import { once } from './once.ts'

export const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/['’]/g, '')
    .match(/[\p{L}\p{N}]+/gu) ?? []

/** Length of the longest common subsequence: word order counts, gaps do not. */
export const common = (a: string[], b: string[]): number => {
  let row = new Uint16Array(b.length + 1)
  for (const word of a) {
    const next = new Uint16Array(b.length + 1)
    for (let j = 1; j <= b.length; j++)
      next[j] = word === b[j - 1] ? (row[j - 1] ?? 0) + 1 : Math.max(row[j] ?? 0, next[j - 1] ?? 0)
    row = next
  }
  return row[b.length] ?? 0
}

const spaced = once((words: string[]): string => ` ${words.join(' ')} `)

export const isPart = (a: string[], b: string[]): boolean => spaced(b).includes(spaced(a))

/** Letters in which two spellings of one surname may differ: "Thammavijarn", "Thamvijarn" */
const SPELLING_MAX = 2
const SURNAME_CHARS_MIN = 6

const lettersApart = (a: string, b: string): number => Math.max(a.length, b.length) - common([...a], [...b])

const isOneSurname = (a = '', b = ''): boolean =>
  a === b || (Math.min(a.length, b.length) >= SURNAME_CHARS_MIN && lettersApart(a, b) <= SPELLING_MAX)

/** Short forms that begin with another letter than the name */
const NICKNAMES: Record<string, string> = {
  bill: 'william',
  bob: 'robert',
  dick: 'richard',
  jim: 'james',
  jack: 'john',
  tony: 'anthony',
  ted: 'edward',
  ned: 'edward',
  chuck: 'charles',
  hank: 'henry',
  liz: 'elizabeth',
  beth: 'elizabeth',
  betty: 'elizabeth',
  peggy: 'margaret',
  sasha: 'alexander',
  kate: 'catherine',
}

/** First names that may be one: the same first letter ("Dan" and "Daniel", "A.J." and "AJ"), or none. */
const mayBeOneFirstName = (a = '', b = ''): boolean =>
  a[0] === b[0] || (NICKNAMES[a] ?? a)[0] === (NICKNAMES[b] ?? b)[0]

const BEHIND_SURNAME = /^(?:jr|sr|ii|iii|iv)$/
const BEFORE_NAME =
  /^(?:mr|mrs|ms|dr|prof|professor|sir|lord|lady|president|governor|mayor|minister|senator|judge|justice|general|colonel|captain|sheriff|chief|secretary|officer|chancellor|ambassador|bishop|pope|king|queen|prince|princess)$/

const nameWords = (name: string): string[] => {
  const words = wordsOf(name).filter((word) => !BEHIND_SURNAME.test(word))
  return words.length > 1 && BEFORE_NAME.test(words[0] ?? '') ? words.slice(1) : words
}

/** "Abdel Fattah al-Sisi" and "Abdel-Fattah el-Sissi": all first names in common, and a surname nearly so */
const isRespelt = (one: string[], other: string[]): boolean =>
  one.length > 1 &&
  one.length === other.length &&
  one.every(
    (word, i) =>
      lettersApart(word, other[i] ?? '') <= SPELLING_MAX && (word[0] === other[i]?.[0] || word.length <= 2),
  ) &&
  one[0] === other[0]

/** "Robert Kennedy" and "Robert F. Kennedy", "Lula" and "Lula da Silva" */
const isShortened = (one: string[], other: string[]): boolean => {
  const [few, many] = one.length <= other.length ? [one, other] : [other, one]
  return few.every((word) => many.includes(word))
}

/**
 * The same name, or one that has the other in it ("Press Officer Olga Brandt"), whole or but for its spelling; else a
 * surname behind a first name or an office of the other's.
 */
export const isSameSpeaker = (a: string, b: string): boolean => {
  const [one, other] = [nameWords(a), nameWords(b)]
  if (isShortened(one, other) || one.join('') === other.join('') || isRespelt(one, other)) return true
  if (!isOneSurname(one.at(-1), other.at(-1))) return false
  return one.length !== other.length || mayBeOneFirstName(one[0], other[0])
}
