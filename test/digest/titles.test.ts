import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { eventOf, FLAT, told } from './material.ts'
import { digestDay } from './whole-day.ts'

const WORDS =
  'Lind ferry strike mayor bridge flood harbour vote court talks fire Marsh 12 hopes for ahead of'.split(' ')
const wording = fc
  .array(fc.constantFrom(...WORDS), { minLength: 3, maxLength: 9 })
  .map((words) => words.join(' '))
const sentence = wording.map((words) => `The council said that ${words} in the end.`)
const title = fc.oneof(
  wording,
  wording.map((words) => `${words} …`),
  fc.string({ unit: 'binary', maxLength: 40 }),
)
const given = fc.record(
  { title, text: fc.array(sentence, { minLength: 1, maxLength: 6 }).map((all) => all.join(' ')) },
  { requiredKeys: ['text'] },
)

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

describe('the title of an event', () => {
  it('is one of its reports’ own titles or one of its lines, word for word', () => {
    fc.assert(
      fc.property(fc.array(given, { minLength: 1, maxLength: 5 }), (givens) => {
        const reports = givens.map((one, i) => told({ source: `S${i}`, ...one }))
        const day = { date: '2024-05-02', timezone: 'UTC', events: [eventOf(reports)], setAside: [] }
        const [event] = digestDay(day, FLAT).events
        const titles = reports.map(({ report }) => oneLine(report.title.value))
        const lines = event?.lines.map(({ text }) => oneLine(text)) ?? []
        expect([...titles, ...lines]).toContain(event?.title)
      }),
      { numRuns: 300 },
    )
  })
})
