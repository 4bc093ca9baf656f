import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { eventsToTell } from '../../src/digest/digest-day.ts'
import { rebuildDay } from '../../src/flows/rebuild-day.ts'
import { takeInReports } from '../../src/flows/take-in-reports.ts'
import { POSTINGS_PER_REPORT_MAX } from '../../src/limits.ts'
import type { Day } from '../../src/model/day.ts'
import { followersKey, postingsOf } from '../../src/model/postings.ts'
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

const dayOf = async (date = DAY): Promise<Day> => {
  const day = (await local.ports.days.day(date))?.body
  if (!day) throw new Error(`no edition of ${date}`)
  return day
}

/** Ports whose day material is read only after `meanwhile` was done, as if it came in during the rebuild. */
const interrupted = (ports: Ports, meanwhile: () => Promise<unknown>): Ports => {
  let done = false
  const material: Ports['days']['material'] = async (...asked) => {
    const read = await ports.days.material(...asked)
    if (!done) {
      done = true
      await meanwhile()
    }
    return read
  }
  return { ...ports, days: { ...ports.days, material } }
}

const materialOf = async ({ days }: Ports) => days.material(DAY, eventsToTell(await days.outline(DAY)))

describe('a rebuild', () => {
  test('makes the first edition, with events, receipts and a ledger that adds up', async () => {
    const { ports } = local
    await takeInReports(ports, [...FERRY, BUDGET, NOTHING])
    expect(await rebuildDay(ports, DAY)).toBe('new edition')
    const day = await dayOf()
    expect(day.edition).toBe(1)
    expect(day.events).toHaveLength(2)
    const { takenIn, grouped, copies, single, setAside } = day.ledger
    expect({ takenIn, setAside, single }).toEqual({ takenIn: 7, setAside: 1, single: 1 })
    expect(grouped + copies + single + setAside).toBe(takenIn)
    for (const event of day.events)
      for (const line of event.lines)
        for (const { report, start, end, wording } of line.evidence)
          expect((await ports.reports.find(report))?.report.text.slice(start, end)).toBe(wording)
    const ferry = day.events[0]
    expect(await ports.events.event(ferry?.id ?? '')).toMatchObject({
      body: { title: ferry?.title, days: [{ date: DAY, event: ferry }] },
    })
    expect((await ports.documents.document('feed', ''))?.body).toMatchObject([
      { date: DAY, edition: 1, reports: 6 },
    ])
  })

  test('of a clean day does nothing, of an unchanged one appends nothing', async () => {
    const { ports } = local
    await takeInReports(ports, [BUDGET])
    expect(await rebuildDay(ports, DAY)).toBe('new edition')
    expect(await rebuildDay(ports, DAY)).toBe('clean')
    const before = await ports.days.day(DAY)
    const { generation } = await ports.reports.known([])
    const nothingNew = {
      reports: [],
      setAside: [],
      sources: [],
      plan: { profiles: [], memberships: [], merged: [] },
    }
    await ports.reports.write({ ...nothingNew, generation, dirtyDays: [DAY] })
    expect(await rebuildDay(ports, DAY)).toBe('unchanged')
    expect(await ports.days.day(DAY)).toEqual(before)
    expect(await ports.days.dirty(9)).toEqual([])
  })

  test('after more reports makes another edition that says what changed', async () => {
    const { ports } = local
    await takeInReports(ports, FERRY.slice(0, 2))
    await rebuildDay(ports, DAY)
    const first = await dayOf()
    await takeInReports(ports, [...FERRY.slice(2), BUDGET])
    expect(await rebuildDay(ports, DAY)).toBe('new edition')
    const second = await dayOf()
    expect([first.edition, second.edition]).toEqual([1, 2])
    expect(second.events.map(({ id }) => id)).toContain(first.events[0]?.id)
    expect(second.changes.map(({ kind }) => kind)).toContain('event added')
    expect((await ports.days.editions(DAY, null, 9))?.body?.items.map(({ hash }) => hash)).toEqual([
      second.hash,
      first.hash,
    ])
    const [summary] = (await ports.documents.document('feed', ''))?.body ?? []
    expect(summary).toMatchObject({ firstBuiltAt: first.builtAt, builtAt: second.builtAt })
  })

  test('that a report arrives in has it in the next edition', async () => {
    const { ports } = local
    await takeInReports(ports, FERRY)
    const busy = interrupted(ports, () => takeInReports(ports, [BUDGET]))
    expect(await rebuildDay(busy, DAY)).toBe('new edition')
    expect((await dayOf()).ledger.takenIn).toBe(6)
    expect(await ports.days.dirty(9)).toEqual([])
  })

  test('comes to one hash, read event by event or all at once', async () => {
    const { ports } = local
    await takeInReports(ports, [...FERRY, BUDGET])
    await rebuildDay(ports, DAY)
    const first = await dayOf()
    const events = eventsToTell(await ports.days.outline(DAY))
    expect(events.length).toBeGreaterThan(1)
    const apart = await Promise.all(events.map((event) => ports.days.material(DAY, [event])))
    expect(apart.flat()).toEqual(await ports.days.material(DAY, events))
    const material: Ports['days']['material'] = async (day, asked) => {
      const each = await Promise.all(asked.map((event) => ports.days.material(day, [event])))
      return each.flat()
    }
    await local.wipe()
    await takeInReports(ports, [BUDGET, ...FERRY.toReversed()])
    expect(await rebuildDay({ ...ports, days: { ...ports.days, material } }, DAY)).toBe('new edition')
    expect((await dayOf()).hash).toBe(first.hash)
  })

  test('that reports keep arriving in gives up and leaves the day dirty', async () => {
    const { ports } = local
    await takeInReports(ports, [BUDGET])
    let n = 0
    const material: Ports['days']['material'] = async (...asked) => {
      const read = await ports.days.material(...asked)
      n += 1
      await takeInReports(ports, [{ ...BUDGET, source: `Paper ${n}` }])
      return read
    }
    expect(await rebuildDay({ ...ports, days: { ...ports.days, material } }, DAY)).toBe('overtaken')
    expect(await ports.days.day(DAY)).toBeNull()
    expect(await rebuildDay(ports, DAY)).toBe('new edition')
    expect((await dayOf()).ledger.takenIn).toBe(n + 1)
  })

  test('five times at once makes one edition', async () => {
    const { ports } = local
    await takeInReports(ports, FERRY)
    const rebuilt = await Promise.all(Array.from({ length: 5 }, () => rebuildDay(ports, DAY)))
    expect(rebuilt.filter((outcome) => outcome === 'new edition')).toHaveLength(1)
    expect((await ports.days.editions(DAY, null, 9))?.body?.items).toHaveLength(1)
    expect(await ports.days.dirty(9)).toEqual([])
  })

  test('overtaken by another does not put older news over newer', async () => {
    const { ports } = local
    await takeInReports(ports, FERRY)
    const slow = interrupted(ports, async () => {
      await takeInReports(ports, [BUDGET])
      await rebuildDay(ports, DAY)
    })
    expect(await rebuildDay(slow, DAY)).toBe('clean')
    expect((await dayOf()).ledger.takenIn).toBe(6)
    expect((await ports.days.editions(DAY, null, 9))?.body?.items).toHaveLength(1)
  })

  test('gives events their other ids without another edition', async () => {
    const { ports } = local
    await takeInReports(ports, FERRY)
    await rebuildDay(ports, DAY)
    const before = await dayOf()
    const old = before.events[0]?.id ?? ''
    const { generation } = await ports.reports.known([])
    const members = await ports.archive.members([old])
    await ports.reports.write({
      generation,
      reports: [],
      setAside: [],
      sources: [],
      plan: {
        profiles: [],
        memberships: members.map(({ membership }) => ({ ...membership, event: 'e0123456789abcdef' })),
        merged: [{ from: old, into: 'e0123456789abcdef' }],
      },
      dirtyDays: [DAY],
    })
    expect(await rebuildDay(ports, DAY)).toBe('unchanged')
    const after = await dayOf()
    expect([after.edition, after.hash]).toEqual([before.edition, before.hash])
    expect(after.events.map(({ id }) => id)).toEqual(['e0123456789abcdef'])
    expect(await ports.events.event(old)).toEqual({ movedTo: 'e0123456789abcdef' })
    expect(await ports.events.event('e0123456789abcdef')).toMatchObject({ body: { days: [{ date: DAY }] } })
    expect((await ports.documents.document('feed', ''))?.body?.[0]?.events[0]?.id).toBe('e0123456789abcdef')
    expect((await ports.days.editions(DAY, null, 9))?.body?.items).toHaveLength(1)
  })

  test('reads again what older reading code read', async () => {
    const { ports } = local
    await takeInReports(ports, FERRY)
    const old = (await materialOf(ports)).flatMap(({ today }) => today)
    const ids = old.map(({ report }) => report.id)
    const profiles = (await ports.archive.profiles(ids)).map(({ profile }) => profile)
    const place = { published: '9999', report: '' }
    const keys = profiles
      .flatMap((profile) => postingsOf(profile, POSTINGS_PER_REPORT_MAX))
      .map(([key]) => key)
    const asked = [...keys, 'gone', followersKey('gone')]
    const postings = await ports.archive.postings(asked, place)
    const { generation } = await ports.reports.known([])
    const outdated = {
      generation,
      readings: old.map(({ reading }) => ({ ...reading, version: -1, sentences: [] })),
      profiles: profiles.map((before) => ({
        before,
        now: { ...before, words: 0, vector: [['gone', 1] satisfies [string, number]] },
      })),
    }
    expect(await ports.reports.replaceReadings(outdated)).toBe('written')
    expect(await ports.reports.replaceReadings(outdated)).toBe('stale')
    const gone = await ports.archive.postings(['gone', followersKey('gone')], place)
    expect([...gone.values()].flat()).toHaveLength(ids.length)
    await rebuildDay(ports, DAY)
    expect((await ports.archive.profiles(ids)).map(({ profile }) => profile)).toEqual(profiles)
    expect(await ports.archive.postings(asked, place)).toEqual(postings)
    expect((await dayOf()).events[0]?.lines.length).toBeGreaterThan(0)
    const anew = (await materialOf(ports)).flatMap(({ today }) => today)
    expect(anew.map(({ reading }) => reading)).toEqual(old.map(({ reading }) => reading))
  })

  test('of an event’s second day keeps the event’s id and address', async () => {
    const { ports } = local
    await takeInReports(ports, FERRY)
    await rebuildDay(ports, DAY)
    const { events } = await dayOf()
    await takeInReports(ports, [FERRY_FREE])
    await rebuildDay(ports, '2025-05-05')
    await rebuildDay(ports, DAY)
    const next = (await dayOf('2025-05-05')).events[0]
    expect(next?.id).toBe(events[0]?.id)
    expect(next?.firstDay).toBe(DAY)
    const stored = await ports.events.event(next?.id ?? '')
    expect(stored && 'body' in stored ? stored.body?.days.map(({ date }) => date) : []).toEqual([
      '2025-05-05',
      DAY,
    ])
  })
})
