import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { rebuildDay } from '../../src/flows/rebuild-day.ts'
import { takeInReports } from '../../src/flows/take-in-reports.ts'
import type { Submission, TakenIn } from '../../src/model/report.ts'
import type { Ports } from '../../src/ports.ts'
import { BUDGET, FERRY, FERRY_FREE, NOTHING } from './ferry-reports.ts'
import { type LocalPorts, startPorts } from './local-ports.ts'

const DAY = '2025-05-04'

let local: LocalPorts
beforeAll(async () => {
  local = await startPorts()
})
afterAll(() => local.close())
beforeEach(() => local.wipe())

const outcomes = (answers: TakenIn[]): string[] => answers.map(({ outcome }) => outcome)

/** What became of each; of a call that the others let through. */
const takeIn = async (ports: Ports, submissions: Submission[]): Promise<TakenIn[]> => {
  const answers = await takeInReports(ports, submissions)
  if (answers === 'busy') throw new Error('every plan went stale')
  return answers
}

describe('taking in', () => {
  test('answers for each submission in the order given', async () => {
    const { ports } = local
    const [agency, copy] = FERRY
    if (!agency || !copy) throw new Error('there are five ferry reports')
    const answers = await takeIn(ports, [agency, NOTHING, copy, agency])
    expect(outcomes(answers)).toEqual(['taken in', 'set aside', 'taken in', 'already known'])
    expect(answers[0]).toMatchObject({ title: agency.title, day: DAY })
    expect(answers[1]).toMatchObject({ reason: 'empty' })
    expect(answers[3]?.id).toBe(answers[0]?.id)
    expect(answers[2]?.id).not.toBe(answers[0]?.id)
    expect(outcomes(await takeIn(ports, [copy, agency]))).toEqual(['already known', 'already known'])
  })

  test('what is known already changes nothing', async () => {
    const { ports } = local
    await takeIn(ports, [...FERRY, NOTHING])
    const before = await ports.reports.known([])
    await rebuildDay(ports, DAY)
    await takeIn(ports, [...FERRY, NOTHING])
    expect((await ports.reports.known([])).nextArrival).toBe(before.nextArrival)
    expect(await ports.days.dirty(9)).toEqual([])
  })

  test('marks the days of the reports, and those of the event they join that come after', async () => {
    const { ports } = local
    const [first, ...others] = FERRY
    await takeIn(ports, others)
    await rebuildDay(ports, DAY)
    expect(await ports.days.dirty(9)).toEqual([])
    await takeIn(ports, [FERRY_FREE])
    expect((await ports.days.dirty(9)).map(({ day }) => day)).toEqual(['2025-05-05'])
    await rebuildDay(ports, '2025-05-05')
    await takeIn(ports, first ? [first] : [])
    expect((await ports.days.dirty(9)).map(({ day }) => day)).toEqual([DAY, '2025-05-05'])
  })

  test('is recorded with what came of it', async () => {
    const { ports } = local
    await takeIn(ports, [BUDGET, NOTHING, BUDGET])
    expect((await ports.runs.status()).lastRuns).toMatchObject([
      { kind: 'take in', subject: '3 reports', outcome: '1 taken in, 1 already known, 1 set aside' },
    ])
  })

  test('plans again on what another call has written meanwhile', async () => {
    const { ports } = local
    let writes = 0
    const busy = {
      ...ports,
      reports: {
        ...ports.reports,
        write: async (write: Parameters<typeof ports.reports.write>[0]) => {
          writes += 1
          if (writes === 1) await takeIn(ports, [BUDGET])
          return ports.reports.write(write)
        },
      },
    }
    expect(outcomes(await takeIn(busy, FERRY))).toEqual(Array(5).fill('taken in'))
    expect(writes).toBe(2)
    expect((await ports.reports.known([])).nextArrival).toBe(7)
  })

  test('gives up with nothing stored where every plan goes stale, and can be asked again', async () => {
    const { ports } = local
    const crowded = { ...ports, reports: { ...ports.reports, write: async () => 'stale' as const } }
    expect(await takeInReports(crowded, FERRY)).toBe('busy')
    expect(await ports.runs.status()).toMatchObject({ reports: 0, failures: [] })
    expect(outcomes(await takeIn(ports, FERRY))).toEqual(Array(5).fill('taken in'))
  })

  test('from six sides at once, every report is taken in once', async () => {
    const { ports } = local
    const papers = Array.from({ length: 6 }, (_, n) => ({ ...BUDGET, source: `Paper ${n}` }))
    const answers = await Promise.all(papers.map((one) => takeIn(ports, [one, ...FERRY.slice(0, 1)])))
    expect(outcomes(answers.flat()).filter((outcome) => outcome === 'taken in')).toHaveLength(7)
    expect((await ports.runs.status()).reports).toBe(7)
  })

  test('a report the engine fails on costs no other, and can be read in the ledger', async () => {
    const { ports } = local
    const failing = {
      ...ports,
      engine: {
        ...ports.engine,
        reader: async () => {
          const read = await ports.engine.reader()
          return (report: Parameters<typeof read>[0]) => {
            if (report.text.includes('budget')) throw new Error('out of its depth')
            return read(report)
          }
        },
      },
    }
    const answers = await takeIn(failing, [BUDGET, ...FERRY])
    expect(answers[0]).toMatchObject({
      outcome: 'set aside',
      reason: 'not readable',
      detail: 'the engine failed on it: out of its depth',
    })
    expect(outcomes(answers.slice(1))).toEqual(Array(5).fill('taken in'))
    expect(outcomes(await takeIn(ports, [BUDGET]))).toEqual(['taken in'])
  })

  test('a reading that no row has room for is set aside, and costs no other report', async () => {
    const { ports } = local
    const wordy = {
      ...ports,
      engine: {
        ...ports.engine,
        reader: async () => {
          const read = await ports.engine.reader()
          return (report: Parameters<typeof read>[0]) => {
            const reading = read(report)
            const [term = ['word', 1]] = reading.terms
            const terms = report.text.includes('budget') ? Array(200_000).fill(term) : reading.terms
            return { ...reading, terms }
          }
        },
      },
    }
    const [budget, ...others] = await takeIn(wordy, [BUDGET, ...FERRY])
    expect(budget).toMatchObject({ outcome: 'set aside', reason: 'not readable' })
    expect(budget?.outcome === 'set aside' && budget.detail).toMatch(/its reading takes \d+ bytes/)
    expect(outcomes(others)).toEqual(Array(5).fill('taken in'))
  })

  test('a changed text at one address keeps both, the later a revision of the earlier', async () => {
    const { ports } = local
    const [, , , early, later] = await takeIn(ports, FERRY)
    const stored = await Promise.all([early, later].map((one) => ports.reports.find(one?.id ?? '')))
    expect(stored.map((one) => one?.membership?.revisionOf?.of ?? null)).toEqual([null, early?.id])
    expect(stored.map((one) => one?.report.text)).toEqual([FERRY[3]?.text, FERRY[4]?.text])
  })
})
