// What the interface says, one member an area. A language is one file that holds a `Words` (en.ts, de.ts), and its line
// in languages.ts. What reports say, and what the engine says of them, is not translated.

/** A number of things in words: “1 report”, “1,200 reports”. */
export type Counted = (n: number) => string

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
export type QuantityWords = {
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
}

/** An area whose page is in the navigation. */
type Titled = { title: string }

type SearchWords = Titled & {
  /** Of the field in the mast */
  field: string
  button: string
}

type SubscribeWords = Titled & {
  inNavigation: string
  yourAddress: string
  button: string
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

export type Words = {
  /** BCP 47, as SITE_LANGUAGE names it */
  language: string
  /** BCP 47, whose dates and numbers are meant */
  locale: string
  frame: FrameWords
  counts: CountWords
  quantity: QuantityWords
  day: DayWords
  archive: Titled
  search: SearchWords
  sources: Titled
  corrections: Titled
  feeds: Titled
  api: Titled
  status: Titled
  subscribe: SubscribeWords
  errors: ErrorWords
}
