import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hashOf } from '../../src/digest/day-hash.ts'
import type { DayContent } from '../../src/model/day.ts'
import type { ReportInEvent } from '../../src/model/material.ts'
import { early, ferry, gazette, late, post } from './ferry.ts'
import { eventOf, FLAT, told } from './material.ts'
import { digestDay, type WholeDay } from './whole-day.ts'

const lone = told({
  source: 'Hill Courier',
  title: 'Council puts off vote on the new bridge at Low Ferry',
  text: 'The council of Low Ferry put off its vote on a new bridge until June on Thursday evening.',
})
const copy = told({
  source: 'Valley Mirror',
  origin: 'Coast Wire',
  title: 'All passengers taken off ferry stranded near Eastport',
  text: late.report.text.slice(late.report.text.indexOf('All passengers were')),
  copyOf: late.report.id,
})

const material = (today: ReportInEvent[], rest: Partial<WholeDay> = {}): WholeDay => ({
  date: '2024-05-02',
  timezone: 'UTC',
  events: [eventOf(today), { ...eventOf([lone]), id: 'e0000000000000002' }],
  setAside: [
    { reason: 'no news text', count: 2 },
    { reason: 'empty', count: 1 },
  ],
  ...rest,
})

const day = digestDay(material([...ferry, copy]), FLAT)
const [event] = day.events
if (event === undefined) throw new Error('the day has no event')

const textOf = (content: DayContent, id: string): string => {
  const read = [...ferry, copy, lone].find(({ report }) => report.id === id)
  if (read === undefined) throw new Error(`${content.date} cites an unknown report`)
  return read.report.text
}

describe('digestDay', () => {
  it('has a ledger that adds up', () => {
    expect(day.ledger).toEqual({
      takenIn: 9,
      grouped: 4,
      copies: 1,
      single: 1,
      setAside: 3,
      setAsideReasons: [
        { reason: 'empty', count: 1 },
        { reason: 'no news text', count: 2 },
      ],
      eventsNotShown: 0,
    })
  })

  it('puts the event of most origins first and counts origins, not copies', () => {
    expect(day.events.map(({ origins, reports }) => [origins, reports.length])).toEqual([
      [3, 5],
      [1, 1],
    ])
  })

  it('quotes verbatim everywhere', () => {
    const spans = day.events.flatMap(({ lines, figures, quotes }) => [
      ...lines.flatMap(({ evidence }) => evidence),
      ...figures.flatMap(({ readings }) => readings),
      ...quotes.flatMap(({ variants }) => variants.map((variant) => ({ ...variant, wording: variant.text }))),
    ])
    expect(spans.length).toBeGreaterThan(10)
    for (const { report, start, end, wording } of spans)
      expect(textOf(day, report).slice(start, end)).toBe(wording)
    for (const { text, evidence } of day.events.flatMap(({ lines }) => lines))
      expect(text).toBe(evidence[0]?.wording)
  })

  it('gives a lone report lines of its own', () => {
    expect(day.events[1]?.lines.map(({ text }) => text)).toEqual([lone.report.text.split('\n\n')[1]])
  })

  it('is the same day whatever order the material comes in', () => {
    const expected = hashOf(day)
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...ferry, copy], { minLength: 5, maxLength: 5 }),
        fc.boolean(),
        fc.stringMatching(/^e[0-9a-f]{16}$/),
        (today, turned, id) => {
          const given = material(today)
          const events = given.events.map((one) => ({ ...one, id: one.id.replace(/^e0+1$/, id) }))
          const setAside = turned ? given.setAside.toReversed() : given.setAside
          const shuffled = { ...given, setAside, events: turned ? events.toReversed() : events }
          expect(hashOf(digestDay(shuffled, FLAT))).toBe(expected)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('takes its titles from the headlines of its reports', () => {
    expect(event.title).toBe('Lifeboats take passengers off stranded ferry near Eastport')
    expect(event.slug).toBe('lifeboats-take-passengers-off-stranded-ferry-near-eastport-0000000000000001')
    expect(event.titleFrom).toContain('Harbour Post')
    const untitled = digestDay(material([gazette]), FLAT).events.find(({ lines }) => lines.length > 1)
    expect(untitled?.title).toBe(untitled?.lines[0]?.text)
  })
})

describe('lines', () => {
  const strandOf = (word: string) => event.lines.find(({ text }) => text.includes(word))?.strand

  it('lead with what most origins say, and count copies and versions as one origin', () => {
    const [lead] = event.lines
    expect(lead?.text).toMatch(/lifeboats/i)
    expect(lead?.origins).toBe(3)
    const sources = new Set(lead?.evidence.map(({ report }) => report))
    expect(sources.has(copy.report.id)).toBe(true)
  })

  it('never open with a pronoun or a connective', () => {
    for (const { text } of event.lines) expect(text).not.toMatch(/^(?:He|But|In addition)\b/)
  })

  it('say nothing twice', () => {
    const outage = event.lines.filter(({ text }) => text.includes('Norling'))
    expect(outage).toHaveLength(1)
    expect(outage[0]?.origins).toBe(2)
  })

  it('fall into strands by the places the main thread does not lead with', () => {
    expect(event.strands).toEqual(['Norling'])
    expect(strandOf('laundry')).toBe('Norling')
    expect(strandOf('ifeboats')).toBeUndefined()
  })

  it('keep their ids while their evidence grows, and are new when yesterday said nothing like it', () => {
    const fewer = digestDay(material(ferry), FLAT).events[0]
    const ids = new Set(fewer?.lines.map(({ id }) => id))
    expect(event.lines.every(({ id }) => ids.has(id))).toBe(true)
    const next = digestDay(
      { ...material([]), events: [eventOf([gazette], { before: [early, late, post], reportsSoFar: 5 })] },
      FLAT,
    )
    const newOnes = next.events[0]?.lines.map(({ text, isNew }) => [text.includes('lifeboats'), isNew])
    expect(newOnes).toContainEqual([true, false])
    expect(newOnes).toContainEqual([false, true])
  })
})

describe('any text', () => {
  it('is digested without a throw, and quoted verbatim', () => {
    const words = fc.array(
      fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('“', '. ', ' 5,000 ', ' Marsh ')),
    )
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 4 }), (texts) => {
        const reports = texts.map((parts, i) =>
          told({ source: `S${i}`, text: `${parts.join('')} The end of it.` }),
        )
        const byId = new Map(reports.map(({ report }) => [report.id, report.text]))
        const content = digestDay(material(reports), FLAT)
        for (const { report, start, end, wording } of content.events.flatMap(({ lines }) =>
          lines.flatMap(({ evidence }) => evidence),
        ))
          expect((byId.get(report) ?? lone.report.text).slice(start, end)).toBe(wording)
      }),
      { numRuns: 100 },
    )
  })
})
