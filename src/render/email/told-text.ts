// An event in the text part of a mail.
import { reportTotal } from '../../model/day.ts'
import type { FigureSet, Line } from '../../model/statement.ts'
import { reportCount } from '../report-refs.ts'
import { figureLabel, plainDay } from '../wording.ts'
import type { Footnotes } from './footnotes.ts'
import { onSite, type Receipt, type Refs, receipt, receipts, refsOf } from './refs.ts'
import { READINGS_MAX, type Told } from './space.ts'
import { type Around, notesOf } from './told-event.tsx'
import { blocks, underlined, wrapped } from './wrap.ts'

type Telling = { refs: Refs; named: number; notes: Footnotes }

const who = ({ source, aside, href }: Receipt, notes: Footnotes): string =>
  `${source}${aside === null ? '' : ` (${aside})`} ${notes.mark(href)}`

const lineText = (line: Line, marksNew: boolean, { refs, named, notes }: Telling): string => {
  const { words } = refs
  const sources = receipts(refs, line.evidence, named)
  const tally = words.tally(reportCount(line.evidence), line.origins)
  const names = sources.named.map((one) => who(one, notes)).join(', ')
  const isNew = marksNew && line.isNew ? `[${words.isNew}] ` : ''
  const more = sources.more > 0 ? ` +${sources.more}` : ''
  return `${wrapped(isNew + line.text, '* ')}\n${wrapped(`(${tally}: ${names}${more})`, '  ')}`
}

const figureText = (set: FigureSet, { refs, notes }: Telling): string =>
  [
    wrapped(`${figureLabel(set)}: ${refs.words.verdicts[set.verdict]}`, '= '),
    ...set.readings
      .slice(0, READINGS_MAX)
      .map((reading) =>
        wrapped(
          [
            `${refs.words.quoted(reading.wording)} ${who(receipt(refs, reading), notes)}`,
            ...notesOf(refs.words, reading),
          ].join(', '),
          '  - ',
        ),
      ),
  ].join('\n')

/** `level`: what the title is underlined with */
export const toldText = (told: Told, { site, words, date, named }: Around, notes: Footnotes): string => {
  const { event } = told
  const goesOn = event.firstDay < date
  const telling = { refs: refsOf(site, words, event), named, notes }
  const tally = words.tally(reportTotal(event), event.origins)
  const since = goesOn ? `, ${words.since(plainDay(event.firstDay, words))}` : ''
  const isBrief = told.as === 'brief'
  const more = isBrief ? 0 : told.moreLines + told.moreFigures
  return blocks(
    `${underlined(event.title, '-')}\n${isBrief ? '' : `${tally}${since}\n`}${onSite(site, event.url)}`,
    ...told.lines.map((line) => lineText(line, goesOn, telling)),
    told.figures.length === 0 ? '' : `${words.figures}:`,
    ...told.figures.map((set) => figureText(set, telling)),
    more === 0 ? '' : wrapped(`… ${words.more(told.moreLines, told.moreFigures)}`),
  )
}
