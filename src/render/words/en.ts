import { pluralsIn } from './plurals.ts'
import type { Words } from './words.ts'

const counted = pluralsIn('en-GB')
const reports = counted({ one: 'report', other: 'reports' })
const origins = counted({ one: 'origin', other: 'origins' })
const copies = counted({ one: 'copy', other: 'copies' })

const TAKES_AN_S =
  /(?:second|minute|hour|day|week|month|year|decade|mile|yard|metre|acre|hectare|ton|tonne|pound|ounce|litre|barrel|crown)$/
const IRREGULAR: Record<string, string> = { foot: 'feet', inch: 'inches' }

const plural = (unit: string): string =>
  IRREGULAR[unit] ??
  (TAKES_AN_S.test(unit) ? `${unit}s` : unit.replace(/ (foot|inch)$/, (_, word) => ` ${IRREGULAR[word]}`))

export const ENGLISH: Words = {
  language: 'en',
  locale: 'en-GB',
  frame: {
    skip: 'Skip to the content',
    siteNavigation: 'Site',
    formatNavigation: 'Formats',
    latest: 'Latest',
    asJson: 'this page as JSON',
    asMarkdown: 'as Markdown',
    promise: {
      lines: 'Every line is a report’s own words. An',
      origin: 'origin',
      counting: 'is whose text it is: reports that print one agency’s text count once.',
    },
  },
  counts: { reports, origins, copies, tally: (of, from) => `${origins(of)} · ${reports(from)}` },
  quantity: {
    none: 'no number given',
    upTo: (amount) => `up to ${amount}`,
    atLeast: (amount) => `at least ${amount}`,
    between: (low, high) => `${low} to ${high}`,
    millions: (_, written) => `${written} million`,
    billions: (_, written) => `${written} billion`,
    percent: (written) => `${written}%`,
    money: (written, code) => `${code} ${written}`,
    measured: (written, unit, one) =>
      unit === 'magnitude' ? `magnitude ${written}` : `${written} ${one ? unit : plural(unit)}`,
  },
  day: {
    abridged: 'Abridged for want of room: its first lines, figures and quotes only.',
    saidBy: (who) => `said by ${who}`,
    ledger: (of) =>
      `${reports(of.takenIn)} taken in: ${of.grouped} grouped, ${copies(of.copies)}, ${of.single} single, ${of.setAside} set aside`,
  },
  archive: { title: 'Archive' },
  search: { title: 'Search', field: 'Search the reports', button: 'Search' },
  sources: { title: 'Sources' },
  corrections: { title: 'Corrections' },
  feeds: { title: 'Feeds' },
  api: { title: 'API' },
  status: { title: 'Status' },
  subscribe: {
    title: 'The day by mail',
    inNavigation: 'By mail',
    yourAddress: 'Your address',
    button: 'Subscribe',
  },
  errors: {
    error: (status) => `Error ${status}`,
    kinds: {
      'bad-request': {
        title: 'The request is not understood',
        help: 'A parameter or the body is not written as this address takes it. The detail names it.',
      },
      unauthorized: {
        title: 'The token is missing or wrong',
        help: 'Send “Authorization: Bearer …” with a token that the operator of this site has made.',
      },
      forbidden: {
        title: 'The token does not allow this',
        help: 'The token is good, but of a scope that does not reach this far. Ask the operator for another.',
      },
      'not-found': {
        title: 'Nothing is published here',
        help: 'The address is mistyped, or leads to a day, an event or a report that there is none of.',
      },
      'method-not-allowed': {
        title: 'This address does not answer that method',
        help: 'The header Allow names the methods it does answer.',
      },
      'name-taken': { title: 'The name is taken', help: 'Choose another name, or change what has it.' },
      'too-large': {
        title: 'The body is too large',
        help: 'Send less at once: several calls with a part each.',
      },
      'unsupported-media-type': {
        title: 'The body is of a type that is not taken',
        help: 'Send JSON, with “Content-Type: application/json”, plain or packed with gzip.',
      },
      'not-valid': {
        title: 'The body is not what this address takes',
        help: 'The list of errors names each field that does not fit, and why. The OpenAPI document has the shape.',
      },
      'too-many': {
        title: 'Too many calls',
        help: 'Wait as many seconds as Retry-After says, and go on more slowly.',
      },
      busy: {
        title: 'Other reports are being written',
        help: 'Nothing was stored. Send the same call again after as many seconds as Retry-After says.',
      },
      'server-error': {
        title: 'Something went wrong on our side',
        help: 'It has been logged, and is not your doing. Try again later.',
      },
    },
    typeIs: 'Answers of this kind carry the problem type',
    latestDay: 'The latest day',
    allDays: 'All days',
    noPage: 'There is no page at this address.',
    noSuchDay: (date) =>
      `${date} is not a day of the calendar. Days are written year/month/day: /2022/03/29.`,
    noDayYet: 'No day has an edition yet.',
    noEditionOf: (day) => `No edition of ${day} has been built: no report of that day was taken in.`,
    noSuchMonth: (month) => `${month} is not a month.`,
    noDayIn: (month) => `No day of ${month} has an edition.`,
    badCursor: 'cursor is not a day of the calendar, written YYYY-MM-DD.',
    noEvent: 'No edition has shown this event.',
    noReport: 'No report of this id has been taken in.',
    noProblemKind: 'There is no problem of this kind.',
    noMessage: 'The mailbox holds no such message.',
    methods: (path, methods) => `${path} answers ${methods}.`,
    unfit: 'The request does not fit this address.',
    wrong: 'The error has been logged. Trying again later may help.',
    tooMany: (calls, seconds) =>
      `${calls} calls in ${seconds} seconds are let in here. Come again in ${seconds} seconds.`,
    tooLarge: (bytes) => `A call’s body is at most ${bytes} bytes, unpacked.`,
    brokenBody: 'The body breaks off, or is not the gzip it claims to be.',
    noMail: 'No mail is sent from here: the operator has set no SITE_URL for its links.',
    linkGone:
      'This link is good no more, or was never one of ours. The newest mail has one that is; or subscribe again.',
    networkFull:
      'Many addresses that were given from your network today wait to be confirmed. Confirm one, or come again tomorrow.',
  },
}
