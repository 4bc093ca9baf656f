// All of the site's CSS, one file an area. It stands in each page's head; the Content-Security-Policy names its hash.
import { createHash } from 'node:crypto'
import { API } from './styles/api.ts'
import { ARCHIVE } from './styles/archive.ts'
import { BASE } from './styles/base.ts'
import { FEEDS } from './styles/feeds.ts'
import { FIGURES } from './styles/figures.ts'
import { FORMS } from './styles/forms.ts'
import { FRAME } from './styles/frame.ts'
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

export const STYLESHEET: string = AREAS.join('').replaceAll('\n', '')

/** SHA-256 in base64, as a CSP source expression takes it. */
export const STYLESHEET_HASH: string = createHash('sha256').update(STYLESHEET, 'utf8').digest('base64')
