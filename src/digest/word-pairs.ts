// What a summary can cover: the content words of a text and the pairs of neighbours in it. A reading keeps the stems
// of content words only, so the words are taken from the text again and known by those stems.

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’.,][\p{L}\p{N}]+)*/gu

const plain = (word: string): string => word.replace(/['’]s$/u, '').replace(/['’.]|,(?=\p{N}{3})/gu, '')

/** The word's stem among these, by the light stemming of plurals; undefined for function words, which have none. */
const stemAmong = (word: string, stems: ReadonlySet<string>): string | undefined =>
  [word, word.replace(/s$/, ''), word.replace(/es$/, ''), word.replace(/ies$/, 'y')].find((form) =>
    stems.has(form),
  )

/**
 * The content stems, and the pairs of neighbouring words that are not both function words; each once.
 * @param stems the text's content stems
 */
export const conceptsOf = (text: string, stems: ReadonlySet<string>): string[] => {
  const lower = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
  const concepts = new Set(stems)
  let before: { word: string; isContent: boolean } | null = null
  for (const [raw] of lower.matchAll(WORD)) {
    const word = plain(raw)
    const stem = stemAmong(word, stems)
    const next = { word: stem ?? word, isContent: stem !== undefined }
    if (before !== null && (before.isContent || next.isContent)) concepts.add(`${before.word} ${next.word}`)
    before = next
  }
  return [...concepts]
}
