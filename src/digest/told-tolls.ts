// Dead and injured that a report tells of one by one ("her son and a neighbour died") and never sums up: their number
// is a reading like any other, its wording the passage that tells of them.
import type { FigureMention, PersonMention } from '../model/reading.ts'
import { overlaps } from '../model/span.ts'
import type { EventView } from './event-view.ts'
import { countDistinct, rising } from './order.ts'
import type { Person } from './person-ledger.ts'
import type { Mention } from './quantity.ts'
import { isInNews, type Statement } from './statements.ts'
import { ledgersOf, tollOf } from './toll.ts'
import { WEIGHTS } from './toll-votes.ts'

const MEASURES = ['killed', 'injured'] as const
type Measure = (typeof MEASURES)[number]

/** So much text at most tells of persons together. */
const PASSAGE_CHARS_MAX = 300

const isOne = ({ low, high }: FigureMention): boolean => low === 1 && high === 1

type Told = { mention: PersonMention; statement: Statement }

/** Where the news first says what befell each person, in the order of the text. */
const toldOf = (people: Person[], measure: Measure, statements: Statement[]): Told[] =>
  people
    .flatMap(({ outcome, weight, mentions }) => {
      if (outcome !== measure || weight < WEIGHTS.below) return []
      const told = mentions.flatMap((mention) => {
        const statement = statements[mention.sentence]
        const tells = mention.outcome === measure && statement !== undefined && isInNews(statement)
        return tells ? [{ mention, statement }] : []
      })
      return told.slice(0, 1)
    })
    .sort(rising(({ mention }) => mention.start))

/** The longest run of them that one passage tells of; the first of several. */
const passageOf = (told: Told[]): Told[] =>
  told
    .map((first, i) =>
      told.slice(i).filter(({ mention }) => mention.end - first.mention.start <= PASSAGE_CHARS_MAX),
    )
    .reduce<Told[]>((longest, run) => (run.length > longest.length ? run : longest), [])

/** @param toll what all reports come to; where that is all of them, the passage tells of no fewer and no more */
const readingOf = (
  passage: Told[],
  measure: Measure,
  tollOfAll: () => number,
  like: FigureMention | undefined,
): Mention[] => {
  const [first, last] = [passage[0], passage.at(-1)]
  if (passage.length < 2 || first === undefined || last === undefined) return []
  const toll = tollOfAll()
  if (passage.length > toll) return []
  const figure: FigureMention = {
    start: first.mention.start,
    end: last.mention.end,
    low: passage.length,
    high: passage.length === toll ? toll : null,
    measure,
    of: 'people',
    where: like?.where ?? null,
    unit: null,
    attributedTo: like?.attributedTo ?? first.statement.sentence.attributedTo,
    asOf: like?.asOf ?? null,
    unverified: like?.unverified ?? false,
    sentence: first.mention.sentence,
  }
  return [{ figure, statement: first.statement, toldOneByOne: true }]
}

/** "One of the two hikers has died": a count that is read with its people, not with the sentence's figures. */
const countedPeople = (
  people: readonly PersonMention[],
  measure: Measure,
  own: Mention[],
  statements: Statement[],
): Mention[] =>
  people.flatMap(({ start, end, low, high, outcome, manner, part, noun, sentence }) => {
    const statement = statements[sentence]
    const counts = outcome === measure && manner === 'count' && part && low === high
    const read = own.some(({ figure }) => overlaps(figure, { start, end }))
    if (!counts || read || statement === undefined || !isInNews(statement)) return []
    const { attributedTo } = statement.sentence
    const more = { where: null, unit: null, attributedTo, asOf: null, unverified: false }
    return [
      { figure: { start, end, sentence, low, high, measure, of: noun ?? 'people', ...more }, statement },
    ]
  })

/** What is told one by one is part of what is counted, or is counted here. */
const summedUp = (own: Mention[], told: Told[], measure: Measure, toll: () => number): Mention[] => {
  if (told.length === 0) return own
  const places = countDistinct(own.map(({ figure }) => figure.where ?? '').filter((where) => where !== ''))
  if (places > 1) return own
  const isPart = ({ figure }: Mention) =>
    isOne(figure) && told.some(({ mention }) => overlaps(mention, figure))
  const [parts, counted] = [own.filter(isPart), own.filter((mention) => !isPart(mention))]
  if (counted.some(({ figure: { low, high } }) => (low ?? high ?? 0) >= told.length)) return counted
  if (counted.length > 0) return own
  const summed = readingOf(passageOf(told), measure, toll, parts[0]?.figure)
  return summed.length > 0 ? summed : own
}

/** The mentions with dead and injured of each report as it tells of them: summed up once, not person by person. */
export const withTolls = (view: EventView, mentions: Mention[]): Mention[] => {
  const isTold = (outcome: PersonMention['outcome']) => outcome === 'killed' || outcome === 'injured'
  if (!view.reports.some(({ reading }) => reading.people?.some(({ outcome }) => isTold(outcome))))
    return mentions
  const toll = (measure: Measure) => () => tollOf(view.reports)[measure]
  const ledgers = ledgersOf(view.reports)
  const byReport = Map.groupBy(mentions, ({ statement }) => statement.report.id)
  const statements = Map.groupBy(view.statements, ({ report }) => report.id)
  return view.reports.flatMap((read, i) => {
    const all = byReport.get(read.report.id) ?? []
    const people = ledgers[i] ?? []
    const sums = MEASURES.flatMap((measure) => {
      const lines = statements.get(read.report.id) ?? []
      const told = toldOf(people, measure, lines)
      const figures = all.filter(({ figure }) => figure.measure === measure)
      const own = [...figures, ...countedPeople(read.reading.people ?? [], measure, figures, lines)]
      return summedUp(own, told, measure, toll(measure))
    })
    return [...all.filter(({ figure }) => !MEASURES.some((measure) => measure === figure.measure)), ...sums]
  })
}
