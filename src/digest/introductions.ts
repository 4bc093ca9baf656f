// A person is introduced before a surname alone will do: "Ann Stone, the harbour master", then "Stone".
import type { NameMention } from '../model/reading.ts'
import { countDistinct } from './order.ts'
import { isInNews, type Statement } from './statements.ts'

/** Persons in this share of the texts need no introduction. */
const KNOWN_SHARE_MIN = 0.6

/** The persons most of an event's texts speak of. */
export const wellKnown = (statements: Statement[], lineage: (report: string) => string): Set<string> => {
  const news = statements.filter(isInNews)
  const all = countDistinct(news.map(({ report }) => lineage(report.id)))
  const texts = new Map<string, Set<string>>()
  for (const { names, report } of news)
    for (const { name, kind } of names)
      if (kind === 'person') texts.set(name, (texts.get(name) ?? new Set()).add(lineage(report.id)))
  return new Set([...texts].filter(([, own]) => own.size >= all * KNOWN_SHARE_MIN).map(([name]) => name))
}

const isSurnameOnly = ({ report }: Statement, { name, kind, start, end }: NameMention): boolean =>
  kind === 'person' && name.includes(' ') && !/\s/u.test(report.text.slice(start, end))

/** Persons of whom the statement gives no more than the surname, and who need more. */
const unintroduced = (statement: Statement, known: ReadonlySet<string>): string[] => {
  const inFull = new Set(
    statement.names.filter((mention) => !isSurnameOnly(statement, mention)).map(({ name }) => name),
  )
  const alone = statement.names.filter((mention) => isSurnameOnly(statement, mention))
  return alone.map(({ name }) => name).filter((name) => !inFull.has(name) && !known.has(name))
}

/** Whether the statement gives the person's name in full. */
const introduces = (statement: Statement, person: string): boolean =>
  statement.names.some((mention) => mention.name === person && !isSurnameOnly(statement, mention))

/** The same items, each behind the first that introduces whom it calls by the surname only, where one does. */
export const introducedFirst = <T extends { statement: Statement }>(
  items: T[],
  known: ReadonlySet<string>,
): T[] => {
  const ordered: T[] = []
  const waiting = new Set(items)
  const place = (item: T): void => {
    if (!waiting.delete(item)) return
    for (const person of unintroduced(item.statement, known)) {
      const told = ordered.some(({ statement }) => introduces(statement, person))
      const introduction = told ? undefined : items.find(({ statement }) => introduces(statement, person))
      if (introduction !== undefined) place(introduction)
    }
    ordered.push(item)
  }
  for (const item of items) place(item)
  return ordered
}
