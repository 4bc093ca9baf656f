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
}
