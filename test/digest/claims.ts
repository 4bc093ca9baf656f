// What a day of the talks in Istanbul must show, as tables; the same runner holds them against different texts of it.
import { beforeAll, expect, it } from 'vitest'
import type { DayContent, DayEvent } from '../../src/model/day.ts'
import type { FigureVerdict, QuoteVerdict } from '../../src/model/statement.ts'
import { dayOf } from './day-of-files.ts'

type FigureClaim = {
  measure: string
  of: RegExp
  where?: string
  verdict: FigureVerdict
  origins: number
  low: number | null
  high: number | null
  readings: number
  /** Who said it, in every reading */
  by?: string
  unverified?: true
}

type Claims = {
  reports: number
  /** Origin → how many reports are its text */
  origins: Record<string, number>
  revisions: number
  misfits: string[]
  lead: RegExp
  leadOrigins: number
  title: RegExp
  strands: string[]
  noStrands: string[]
  /** What the lines tell, and in how many of them */
  told: [part: RegExp, times: number][]
  /** Names that are one: the event's name for it, and another spelling; neither stands for itself beside the other. */
  names: [name: string, variant: string][]
  figures: FigureClaim[]
  quotes: [words: string, speaker: string, verdict: QuoteVerdict, origins: number, variants: number][]
  /** Days that the reports' words for them stand for, wherever they stand */
  dates: [words: RegExp, day: string][]
  /** What the timeline tells of a day */
  timeline: [from: string, part: RegExp][]
  /** In no line, quote, entry of the timeline or reading of a figure */
  never: RegExp
  /** No figures */
  noFigures: RegExp
}

const MONTH_OR_YEAR = /^(?:19|20)\d\d$/

/** Each claim is a test of its own. */
export const holds = (texts: () => string[], claims: Claims, format?: 'markdown'): void => {
  let day: DayContent
  let event: DayEvent
  let made: Awaited<ReturnType<typeof dayOf>>

  beforeAll(async () => {
    made = await dayOf(texts(), format)
    day = made.day
    const [first] = day.events
    if (first === undefined) throw new Error('no event')
    event = first
  })

  it('is one event, with its copies and versions counted once', () => {
    expect([day.events.length, event.reports.length]).toEqual([1, claims.reports])
    expect(day.ledger).toMatchObject({
      takenIn: claims.reports,
      grouped: claims.reports,
      single: 0,
      setAside: 0,
    })
    expect(event.origins).toBe(Object.keys(claims.origins).length)
    const origins = [...Map.groupBy(event.reports, ({ origin }) => origin)]
    expect(Object.fromEntries(origins.map(([origin, own]) => [origin, own.length]))).toEqual(claims.origins)
    expect(event.reports.filter(({ revisionOf }) => revisionOf !== undefined)).toHaveLength(claims.revisions)
  })

  it('reports the date that does not fit its weekday, and no other', () => {
    expect(event.reports.flatMap(({ misfits }) => misfits ?? [])).toEqual(claims.misfits)
  })

  it('leads with the outcome, under a title that fits it', () => {
    expect(event.lines[0]?.text).toMatch(claims.lead)
    expect(event.lines[0]?.origins).toBe(claims.leadOrigins)
    expect(event.title).toMatch(claims.title)
  })

  it.each(claims.strands)('has the strand %s', (strand) => expect(event.strands).toContain(strand))
  it.each(claims.noStrands)('makes no strand of %s', (name) => expect(event.strands).not.toContain(name))

  it.each(claims.told)('tells %s so many times: %i', (part, times) => {
    expect(event.lines.filter(({ text }) => part.test(text))).toHaveLength(times)
  })

  it.each(claims.names)('knows that %s is %s', (name, variant) => {
    const [known, ...others] = event.names.filter((one) => [one.name, ...one.variants].includes(name))
    expect([known?.name, known?.variants.includes(variant), others]).toEqual([name, true, []])
    expect(event.names.some((one) => one.name === variant)).toBe(false)
  })

  it.each(claims.figures)(
    '$measure, $where: $verdict',
    ({ measure, of, where, by, unverified, ...claim }) => {
      const sets = event.figures.filter(
        (set) => set.measure === measure && of.test(set.of) && set.where === where,
      )
      expect(
        sets.map(({ readings, verdict, low, high, origins }) => ({
          verdict,
          low,
          high,
          origins,
          readings: readings.length,
        })),
      ).toEqual([claim])
      for (const reading of sets[0]?.readings ?? []) {
        if (by !== undefined) expect(reading.attributedTo).toBe(by)
        expect(reading.unverified).toBe(unverified ?? false)
      }
    },
  )

  it('has no conflict, and no figure that is none', () => {
    expect(event.figures.filter(({ verdict }) => verdict === 'conflict')).toEqual([])
    for (const { wording } of event.figures.flatMap(({ readings }) => readings)) {
      expect(wording).not.toMatch(claims.noFigures)
      expect(wording).not.toMatch(MONTH_OR_YEAR)
    }
  })

  it.each(claims.quotes)('“%s” of %s: %s', (words, speaker, verdict, origins, variants) => {
    const sets = event.quotes.filter((set) => set.variants.some(({ text }) => text.includes(words)))
    expect(sets.map((set) => [set.speaker, set.verdict, set.origins, set.variants.length])).toEqual([
      [speaker, verdict, origins, variants],
    ])
  })

  it.each(claims.dates)('%s is %s', (words, expected) => {
    const mentions = [...made.stored.values()].flatMap(({ report, reading }) =>
      reading.dates
        .filter(({ misfit }) => misfit === null)
        .map(({ start, end, from, to }) => ({ said: report.text.slice(start, end), from, to }))
        .filter(({ said }) => words.test(said)),
    )
    expect(mentions.length).toBeGreaterThan(0)
    for (const { said, from, to } of mentions)
      expect([said, from <= expected && expected <= to]).toEqual([said, true])
    if (/^\^/.test(words.source))
      for (const { from, to } of mentions) expect([from, to]).toEqual([expected, expected])
  })

  it.each(claims.timeline)('has on %s %s', (from, part) => {
    const entries = (event.timeline ?? []).filter((entry) => entry.from === from && part.test(entry.text))
    expect(entries).toHaveLength(1)
  })

  it('quotes verbatim, and never furniture', () => {
    const cited = [
      ...event.lines.flatMap(({ evidence }) => evidence),
      ...(event.timeline ?? []).flatMap(({ evidence }) => evidence),
      ...event.figures.flatMap(({ readings }) => readings),
      ...event.quotes.flatMap(({ variants }) => variants.map((one) => ({ ...one, wording: one.text }))),
    ]
    for (const { report, start, end, wording } of cited) {
      expect(made.stored.get(report)?.report.text.slice(start, end)).toBe(wording)
      expect(wording).not.toMatch(claims.never)
    }
    for (const { text } of event.lines) expect(text).not.toMatch(/^[^\p{L}\p{N}]/u)
  })
}
