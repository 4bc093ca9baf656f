import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { eventsToTell } from '../../src/digest/digest-day.ts'
import { candidatesOf, keysOf, nearest } from '../../src/grouping/candidates.ts'
import { POSTINGS_EACH_SIDE_MAX } from '../../src/limits.ts'
import { addDays } from '../../src/model/calendar.ts'
import { type GroupingPlan, type Posting, placeOf } from '../../src/model/grouping.ts'
import { followersKey } from '../../src/model/postings.ts'
import { archive } from '../../src/store/archive.ts'
import { dayStore } from '../../src/store/day-store.ts'
import { eventStore } from '../../src/store/event-store.ts'
import { listStore } from '../../src/store/list-store.ts'
import { reportStore } from '../../src/store/report-store.ts'
import { sourceStore } from '../../src/store/source-store.ts'
import { type LocalDatabases, startDatabases } from './d1.ts'
import {
  aDay,
  aDayEvent,
  aDayWrite,
  aMembership,
  aProfile,
  aReading,
  aReport,
  aSetAside,
  aWrite,
} from './nouns.ts'

let local: LocalDatabases
beforeAll(async () => {
  local = await startDatabases()
})
afterAll(() => local.close())
beforeEach(() => local.wipe())

const dayRead = async () => {
  const days = dayStore(local.db, 'UTC')
  const outline = await days.outline('2025-05-04')
  return { outline, material: await days.material('2025-05-04', eventsToTell(outline)) }
}

describe('a take-in', () => {
  test('comes back as it was stored, to the last character', async () => {
    const reports = reportStore(local.db)
    expect(await reports.known(['a'])).toEqual({ ids: new Set(), generation: 0, nextArrival: 1 })
    expect(await reports.write(aWrite(0, [{ id: 'a', event: 'e1' }], { setAside: [aSetAside('s')] }))).toBe(
      'written',
    )
    expect(await reports.find('a')).toEqual({ report: aReport('a'), membership: aMembership('a', 'e1') })
    expect(await reports.find('b')).toBeNull()
    expect(await reports.known(['a', 'b', 's'])).toEqual({
      ids: new Set(['a', 's']),
      generation: 1,
      nextArrival: 2,
    })
    expect(await archive(local.db).profiles(['a', 'b'])).toEqual([
      { profile: aProfile('a'), membership: aMembership('a', 'e1') },
    ])
    expect(await sourceStore(local.db).all()).toEqual([
      { id: 'harbour-post', name: 'Harbour Post', kind: 'outlet', signatures: [], reports: 1 },
    ])
    const { outline, material } = await dayRead()
    expect(material[0]?.today[0]?.reading).toEqual(aReading('a'))
    expect(outline.setAside).toEqual([{ reason: 'empty', count: 1 }])
  })

  test('planned on what another write changed is undone as a whole', async () => {
    const reports = reportStore(local.db)
    await reports.write(aWrite(0, [{ id: 'a', event: 'e1' }]))
    const late = aWrite(0, [{ id: 'b', event: 'e2', day: '2025-05-05' }], { setAside: [aSetAside('s')] })
    expect(await reports.write(late)).toBe('stale')
    expect(await reports.find('b')).toBeNull()
    expect((await reports.known(['b', 's'])).ids).toEqual(new Set())
    expect(await dayStore(local.db, 'UTC').dirty(9)).toEqual([{ day: '2025-05-04', generation: 1 }])
  })

  test('written ten times at once is written once', async () => {
    const reports = reportStore(local.db)
    const write = aWrite(0, [{ id: 'a', event: 'e1' }])
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => reports.write(write)))
    expect(outcomes.sort()).toEqual([...Array(9).fill('stale'), 'written'])
    expect((await reports.known(['a'])).generation).toBe(1)
  })

  test('of many long reports goes into bounded statements', async () => {
    const reports = reportStore(local.db)
    const text = 'Сообщение о пароме. '.repeat(5_000)
    const write = aWrite(
      0,
      Array.from({ length: 30 }, (_, n) => ({ id: `r${n}`, event: 'e1' })),
    )
    const long = write.reports.map((one) => ({ ...one, report: { ...one.report, text } }))
    expect(await reports.write({ ...write, reports: long })).toBe('written')
    expect((await reports.find('r29'))?.report.text).toBe(text)
    expect((await dayRead()).material[0]?.today).toHaveLength(30)
  })

  test('other failures are not taken for a stale plan', async () => {
    const write = aWrite(0, [{ id: 'a', event: 'e1' }])
    const broken = { ...write, reports: write.reports.map((one) => ({ ...one, arrival: Number.NaN })) }
    await expect(reportStore(local.db).write(broken)).rejects.toThrow(/NOT NULL/)
  })
})

test('replaced readings keep the report', async () => {
  const reports = reportStore(local.db)
  await reports.write(aWrite(0, [{ id: 'a', event: 'e1' }]))
  const write = { generation: 1, readings: [aReading('a', 2)], profiles: [] }
  expect(await reports.replaceReadings(write)).toBe('written')
  expect((await dayRead()).material[0]?.today[0]?.reading).toEqual(aReading('a', 2))
})

test('the days of events from a day on, each once, in order', async () => {
  const reports = reportStore(local.db)
  await reports.write(
    aWrite(0, [
      { id: 'a', event: 'e1', day: '2025-05-06' },
      { id: 'b', event: 'e1', day: '2025-05-04' },
      { id: 'c', event: 'e1', day: '2025-05-04' },
      { id: 'd', event: 'e2', day: '2025-05-05' },
    ]),
  )
  expect(await reports.daysOfEvents([['e1', '2025-05-01']])).toEqual(['2025-05-04', '2025-05-06'])
  expect(await reports.daysOfEvents([['e1', '2025-05-05']])).toEqual(['2025-05-06'])
  expect(
    await reports.daysOfEvents([
      ['e1', '2025-05-06'],
      ['e2', '2025-05-05'],
      ['e3', '2025-05-01'],
    ]),
  ).toEqual(['2025-05-05', '2025-05-06'])
})

describe('the archive', () => {
  test('finds the reports of a term that were published next to a place, so many on each side', async () => {
    const days = Array.from({ length: 2 * POSTINGS_EACH_SIDE_MAX + 9 }, (_, n) => addDays('2025-01-01', n))
    const write = aWrite(
      0,
      days.map((day) => ({ id: `r-${day}`, event: 'e1', day, vector: [['ferri', 0.6]] })),
    )
    const profiles = write.plan.profiles.map((profile, n) => ({ ...profile, publishedAt: days[n] ?? '' }))
    await reportStore(local.db).write({ ...write, plan: { ...write.plan, profiles } })
    const postings = days.map((day) => ({ report: `r-${day}`, published: day, weight: 0.6 }))
    const places = [
      { published: '2024-12-31', report: 'r' },
      { published: days[3] ?? '', report: 'r' },
      { published: days[70] ?? '', report: `r-${days[70]}` },
      { published: '2025-12-31', report: 'r' },
    ]
    for (const place of places) {
      const found = await archive(local.db).postings(['ferri', 'opera'], place)
      const byReport = (a: Posting, b: Posting) => (a.report < b.report ? -1 : 1)
      expect(found.get('ferri')?.sort(byReport), place.published).toEqual(nearest('ferri', postings, place))
      expect(found.get('opera')).toEqual([])
    }
  })

  test('finds a report by its heaviest terms only', async () => {
    const vector = Array.from({ length: 40 }, (_, n): [string, number] => [`t${n}`, 1 / (n + 1)])
    await reportStore(local.db).write(aWrite(0, [{ id: 'a', event: 'e1', vector }]))
    const found = await archive(local.db).postings(['t31', 't32'], { published: '2025-05-09', report: 'b' })
    expect([found.get('t31')?.length, found.get('t32')?.length]).toEqual([1, 0])
  })

  test('finds a near copy by the bands of its sketch, among many of the same terms and years apart', async () => {
    const days = Array.from({ length: 3 * POSTINGS_EACH_SIDE_MAX }, (_, n) => addDays('2025-01-01', n))
    const write = aWrite(0, [
      { id: 'old', event: 'e1' },
      ...days.map((day) => ({ id: `r-${day}`, event: 'e2' })),
    ])
    const sketch = Array.from({ length: 64 }, (_, n) => n)
    const profiles = write.plan.profiles.map((profile, n) => ({
      ...profile,
      publishedAt: days[n - 1] ?? '2019-01-01',
      sketch: sketch.map((value) => (n === 0 ? value : value + 64 * n)),
    }))
    await reportStore(local.db).write({ ...write, plan: { ...write.plan, profiles } })
    const late = {
      ...aProfile('late'),
      publishedAt: '2025-02-20',
      sketch: sketch.map((value) => (value % 5 === 0 && value > 7 ? value + 9_999 : value)),
    }
    const found = await archive(local.db).postings(keysOf(late), placeOf(late))
    expect(found.get('ferri')?.map(({ report }) => report)).not.toContain('old')
    expect(candidatesOf(late, found)[0]).toBe('old')
  })

  test('files a report that comes to follow another apart from those that lead', async () => {
    const reports = reportStore(local.db)
    const vector: [string, number][] = [['ferri', 0.6]]
    await reports.write(aWrite(0, [{ id: 'a', event: 'e1', vector }]))
    const write = aWrite(1, [{ id: 'b', event: 'e1', vector }])
    const follower = { ...aProfile('a', vector), neighbours: [{ report: 'b', similarity: 0.9 }] }
    const plan = { ...write.plan, profiles: [...write.plan.profiles, follower] }
    await reports.write({ ...write, plan })
    const found = await archive(local.db).postings(keysOf(aProfile('c', vector)), placeOf(aProfile('c')))
    const ids = ['ferri', followersKey('ferri')].map((key) => found.get(key)?.map(({ report }) => report))
    expect(ids).toEqual([['b'], ['a']])
  })

  test('knows the members of events, and which events an edition has shown', async () => {
    await reportStore(local.db).write(
      aWrite(0, [
        { id: 'b', event: 'e1' },
        { id: 'a', event: 'e1' },
        { id: 'c', event: 'e2' },
      ]),
    )
    const members = await archive(local.db).members(['e1'])
    expect(members.map(({ profile }) => profile.report)).toEqual(['a', 'b'])
    const day = aDay('2025-05-04', 1, [aDayEvent('e1', 'Ferry runs')])
    await dayStore(local.db, 'UTC').write(aDayWrite(day, { day: '2025-05-04', generation: 1 }))
    expect(await archive(local.db).events(['e2', 'e1'])).toEqual([
      { id: 'e2', published: false, reports: 1 },
      { id: 'e1', published: true, reports: 2 },
    ])
  })
})

describe('ids that gave way', () => {
  const regroup = (merged: GroupingPlan['merged'], memberships: GroupingPlan['memberships'] = []) => ({
    plan: { profiles: [], memberships, merged },
    reports: [],
    dirtyDays: [],
  })

  test('redirect to where they went in the end, and come back when they have members again', async () => {
    const reports = reportStore(local.db)
    const events = eventStore(local.db)
    await reports.write(
      aWrite(
        0,
        ['e1', 'e2', 'e3'].map((event) => ({ id: `r-${event}`, event })),
      ),
    )
    const day = aDay(
      '2025-05-04',
      1,
      ['e1', 'e2', 'e3'].map((id) => aDayEvent(id, `Ferry of ${id}`)),
    )
    await dayStore(local.db, 'UTC').write(aDayWrite(day, { day: '2025-05-04', generation: 1 }))
    expect(await reports.write(aWrite(1, [], regroup([{ from: 'e1', into: 'e2' }])))).toBe('stale')
    await reports.write(aWrite(2, [], regroup([{ from: 'e1', into: 'e2' }])))
    await reports.write(aWrite(3, [], regroup([{ from: 'e2', into: 'e3' }])))
    expect(await events.event('e1')).toEqual({ movedTo: 'e3' })
    expect(await events.event('e2')).toEqual({ movedTo: 'e3' })
    const { items } = await listStore(local.db, local.search).events({}, null, 9)
    expect(items.map(({ id }) => id)).toEqual(['e3'])
    await reports.write(aWrite(4, [], regroup([{ from: 'e3', into: 'e1' }], [aMembership('r-e1', 'e1')])))
    expect(await events.event('e1')).toMatchObject({ movedTo: null })
    expect(await events.event('e2')).toEqual({ movedTo: 'e1' })
    expect(await events.event('e3')).toEqual({ movedTo: 'e1' })
  })

  test('leave no trace where no edition showed them', async () => {
    const reports = reportStore(local.db)
    await reports.write(aWrite(0, [], regroup([{ from: 'e8', into: 'e9' }])))
    expect(await eventStore(local.db).event('e8')).toBeNull()
  })
})
