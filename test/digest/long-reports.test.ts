// Long reports that are all alike ask for every comparison there is: they are digested within the time any test has.
import { describe, expect, it } from 'vitest'
import { digestEvent } from '../../src/digest/digest-event.ts'
import { read, reportOf } from '../reading/report-of.ts'
import { FLAT } from './material.ts'

const REPORTS = 3
const LENGTH = 40_000

const SYLLABLES = 'bra dun el fen gor hal jor kel lun mar nor pel quin ros sel tor ul ven yar zel'.split(' ')

const name = (n: number): string => {
  const word = [n, n / 20, n / 400].map((at) => SYLLABLES[Math.floor(at) % 20] ?? '').join('')
  return word.charAt(0).toUpperCase() + word.slice(1)
}

const textOf = (sentence: (n: number) => string, from: number): string => {
  const sentences: string[] = []
  for (let length = 0, n = from; length < LENGTH; n++) {
    const next = sentence(n)
    sentences.push(next)
    length += next.length + 1
  }
  return sentences.join(' ')
}

const eventOf = (sentence: (n: number) => string) => ({
  id: 'event',
  firstDay: '2024-05-15',
  today: Array.from({ length: REPORTS }, (_, n) => {
    const report = reportOf(textOf(sentence, n), { id: `r${n}`, sourceId: `s${n}`, originId: `s${n}` })
    const membership = {
      report: report.id,
      event: 'event',
      day: '2024-05-15',
      copyOf: null,
      revisionOf: null,
      joinedBecause: 'the test says so',
    }
    return { report, reading: read(report), membership }
  }),
  listed: [],
  notListed: 0,
  before: [],
})

describe('three reports of 40,000 characters are digested, of', () => {
  it.each<{ what: string; sentence: (n: number) => string }>([
    { what: 'victims by name', sentence: (n) => `${name(n)} ${name(3 * n)}, ${10 + (n % 80)}, was killed.` },
    { what: 'victims without one', sentence: (n) => `A man was killed and a woman was hurt in ${name(n)}.` },
    {
      what: 'one figure that changes',
      sentence: (n) => `At least ${2 + (n % 900)} people were killed in the city that day, the mayor said.`,
    },
    {
      what: 'names',
      sentence: (n) =>
        `${name(n)} ${name(n + 1)} met ${name(n + 2)} ${name(n + 3)} in ${name(n + 4)} to talk of the dam.`,
    },
    {
      what: 'quotations',
      sentence: (n) =>
        `“We will rebuild ${name(n)} whatever it takes,” ${name(n + 1)} ${name(n + 2)} said on May ${1 + (n % 14)}.`,
    },
  ])('$what', ({ sentence }) => {
    const event = eventOf(sentence)
    const { lines, figures, quotes, names } = digestEvent(event, '2024-05-15', FLAT)
    expect([lines, figures, quotes, names].flat().length).toBeGreaterThan(0)
    for (const { text, evidence } of lines)
      expect(evidence.some(({ wording }) => wording === text)).toBe(true)
  })
})
