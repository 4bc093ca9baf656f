import type { SummaryLine } from '../../model/day.ts'
import type { CountedSource } from '../../model/source.ts'
import type { NameDocument, SourceDocument, SourceReport, TopicDay } from '../../model/topics.ts'
import { blocks, bullets, documentOf, link, plain } from '../markdown.ts'
import { dayPath, namePath, reportPath, sourcePath } from '../paths.ts'
import { lineText, longDay, publishedAt, tally } from '../wording.ts'
import type { Words } from '../words/words.ts'
import { namedWith } from './name-page.tsx'
import { sourceTotals } from './source-body.ts'
import { sourcesByKind } from './sources-page.tsx'

type Telling = { title: string; url: string; origins: number; reports: number }

const lineItem = (line: SummaryLine, words: Words): string => {
  const sources = line.sources.map(({ name, url }) => link(name, url)).join(', ')
  return `${plain(lineText(line, words))} (${words.counts.origins(line.origins)}: ${sources})`
}

const daysText = <M extends Telling>(
  days: TopicDay<M>[],
  words: Words,
  itemsOf: (event: M) => string[],
): string =>
  blocks(
    ...days.flatMap(({ date, events, more }) => [
      `## ${link(longDay(date, words), dayPath(date))}`,
      ...events.map((event) =>
        blocks(
          `### ${link(event.title, event.url)}`,
          tally(event.origins, event.reports, words),
          bullets(itemsOf(event)),
        ),
      ),
      more > 0 && link(words.topics.moreOnDay(more), dayPath(date)),
    ]),
  )

const ending = (path: string, next: string | null, words: Words): string | false =>
  next !== null && link(words.topics.earlier, `${path}.md?before=${next}`)

export const nameMarkdown = (name: NameDocument, words: Words): string => {
  const others = namedWith(name)
  return documentOf(
    `# ${plain(name.name)}`,
    words.names.kinds[name.kind],
    name.variants.length > 0 && `${words.names.alsoWritten}: ${name.variants.map(plain).join(', ')}`,
    others.length > 0 &&
      `${words.names.namedWith}: ${others.map((other) => link(other, namePath(other))).join(', ')}`,
    daysText(name.days, words, (event) => [
      ...event.lines.map((line) => lineItem(line, words)),
      ...event.quotes.map(({ text, source, url }) => `“${plain(text)}” (${link(source, url)})`),
    ]),
    ending(namePath(name.name), name.next, words),
  )
}

const reportItem = (report: SourceReport, words: Words): string => {
  const told = words.sources
  const { other, role } = report
  const whose = other && (role === 'foreign' ? told.textOf(other.name) : told.publishedBy(other.name))
  return [
    link(report.title, reportPath(report.id)),
    publishedAt(report.published, words),
    ...(whose === undefined ? [] : [plain(whose)]),
  ].join(', ')
}

export const sourceMarkdown = (document: SourceDocument, words: Words): string => {
  const { source, days, next } = document
  const totals = sourceTotals(document)
  const texts = (['own', 'foreign', 'carried'] as const).filter((role) => totals[role] > 0)
  return documentOf(
    `# ${plain(source.name)}`,
    words.sources.kinds[source.kind],
    texts.length > 0 &&
      `${words.sources.shown}: ${texts.map((role) => words.sources.texts[role](totals[role])).join(', ')}`,
    days.length === 0 && words.sources.nothingYet,
    daysText(days, words, (event) => [
      ...event.items.map((report) => reportItem(report, words)),
      ...event.lines.map((line) => lineItem(line, words)),
    ]),
    ending(sourcePath(source.id), next, words),
  )
}

export const sourcesMarkdown = (sources: CountedSource[], words: Words): string =>
  documentOf(
    `# ${words.sources.title}`,
    ...sourcesByKind(sources).flatMap(([kind, of]) => [
      `## ${words.sources.kindsMany[kind]}`,
      bullets(
        of.map(({ id, name, reports }) => `${link(name, sourcePath(id))}, ${words.counts.reports(reports)}`),
      ),
    ]),
  )
