import type { Day } from '../../model/day.ts'
import type { SiteAddress } from '../site.ts'
import type { ToldCorrections } from './corrections.ts'
import type { Space } from './space.ts'
import type { MailWords } from './words.ts'

/** Absolute addresses of the reader's own pages, and of the list of days */
export type MailLinks = { preferences: string; leave: string; archive: string }

/** What both parts of a digest tell, settled before either is written. */
export type DigestPlan = {
  subject: string
  preheader: string
  site: SiteAddress
  words: MailWords
  /** Oldest first, with the events of the reader's topics */
  days: readonly Day[]
  corrections: readonly ToldCorrections[]
  space: Space
  why: string
  links: MailLinks
  postalAddress: string
}
