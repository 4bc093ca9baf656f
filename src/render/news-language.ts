import { LANGUAGE_READ } from '../model/report.ts'
import type { Words } from './words/words.ts'

/**
 * `lang` of what reports say, and of the engine's reasons: undefined (no attribute) where the page is in that language
 * itself. Who has a page read aloud hears each part in its own language.
 */
export const newsLang = ({ language }: Pick<Words, 'language'>): string | undefined =>
  language === LANGUAGE_READ ? undefined : LANGUAGE_READ

/** Hebrew, Arabic and their kin, at the first letter that has a direction */
const RIGHT_TO_LEFT = /^[^\p{L}]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u

/** `dir` of a text of its own, such as a title; undefined (no attribute) where it reads from left to right. */
export const directionOf = (text: string): 'rtl' | undefined => (RIGHT_TO_LEFT.test(text) ? 'rtl' : undefined)
