// What happened when, of all an event's reports: one entry a happening and day, in order of time. After the timeline
// summaries of Swan & Allan (2000) and Chieu & Lee (2004): a day's entries are weighed by how many tell of them.
import { EVENT_TIMELINE_MAX } from '../limits.ts'
import { addDays } from '../model/calendar.ts'
import { shortHash } from '../model/hash.ts'
import type { HappeningMention } from '../model/reading.ts'
import type { TimelineEntry, TimePrecision } from '../model/statement.ts'
import { canStandAlone } from './candidates.ts'
import type { EventView } from './event-view.ts'
import { alphabetical, countDistinct, falling, inTurn, rising } from './order.ts'
import { rootOf } from './roots.ts'
import { areOne, type Told } from './same-happening.ts'
import { density } from './shortlist.ts'
import { rootsOfName, type Statement } from './statements.ts'

/** More of one day than this repeat the lines. */
const ENTRIES_PER_DAY_MAX = 4
/** One entry is no timeline. */
const ENTRIES_MIN = 2
const WORDS_BEST = 16

const PRECISION_RANK: Record<TimePrecision, number> = { time: 0, day: 1, days: 2, month: 3 }

const precisionOf = ({ from, to, time }: HappeningMention): TimePrecision => {
  if (from === to) return time === null ? 'day' : 'time'
  return from.endsWith('-01') && addDays(to, 1) === `${addDays(from, 31).slice(0, 7)}-01` ? 'month' : 'days'
}

const toldOf = (happening: HappeningMention, statement: Statement): Told[] => {
  const whole = happening.start === statement.sentence.start
  const start = whole ? Math.max(happening.start, statement.span.start) : happening.start
  const text = statement.report.text.slice(start, happening.end)
  if (whole && !canStandAlone(statement)) return []
  const roots = new Set(happening.terms.map(rootOf))
  const nameRoots = new Set(statement.names.flatMap(({ name }) => rootsOfName(name)))
  return [{ happening, statement, start, text, roots, nameRoots, precision: precisionOf(happening) }]
}

const allTold = (view: EventView): Told[] => {
  const statements = Map.groupBy(view.statements, ({ report }) => report.id)
  return view.reports.flatMap(({ report, reading }) =>
    (reading.happenings ?? []).flatMap((happening) => {
      const statement = statements.get(report.id)?.[happening.sentence]
      return statement === undefined ? [] : toldOf(happening, statement)
    }),
  )
}

/** Two groups that one telling is of are one where so many pairs of their tellings are: a chain of tellings is not. */
const MERGED_SHARE = 0.25

const mostlyOne = (some: Told[], others: Told[], view: EventView): boolean => {
  const pairs = some.flatMap((one) => others.map((other) => areOne(one, other, view)))
  return pairs.filter(Boolean).length >= pairs.length * MERGED_SHARE
}

/** Told in the canonical order of the reports, so that the groups are those of the stored set. */
const grouped = (told: Told[], view: EventView): Told[][] => {
  const groups: Told[][] = []
  for (const next of told) {
    const [group, ...others] = groups.filter((those) => those.some((other) => areOne(other, next, view)))
    if (group === undefined) groups.push([next])
    else group.push(next)
    for (const other of others)
      if (group !== undefined && mostlyOne(group, other, view)) {
        group.push(...other)
        groups.splice(groups.indexOf(other), 1)
      }
  }
  return groups
}

const isCopy = ({ statement }: Told, view: EventView): boolean =>
  (view.byId.get(statement.report.id)?.membership.copyOf ?? null) !== null

const wordsIn = ({ text }: Told): number => text.split(/\s+/u).length

/** The best wording first: no copy's, not overtaken, of the finest time, neither long nor curt. */
const byWording = (view: EventView) =>
  inTurn<Told>(
    rising((told) => (isCopy(told, view) ? 1 : 0)),
    rising(({ statement }) => (view.superseded.has(statement.report.id) ? 1 : 0)),
    rising(({ precision }) => PRECISION_RANK[precision]),
    rising((told) => Math.abs(wordsIn(told) - WORDS_BEST)),
  )

type Weighed = { entry: TimelineEntry; weight: number }

const entryOf = (group: Told[], view: EventView): Weighed[] => {
  const ordered = [...group].sort(byWording(view))
  const [best] = ordered
  if (best === undefined) return []
  const { from, to, time, planned } = best.happening
  const witnesses = [...Map.groupBy(ordered, ({ statement }) => statement.report.id).values()].flatMap(
    (own) => own.slice(0, 1),
  )
  const entry: TimelineEntry = {
    id: shortHash('timeline', best.statement.report.id, from, best.text),
    from,
    to,
    precision: best.precision,
    ...(time === null || from !== to ? {} : { time }),
    ...(planned ? { planned: true as const } : {}),
    text: best.text,
    origins: countDistinct(witnesses.map(({ statement }) => view.originOf(statement.report.id))),
    evidence: witnesses.map(({ statement, start, text }) => ({
      report: statement.report.id,
      start,
      end: start + text.length,
      wording: text,
    })),
  }
  return [{ entry, weight: density(best.statement, view.allConcepts) }]
}

const byStanding = inTurn<Weighed>(
  falling(({ entry }) => entry.origins),
  falling(({ entry }) => entry.evidence.length),
  falling(({ weight }) => weight),
  alphabetical(({ entry }) => entry.id),
)

const byTime = inTurn<TimelineEntry>(
  alphabetical(({ from }) => from),
  alphabetical(({ time }) => time ?? ''),
  alphabetical(({ to }) => to),
  alphabetical(({ id }) => id),
)

/** The happenings that have a day of their own, in order of time: those that most origins tell, a few of each day. */
export const timelineOf = (view: EventView): TimelineEntry[] => {
  const weighed = grouped(allTold(view), view)
    .flatMap((group) => entryOf(group, view))
    .sort(byStanding)
  const ofDays = new Map<string, number>()
  const kept = weighed.filter(({ entry: { from } }) => {
    const count = ofDays.get(from) ?? 0
    ofDays.set(from, count + 1)
    return count < ENTRIES_PER_DAY_MAX
  })
  const entries = kept.slice(0, EVENT_TIMELINE_MAX).map(({ entry }) => entry)
  return entries.length < ENTRIES_MIN ? [] : entries.sort(byTime)
}
