import type { Day } from '../../model/day.ts'
import { cleanText } from '../clean-text.ts'
import { dayPath } from '../paths.ts'
import { longDay, plainDay } from '../wording.ts'
import type { ToldCorrections } from './corrections.ts'
import type { DigestPlan } from './digest-plan.ts'
import { type Footnotes, footnotes } from './footnotes.ts'
import { arrange } from './space.ts'
import { toldText } from './told-text.ts'
import { blocks, underlined, wrapped } from './wrap.ts'

const dayText = (day: Day, plan: DigestPlan, notes: Footnotes): string => {
  const { site, words, space } = plan
  const { told, left } = arrange(day.events, day.date, space)
  const around = { site, words, date: day.date, named: space.named }
  return blocks(
    `${underlined(`${longDay(day.date, words)} · ${words.edition(day.edition)}`, '=')}\n${site.url}${dayPath(day.date)}`,
    ...told.map((one) => toldText(one, around, notes)),
    told.length === 0 ? words.nothing : '',
    left === 0 ? '' : `${words.moreEvents(left)}:\n${site.url}${dayPath(day.date)}`,
  )
}

const correctionsText = ({ site, words }: DigestPlan, of: ToldCorrections): string =>
  [
    `${plainDay(of.date, words)}: ${site.url}${of.path}`,
    ...of.changes.map(({ kind, text, title }) =>
      wrapped(
        [
          words.changes[kind],
          text === '' ? '' : `: ${text}`,
          title === null || title === text ? '' : ` (${title})`,
        ].join(''),
        '- ',
      ),
    ),
    ...(of.more === 0 ? [] : [wrapped(words.moreCorrections(of.more), '- ')]),
  ].join('\n')

/** The foot of a mail after its two dashes: why one gets it, and where to change that. */
export const footText = (why: string, links: [label: string, href: string][], rest: string[]): string =>
  blocks(
    '-- ',
    wrapped(why),
    links.map(([label, href]) => `${label}:\n${href}`).join('\n'),
    ...rest.filter((line) => line !== '').map((line) => wrapped(line)),
  )

/** The text part: all that the HTML tells, its links as footnotes. */
export const digestText = (plan: DigestPlan): string => {
  const { site, words, days, corrections, links, why, postalAddress } = plan
  const notes = footnotes()
  const told = days.map((day) => dayText(day, plan, notes))
  const changed = corrections.map((of) => correctionsText(plan, of))
  const text = blocks(
    site.title,
    ...told,
    changed.length === 0 ? '' : underlined(words.corrections, '='),
    ...changed,
    notes.list(),
    footText(
      why,
      [
        [words.leave, links.leave],
        [words.preferences, links.preferences],
        [words.archive, links.archive],
      ],
      [words.promise, postalAddress],
    ),
  )
  return `${cleanText(text)}\n`
}
