// How much a mail has room for. Gmail clips what is over 102 KB, and with it the way to leave: so a mail that would be
// longer tells less of the lesser events, and leads to the page.
import type { CalendarDay } from '../../model/calendar.ts'
import type { DayEvent } from '../../model/day.ts'
import type { FigureSet, FigureVerdict, Line } from '../../model/statement.ts'

/** Of each day of the mail */
export type Space = {
  leadLines: number
  leadFigures: number
  /** Events told in a few lines after the lead */
  stories: number
  storyLines: number
  storyFigures: number
  /** Events told in one line after them */
  briefs: number
  corrections: number
  /** Sources of a line that are named */
  named: number
}

/** From all that is worth telling to what always fits. */
export const SPACES: readonly [Space, ...Space[]] = [
  {
    leadLines: 10,
    leadFigures: 5,
    stories: 6,
    storyLines: 3,
    storyFigures: 2,
    briefs: 20,
    corrections: 12,
    named: 4,
  },
  {
    leadLines: 8,
    leadFigures: 4,
    stories: 4,
    storyLines: 2,
    storyFigures: 1,
    briefs: 12,
    corrections: 8,
    named: 3,
  },
  {
    leadLines: 5,
    leadFigures: 2,
    stories: 2,
    storyLines: 2,
    storyFigures: 0,
    briefs: 6,
    corrections: 6,
    named: 2,
  },
  {
    leadLines: 2,
    leadFigures: 0,
    stories: 0,
    storyLines: 0,
    storyFigures: 0,
    briefs: 2,
    corrections: 3,
    named: 1,
  },
]

/** A longer line is for the page. */
const LINE_CHARS_MAX = 700
export const READINGS_MAX = 6

type Telling = { lines: Line[]; figures: FigureSet[]; moreLines: number; moreFigures: number }

const DIFFER: readonly FigureVerdict[] = ['conflict', 'updated', 'compatible']

/** Figures that readers should know differ: conflicts first, then updates, then what hedges differently. */
const differing = (event: DayEvent): FigureSet[] =>
  DIFFER.flatMap((verdict) => event.figures.filter((set) => set.verdict === verdict))

/** What is told of an event: of one that goes on since an earlier day, its first line and what is new. */
const tellingOf = (event: DayEvent, date: CalendarDay, lines: number, figures: number): Telling => {
  const short = event.lines.filter(({ text }) => text.length <= LINE_CHARS_MAX)
  const goesOn = event.firstDay < date
  const told = short.filter(({ isNew }, i) => i === 0 || isNew || !goesOn).slice(0, lines)
  const sets = differing(event)
  return {
    lines: told,
    figures: sets.slice(0, figures),
    moreLines: event.lines.length - told.length,
    moreFigures: Math.max(0, sets.length - figures),
  }
}

export type Told = Telling & { event: DayEvent; as: 'lead' | 'story' | 'brief' }

/** The day's events as the mail tells them, weightiest first; `left` are those it has no room for. */
export const arrange = (
  events: readonly DayEvent[],
  date: CalendarDay,
  space: Space,
): { told: Told[]; left: number } => {
  const told = events.slice(0, 1 + space.stories + space.briefs).map((event, i): Told => {
    if (i === 0) return { event, as: 'lead', ...tellingOf(event, date, space.leadLines, space.leadFigures) }
    // An event of one report is told in brief, whatever room there is.
    return i <= space.stories && event.reports.length > 1
      ? { event, as: 'story', ...tellingOf(event, date, space.storyLines, space.storyFigures) }
      : { event, as: 'brief', ...tellingOf(event, date, 1, 0) }
  })
  return { told, left: events.length - told.length }
}
