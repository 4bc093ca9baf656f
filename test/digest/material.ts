// Small builders of the digest's input: invented reports with their readings spelt out.
import type { Background } from '../../src/model/background.ts'
import { shortHash } from '../../src/model/hash.ts'
import type { ReportInEvent } from '../../src/model/material.ts'
import type { NameKind } from '../../src/model/names.ts'
import type { DateMention, FigureMention, Reading, Sentence } from '../../src/model/reading.ts'
import type { FoundIn, Report } from '../../src/model/report.ts'
import { contentStems } from '../../src/reading/terms.ts'
import type { WholeEvent } from './whole-day.ts'

type FigureGiven = Partial<Omit<FigureMention, 'start' | 'end' | 'sentence'>> & {
  wording: string
  measure: string
}

export type Given = {
  source: string
  text: string
  origin?: string
  at?: string
  title?: string
  titleFrom?: FoundIn
  names?: Record<string, NameKind>
  figures?: FigureGiven[]
  quotes?: { words: string; speaker: string | null; inferred?: true }[]
  dates?: (Pick<DateMention, 'from' | 'to'> & { wording: string })[]
  copyOf?: string
  revisionOf?: string
}

/** Every term equally rare: what counts in these tests is what the event's own sentences share. */
export const FLAT: Background = { documents: 1000, of: () => 10 }

const SENTENCE = /[^.!?]+(?:[.!?](?!\s|$)[^.!?]*)*[.!?]["”]?/g

const LEANS = /^(?:he|she|they|it|but|since then|this)\b/i

const sentencesOf = (text: string, from: number): Sentence[] =>
  [...text.slice(from).matchAll(SENTENCE)].map((match, index) => {
    const lead = match[0].length - match[0].trimStart().length
    const start = from + match.index + lead
    const wording = match[0].trim()
    return {
      start,
      end: start + wording.length,
      paragraph: 1,
      index,
      terms: contentStems(wording),
      words: wording.split(/\s+/).length,
      complete: true,
      leansBack: LEANS.test(wording),
      attributedTo: null,
      hedges: [],
    }
  })

const tallied = (terms: string[]): [string, number][] =>
  [...Map.groupBy(terms, (term) => term)].map(([term, same]): [string, number] => [term, same.length]).sort()

const readingOf = (given: Given, id: string, text: string, bodyStart: number): Reading => {
  const headline: Sentence[] =
    given.title === undefined
      ? []
      : [
          {
            start: 0,
            end: given.title.length,
            paragraph: 0,
            index: -1,
            terms: contentStems(given.title),
            words: given.title.split(/\s+/).length,
            complete: false,
            leansBack: false,
            attributedTo: null,
            hedges: [],
          },
        ]
  const sentences = [...headline, ...sentencesOf(text, bodyStart)]
  const place = (wording: string, from = 0) => {
    const start = text.indexOf(wording, from)
    if (start < 0) throw new Error(`"${wording}" is not in the text`)
    const sentence = sentences.findIndex((one) => start >= one.start && start < one.end)
    return { start, end: start + wording.length, sentence }
  }
  const everywhere = (wording: string) =>
    [...text.matchAll(new RegExp(`\\b${wording}\\b`, 'g'))].map(({ index }) => place(wording, index))
  return {
    report: id,
    version: 1,
    sentences,
    names: Object.entries(given.names ?? {}).flatMap(([name, kind]) =>
      everywhere(name).map((found) => ({ ...found, name, kind })),
    ),
    dates: (given.dates ?? []).map(({ wording, ...date }) => ({ ...place(wording), ...date, misfit: null })),
    figures: (given.figures ?? []).map(({ wording, ...figure }) => ({
      low: null,
      high: null,
      of: 'people',
      where: null,
      unit: null,
      attributedTo: null,
      asOf: null,
      unverified: false,
      ...figure,
      ...place(wording, bodyStart),
    })),
    quotes: (given.quotes ?? []).map(({ words, ...quote }) => ({ ...place(words), ...quote })),
    terms: tallied(contentStems(text)),
    titleTerms: tallied(contentStems(given.title ?? '')),
  }
}

const slug = (name: string): string => name.toLowerCase().replace(/[^a-z]+/g, '-')

/** A report in an event; its text is the title, an empty line, and the news. */
export const told = (given: Given): ReportInEvent => {
  const origin = given.origin ?? given.source
  const text = given.title === undefined ? given.text : `${given.title}\n\n${given.text}`
  const id = shortHash(slug(given.source), text)
  const at = given.at ?? '2024-05-02'
  const report: Report = {
    id,
    sourceId: slug(given.source),
    sourceName: given.source,
    sourceFrom: 'given',
    originId: slug(origin),
    originName: origin,
    originFrom: given.origin === undefined ? 'assumed' : 'given',
    url: null,
    title: {
      value: given.title ?? given.text.slice(0, 40),
      from: given.titleFrom ?? (given.title ? 'headline' : 'text'),
    },
    byline: null,
    dateline: null,
    published: { at, precision: at.length > 10 ? 'minute' : 'day', from: 'given', day: at.slice(0, 10) },
    language: { value: 'en', from: 'assumed' },
    text,
    paragraphs: [],
    hash: '',
    sketch: [],
    receivedAt: '2024-05-02T12:00:00.000Z',
  }
  return {
    report,
    reading: readingOf(given, id, text, given.title === undefined ? 0 : given.title.length + 2),
    membership: {
      report: id,
      event: 'e0000000000000001',
      day: at.slice(0, 10),
      joinedBecause: 'first of its event',
      copyOf: given.copyOf === undefined ? null : { of: given.copyOf, because: 'the same text' },
      revisionOf:
        given.revisionOf === undefined ? null : { of: given.revisionOf, because: 'a later version' },
    },
  }
}

export const eventOf = (today: ReportInEvent[], more: Partial<WholeEvent> = {}): WholeEvent => ({
  id: 'e0000000000000001',
  firstDay: '2024-05-02',
  today,
  listed: [],
  notListed: 0,
  before: [],
  reportsSoFar: today.filter(({ membership }) => membership.copyOf === null).length,
  ...more,
})
