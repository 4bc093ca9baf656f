import { LANGUAGE_READ } from '../model/report.ts'
import type { Words } from './words/words.ts'

/**
 * `lang` of what reports say, and of the engine's reasons: undefined (no attribute) where the page is in that language
 * itself. Who has a page read aloud hears each part in its own language.
 */
export const newsLang = ({ language }: Pick<Words, 'language'>): string | undefined =>
  language === LANGUAGE_READ ? undefined : LANGUAGE_READ
