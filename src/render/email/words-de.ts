import type { Cadence } from '../../model/subscriber.ts'
import { GERMAN as PAGE } from '../words/de.ts'
import type { MailWords } from './words.ts'

const counted = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`

const CADENCES: Record<Cadence, string> = {
  daily: 'täglich',
  weekdays: 'werktäglich',
  weekly: 'wöchentlich',
}

export const GERMAN: MailWords = {
  event: PAGE.event,
  locale: 'de-DE',
  tally: (reports, origins) =>
    `${counted(reports, 'Bericht', 'Berichte')}, ${counted(origins, 'Ursprung', 'Ursprünge')}`,
  quoted: (words) => `„${words}“`,
  since: (day) => `seit ${day}`,
  edition: (number) => `Ausgabe ${number}`,
  isNew: 'Neu',
  text: (origin) => `Text: ${origin}`,
  more: (lines, figures) =>
    `${[
      ...(lines > 0 ? [counted(lines, 'weitere Zeile', 'weitere Zeilen')] : []),
      ...(figures > 0 ? [counted(figures, 'weitere Zahl', 'weitere Zahlen')] : []),
    ].join(' und ')} auf der Seite`,
  figures: 'Zahlen, die sich unterscheiden',
  verdicts: PAGE.event.figureVerdicts,
  saidBy: (who) => `laut ${who}`,
  asOf: (day) => `Stand ${day}`,
  unverified: 'nicht überprüft',
  brief: 'Kurz gemeldet',
  moreEvents: (number) => `${counted(number, 'weiteres Ereignis', 'weitere Ereignisse')} auf der Seite`,
  nothing: 'Kein Ereignis zu melden.',
  nothingOn: (days) => `Nichts zu melden: ${days}`,
  corrections: 'Geändert seit der letzten Mail',
  changes: PAGE.changes,
  moreCorrections: (number) =>
    `${counted(number, 'weitere Änderung', 'weitere Änderungen')} bei den Ausgaben`,
  page: 'Dieser Tag im Netz, mit allen Quellen',
  why: ({ address, cadence }, since) =>
    `Diese Mail geht ${CADENCES[cadence]} an ${address}, weil sie bestellt und die Adresse am ${since} bestätigt wurde.`,
  onlyTopics: 'Sie enthält nur die gewählten Themen.',
  preferences: 'Ändern, was wann kommt',
  leave: 'Abmelden',
  archive: 'Alle Tage',
  promise:
    'Jede Zeile steht wörtlich in einem Bericht. Ein Ursprung ist, von wem der Text stammt: Berichte mit dem Text derselben Agentur zählen einmal. Diese Mail enthält keine Bilder und keine Zählpixel; ihre Links führen ohne Umweg ans Ziel.',
  confirmation: (site, days) => ({
    subject: `${site}: Bitte die Bestellung bestätigen`,
    text: `Jemand hat ${site} für diese Adresse bestellt. Wer das war, bestätigt es auf der Seite hinter diesem Link. Vorher wird nichts verschickt.`,
    button: 'Bestellung bestätigen',
    ignore: `War es jemand anderes, ist nichts zu tun: Die Adresse wird nach ${counted(days, 'Tag', 'Tagen')} gelöscht.`,
  }),
  alreadySubscribed: (site) => ({
    subject: `${site} ist schon bestellt`,
    text: `Jemand hat ${site} für diese Adresse bestellt. Dorthin geht es bereits. Geändert wurde nichts; auf der Seite hinter diesem Link geht das.`,
    button: 'Ändern, was wann kommt',
    ignore: 'War es jemand anderes, ist nichts zu tun.',
  }),
  preferencesLink: (site, hours) => ({
    subject: `${site}: Einstellungen`,
    text: `Jemand hat den Link zu den Einstellungen dieser Adresse bei ${site} angefordert. Dort lässt sich ändern, was wann kommt; die eigenen Daten lassen sich mitnehmen oder löschen.`,
    button: 'Einstellungen öffnen',
    ignore: `Der Link gilt ${counted(hours, 'Stunde', 'Stunden')}. Hat ihn jemand anderes angefordert, ist nichts zu tun.`,
  }),
  askedBy: (address) => `Diese Mail ging einmal an ${address}, weil sie angefordert wurde.`,
}
