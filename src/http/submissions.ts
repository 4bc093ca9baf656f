import type { PageTaken } from '../flows/take-page.ts'
import { givenPage, withGivenLabels } from '../intake/page-given.ts'
import { type PageGiven, pageGivenSchema, submissionSchema } from '../intake/submission.ts'
import { PAGES_PER_CALL_MAX } from '../limits.ts'
import type { Submission, TakenIn } from '../model/report.ts'

type Result = TakenIn | { outcome: 'rejected'; detail: string }

type Checked = { fits: Submission } | { rejected: string }

/** Reads the page at an address; null where a door fetches none. */
type FetchPage = ((url: string) => Promise<PageTaken>) | null

const messagesOf = (issues: { message: string }[]): string => issues.map(({ message }) => message).join('; ')

const isPage = (given: unknown): boolean =>
  typeof given === 'object' && given !== null && !('text' in given) && ('html' in given || 'url' in given)

const readGiven = (given: PageGiven & { html: string }): Checked => {
  const read = givenPage(given)
  return 'submission' in read ? { fits: read.submission } : { rejected: `no article: ${read.why}` }
}

const fetchGiven = async (given: PageGiven, url: string, fetchPage: FetchPage): Promise<Checked> => {
  if (fetchPage === null) return { rejected: 'no page is fetched here; hand its html in' }
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return { rejected: 'url is no address of the web' }
  const page = await fetchPage(url)
  return 'submission' in page
    ? { fits: withGivenLabels(given, page.submission) }
    : { rejected: `no article: ${page.why}` }
}

const checkPage = async (given: unknown, fetchPage: FetchPage): Promise<Checked> => {
  const checked = pageGivenSchema.safeParse(given)
  if (!checked.success) return { rejected: messagesOf(checked.error.issues) }
  const { html, url } = checked.data
  if (html !== undefined) return readGiven({ ...checked.data, html })
  return fetchGiven(checked.data, url ?? '', fetchPage)
}

const checkText = (given: unknown): Checked => {
  const checked = submissionSchema.safeParse(given)
  return checked.success ? { fits: checked.data } : { rejected: messagesOf(checked.error.issues) }
}

/** The first so many pages of a call are fetched. */
const bounded = (fetchPage: NonNullable<FetchPage>): FetchPage => {
  let left = PAGES_PER_CALL_MAX
  return async (url) =>
    left-- > 0
      ? fetchPage(url)
      : { why: `a call has at most ${PAGES_PER_CALL_MAX} pages fetched; hand it in again`, again: true }
}

type CheckedAll = {
  /** Those that fit, in the order given */
  fit: Submission[]
  /** What became of them, as it is answered for all that were given */
  results(taken: TakenIn[]): Result[]
}

/** Checks each by itself, so that a bad one does not cost the others; of pages the articles are read. */
export const checkEach = async (given: unknown[], fetchPage: FetchPage = null): Promise<CheckedAll> => {
  const fetching = fetchPage && bounded(fetchPage)
  const checked: Checked[] = []
  for (const one of given) checked.push(isPage(one) ? await checkPage(one, fetching) : checkText(one))
  return {
    fit: checked.flatMap((c) => ('fits' in c ? [c.fits] : [])),
    results: (taken) => {
      const answers = taken.values()
      return checked.map((c) => {
        if ('rejected' in c) return { outcome: 'rejected', detail: c.rejected }
        const next = answers.next().value
        if (next === undefined) throw new Error('fewer reports were answered for than were given')
        return next
      })
    },
  }
}
