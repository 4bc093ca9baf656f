// Which names a day tells of, event by event, with what it says of them.
import { type Day, type DayEvent, type DayName, reportTotal } from './day.ts'
import { nameSlug } from './name-address.ts'
import { publisherOf } from './source.ts'
import { summaryLine } from './summary-line.ts'
import type { NameMention } from './topics.ts'

/** How much is kept: of one event, and names of all events of a day */
export type MentionBounds = {
  lines: number
  quotes: number
  others: number
  variants: number
  perDay: number
}

export type KeyedMention<M> = { key: string; mention: M }

const LETTER = /[\p{L}\p{N}]/u

/** Whether the words stand in the text, as whole words and in these letters: “US” is not in “us”, nor “Marsh” in “Marshall”. */
const holds = (text: string, words: string): boolean => {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const around = text.slice(0, at).slice(-1) + (text.slice(at + words.length)[0] ?? '')
    if (!LETTER.test(around)) return true
  }
  return false
}

const quotesOf = (event: DayEvent, slug: string, max: number): NameMention['quotes'] =>
  event.quotes
    .filter(({ speaker }) => nameSlug(speaker) === slug)
    .slice(0, max)
    .flatMap(({ id, variants: [first] }) => {
      const report = event.reports.find((one) => one.id === first?.report)
      if (first === undefined || report === undefined) return []
      return [{ id, text: first.text, report: report.id, source: publisherOf(report), url: report.url }]
    })

/** What every mention says of its event. */
export const eventOf = (event: DayEvent, builtAt: string) => ({
  id: event.id,
  slug: event.slug,
  title: event.title,
  url: event.url,
  origins: event.origins,
  reports: reportTotal(event),
  firstShownAt: event.shown?.since ?? builtAt,
  changedAt: event.shown?.changedAt ?? builtAt,
})

/** Spellings that one address stands for are one name, the first of them. */
const bySlug = (event: DayEvent): Map<string, DayName> => {
  const names = new Map<string, DayName>()
  for (const name of event.names) {
    const slug = nameSlug(name.name)
    const first = names.get(slug)
    names.set(
      slug,
      first === undefined
        ? name
        : {
            ...first,
            variants: [...new Set([...first.variants, name.name, ...name.variants])],
            reports: [...new Set([...first.reports, ...name.reports])],
          },
    )
  }
  return names
}

const mentionOf = (
  { event, slug, name }: { event: DayEvent; slug: string; name: DayName },
  builtAt: string,
  max: MentionBounds,
): NameMention => {
  const forms = [name.name, ...name.variants]
  const naming = event.lines.filter(({ text }) => forms.some((form) => holds(text, form)))
  return {
    ...eventOf(event, builtAt),
    name: name.name,
    kind: name.kind,
    variants: name.variants.slice(0, max.variants),
    namedIn: name.reports.length,
    lines: naming.slice(0, max.lines).map((line) => summaryLine(line, event)),
    quotes: quotesOf(event, slug, max.quotes),
    with: event.names
      .filter((other) => nameSlug(other.name) !== slug)
      .slice(0, max.others)
      .map((other) => other.name),
  }
}

/** The first names of all events before any event's second: a day has room for so many. */
export const nameMentionsOf = (
  { events, builtAt }: Pick<Day, 'events' | 'builtAt'>,
  max: MentionBounds,
): KeyedMention<NameMention>[] =>
  events
    .flatMap((event, weight) =>
      [...bySlug(event)].map(([slug, name], rank) => ({ event, slug, name, rank, weight })),
    )
    .sort((a, b) => a.rank - b.rank || a.weight - b.weight)
    .slice(0, max.perDay)
    .map((one) => ({ key: one.slug, mention: mentionOf(one, builtAt, max) }))
