// Many invented reports of one event, as a week of it goes, beside another event of the same sea.
import { describe, expect, it } from 'vitest'
import { memoryArchive } from '../../src/cli/bench-archive.ts'
import { benchEngine } from '../../src/cli/bench-reports.ts'
import { groupReports } from '../../src/flows/group-reports.ts'
import { CANDIDATES_MAX, REPORTS_REGROUPED_MAX } from '../../src/limits.ts'
import { addDays } from '../../src/model/calendar.ts'
import type { Archive } from '../../src/ports/reports.ts'

const FIRST_DAY = '2031-05-04'
const DAYS = 8

const HEADLINES = [
  'Ferry Aurora sinks off Skarholm',
  'Search goes on for passengers of sunken ferry',
  'What we know of the Skarholm disaster',
  'Captain of Aurora questioned',
  'Island mourns its dead',
]
const NEWS = [
  'The ferry Aurora sank in fog off Skarholm on Sunday with 214 people on board.',
  'Coastguard boats and two helicopters searched the strait between Skarholm and Brenna for survivors.',
  'Captain Tor Vik told the inquiry that the bow door had not closed since the spring.',
  'Divers reached the car deck of the wreck and found more than 40 vehicles.',
  'Prime minister Berit Moen laid a wreath at the quay of Skarholm and promised an inquiry.',
  'The operator, Fjordlink, cancelled all crossings and said that the Aurora had passed its inspection in March.',
  'Families waited in the school of Skarholm for news of the passengers.',
  'Inspectors had warned Fjordlink of cracks in the hull of the Aurora a year ago.',
  'Survivors said that the lights went out before the ferry listed to port.',
  'A salvage ship is to raise the wreck of the Aurora from a depth of 60 metres.',
]
const TRAWLER = [
  'The trawler Havbris lost its nets to a submarine cable near Halvik.',
  'Skipper Lars Hovde said the cable of Nordtel had not been on any chart of the fishing grounds.',
  'Nordtel asked the fishermen of Halvik to keep two miles away from its cable ship.',
  'Fishermen from Halvik blocked the harbour with eleven boats in protest at the cable.',
]

/** Different at every place, and the same in every run. */
const turn = (i: number, step: number, of: number): number => (i * step + Math.floor(i / of)) % of

const said = (news: readonly string[], i: number, count: number): string[] =>
  Array.from({ length: count }, (_, k) => news[turn(i + k * 3, 7, news.length)] ?? '')

const aside = (i: number): string =>
  `Reader number ${i * 37} wrote to us about ${['bread', 'bees', 'chess', 'clay', 'opera'][turn(i, 3, 5)]} and ${['kites', 'moss', 'trams', 'soap', 'maps'][turn(i, 2, 5)]}.`

const row = (id: string, i: number, title: string, paragraphs: string[]) => ({
  id,
  title,
  text: [...new Set(paragraphs), aside(i)].join('\n\n'),
  date: addDays(FIRST_DAY, i % DAYS),
  source: `Outlet ${i}`,
})

const ferryReports = (count: number) =>
  Array.from({ length: count }, (_, i) =>
    row(`ferry ${i}`, i, HEADLINES[turn(i, 3, 5)] ?? '', [
      `${3 + 4 * (i % DAYS)} people were killed when the Aurora sank, the police of Skarholm said.`,
      ...said(NEWS, i, 4),
    ]),
  )
const trawlerReports = (count: number) =>
  Array.from({ length: count }, (_, i) =>
    row(`trawler ${i}`, i, 'Trawler and cable at odds off Halvik', said(TRAWLER, i, 3)),
  )

/** Counts what it hands out. */
const counted = (archive: Archive) => {
  const counts = { profiles: 0, members: 0 }
  const counting: Archive = {
    ...archive,
    async profiles(reports) {
      const found = await archive.profiles(reports)
      counts.profiles += found.length
      return found
    },
    async members(events) {
      const found = await archive.members(events)
      counts.members += found.length
      return found
    },
  }
  return { counts, counting }
}

describe('an event of a hundred reports', () => {
  it('stays one, and apart from another', async () => {
    const [ferries, trawlers] = [ferryReports(100), trawlerReports(12)]
    const engine = await benchEngine()
    const archive = memoryArchive()
    const ids = new Map<string, string>()
    for (const [arrival, one] of [...trawlers, ...ferries].entries()) {
      const read = engine.read(one)
      if (!read) throw new Error(`${one.id} was set aside`)
      ids.set(one.id, read.report.id)
      archive.write(await groupReports(archive, [{ ...read, arrival }], engine.background))
    }
    const eventsOf = (rows: { id: string }[]) =>
      new Set(rows.map(({ id }) => archive.eventOf(ids.get(id) ?? '')))
    expect(ids.size).toBe(112)
    expect(eventsOf(ferries).size).toBe(1)
    expect(eventsOf(trawlers).size).toBe(1)
    expect(eventsOf([...ferries, ...trawlers]).size).toBe(2)
  }, 120_000)

  it('meets reports whose headlines have no word in common through their bodies', async () => {
    const [lede, search] = NEWS
    const paragraphs = [lede ?? '', search ?? '', NEWS[6] ?? '']
    const rows = [
      row('a', 0, 'Fog claims a ship', paragraphs),
      row('b', 1, 'Nine dead near northern island', [NEWS[8] ?? '', ...paragraphs.slice(1)]),
      row('c', 2, 'Cable dispute', TRAWLER),
    ]
    const engine = await benchEngine()
    const archive = memoryArchive()
    const reports: string[] = []
    for (const [arrival, one] of rows.entries()) {
      const read = engine.read(one)
      if (!read) throw new Error(`${one.id} was set aside`)
      reports.push(read.report.id)
      archive.write(await groupReports(archive, [{ ...read, arrival }], engine.background))
    }
    const [a, b, c] = reports.map(archive.eventOf)
    expect(b).toBe(a)
    expect(c).not.toBe(a)
  })
})

describe('an event past the bounds', () => {
  it('stays one in any order, without being read as a whole', { timeout: 240_000 }, async () => {
    const ferries = ferryReports(3 * REPORTS_REGROUPED_MAX)
    const rows = [...ferries, ...trawlerReports(12)]
    const engine = await benchEngine()
    const read = rows.flatMap((one) => engine.read(one) ?? [])
    for (const step of [1, 5]) {
      const archive = memoryArchive()
      const most = { profiles: 0, members: 0 }
      for (const [arrival] of read.entries()) {
        const one = read[(arrival * step) % read.length]
        if (!one) continue
        const { counts, counting } = counted(archive)
        archive.write(await groupReports(counting, [{ ...one, arrival }], engine.background))
        most.profiles = Math.max(most.profiles, counts.profiles)
        most.members = Math.max(most.members, counts.members)
      }
      const eventsOf = (from: number, to: number) =>
        new Set(read.slice(from, to).map(({ report }) => archive.eventOf(report.id)))
      expect(read.length).toBe(rows.length)
      expect(eventsOf(0, ferries.length).size).toBe(1)
      expect(eventsOf(0, rows.length).size).toBe(2)
      expect(most.members).toBeLessThanOrEqual(REPORTS_REGROUPED_MAX)
      expect(most.profiles).toBeLessThan(2 * REPORTS_REGROUPED_MAX + CANDIDATES_MAX)
    }
  })
})
