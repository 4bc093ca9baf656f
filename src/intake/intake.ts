import { NAME_CHARS_MAX, REPORT_TEXT_CHARS_MAX } from '../limits.ts'
import { isCalendarDay } from '../model/calendar.ts'
import { sha256, shortHash } from '../model/hash.ts'
import {
  type Found,
  type FoundIn,
  type Intake,
  isNews,
  LANGUAGE_READ,
  type Published,
  type Report,
  type Submission,
} from '../model/report.ts'
import type { Register } from '../model/source.ts'
import { canonicalAddress } from './address.ts'
import { bylineOf } from './bylines.ts'
import { frontMatterOf, type Label } from './front-matter.ts'
import { languageOf, primarySubtag } from './language.ts'
import { cleanName } from './names.ts'
import { normaliseText } from './normalise.ts'
import { originOf } from './origin.ts'
import { passagesOf } from './passages.ts'
import { givenPublished, isBelievable, publishedOf, type Receipt } from './published.ts'
import { type Layout, layOut } from './roles.ts'
import { partRunOns } from './run-ons.ts'
import { type Refusal, setAside } from './set-aside.ts'
import { signaturesOf } from './signatures.ts'
import { sketchOf } from './sketch.ts'
import { namedSource, sourceOf } from './source.ts'
import { titleOf } from './title.ts'

export type IntakeContext = { register: Register; timezone: string; now: Date }

/** What was said of a text: by its submission, or under that by its front matter. */
type Labels = Partial<Record<Label, Found<string>>>

type Opened = { text: string; markdown: boolean; labels: Labels }

const LABELS: Label[] = ['source', 'url', 'title', 'byline', 'published', 'origin', 'language']

const labelled = (values: Partial<Record<Label, string>>, from: FoundIn): Labels =>
  Object.fromEntries(
    LABELS.flatMap((label) => (values[label]?.trim() ? [[label, { value: values[label], from }]] : [])),
  )

const refuse = (reason: Refusal['reason'], detail: string): Refusal => ({ reason, detail })

const isRefusal = (value: object): value is Refusal => 'reason' in value

/** The stored text and what was said of it. */
const openUp = (submission: Submission): Opened | Refusal => {
  const received = normaliseText(submission.text)
  if (!received.trim()) return refuse('empty', 'The text has no words.')
  if (received.length > REPORT_TEXT_CHARS_MAX)
    return refuse(
      'too long',
      `The text has ${received.length} characters; at most ${REPORT_TEXT_CHARS_MAX} are read.`,
    )
  const front = frontMatterOf(received, submission.format)
  if (front.kind === 'bad') return refuse('bad front matter', `Line ${front.line}: ${front.why}.`)
  const given = labelled(submission, submission.via ?? 'given')
  if (front.kind === 'none')
    return { text: received, markdown: submission.format === 'markdown', labels: given }
  const text = received.slice(front.bodyStart)
  if (!text.trim()) return refuse('empty', 'There is nothing after the front matter.')
  return { text, markdown: true, labels: { ...labelled(front.labels, 'front matter'), ...given } }
}

const addressOf = ({ url }: Labels): string | null | Refusal => {
  if (!url) return null
  const address = canonicalAddress(url.value)
  return 'url' in address
    ? address.url
    : refuse('bad address', `${sentence(address.why)}: ${url.value.slice(0, 200)}`)
}

const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** Somebody stands for it; what a door came by may be any program's slip. */
const isStated = ({ from }: Found<string>): boolean => from === 'given' || from === 'front matter'

/** The date handed in, null where none was, or why the one that was is not believed. */
const datesOf = (
  { published }: Labels,
  fallback: string | undefined,
  receipt: Receipt,
): { given: Published | null; fallback: string | null } | Refusal => {
  if (fallback !== undefined && !(isCalendarDay(fallback) && isBelievable(fallback, receipt)))
    return refuse('bad date', `publishedFallback is not a day that can be believed: ${fallback.slice(0, 40)}`)
  if (!published) return { given: null, fallback: fallback ?? null }
  const given = givenPublished(published.value, published.from, receipt)
  return given || !isStated(published)
    ? { given, fallback: fallback ?? null }
    : refuse('bad date', `published is not a date that can be believed: ${published.value.slice(0, 40)}`)
}

/** The news paragraphs without their dateline. */
const newsTextOf = (text: string, { passages, dateline }: Layout): string =>
  passages
    .filter(isNews)
    .map(({ start, end }) => text.slice(start === dateline?.span.start ? dateline.span.end : start, end))
    .join('\n')

const languageFor = (labels: Labels, news: string): Found<string> => {
  const tag = labels.language ? primarySubtag(labels.language.value) : null
  if (!tag || !labels.language) return languageOf(news)
  const labelled = { value: tag, from: labels.language.from }
  if (isStated(labels.language)) return labelled
  // Feeds and pages often say what their software was set to.
  const own = languageOf(news)
  return own.from === 'assumed' ? labelled : own
}

const bylineFound = ({ passages }: Layout, label: Found<string> | undefined): Report['byline'] => {
  const given = label ? cleanName(label.value, NAME_CHARS_MAX) : ''
  if (given && label) return { ...label, value: given }
  const passage = passages.find(({ role }) => role === 'byline')
  const value = cleanName((passage && bylineOf(passage)) ?? '', NAME_CHARS_MAX)
  return passage && value ? { value, from: 'byline', span: { start: passage.start, end: passage.end } } : null
}

const reportOf = (opened: Opened, submission: Submission, context: IntakeContext): Report | Refusal => {
  const { text, markdown, labels } = opened
  const url = addressOf(labels)
  if (url !== null && typeof url !== 'string') return url
  const dates = datesOf(labels, submission.publishedFallback, context)
  if (isRefusal(dates)) return dates
  const signatures = signaturesOf(context.register)
  const passages = partRunOns(text, passagesOf(text, markdown), signatures)
  const layout = layOut(text, passages, labels.title?.value ?? null, signatures)
  if (!layout.passages.some(isNews)) return refuse('no news text', 'Nothing in the text reads as news.')
  const news = newsTextOf(text, layout)
  const language = languageFor(labels, news)
  if (language.value !== LANGUAGE_READ)
    return refuse(
      'language not read',
      `The text is in '${language.value}' (${language.from}); only English is read.`,
    )
  const named = labels.source && namedSource(labels.source.value, labels.source.from, signatures)
  const source = named ?? sourceOf(url, layout, signatures)
  const origin =
    (labels.origin && namedSource(labels.origin.value, labels.origin.from, signatures)) ??
    originOf(layout, source, signatures, labels.byline?.value)
  return {
    id: shortHash(source.id, text),
    sourceId: source.id,
    sourceName: source.name,
    sourceFrom: source.from,
    originId: origin.id,
    originName: origin.name,
    originFrom: origin.from,
    url,
    title: titleOf(text, layout, labels.title ?? null),
    byline: bylineFound(layout, labels.byline),
    dateline: layout.dateline,
    published: dates.given ?? publishedOf(text, layout, url, dates.fallback, context),
    language,
    text,
    paragraphs: layout.passages.map(({ start, end, role, because }) => ({ start, end, role, because })),
    hash: sha256(text),
    sketch: sketchOf(news),
    receivedAt: context.now.toISOString(),
  }
}

const handedWith = (labels: Labels) => ({
  ...(labels.title && { title: labels.title.value }),
  ...(labels.source && { source: labels.source.value }),
  ...(labels.url && { url: labels.url.value }),
  ...(labels.published && { published: labels.published.value }),
})

/**
 * What a door handed in, made a report, or set aside with the reason. Whatever the text says of itself (title,
 * byline, dateline, publisher, origin, day) is read where it was not given, each with where it came from.
 * A dateline that opens the lede stays in the lede's span; `report.dateline.span` covers it up to the first word of
 * the news, so that a reader of sentences begins at its end. Pure; never throws, whatever the text.
 * @throws RangeError where the context's time zone is not known to the platform
 */
export const intake = (submission: Submission, context: IntakeContext): Intake => {
  const opened = openUp(submission)
  const labels = isRefusal(opened) ? labelled(submission, submission.via ?? 'given') : opened.labels
  const report = isRefusal(opened) ? opened : reportOf(opened, submission, context)
  return isRefusal(report)
    ? { kind: 'set aside', setAside: setAside(report, submission, handedWith(labels), context) }
    : { kind: 'report', report }
}
