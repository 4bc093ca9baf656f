import type { Submission } from '../model/report.ts'
import { pageSubmission } from './page.ts'
import type { PageGiven } from './submission.ts'

/** The page's text, and the labels that were given with it before those it says itself; its address as it says it. */
export const withGivenLabels = ({ html: _, url, ...labels }: PageGiven, page: Submission): Submission => ({
  ...(url !== undefined && { url }),
  ...page,
  ...labels,
})

/** The article of a page that was handed in with its HTML, or why there is none. */
export const givenPage = (
  given: PageGiven & { html: string },
): { submission: Submission } | { why: string } => {
  const page = pageSubmission(given.html, given.url ?? null)
  return page.kind === 'submission'
    ? { submission: withGivenLabels(given, page.submission) }
    : { why: page.reason }
}
