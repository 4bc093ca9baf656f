import { describe, expect, it } from 'vitest'
import { memoryArchive } from '../../src/cli/bench-archive.ts'
import { groupReports } from '../../src/flows/group-reports.ts'
import { nameEvents, ownIds } from '../../src/grouping/event-ids.ts'
import { arrivalOf, EVEN_BACKGROUND, profile, withPublished } from './invented.ts'

const groupsOf = (...groups: string[]) =>
  groups.map((reports) => reports.split('').map((report) => profile({ report })))

const past = (events: Record<string, string>, published: string[] = [], taken: string[] = []) => ({
  event: new Map(
    Object.entries(events).flatMap(([event, reports]) => reports.split('').map((report) => [report, event])),
  ),
  published: new Set(published),
  taken: new Set(taken),
})

const ownId = (first: string): string => ownIds([profile({ report: first })])[0] ?? ''

describe('nameEvents', () => {
  const cases = [
    { name: 'new events', groups: ['ab', 'c'], value: past({}), ids: [ownId('a'), ownId('c')], merged: [] },
    {
      name: 'an id nobody has seen gives way to that of the earlier first report',
      groups: ['ab'],
      value: past({ [ownId('b')]: 'b' }),
      ids: [ownId('a')],
      merged: [],
    },
    {
      name: 'a published id lives on',
      groups: ['ab'],
      value: past({ shown: 'b' }, ['shown']),
      ids: ['shown'],
      merged: [],
    },
    {
      name: 'of two published ids the one with more reports lives on, the other redirects',
      groups: ['abc'],
      value: past({ small: 'a', large: 'bc' }, ['small', 'large']),
      ids: ['large'],
      merged: [{ from: 'small', into: 'large' }],
    },
    {
      name: 'a published id goes with the larger part of its event',
      groups: ['a', 'bc'],
      value: past({ shown: 'abc' }, ['shown']),
      ids: [ownId('a'), 'shown'],
      merged: [],
    },
    {
      name: 'a published id that another part bears is not given twice',
      groups: ['a', 'bc'],
      value: past({ [ownId('a')]: 'abc' }, [ownId('a')]),
      ids: [ownIds([profile({ report: 'a' })])[1], ownId('a')],
      merged: [],
    },
    {
      name: 'an id in use elsewhere is not given',
      groups: ['a'],
      value: past({}, [], [ownId('a')]),
      ids: [ownIds([profile({ report: 'a' })])[1]],
      merged: [],
    },
  ]
  for (const { name, groups, value, ids, merged } of cases) {
    it(name, () => expect(nameEvents(groupsOf(...groups), value)).toEqual({ ids, merged }))
  }

  it('leaves a group its given id, and sends the published ids of the others there', () => {
    const value = past({ shown: 'ab', large: 'c' }, ['shown'], ['large'])
    expect(nameEvents(groupsOf('abc', 'd'), value, new Map([[0, 'large']]))).toEqual({
      ids: ['large', ownId('d')],
      merged: [{ from: 'shown', into: 'large' }],
    })
  })
})

describe('ids over calls', () => {
  const ferry = 'A ferry ran aground in fog off the northern island and its crew of nine was taken off'
  const tower = 'The keeper of the old lighthouse radioed that a storm had torn the lamp house from its tower'

  it('keep once published, though an earlier report comes and two events become one', async () => {
    const archive = memoryArchive()
    archive.write(await groupReports(archive, [arrivalOf({ id: 'b', text: ferry }, 0)], EVEN_BACKGROUND))
    archive.write(await groupReports(archive, [arrivalOf({ id: 'c', text: tower }, 1)], EVEN_BACKGROUND))
    const shown = new Set([archive.eventOf('b') ?? '', archive.eventOf('c') ?? ''])
    expect(shown.size).toBe(2)
    const both = arrivalOf({ id: 'a', text: `${ferry}. ${tower}`, day: '2031-05-03' }, 2)
    const plan = await groupReports(withPublished(archive, shown), [both], EVEN_BACKGROUND)
    archive.write(plan)
    const events = new Set(['a', 'b', 'c'].map(archive.eventOf))
    expect(events.size).toBe(1)
    const [living] = events
    expect(shown).toContain(living)
    const gone = [...shown].filter((id) => id !== living)
    expect(plan.merged).toEqual(gone.map((from) => ({ from, into: living })))
  })

  it('keep with the first part when what came since shows that one event was two', async () => {
    const [island, tower, storm] = [
      ferry.slice(0, 60),
      'keeper lighthouse radioed lamp house torn',
      'gale warning',
    ]
    const texts = {
      a: `${island} ${storm}`,
      c: `${tower} ${storm}`,
      b: `${island} pilot boat dawn`,
      d: `${tower} glazier repair spring`,
    }
    const [a, c, b, d] = Object.entries(texts).map(([id, text], i) => arrivalOf({ id, text }, i))
    if (!a || !b || !c || !d) throw new Error('four reports')
    const archive = memoryArchive()
    archive.write(await groupReports(archive, [a, c], EVEN_BACKGROUND))
    const shown = new Set([archive.eventOf('a') ?? ''])
    expect(archive.eventOf('c')).toBe(archive.eventOf('a'))
    archive.write(await groupReports(withPublished(archive, shown), [b, d], EVEN_BACKGROUND))
    const [ferryEvent, towerEvent] = [archive.eventOf('a'), archive.eventOf('c')]
    expect([archive.eventOf('b'), archive.eventOf('d')]).toEqual([ferryEvent, towerEvent])
    expect(ferryEvent).not.toBe(towerEvent)
    expect([...shown].filter((id) => id === ferryEvent || id === towerEvent)).toEqual([...shown])
  })
})
