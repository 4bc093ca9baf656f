const VALUES = 64
const SHINGLE_WORDS = 5
const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu

// The finaliser of MurmurHash3: a bijection of 32 bits whose every output bit hangs on every input bit.
const mix = (value: number): number => {
  let h = value
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

/** One permutation of the 32-bit values for each place of the sketch. */
const SEEDS = Uint32Array.from({ length: VALUES }, (_, i) => mix(Math.imul(i + 1, 0x9e3779b1)))

// FNV-1a over UTF-16 units
const hashWord = (word: string): number => {
  let h = 0x811c9dc5
  for (let i = 0; i < word.length; i++) h = Math.imul(h ^ word.charCodeAt(i), 0x01000193)
  return mix(h)
}

const shinglesOf = (words: number[]): number[] => {
  const count = words.length === 0 ? 0 : Math.max(words.length - SHINGLE_WORDS, 0) + 1
  return Array.from({ length: count }, (_, first) => {
    let h = 0
    const end = Math.min(first + SHINGLE_WORDS, words.length)
    for (let i = first; i < end; i++) h = (Math.imul(h, 31) + (words[i] ?? 0)) | 0
    return mix(h)
  })
}

/**
 * MinHash sketch of a news text (Broder 1997): for each of 64 permutations the least value over its shingles, each
 * five lower-cased words in a row (a shorter text is one shingle). Unsigned 32-bit values; empty for no words.
 *
 * The share of places where two sketches agree estimates the Jaccard similarity J of the shingle sets, with a
 * standard error of √(J(1−J)/64), at most 0.0625. With |A| and |B| shingles (about the words less four),
 * |A∩B| ≈ J/(1+J) · (|A|+|B|), and the containment of A in B is that over |A|, cut at 1.
 */
export const sketchOf = (newsText: string): number[] => {
  const words = Array.from(newsText.toLowerCase().matchAll(WORD), ([word]) => hashWord(word))
  const shingles = shinglesOf(words)
  if (shingles.length === 0) return []
  const least = new Uint32Array(VALUES).fill(0xffffffff)
  for (const shingle of shingles)
    for (let i = 0; i < VALUES; i++) {
      const value = mix(shingle ^ (SEEDS[i] ?? 0))
      if (value < (least[i] ?? 0)) least[i] = value
    }
  return Array.from(least)
}
