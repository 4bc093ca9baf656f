// What the interface says, one member an area. A language is one file that holds a `Words` (en.ts, de.ts), and its line
// in languages.ts. What reports say, and what the engine says of them, is not translated.

import type { ChangeKind } from '../../model/day.ts'
import type { FeedStanding } from '../../model/feed.ts'
import type { NameKind } from '../../model/names.ts'
import type { FoundIn, SetAsideReason } from '../../model/report.ts'
import type { FigureVerdict, QuoteVerdict } from '../../model/statement.ts'
import type { Cadence } from '../../model/subscriber.ts'
import type { Counted } from './counted.ts'
import type { NameWords, SearchWords, SourceWords, TopicWords } from './topic-words.ts'

/** The frame of every page. */
type FrameWords = {
  skip: string
  /** Names of the navigations, for who hears the page */
  siteNavigation: string
  formatNavigation: string
  latest: string
  asJson: string
  asMarkdown: string
  /** What every reader must know to read a line: two sentences, and between them the word they explain */
  promise: { lines: string; origin: string; counting: string }
}

/** Things that are counted on many pages. */
type CountWords = {
  reports: Counted
  origins: Counted
  copies: Counted
  /** 2 origins · 3 reports */
  tally(origins: number, reports: number): string
}

/** How an interval of numbers is put. Amounts arrive written in figures. */
type QuantityWords = {
  none: string
  upTo(amount: string): string
  atLeast(amount: string): string
  between(low: string, high: string): string
  /** `n` decides the plural; `written` is what is shown */
  millions(n: number, written: string): string
  billions(n: number, written: string): string
  percent(written: string): string
  /** `code`: ISO 4217 */
  money(written: string, code: string): string
  /** `unit`: as the engine names it, a word in the English singular; `one`: it is one of them */
  measured(written: string, unit: string, one: boolean): string
}

/** The API's page. What its operations do is told in English, as the document of the API has it. */
type ApiWords = Titled & {
  about: string
  contents: string
  calling: string
  /** Before the address of the OpenAPI document */
  document: string
  conditional: string
  paging: string
  tokens: string
  tokensHow: string
  needsToken(scope: string): string
  mayToken(scope: string): string
  body: string
  /** Before an address to look at */
  tryIt: string
  rates: string
  ratesHow: string
  rate(quota: number, seconds: number): string
  problems: string
  problemsHow: string
  schemas: string
  schemasAbout: string
  /** Before the name of the door by which an operation is counted */
  countedBy: string
}

/** What is said of a day. */
type DayWords = {
  /** Of an event that the day's document has no room to tell in full */
  abridged: string
  saidBy(who: string): string
  ledger(counts: {
    takenIn: number
    grouped: number
    copies: number
    single: number
    setAside: number
  }): string
  ledgerTitle: string
  setAside: string
  setAsideReasons: Record<SetAsideReason, string>
  notShown: Counted
  edition(n: number): string
  built: string
  /** How often the site looks for reports, in minutes */
  lookedFor(minutes: number): string
  dayNavigation: string
  dayBefore: string
  dayAfter: string
  changedIn(edition: number): string
  lately: string
  /** Beside a time: an event that came then */
  came: string
  sinceDayBefore: string
  newEvents: Counted
  goOn: Counted
  newLines: Counted
  newFigures: Counted
  /** How links to what the reader opened already look, and who knows of it */
  opened: string
  inBrief: string
  /** Events of which there is room for the title only */
  besides: string
  none: string
  noneMore: string
  otherDays: string
}

/** What is said of an event: on its own page, and as far as there is room on its day's. */
type EventWords = {
  kicker: string
  isNew: string
  since(day: string): string
  fromTo(from: string, to: string): string
  changedAt: string
  moreLines: Counted
  moreFigures: Counted
  moreQuotes: Counted
  moreHappenings: Counted
  moreNames: Counted
  moreReports: Counted
  /** Days of an event that its page does not name */
  moreDays: Counted
  /** What the marks of weight and the pictures of figures show */
  legend: string
  /** Of a link to all that there was no room for: as text without pictures */
  asText(rest: string): string
  days: string
  /** Of a link to the page of a day on which the event was */
  itsDay: string
  feeds: string
  /** Of a link to a report's own words that were just read */
  inTheseWords: string
  /** Of a report whose text is another's */
  textOf(origin: string): string
  unknownPublisher: string
  publisherUnknown(origin: string): string
  figures: string
  figureVerdicts: Record<FigureVerdict, string>
  /** Between two numbers that contradict each other */
  against: string
  /** Before what a figure of a line has become */
  updatedSince: string
  asOf(day: string): string
  unverified: string
  /** Of a picture that shows so many readings of a figure */
  onOneScale(readings: number): string
  allAllow(range: string): string
  readings: Counted
  singleFigures: Counted
  quotes: string
  quoteVerdicts: Record<QuoteVerdict, string>
  differing: string
  singleQuotes: Counted
  timeline: string
  planned: string
  happenings: Counted
  names: string
  nameKinds: Record<NameKind, string>
  reports: string
  toldFrom(read: number): string
  notListed: Counted
  /** Of an origin with several reports */
  asOne: string
  copyOf: string
  revisionOf: string
  itself: string
  joined: string
  misfit: string
  anotherReport: string
}

/** What the picture of a day says, and what is said of it to who cannot see it. */
type PictureWords = {
  /** 12 events · 84 reports · 31 origins */
  tally(events: number, reports: number, origins: number): string
  alt(day: string, lead: string | undefined): string
  none(day: string): string
}

/** Why there is no sitemap */
type CrawlerWords = { noAddress: string }

/** An area whose page is in the navigation. */
type Titled = { title: string }

/** What is stored, what runs, how mail and feeds stand. */
type StatusWords = Titled & {
  description: string
  stored: string
  reports: string
  setAside: string
  events: string
  days: string
  toBeRebuilt: string
  noDay: string
  latestEdition: string
  /** Edition 3 of 29 March 2022, built 5 minutes ago */
  latestIs(edition: number, day: string, age: string): string
  nextRun: string
  feeds: string
  noFeed: string
  /** Not all feeds are shown; the place of the whole list follows */
  feedsShown(shown: number, total: number): string
  standings: Record<FeedStanding, string>
  feed: {
    last(at: string): string
    never: string
    next(at: string): string
    notAsked: string
    pushed(until: string): string
    entries(counts: { takenIn: number; alreadyKnown: number; setAside: number; leftOut: number }): string
  }
  mail: string
  mailStates: Record<'working' | 'development' | 'failing' | 'paused', string>
  /** Mail goes out (smtp); 3 under way. */
  mailState(state: string, transport: string, underWay: number): string
  mailCounts: Record<'sent' | 'nothing' | 'refused' | 'unknown' | 'bounced' | 'complained', Counted>
  lastRuns: string
  noRun: string
  /** By what ran or failed; what has no word here is told as it is */
  kinds: Record<string, string>
  failures: string
  noFailure: string
  /** The place of the details follows */
  failureDetails: string
}

/** The page of one report. */
type ReportWords = {
  report: string
  description(source: string): string
  source: string
  origin: string
  published: string
  takenIn: string
  byline: string
  dateline: string
  address: string
  event: string
  copyOf: string
  revisionOf: string
  another: string
  cited: string
  nothingCited: string
  citedAs: Record<'line' | 'figure' | 'quote' | 'happening', string>
  /** “as line, figure” */
  as(what: string): string
  /** Where something that is told of the report was found */
  found: Record<FoundIn, string>
}

/** The front page before the first day. */
type EmptyWords = {
  description: string
  title: string
  text: string
  add: string
  asFiles: string
  /** The address to call follows */
  overHttp: string
  /** What stands in the examples */
  exampleText: string
  exampleSource: string
  allOfApi: string
  whatRan: string
}

/** The development mailbox. */
type MailboxWords = Titled & {
  description: string
  kept: Counted
  asHtml: string
  asText: string
  asSent: string
  from: string
  to: string
  envelope: string
}

/** Forms and pages of those who get the day by mail. */
type SubscribeWords = Titled & {
  inNavigation: string
  yourAddress: string
  button: string
  description(site: string): string
  intro: string
  /** The name of a field that no person sees */
  trap: string
  when: string
  howOften: string
  cadences: Record<Cadence, string>
  weekday: string
  hour: string
  timezone: string
  otherZones: string
  what: string
  language: string
  someTopics: string
  topicsHint: string
  names: string
  namesExample: string
  sources: string
  sourcesExample: string
  searches: string
  searchesExample: string
  asked: { title: string; description: string; text: string; spam: string; again: string }
  confirm: { title: string; text(address: string): string; button: string }
  notWaiting: { title: string; text: string }
  subscribed: { title: string; text(address: string): string; next(at: string): string; change: string }
  leave: { title: string; text(address: string): string; button: string }
  left: { title: string; text: string }
  notSubscribed: string
  subscribeAgain: string
  preferences: { title: string; description: string; save: string; saved: string }
  state: { paused: string; none: string; next(at: string): string }
  stop: string
  pause: { text: string; button: string }
  resume: { text: string; button: string }
  leaving: { text: string; button: string }
  kept: string
  all: string
  erase: { text: string; button: string }
  erased: { title: string; text: string }
  problems: {
    tooQuick: string
    tooOld: string
    notTaken: string
    address: string
    topics(max: number): string
    field(name: string): string
    noSource(names: string): string
  }
}

/** A feed in a list of feeds, and what it says of itself. */
type FeedNamed = { title: string; description: string }

/** What feeds carry besides the reports' words, and the page that lists them. */
type FeedWords = Titled & {
  days: FeedNamed
  events: FeedNamed
  corrections: FeedNamed
  oneEvent: { description: string }
  name: { description(name: string): string }
  source: { description(name: string): string }
  search: { title(query: string): string; description(query: string): string }
  /** To who opens a feed in a browser */
  seen: string
  howTo: string
  toPage: string
  /** The title of an event that changed */
  update(title: string): string
  changed(when: string): string
  changedIn(title: string): string
  retitled(before: string): string
  lineAdded(text: string): string
  lineRemoved(text: string): string
  lineReworded(before: string, after: string): string
  eventRemoved(title: string): string
  /** Of a figure or a quotation that is told no more */
  gone: string
  quoted(text: string): string
  verdicts: Record<FigureVerdict | QuoteVerdict, string>
  allOf(day: string): string
  wholeEvent: string
  edition(edition: number, builtAt: string): string
  noEvent: string
  page: FeedPageWords
}

type FeedPageWords = {
  description: string
  intro: string
  how: string
  /** Before the address of the list of all feeds */
  opml: string
  opmlName: string
  resurfacing: string
  everyPage: string
  /** Before the address of a search's feed */
  search: string
  sources: string
  names: string
}

/** Kinds of problems, the last parts of their addresses (`/problems/{kind}`): they never change. */
export type ProblemKind =
  | 'bad-request'
  | 'unauthorized'
  | 'forbidden'
  | 'not-found'
  | 'method-not-allowed'
  | 'name-taken'
  | 'too-large'
  | 'unsupported-media-type'
  | 'not-valid'
  | 'too-many'
  | 'busy'
  | 'server-error'

/** What went wrong, in sentences; programs are told the English ones. */
type ErrorWords = {
  /** Error 404 */
  error(status: number): string
  /** `help`: what to do, on the page of the kind */
  kinds: Record<ProblemKind, { title: string; help: string }>
  /** On the page of a kind */
  typeIs: string
  latestDay: string
  allDays: string
  noPage: string
  noSuchDay(date: string): string
  noDayYet: string
  noEditionOf(day: string): string
  noSuchMonth(month: string): string
  noDayIn(month: string): string
  badCursor: string
  badBefore: string
  noEvent: string
  noReport: string
  noProblemKind: string
  noMessage: string
  /** `methods`: GET, HEAD */
  methods(path: string, methods: string): string
  unfit: string
  wrong: string
  tooMany(calls: number, seconds: number): string
  tooLarge(bytes: number): string
  brokenBody: string
  noMail: string
  linkGone: string
  networkFull: string
}

/** The calendar. */
type ArchiveWords = Titled & {
  /** Of what is linked to, for who hears the page */
  navigation: string
  years: string
  /** What the bars and the numbers of a small calendar are */
  legend: string
  noEdition: string
  /** What a number of reports is called that stands before it */
  reportsAfterNumber: string
  /** 12 reports · 4 events */
  weight(reports: number, events: number): string
  /** 20 days · 310 reports */
  totals(days: number, reports: number): string
  /** In one sentence: `what` is a year, a month, or the archive */
  describe(what: string): string
}

/** Editions, what they changed, and corrections. */
type HistoryWords = {
  navigation: string
  editionsOf(day: string): string
  editionOf(edition: number, day: string): string
  describe: string
  all: string
  asItStands: string
  first: string
  nothing: string
  /** How differences are marked */
  legend: string
  /** Before what went and what came, for who hears the page */
  went: string
  came: string
  /** Of an event whose title is not known any more */
  someEvent: string
  moreChanges: Counted
  earlierEditions: string
  standsNow(now: string, before: string): string
  nowNone(before: string): string
  corrections: string
  noCorrections: string
  place: (place: number) => string
  earlierCorrections: string
}

export type Words = {
  /** BCP 47, as SITE_LANGUAGE names it */
  language: string
  /** Its own name for itself */
  name: string
  /** BCP 47, whose dates and numbers are meant */
  locale: string
  frame: FrameWords
  counts: CountWords
  quantity: QuantityWords
  day: DayWords
  picture: PictureWords

  event: EventWords
  changes: Record<ChangeKind, string>
  crawlers: CrawlerWords
  archive: ArchiveWords
  history: HistoryWords
  search: SearchWords
  sources: SourceWords
  names: NameWords
  topics: TopicWords
  corrections: Titled
  feeds: FeedWords
  api: ApiWords
  status: StatusWords
  report: ReportWords
  empty: EmptyWords
  mailbox: MailboxWords
  subscribe: SubscribeWords
  errors: ErrorWords
}
