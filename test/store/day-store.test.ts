import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { eventsToTell } from '../../src/digest/digest-day.ts'
import { EVENT_REPORTS_LISTED_MAX, EVENT_REPORTS_READ_MAX } from '../../src/limits.ts'
import type { Day } from '../../src/model/day.ts'
import { dayStore } from '../../src/store/day-store.ts'
import { documentStore } from '../../src/store/document-store.ts'
import { eventStore } from '../../src/store/event-store.ts'
import { reportStore } from '../../src/store/report-store.ts'
import { type LocalDatabases, startDatabases } from './d1.ts'
import { aDay, aDayEvent, aDayWrite, aReport, aSetAside, aSummary, aWrite } from './nouns.ts'

let local: LocalDatabases
beforeAll(async () => {
  local = await startDatabases()
})
afterAll(() => local.close())
beforeEach(() => local.wipe())

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1)

const stores = () => ({
  reports: reportStore(local.db),
  days: dayStore(local.db, 'UTC'),
  events: eventStore(local.db),
  documents: documentStore(local.db),
})

/** Takes one report of the day in, so that the day is dirty. */
const arrive = async (day: string, id = `report-${day}`): Promise<void> => {
  const { reports } = stores()
  const { generation } = await reports.known([])
  await reports.write(aWrite(generation, [{ id, event: 'e1', day }]))
}

const build = async (day: Day): Promise<string> => {
  const { days } = stores()
  const dirty = await days.generation(day.date)
  return dirty ? days.write(aDayWrite(day, dirty)) : 'clean'
}

describe('a day', () => {
  test('is read with one statement, and without its body where the etag is known', async () => {
    const { days, documents } = stores()
    expect(await days.day('2025-05-04')).toBeNull()
    expect(await days.day('latest')).toBeNull()
    expect(await documents.document('feed', '')).toBeNull()
    await arrive('2025-05-04')
    const day = aDay('2025-05-04', 1, [aDayEvent('e1', 'Ferry runs')])
    expect(await build(day)).toBe('written')
    const stored = await days.day('2025-05-04')
    expect(stored).toEqual({
      etag: expect.any(String),
      builtAt: null,
      body: { ...day, previous: null, next: null },
    })
    expect(await days.day('latest')).toEqual(stored)
    expect(await days.day('2025-05-04', { etag: 'another' })).toEqual(stored)
    expect(await days.day('2025-05-04', stored ?? undefined)).toEqual({ ...stored, body: null })
    const feed = await documents.document('feed', '')
    expect(feed).toEqual({ etag: expect.any(String), builtAt: day.builtAt, body: [aSummary(day)] })
    expect(await documents.document('feed', '', feed ?? undefined)).toEqual({ ...feed, body: null })
  })

  test('without an event is nobody’s latest', async () => {
    const { days } = stores()
    await arrive('2025-05-04')
    await build(aDay('2025-05-04', 1, [aDayEvent('e1', 'Ferry runs')]))
    await arrive('2025-05-05')
    await build(aDay('2025-05-05', 1, []))
    expect((await days.day('latest'))?.body?.date).toBe('2025-05-04')
    expect((await days.day('2025-05-05'))?.body?.events).toEqual([])
  })

  test('has its editions, and is clean once written', async () => {
    const { days } = stores()
    await arrive('2025-05-04')
    await build(aDay('2025-05-04', 1, []))
    expect(await days.dirty(9)).toEqual([])
    expect(await days.generation('2025-05-04')).toBeNull()
    await arrive('2025-05-04', 'later')
    await build(aDay('2025-05-04', 2, [aDayEvent('e1', 'Ferry runs')]))
    expect((await days.editions('2025-05-04', null, 9))?.body?.items.map(({ edition }) => edition)).toEqual([
      2, 1,
    ])
    expect((await days.day('latest'))?.body?.edition).toBe(2)
  })

  test('marked anew meanwhile is not written, and stays dirty', async () => {
    const { days } = stores()
    await arrive('2025-05-04')
    const dirty = { day: '2025-05-04', generation: 1 }
    await arrive('2025-05-04', 'later')
    const day = aDay('2025-05-04', 1, [aDayEvent('e1', 'Ferry runs')])
    expect(await days.write(aDayWrite(day, dirty))).toBe('overtaken')
    expect(await days.settle(dirty)).toBe('overtaken')
    expect(await days.day('2025-05-04')).toBeNull()
    expect(await days.editions('2025-05-04', null, 9)).toBeNull()
    expect(await days.dirty(9)).toEqual([{ day: '2025-05-04', generation: 2 }])
    expect(await days.settle({ day: '2025-05-04', generation: 2 })).toBe('settled')
    expect(await days.dirty(9)).toEqual([])
  })

  test('written twice at once is written once', async () => {
    const { days } = stores()
    await arrive('2025-05-04')
    const day = aDay('2025-05-04', 1, [aDayEvent('e1', 'Ferry runs')])
    const write = aDayWrite(day, { day: '2025-05-04', generation: 1 })
    const outcomes = await Promise.all([days.write(write), days.write(write), days.write(write)])
    expect(outcomes.sort()).toEqual(['overtaken', 'overtaken', 'written'])
    expect((await days.editions('2025-05-04', null, 9))?.body?.items).toHaveLength(1)
  })

  test('written under its edition again changes the document and appends nothing', async () => {
    const { days, events } = stores()
    await arrive('2025-05-04')
    await build(aDay('2025-05-04', 1, [aDayEvent('e1', 'Ferry runs')]))
    await arrive('2025-05-04', 'later')
    await build(aDay('2025-05-04', 1, [aDayEvent('e2', 'Ferry runs')]))
    expect((await days.editions('2025-05-04', null, 9))?.body?.items).toHaveLength(1)
    expect((await days.day('2025-05-04'))?.body?.events[0]?.id).toBe('e2')
    expect(await events.event('e1')).toBeNull()
    expect(await events.event('e2')).toMatchObject({ movedTo: null })
  })
})

describe('days', () => {
  test('are listed newest first, a page at a time', async () => {
    const { days, documents } = stores()
    for (const date of ['2025-05-05', '2025-05-04', '2025-05-06']) {
      await arrive(date)
      await build(aDay(date, 1, [aDayEvent(`e${date}`, 'Ferry runs')]))
    }
    const dates = (summaries: { date: string }[]): string[] => summaries.map(({ date }) => date)
    expect(dates(await days.days(null, 2))).toEqual(['2025-05-06', '2025-05-05'])
    expect(dates(await days.days('2025-05-05', 2))).toEqual(['2025-05-04'])
    expect(dates((await documents.document('feed', ''))?.body ?? [])).toEqual([
      '2025-05-06',
      '2025-05-05',
      '2025-05-04',
    ])
    expect((await days.day('latest'))?.body?.date).toBe('2025-05-06')
  })

  test('written at once all end up in the feed and in their event', async () => {
    const { documents, events } = stores()
    const dates = ['2025-05-01', '2025-05-02', '2025-05-03', '2025-05-04']
    for (const date of dates) await arrive(date)
    await Promise.all(dates.map((date) => build(aDay(date, 1, [aDayEvent('e1', `Ferry on ${date}`)]))))
    expect((await documents.document('feed', ''))?.body).toHaveLength(4)
    const event = await events.event('e1')
    expect(event && 'body' in event ? event.body?.days.map(({ date }) => date) : []).toEqual(
      dates.toReversed(),
    )
  })

  test('in the feed stop at its bound', async () => {
    const { documents } = stores()
    const dates = Array.from({ length: 31 }, (_, n) => `2025-07-${String(n + 1).padStart(2, '0')}`)
    for (const date of dates) {
      await arrive(date)
      await build(aDay(date, 1, []))
    }
    const feed = (await documents.document('feed', ''))?.body ?? []
    expect(feed).toHaveLength(30)
    expect(feed.at(-1)?.date).toBe('2025-07-02')
  })
})

describe('the events that readers follow', () => {
  const told = async () => {
    const { documents } = stores()
    return (await documents.document('events', ''))?.body?.map(({ id, date, since, changedAt, title }) => {
      return [id, date, since.slice(0, 16), changedAt.slice(0, 16), title]
    })
  }
  const shown = (since: string, changedAt: string) => ({ since, changedAt, changes: [], lines: {} })

  test('are those that last changed first, each as told by the day that last changed it', async () => {
    for (const date of ['2025-05-04', '2025-05-05']) await arrive(date)
    const late = shown('2025-05-04T08:00:00.000Z', '2025-05-06T09:00:00.000Z')
    const later = shown('2025-05-05T07:00:00.000Z', '2025-05-05T08:00:00.000Z')
    const days = [
      aDay('2025-05-05', 1, [
        aDayEvent('e1', 'Ferry, next day', { shown: later }),
        aDayEvent('e2', 'Budget'),
      ]),
      aDay('2025-05-04', 1, [aDayEvent('e1', 'Ferry, corrected', { shown: late })]),
    ]
    await Promise.all(days.map(build))
    expect(await told()).toEqual([
      ['e1', '2025-05-04', '2025-05-04T08:00', '2025-05-06T09:00', 'Ferry, corrected'],
      ['e2', '2025-05-05', '2025-05-05T12:01', '2025-05-05T12:01', 'Budget'],
    ])
  })

  test('move the etag only where they change', async () => {
    const { documents } = stores()
    const at = shown('2025-05-04T08:00:00.000Z', '2025-05-04T08:00:00.000Z')
    await arrive('2025-05-04')
    await build(aDay('2025-05-04', 1, [aDayEvent('e1', 'Ferry', { shown: at })]))
    const before = await documents.document('events', '')
    await arrive('2025-05-04', 'later')
    await build(aDay('2025-05-04', 2, [aDayEvent('e1', 'Ferry', { shown: at, strands: ['Quay'] })]))
    expect(await documents.document('events', '', before ?? undefined)).toEqual({ ...before, body: null })
  })
})

describe('the months of the feed', () => {
  const month = async (key: string) => (await stores().documents.document('feed-month', key))?.body

  test('hold their days, newest first, and know the months beside them, in whatever order they are written', async () => {
    const dates = ['2025-05-04', '2025-02-03', '2025-05-09', '2025-03-31', '2025-08-01']
    for (const date of dates) await arrive(date)
    await Promise.all(dates.map((date) => build(aDay(date, 1, []))))
    const months = await Promise.all(['2025-02', '2025-03', '2025-05', '2025-08'].map(month))
    expect(months.map((one) => [one?.previous, one?.days.map(({ date }) => date), one?.next])).toEqual([
      [null, ['2025-02-03'], '2025-03'],
      ['2025-02', ['2025-03-31'], '2025-05'],
      ['2025-03', ['2025-05-09', '2025-05-04'], '2025-08'],
      ['2025-05', ['2025-08-01'], null],
    ])
  })
})

describe('the material of a day', () => {
  test('is its reports, those of each event’s day before, and what tells how old the event is', async () => {
    const { reports, days } = stores()
    const write = aWrite(
      0,
      [
        { id: 'a', event: 'e1', day: '2025-05-01' },
        { id: 'b', event: 'e1', day: '2025-05-03' },
        { id: 'c', event: 'e1', day: '2025-05-04' },
        { id: 'd', event: 'e1', day: '2025-05-06' },
        { id: 'e', event: 'e2', day: '2025-05-04' },
        { id: 'f', event: 'e3', day: '2025-05-05' },
        { id: 'g', event: 'e1', day: '2025-05-04' },
      ],
      { setAside: [aSetAside('s1'), aSetAside('s2'), aSetAside('s3', '2025-05-05')] },
    )
    const memberships = write.plan.memberships.map((one) =>
      one.report === 'b' || one.report === 'g'
        ? { ...one, copyOf: { of: 'a', because: 'the same words' } }
        : one,
    )
    await reports.write({ ...write, plan: { ...write.plan, memberships } })
    const outline = await days.outline('2025-05-04')
    expect(outline.events).toEqual([
      {
        id: 'e1',
        firstDay: '2025-05-01',
        dayBefore: '2025-05-03',
        reportsSoFar: 2,
        reports: 2,
        copies: 1,
        origins: 1,
        bytes: 2 * Buffer.byteLength(aReport('c').text),
        leastReport: 'c',
      },
      {
        id: 'e2',
        firstDay: '2025-05-04',
        dayBefore: null,
        reportsSoFar: 1,
        reports: 1,
        copies: 0,
        origins: 1,
        bytes: Buffer.byteLength(aReport('e').text),
        leastReport: 'e',
      },
    ])
    expect(outline.setAside).toEqual([{ reason: 'empty', count: 2 }])
    const material = await days.material('2025-05-04', eventsToTell(outline).sort(byId))
    const ids = (list: { report: { id: string } }[]): string[] => list.map(({ report }) => report.id)
    expect(
      material.map(({ today, before, ...one }) => ({ ...one, today: ids(today), before: ids(before) })),
    ).toEqual([
      { id: 'e1', firstDay: '2025-05-01', today: ['c', 'g'], listed: [], notListed: 0, before: ['b'] },
      { id: 'e2', firstDay: '2025-05-04', today: ['e'], listed: [], notListed: 0, before: [] },
    ])
  })

  test('of a large event is the longest text of each origin before anyone’s second, and copies last', async () => {
    const { reports, days } = stores()
    const count = EVENT_REPORTS_READ_MAX + EVENT_REPORTS_LISTED_MAX + 7
    const ids = Array.from({ length: count }, (_, n) => `r${String(n).padStart(4, '0')}`)
    const write = aWrite(
      0,
      ids.map((id) => ({ id, event: 'e1', day: '2025-05-04' })),
    )
    const [copy = '', rival = '', longRival = ''] = ids.slice(-3)
    const origin = (id: string) => (id === rival || id === longRival ? 'rival' : 'harbour-post')
    await reports.write({
      ...write,
      reports: write.reports.map((one) => {
        const { id, text } = one.report
        const told = id === longRival ? `${text} And more of it.` : text
        return { ...one, report: { ...one.report, originId: origin(id), text: told } }
      }),
      plan: {
        ...write.plan,
        memberships: write.plan.memberships.map((one) =>
          one.report === copy ? { ...one, copyOf: { of: 'r0000', because: 'the same words' } } : one,
        ),
      },
    })
    const outline = await days.outline('2025-05-04')
    const { events } = outline
    const [event] = await days.material('2025-05-04', eventsToTell(outline))
    const [lesser] = await days.material(
      '2025-05-04',
      events.map((one) => ({ ...one, readMax: 2 })),
    )
    expect(lesser?.today.map(({ report }) => report.id)).toEqual(['r0000', longRival])
    expect([lesser?.listed.length, lesser?.notListed]).toEqual([EVENT_REPORTS_LISTED_MAX, count - 502])
    const read = event?.today.map(({ report }) => report.id) ?? []
    const listed = event?.listed.map(({ report }) => report.id) ?? []
    expect(read).toHaveLength(EVENT_REPORTS_READ_MAX)
    expect(read).toContain(longRival)
    expect(read).toContain(rival)
    expect(listed).toHaveLength(EVENT_REPORTS_LISTED_MAX)
    expect([...read, ...listed]).not.toContain(copy)
    expect(event?.notListed).toBe(7)
    expect(events[0]).toMatchObject({ reports: count, copies: 1, origins: 2 })
  })

  test('of a day without reports is empty', async () => {
    expect(await stores().days.material('2025-05-04', [])).toEqual([])
    expect(await stores().days.outline('2025-05-04')).toEqual({
      date: '2025-05-04',
      timezone: 'UTC',
      events: [],
      setAside: [],
    })
  })
})
