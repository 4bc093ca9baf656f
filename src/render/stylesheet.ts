// All of the site's CSS, one file an area. It stands in each page's head; the Content-Security-Policy names its hash.
import { createHash } from 'node:crypto'
import { API } from './styles/api.ts'
import { ARCHIVE } from './styles/archive.ts'
import { BASE } from './styles/base.ts'
import { CALENDAR } from './styles/calendar.ts'
import { FEEDS } from './styles/feeds.ts'
import { FIGURES } from './styles/figures.ts'
import { FORMS } from './styles/forms.ts'
import { FRAME } from './styles/frame.ts'
import { HISTORY } from './styles/history.ts'
import { MEDIA } from './styles/media.ts'
import { PAGES } from './styles/pages.ts'
import { QUOTES } from './styles/quotes.ts'
import { RECEIPTS } from './styles/receipts.ts'
import { STORIES } from './styles/stories.ts'
import { TIMELINE } from './styles/timeline.ts'
import { TOKENS } from './styles/tokens.ts'
import { TOPICS } from './styles/topics.ts'

const AREAS: readonly string[] = [
  TOKENS,
  BASE,
  FRAME,
  STORIES,
  FIGURES,
  TIMELINE,
  QUOTES,
  RECEIPTS,
  PAGES,
  ARCHIVE,
  TOPICS,
  FEEDS,
  FORMS,
  API,
  MEDIA,
]

const sheetOf = (areas: readonly string[]): string => areas.join('').replaceAll('\n', '')

/** SHA-256 in base64, as a CSP source expression takes it. */
const hashOf = (sheet: string): string => createHash('sha256').update(sheet, 'utf8').digest('base64')

export const STYLESHEET: string = sheetOf(AREAS)

/** Of pages about days and editions over time alone, beside the other: the page of a day carries none of it. */
export const TIME_STYLESHEET: string = sheetOf([CALENDAR, HISTORY])

export const STYLESHEET_HASHES: readonly string[] = [STYLESHEET, TIME_STYLESHEET].map(hashOf)
