import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { TOPIC_DOCUMENT_BYTES_MAX, TOPIC_EVENTS_PER_DAY_MAX } from '../../src/limits.ts'
import type { Day, DayEvent } from '../../src/model/day.ts'
import { dayStore } from '../../src/store/day-store.ts'
import { documentStore } from '../../src/store/document-store.ts'
import { reportStore } from '../../src/store/report-store.ts'
import { mentions } from '../../src/store/schema.ts'
import { type LocalDatabases, startDatabases } from './d1.ts'
import { aDay, aDayWrite, aWrite } from './nouns.ts'
import { aLine, anEventOf } from './topics.ts'

let local: LocalDatabases
beforeAll(async () => {
  local = await startDatabases()
})
afterAll(() => local.close())
beforeEach(() => local.wipe())

let edition = 0

const mark = async (dates: string[]): Promise<void> => {
  const { generation } = await reportStore(local.db).known([])
  await reportStore(local.db).write(aWrite(generation, [], { dirtyDays: dates }))
}

const write = async (day: Day): Promise<string> => {
  const days = dayStore(local.db, 'UTC')
  const dirty = await days.generation(day.date)
  if (dirty === null) throw new Error('the day is marked')
  return days.write(aDayWrite(day, dirty))
}

const build = async (date: string, events: DayEvent[]): Promise<void> => {
  edition += 1
  await mark([date])
  expect(await write(aDay(date, edition, events))).toBe('written')
}

const name = async (slug: string) => documentStore(local.db).document('name', slug)
const source = async (id: string) => documentStore(local.db).document('source', id)
const places = (document: Awaited<ReturnType<typeof name>>) =>
  document?.body?.days.map(({ date, events }) => [date, events.map(({ id }) => id)])

describe('a name', () => {
  test('is told by the events that name it, with the lines that do', async () => {
    const event = anEventOf('e1', ['Ada Marsh', 'Port Ellery'])
    await build('2025-05-04', [event])
    const found = await name('ada-marsh')
    expect(found?.body).toEqual({
      slug: 'ada-marsh',
      name: 'Ada Marsh',
      kind: 'person',
      variants: [],
      days: [
        {
          date: '2025-05-04',
          more: 0,
          events: [
            {
              id: 'e1',
              slug: 'ferry-e1',
              title: 'Ferry of e1',
              url: '/events/ferry-e1',
              origins: 1,
              reports: 1,
              firstShownAt: found?.builtAt,
              changedAt: found?.builtAt,
              name: 'Ada Marsh',
              kind: 'person',
              variants: [],
              namedIn: 1,
              lines: [
                {
                  id: 'e1-l0',
                  text: 'Ada Marsh boarded the ferry.',
                  origins: 1,
                  sources: [{ name: 'Harbour Post', url: null }],
                },
              ],
              quotes: [],
              with: ['Port Ellery'],
            },
          ],
        },
      ],
      next: null,
    })
    expect(await name('nobody')).toBeNull()
  })

  test('gathers its days, newest first, and the ways it is written', async () => {
    const spelt = (id: string, form: string, variants: string[]): DayEvent => ({
      ...anEventOf(id, [form]),
      names: [{ name: form, kind: 'person', variants, reports: [] }],
    })
    await build('2025-05-06', [spelt('e2', 'Ada Mársh', ['MARSH'])])
    await build('2025-05-04', [spelt('e1', 'ADA MARSH', ['Marsh', 'MARSH'])])
    const found = await name('ada-marsh')
    expect(places(found)).toEqual([
      ['2025-05-06', ['e2']],
      ['2025-05-04', ['e1']],
    ])
    expect(found?.body?.name).toBe('Ada Mársh')
    expect(found?.body?.variants.toSorted()).toEqual(['ADA MARSH', 'MARSH', 'Marsh'])
  })

  test('goes with its last mention, and moves its etag only where it changed', async () => {
    const both = anEventOf('e1', ['Ada Marsh', 'Ida Quill'])
    await build('2025-05-04', [both])
    const [ada, ida] = [await name('ada-marsh'), await name('ida-quill')]
    await build('2025-05-04', [
      { ...both, names: both.names.slice(0, 1), lines: both.lines, shown: shownAt(ada?.builtAt ?? '') },
    ])
    expect(await name('ida-quill')).toBeNull()
    const changed = await name('ada-marsh')
    expect(changed?.etag).not.toBe(ada?.etag)
    expect(changed?.body?.days[0]?.events[0]?.with).toEqual([])
    await build('2025-05-05', [anEventOf('e9', ['Ida Quill'])])
    expect(await name('ada-marsh')).toEqual(changed)
    expect((await name('ida-quill'))?.etag).not.toBe(ida?.etag)
    expect(await local.db.select().from(mentions)).toHaveLength(4)
  })

  test('follows an event that became part of another', async () => {
    await build('2025-05-04', [anEventOf('e1', ['Ada Marsh']), anEventOf('e2', ['Ada Marsh'])])
    await build('2025-05-04', [anEventOf('e2', ['Ada Marsh'])])
    expect(places(await name('ada-marsh'))).toEqual([['2025-05-04', ['e2']]])
  })

  test('is told of days written at once, whichever is first', async () => {
    const dates = ['2025-05-01', '2025-05-02', '2025-05-03', '2025-05-04']
    await mark(dates)
    edition += 1
    await Promise.all(dates.map((date) => write(aDay(date, edition, [anEventOf(`e${date}`, ['Ada Marsh'])]))))
    expect(places(await name('ada-marsh'))).toEqual(dates.toReversed().map((date) => [date, [`e${date}`]]))
  })
})

const shownAt = (at: string) => ({ since: at, changedAt: at, changes: [], lines: {} })

describe('a document', () => {
  test('has whole days as far as there is room, and says from where there is more', async () => {
    const long = 'and then the harbour board met again '.repeat(12)
    const event = (id: string): DayEvent =>
      anEventOf(id, ['Ada Marsh'], {
        lines: [0, 1, 2].map((n) => aLine(`l${n}`, `Ada Marsh waited ${long}.`, `${id}-report`)),
      })
    for (let n = 1; n <= 9; n += 1)
      await build(
        `2025-05-0${n}`,
        [1, 2, 3].map((k) => event(`e${n}${k}`)),
      )
    const { body } = (await name('ada-marsh')) ?? {}
    const size = JSON.stringify(body).length
    expect(size).toBeGreaterThan(TOPIC_DOCUMENT_BYTES_MAX / 2)
    expect(size).toBeLessThan(TOPIC_DOCUMENT_BYTES_MAX + 1000)
    expect(body?.days.every(({ events, more }) => events.length === 3 && more === 0)).toBe(true)
    expect(body?.next).toBe(body?.days.at(-1)?.date)

    const seen: string[] = (body?.days ?? []).map(({ date }) => date)
    for (let next = body?.next ?? null; next !== null; ) {
      const page = await documentStore(local.db).earlier('name', 'ada-marsh', next)
      seen.push(...(page?.days ?? []).map(({ date }) => date))
      next = page?.next ?? null
    }
    expect(seen).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1].map((n) => `2025-05-0${n}`))
    expect(await documentStore(local.db).earlier('name', 'ada-marsh', '2025-05-01')).toBeNull()
  })

  test('has of one day the weightiest events, and counts the others', async () => {
    const events = Array.from({ length: TOPIC_EVENTS_PER_DAY_MAX + 40 }, (_, n) =>
      anEventOf(`e${n}`, ['Ada Marsh'], { origins: n }),
    )
    await build('2025-05-03', [anEventOf('old', ['Ada Marsh'])])
    await build('2025-05-04', events)
    const { body } = (await name('ada-marsh')) ?? {}
    expect(body?.days.map(({ date, more }) => [date, more])).toEqual([['2025-05-04', 40]])
    expect(body?.days[0]?.events.map(({ origins }) => origins)).toEqual(
      events
        .map(({ origins }) => origins)
        .toReversed()
        .slice(0, TOPIC_EVENTS_PER_DAY_MAX),
    )
    expect(body?.next).toBe('2025-05-04')
  })
})

describe('a source', () => {
  const [own] = anEventOf('e1', []).reports
  const reports =
    own === undefined
      ? []
      : [
          own,
          { ...own, id: 'r2', title: 'Ferry sails', origin: 'Tern', originId: 'tern' },
          { ...own, id: 'r3', source: 'Moor Gazette', sourceId: 'moor', origin: 'Tern', originId: 'tern' },
        ]

  test('is told by its reports and whose text they are', async () => {
    await build('2025-05-04', [
      anEventOf('e1', [], { reports, lines: [aLine('l1', 'The ferry sailed.', 'r2')] }),
    ])
    const [post, tern] = [await source('harbour-post'), await source('tern')]
    expect(post?.body).toMatchObject({
      source: { id: 'harbour-post', name: 'Harbour Post', kind: 'outlet' },
      days: [{ events: [{ texts: { own: 1, foreign: 1, carried: 0 }, lines: [{ id: 'l1' }] }] }],
    })
    expect(post?.body?.days[0]?.events[0]?.items).toMatchObject([
      { id: 'e1-report', role: 'own' },
      { id: 'r2', role: 'foreign', other: { id: 'tern', name: 'Tern' } },
    ])
    expect(tern?.body).toMatchObject({
      source: { id: 'tern', name: 'Tern' },
      days: [{ events: [{ texts: { own: 0, foreign: 0, carried: 2 } }] }],
    })
  })

  test('is who the register says', async () => {
    const tern = {
      id: 'tern',
      name: 'Tern Agency',
      kind: 'agency' as const,
      country: 'NO',
      signatures: ['(Tern)'],
    }
    await reportStore(local.db).write(aWrite(0, [], { sources: [tern] }))
    await build('2025-05-04', [anEventOf('e1', [], { reports })])
    expect((await source('tern'))?.body?.source).toEqual(tern)
  })
})
