import { describe, expect, it } from 'vitest'
import { nextEdition } from '../../src/digest/edition.ts'
import { summaryOf } from '../../src/digest/summary.ts'
import type { Day } from '../../src/model/day.ts'
import { idOfSlug, slugOf } from '../../src/model/event-address.ts'
import type { ReportInEvent } from '../../src/model/material.ts'
import { early, gazette, late, post } from './ferry.ts'
import { eventOf, FLAT } from './material.ts'
import { digestDay } from './whole-day.ts'

const content = (today: ReportInEvent[], id = 'e0000000000000001') =>
  digestDay({ date: '2024-05-02', timezone: 'UTC', events: [{ ...eventOf(today), id }], setAside: [] }, FLAT)

const first = nextEdition(content([early, gazette]), null, '2024-05-02T08:00:00.000Z')
const built = (day: Day | null): Day => {
  if (day === null) throw new Error('no edition')
  return day
}

describe('nextEdition', () => {
  it('is the first, then nothing while nothing changes, even under another event id', () => {
    expect([first?.edition, first?.changes]).toEqual([1, []])
    expect(nextEdition(content([gazette, early]), first, '2024-05-02T09:00:00.000Z')).toBeNull()
    expect(
      nextEdition(content([gazette, early], 'e00000000000000ff'), first, '2024-05-02T09:00:00.000Z'),
    ).toBeNull()
  })

  it('lists what came, what went and what reads otherwise', () => {
    const second = built(
      nextEdition(
        content([early, late, post, gazette], 'e00000000000000ff'),
        first,
        '2024-05-02T12:00:00.000Z',
      ),
    )
    expect(second.edition).toBe(2)
    const kinds = Map.groupBy(second.changes, ({ kind }) => kind)
    expect(kinds.get('report added')).toHaveLength(2)
    expect(kinds.get('event retitled')?.[0]).toMatchObject({ before: early.report.title.value })
    const injured = kinds.get('figure changed')?.find(({ after }) => after?.includes('injured'))
    expect(injured).toMatchObject({
      before: expect.stringContaining('(single)'),
      after: expect.stringContaining('Six'),
    })
    expect(kinds.has('event added')).toBe(false)
    expect(second.changes.every(({ event }) => event === 'e00000000000000ff')).toBe(true)
  })

  it('tells of events that came and went', () => {
    const gone = built(nextEdition({ ...content([]), events: [] }, first, '2024-05-02T12:00:00.000Z'))
    expect(gone.changes).toEqual([
      { kind: 'event removed', event: 'e0000000000000001', before: early.report.title.value },
    ])
    const back = built(nextEdition(content([early]), gone, '2024-05-02T13:00:00.000Z'))
    expect(back.changes).toEqual([
      { kind: 'event added', event: 'e0000000000000001', after: early.report.title.value },
    ])
  })
})

describe('the documents made of days', () => {
  it('sum a day up with the sources of its lines', () => {
    const summary = summaryOf(built(first), '2024-05-02T07:00:00.000Z')
    expect(summary).toMatchObject({ reports: 2, origins: 2, firstBuiltAt: '2024-05-02T07:00:00.000Z' })
    const sources = summary.events[0]?.lines.flatMap((line) => line.sources.map(({ name }) => name))
    expect(new Set(sources)).toEqual(new Set(['Coast Wire', 'Halden Gazette']))
  })
})

describe('event addresses', () => {
  it.each([
    ['Ferry runs aground off Eastport', 'ferry-runs-aground-off-eastport-0123456789abcdef'],
    ['Łódź’s mayor — “naïve” — quits: a b c d e f', 'odz-s-mayor-naive-quits-a-b-c-0123456789abcdef'],
    ['日本', '0123456789abcdef'],
  ])('%s', (title, slug) => {
    const made = slugOf(title, 'e0123456789abcdef')
    expect(idOfSlug(made)).toBe('e0123456789abcdef')
    if (title !== 'Łódź’s mayor — “naïve” — quits: a b c d e f') expect(made).toBe(slug)
  })

  it.each(['', 'ferry', 'ferry-0123', '0123456789ABCDEF'])('reads no id from %j', (slug) => {
    expect(idOfSlug(slug)).toBeNull()
  })
})
