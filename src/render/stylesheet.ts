// All of the site's CSS, one file an area: what every page carries in its head, and what only those carry that name it.
// The Content-Security-Policy names the hash of each.
import { createHash } from 'node:crypto'
import { API } from './styles/api.ts'
import { BASE } from './styles/base.ts'
import { CALENDAR } from './styles/calendar.ts'
import { FEEDS } from './styles/feeds.ts'
import { FIELDS } from './styles/fields.ts'
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

const OF_ALL: readonly string[] = [
  TOKENS,
  BASE,
  FRAME,
  FIELDS,
  STORIES,
  FIGURES,
  TIMELINE,
  QUOTES,
  RECEIPTS,
  PAGES,
  MEDIA,
]

const sheetOf = (areas: readonly string[]): string => areas.join('').replaceAll('\n', '')

/** SHA-256 in base64, as a CSP source expression takes it. */
const hashOf = (sheet: string): string => createHash('sha256').update(sheet, 'utf8').digest('base64')

export const STYLESHEET: string = sheetOf(OF_ALL)

/** Of some pages only: a page names those it needs, so that none carries what is another's. They stand after STYLESHEET. */
export const AREA_STYLESHEETS = {
  api: sheetOf([API]),
  feeds: sheetOf([FEEDS]),
  forms: sheetOf([FORMS]),
  time: sheetOf([CALENDAR, HISTORY]),
  topics: sheetOf([TOPICS]),
}

export type StyleArea = keyof typeof AREA_STYLESHEETS

export const STYLESHEET_HASHES: readonly string[] = [STYLESHEET, ...Object.values(AREA_STYLESHEETS)].map(
  hashOf,
)
