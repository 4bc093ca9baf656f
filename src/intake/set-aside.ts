import { NAME_CHARS_MAX, SET_ASIDE_TEXT_CHARS_MAX, TITLE_CHARS_MAX, URL_CHARS_MAX } from '../limits.ts'
import { dayOf, isCalendarDay } from '../model/calendar.ts'
import { canonicalJson, shortHash } from '../model/hash.ts'
import type { SetAside, SetAsideReason, Submission } from '../model/report.ts'
import { cleanName } from './names.ts'
import { cleanLabel, normaliseText } from './normalise.ts'
import { givenPublished, isBelievable, type Receipt } from './published.ts'

/** Why no report can be made, in a sentence for the operator. */
export type Refusal = { reason: SetAsideReason; detail: string }

export type Handed = { title?: string; source?: string; url?: string; published?: string }

const dayFor = (handed: Handed, submission: Submission, receipt: Receipt): string => {
  const given = handed.published ? givenPublished(handed.published, 'given', receipt) : null
  if (given) return given.day
  const fallback = submission.publishedFallback ?? ''
  return isCalendarDay(fallback) && isBelievable(fallback, receipt)
    ? fallback
    : dayOf(receipt.now, receipt.timezone)
}

/** A record of what could not be made a report, on the day it was given for, else the day it came. */
export const setAside = (
  refusal: Refusal,
  submission: Submission,
  handed: Handed,
  receipt: Receipt,
): SetAside => ({
  id: shortHash('set aside', canonicalJson(submission)),
  day: dayFor(handed, submission, receipt),
  ...refusal,
  title: handed.title ? cleanLabel(handed.title, TITLE_CHARS_MAX) : null,
  source: handed.source ? cleanName(handed.source, NAME_CHARS_MAX) : null,
  url: handed.url ? cleanLabel(handed.url, URL_CHARS_MAX) : null,
  text: normaliseText(submission.text.slice(0, SET_ASIDE_TEXT_CHARS_MAX)),
  receivedAt: receipt.now.toISOString(),
})
