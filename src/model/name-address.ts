// A name's address: its words in small letters, without the marks of Latin letters, so that “Erdoğan” and “ERDOGAN” are
// one page. Letters of other scripts stay as they are.
import { shortHash } from './hash.ts'

const SLUG_CHARS_MAX = 80
/** Latin letters that are no letter with a mark to Unicode */
const PLAIN: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
  ŧ: 't',
  ə: 'e',
}
const PLAIN_LETTERS = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'g')
/** Vowel signs and the like are letters to who reads them: only what stands on a Latin letter goes. */
const MARKS_OF_LATIN = /(?<=\p{Script=Latin})\p{M}+/gu
const APOSTROPHES = /['’‘ʼʻ`´]/g
const WORDS = /[\p{L}\p{M}\p{N}]+/gu

const folded = (name: string): string =>
  name
    .toWellFormed()
    .normalize('NFKD')
    .toLowerCase()
    .replace(MARKS_OF_LATIN, '')
    .replace(PLAIN_LETTERS, (letter) => PLAIN[letter] ?? letter)
    .replace(APOSTROPHES, '')
    .normalize('NFC')

/**
 * A name as its address has it: `recep-tayyip-erdogan`, `київ`. The slug of a slug is that slug. A name without a letter
 * or a digit, or of more than 80 characters, has a hash to tell it from others.
 */
export const nameSlug = (name: string): string => {
  const slug = (folded(name).match(WORDS) ?? []).join('-')
  if (slug === '') return shortHash('name', name)
  if (slug.length <= SLUG_CHARS_MAX) return slug
  const hash = shortHash('name', slug)
  const words = slug.slice(0, SLUG_CHARS_MAX - hash.length - 1).toWellFormed()
  return `${words.replace(/[\ufffd-]+$/, '')}-${hash}`
}
