import type { ChangeKind } from '../../model/day.ts'
import type { FigureVerdict } from '../../model/statement.ts'
import type { Cadence } from '../../model/subscriber.ts'
import type { Words } from '../words/words.ts'

/** Whom a mail is for, and since when. */
export type Reader = {
  address: string
  /** ISO 8601, when the address was confirmed */
  since: string
  cadence: Cadence
}

type Notice = { subject: string; text: string; button: string; ignore: string }

/** The mail's frame in one language. What it frames, the reports' own words, is not translated. */
export type MailWords = {
  /** As pages say it */
  event: Words['event']
  /** BCP 47 */
  locale: string
  /** 9 reports, 2 origins */
  tally(reports: number, origins: number): string
  quoted(words: string): string
  since(day: string): string
  edition(number: number): string
  isNew: string
  text(origin: string): string
  more(lines: number, figures: number): string
  figures: string
  verdicts: Record<FigureVerdict, string>
  saidBy(who: string): string
  asOf(day: string): string
  unverified: string
  brief: string
  moreEvents(number: number): string
  nothing: string
  /** A subject where there is no event */
  nothingOn(days: string): string
  corrections: string
  changes: Record<ChangeKind, string>
  moreCorrections(number: number): string
  page: string
  why(reader: Reader, since: string): string
  onlyTopics: string
  preferences: string
  leave: string
  archive: string
  promise: string
  confirmation(site: string, days: number): Notice
  alreadySubscribed(site: string): Notice
  preferencesLink(site: string, hours: number): Notice
  askedBy(address: string): string
}
