import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { intake } from '../../src/intake/intake.ts'
import type { Report } from '../../src/model/report.ts'
import type { Source } from '../../src/model/source.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const FOLDER = resolve(ROOT, 'content/reports/2022-03-29')
const REAL = resolve(ROOT, '../shared/reports')
const register = JSON.parse(readFileSync(resolve(ROOT, 'content/sources.json'), 'utf8')) as Source[]

const files = readdirSync(FOLDER).sort()
const texts = new Map(files.map((name) => [name, readFileSync(resolve(FOLDER, name), 'utf8')]))

const reportOf = (name: string): Report => {
  const submission = { text: texts.get(name) ?? '', format: 'markdown' as const }
  const taken = intake(submission, { register, timezone: 'UTC', now: new Date('2026-01-01T00:00:00Z') })
  if (taken.kind !== 'report') throw new Error(`${name}: ${taken.setAside.detail}`)
  return taken.report
}

describe('the sample day', () => {
  it.each([
    ['harbour-gazette.md', 'The Harbour Gazette', 'reuters', 'day'],
    ['inland-ledger.md', 'The Inland Ledger', 'upi', 'second'],
    ['lakeshore-bulletin.md', 'Lakeshore Bulletin', 'upi', 'second'],
    ['northern-courier.md', 'Northern Courier', 'dpa', 'second'],
    ['strait-observer.md', 'The Strait Observer', 'reuters', 'second'],
  ])('%s is a report of %s, its text from %s', (name, source, origin, precision) => {
    const report = reportOf(name)
    expect(report).toMatchObject({ sourceName: source, originId: origin })
    expect(report.published).toMatchObject({ day: '2022-03-29', precision })
  })

  it('has no other files', () => expect(files).toHaveLength(5))

  it('shows what cleaning does: furniture, a caption and a crosshead are marked, and kept', () => {
    const report = reportOf('strait-observer.md')
    const roles = (role: string) =>
      report.paragraphs
        .filter((one) => one.role === role)
        .map(({ start, end }) => report.text.slice(start, end))
    expect(roles('furniture')).toEqual(expect.arrayContaining(['Follow our news', 'Advertisement']))
    expect(roles('caption')).toEqual([expect.stringMatching(/^A man pushes his bicycle/)])
    expect(roles('heading')).toEqual(['TOLL IN THE CAPITAL'])
  })

  it.each(files)('%s says that it was written for Daybook', (name) => {
    expect(texts.get(name)).toMatch(/^# Written for Daybook's sample day/m)
  })
})

/** All runs of `length` words of a text, as read by ear: case and punctuation do not count. */
const runsOf = (text: string, length: number): Set<string> => {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return new Set(words.slice(length - 1).map((_, at) => words.slice(at, at + length).join(' ')))
}

describe.skipIf(!existsSync(REAL))('the sample day beside the reports that it retells', () => {
  const real = runsOf(
    // A skipped suite is still collected.
    (existsSync(REAL) ? readdirSync(REAL) : [])
      .filter((name) => name.endsWith('.txt'))
      .map((name) => readFileSync(resolve(REAL, name), 'utf8'))
      .join('\n'),
    8,
  )
  it.each(files)('%s shares no eight words in a row with them', (name) => {
    const own = runsOf(texts.get(name) ?? '', 8)
    expect(real.size).toBeGreaterThan(1000)
    expect([...own].filter((run) => real.has(run))).toEqual([])
  })
})
