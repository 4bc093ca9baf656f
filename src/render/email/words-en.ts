import type { Cadence } from '../../model/subscriber.ts'
import { ENGLISH as PAGE } from '../words/en.ts'
import type { MailWords } from './words.ts'

const counted = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`

const CADENCES: Record<Cadence, string> = {
  daily: 'each day',
  weekdays: 'on weekdays',
  weekly: 'each week',
}

export const ENGLISH: MailWords = {
  event: PAGE.event,
  locale: 'en-GB',
  tally: (reports, origins) => `${counted(reports, 'report')}, ${counted(origins, 'origin')}`,
  quoted: (words) => `“${words}”`,
  since: (day) => `since ${day}`,
  edition: (number) => `Edition ${number}`,
  isNew: 'New',
  text: (origin) => `text: ${origin}`,
  more: (lines, figures) =>
    `${[
      ...(lines > 0 ? [counted(lines, 'more line', 'more lines')] : []),
      ...(figures > 0 ? [counted(figures, 'more figure', 'more figures')] : []),
    ].join(' and ')} on the page`,
  figures: 'Figures that differ',
  verdicts: PAGE.event.figureVerdicts,
  saidBy: (who) => `said by ${who}`,
  asOf: (day) => `as of ${day}`,
  unverified: 'not verified',
  brief: 'In brief',
  moreEvents: (number) => `${counted(number, 'more event')} on the page`,
  nothing: 'No event to report.',
  nothingOn: (days) => `Nothing to report: ${days}`,
  corrections: 'Changed since your last mail',
  changes: PAGE.changes,
  moreCorrections: (number) => `${counted(number, 'more change')} among the editions`,
  page: 'This day on the web, with every source',
  why: ({ address, cadence }, since) =>
    `You get this ${CADENCES[cadence]} at ${address} because you asked for it and confirmed the address on ${since}.`,
  onlyTopics: 'It tells of the topics you chose only.',
  preferences: 'Change what you get, and when',
  leave: 'Unsubscribe',
  archive: 'All days',
  promise:
    'Every line is a report’s own words. An origin is whose text it is: reports that print one agency’s text count once. This mail holds no picture, no tracking, and links that lead straight to their place.',
  confirmation: (site, days) => ({
    subject: `Confirm your subscription to ${site}`,
    text: `Somebody asked for ${site} to be sent to this address. If it was you, confirm it on the page this leads to. Nothing is sent before you have.`,
    button: 'Confirm the subscription',
    ignore: `If it was not you, you need not do anything: the address is deleted after ${counted(days, 'day')}.`,
  }),
  alreadySubscribed: (site) => ({
    subject: `You are subscribed to ${site} already`,
    text: `Somebody asked for ${site} to be sent to this address. It is being sent already. Nothing was changed; on the page this leads to, you can.`,
    button: 'Change what you get, and when',
    ignore: 'If it was not you who asked, you need not do anything.',
  }),
  preferencesLink: (site, hours) => ({
    subject: `Your settings at ${site}`,
    text: `Somebody asked for the link to this address’s settings at ${site}. There you can change what you get and when, take your data with you, or have it deleted.`,
    button: 'Open the settings',
    ignore: `The link holds for ${counted(hours, 'hour')}. If it was not you who asked, you need not do anything.`,
  }),
  askedBy: (address) => `This was sent to ${address} once, because it was asked for.`,
}
