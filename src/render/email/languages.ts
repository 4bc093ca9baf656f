import type { MailLanguage } from '../../model/subscriber.ts'
import type { MailWords } from './words.ts'
import { GERMAN } from './words-de.ts'
import { ENGLISH } from './words-en.ts'

const WORDS: Record<MailLanguage, MailWords> = { en: ENGLISH, de: GERMAN }

export const wordsIn = (language: MailLanguage): MailWords => WORDS[language]
