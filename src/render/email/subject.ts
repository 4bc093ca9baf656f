import type { Day, DayEvent } from '../../model/day.ts'
import { cleanText } from '../clean-text.ts'
import { shortDays } from './dates.ts'
import type { MailWords } from './words.ts'

/** What most programs show of a subject on a wide screen; with the day after it. */
const TITLE_CHARS_MAX = 75
const PREHEADER_CHARS_MAX = 140

/** Cut between words where it is longer. */
const shortened = (text: string, most: number): string => {
  const line = cleanText(text).replace(/\s+/g, ' ').trim()
  if (line.length <= most) return line
  const cut = line.slice(0, most)
  const end = cut.lastIndexOf(' ')
  return `${(end > most / 2 ? cut.slice(0, end) : cut).toWellFormed().replace(/[\s,;:–-]+$/, '')}…`
}

/** The weightiest over all days: of most origins, then of most reports, then the latest. */
const weightiest = (days: readonly Day[]): DayEvent | undefined =>
  days
    .flatMap(({ events: [first] }) => (first ? [first] : []))
    .reduce<DayEvent | undefined>((best, event) => {
      if (best === undefined) return event
      const more = event.origins - best.origins || event.reports.length - best.reports.length
      return more >= 0 ? event : best
    }, undefined)

/** The days of a mail in words; null where it has none. */
const daysInWords = (days: readonly { date: string }[], words: MailWords): string | null => {
  const [first, last] = [days.at(0), days.at(-1)]
  return first && last ? shortDays(first.date, last.date, words.locale) : null
}

/** What happened, and when; where nothing did, what the mail is for. */
export const subjectOf = (days: readonly Day[], words: MailWords): string => {
  const event = weightiest(days)
  const span = daysInWords(days, words) ?? ''
  if (event) return `${shortened(event.title, TITLE_CHARS_MAX)} · ${span}`
  return span === '' ? words.corrections : words.nothingOn(span)
}

/** What else happened; where nothing did, the first line. */
export const preheaderOf = (days: readonly Day[], words: MailWords): string => {
  const first = weightiest(days)
  const others = days.flatMap(({ events }) => events.filter(({ id }) => id !== first?.id))
  const titles = [...new Set(others.map(({ title }) => title))]
  return shortened(titles.join(' · ') || first?.lines[0]?.text || words.nothing, PREHEADER_CHARS_MAX)
}
