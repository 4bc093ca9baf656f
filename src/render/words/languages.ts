// The languages that a site can be in.
import { GERMAN } from './de.ts'
import { ENGLISH } from './en.ts'
import type { Words } from './words.ts'

const LANGUAGES: readonly Words[] = [ENGLISH, GERMAN]

/** @throws Error that names the languages there are, for any other */
export const wordsIn = (language: string): Words => {
  const words = LANGUAGES.find((one) => one.language === language)
  if (words !== undefined) return words
  const known = LANGUAGES.map((one) => one.language).join(' or ')
  throw new Error(`SITE_LANGUAGE is “${language}”, which is neither of those there are words in: ${known}`)
}
