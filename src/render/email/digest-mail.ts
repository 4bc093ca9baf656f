import { MAIL_DAYS_MAX, MAIL_HTML_BYTES_MAX } from '../../limits.ts'
import type { Day } from '../../model/day.ts'
import type { MailLanguage, Topic } from '../../model/subscriber.ts'
import type { SiteAddress } from '../site.ts'
import { plainDay } from '../wording.ts'
import { type DayCorrections, toldCorrections } from './corrections.ts'
import { digestHtml } from './digest-html.tsx'
import type { DigestPlan, MailLinks } from './digest-plan.ts'
import { digestText } from './digest-text.ts'
import { wordsIn } from './languages.ts'
import { SPACES, type Space } from './space.ts'
import { preheaderOf, subjectOf } from './subject.ts'
import { matchesTopics } from './topics.ts'
import type { Reader } from './words.ts'

export type DigestMailInput = {
  /** The stored documents, oldest first */
  days: readonly Day[]
  /** Of days that earlier mails told this reader of, oldest first */
  corrections: readonly DayCorrections[]
  /** None: everything */
  topics: readonly Topic[]
  /** Ids of the events that the searches among the topics found */
  found: ReadonlySet<string>
  language: MailLanguage
  site: SiteAddress
  links: MailLinks
  reader: Reader
  /** Of the operator; '' for none */
  postalAddress: string
  /** Whether a mail that has no event and no correction is written all the same */
  emptyDays: 'send' | 'skip'
}

/** What a reader sees of a mail. */
export type RenderedMail = { subject: string; preheader: string; html: string; text: string }

const wantedDays = ({ days, topics, found }: DigestMailInput): Day[] =>
  days.slice(-MAIL_DAYS_MAX).map((day) => ({
    ...day,
    events: day.events.filter((event) => matchesTopics(event, topics, found)),
  }))

const whyOf = ({ language, reader, topics }: DigestMailInput): string => {
  const words = wordsIn(language)
  const why = words.why(reader, plainDay(reader.since.slice(0, 10), words))
  return topics.length === 0 ? why : `${why} ${words.onlyTopics}`
}

const planOf = (input: DigestMailInput, days: readonly Day[], space: Space): DigestPlan => {
  const { corrections, topics, found, language, site, links, postalAddress } = input
  const words = wordsIn(language)
  const isWanted = (event: Day['events'][number] | undefined) =>
    event === undefined ? topics.length === 0 : matchesTopics(event, topics, found)
  return {
    subject: subjectOf(days, words),
    preheader: preheaderOf(days, words),
    site,
    words,
    days,
    corrections: toldCorrections(corrections, isWanted, space.corrections),
    space,
    why: whyOf(input),
    links,
    postalAddress,
  }
}

/** Ever less room, and at last ever fewer days. */
const attempts = (days: readonly Day[]): [days: readonly Day[], space: Space][] => {
  const [tightest = SPACES[0]] = SPACES.slice(-1)
  return [
    ...SPACES.map((space): [readonly Day[], Space] => [days, space]),
    ...days.slice(1).map((_, i): [readonly Day[], Space] => [days.slice(i + 1), tightest]),
  ]
}

/**
 * The days of one reader as a mail: HTML below MAIL_HTML_BYTES_MAX, and the same as text. What there is no room for,
 * lesser events first, the mail leads to.
 */
export const digestMail = (input: DigestMailInput): RenderedMail | 'nothing to report' => {
  const days = wantedDays(input)
  const whole = planOf(input, days, SPACES[0])
  const isEmpty = whole.corrections.length === 0 && days.every(({ events }) => events.length === 0)
  if (isEmpty && (input.emptyDays === 'skip' || days.length === 0)) return 'nothing to report'
  const rendered = (plan: DigestPlan): RenderedMail => ({
    subject: plan.subject,
    preheader: plan.preheader,
    html: digestHtml(plan),
    text: digestText(plan),
  })
  let mail = rendered(whole)
  for (const [some, space] of attempts(days).slice(1)) {
    if (Buffer.byteLength(mail.html) <= MAIL_HTML_BYTES_MAX) break
    mail = rendered(planOf(input, some, space))
  }
  return mail
}
