import { blocks, bullets, documentOf, link, plain } from './markdown.ts'
import { reportPath } from './paths.ts'
import { outermost, type ReportBody } from './report-body.ts'
import { publishedAt } from './wording.ts'
import type { Words } from './words/words.ts'

const facts = (report: ReportBody, { report: told, ...words }: Words): string[] => {
  const { source, origin, published, url, event, copyOf, revisionOf } = report
  const originFound = origin.foundIn === null ? plain(origin.because) : told.found[origin.foundIn]
  return [
    `${told.source}: ${plain(source.name)} (${told.found[source.foundIn]})`,
    `${told.origin}: ${plain(origin.name)} (${originFound})`,
    `${told.published}: ${publishedAt(published.at, words)} (${told.found[published.foundIn]})`,
    ...(url === null ? [] : [`${told.address}: ${link(url, url)}`]),
    ...(event === null ? [] : [`${told.event}: ${link(event.title, event.url)}`]),
    ...(copyOf === null ? [] : [`${told.copyOf} ${link(told.another, reportPath(copyOf.report))}`]),
    ...(revisionOf === null
      ? []
      : [`${told.revisionOf} ${link(told.another, reportPath(revisionOf.report))}`]),
  ]
}

export const reportMarkdown = (report: ReportBody, words: Words): string =>
  documentOf(
    `# ${plain(report.title)}`,
    bullets(facts(report, words)),
    `## ${words.report.cited}`,
    blocks(...outermost(report.excerpts).map((excerpt) => `> ${plain(excerpt.wording)}`)),
  )
