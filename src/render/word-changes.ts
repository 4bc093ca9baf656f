// Which words of two wordings differ: the longest run of words that both have in common, in order, is the same.

/** Wordings longer than this are shown as they are: the table of all pairs of words would be large. */
const PAIRS_MAX = 40_000

/** A stretch of a wording, with the white space at its end; `differs`: the other wording does not have it. */
export type Stretch = { text: string; differs: boolean }

/** Marks, cases and brackets make no difference. */
const wordOf = (token: string): string =>
  token.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, '') || token.trim()

const tokensOf = (text: string): string[] => text.match(/\S+\s*/g) ?? []

/** How many words the ends of `a` from i and of `b` from j have in common, for all i and j. */
export const commonLengths = (a: string[], b: string[]): Uint16Array[] => {
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1))
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const [here, below] = [lengths[i], lengths[i + 1]]
      if (here === undefined || below === undefined) continue
      const same = a[i] === b[j]
      here[j] = same ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, here[j + 1] ?? 0)
    }
  return lengths
}

/** Of each word of `a`, whether `b` has it in the longest run of words in common. */
const inCommon = (a: string[], b: string[]): boolean[] => {
  const lengths = commonLengths(a, b)
  const at = (i: number, j: number): number => lengths[i]?.[j] ?? 0
  const common: boolean[] = []
  let j = 0
  for (const [i, word] of a.entries()) {
    while (j < b.length && word !== b[j] && at(i, j + 1) > at(i + 1, j)) j += 1
    common.push(j < b.length && word === b[j])
    if (word === b[j]) j += 1
  }
  return common
}

const stretches = (tokens: string[], common: boolean[]): Stretch[] => {
  const joined: Stretch[] = []
  for (const [i, text] of tokens.entries()) {
    const differs = common[i] === false
    const last = joined.at(-1)
    if (last?.differs === differs) last.text += text
    else joined.push({ text, differs })
  }
  return joined
}

/** The wording in stretches, those marked that the other one has in other words. Joined they are the wording. */
export const wordChanges = (wording: string, other: string): Stretch[] => {
  const [tokens, others] = [tokensOf(wording), tokensOf(other)]
  if (tokens.length * others.length > PAIRS_MAX) return [{ text: wording, differs: false }]
  const lead = /^\s*/.exec(wording)?.[0] ?? ''
  const found = stretches(tokens, inCommon(tokens.map(wordOf), others.map(wordOf)))
  return lead === '' ? found : [{ text: lead, differs: false }, ...found]
}
