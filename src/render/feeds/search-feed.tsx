import type { FoundReport, SearchAnswer } from '../../model/search.ts'
import { cleanText } from '../clean-text.ts'
import { reportPath } from '../paths.ts'
import type { Site } from '../site.ts'
import { plainDay } from '../wording.ts'
import { withinBytes } from './day-feed.tsx'
import type { Feed, FeedItem } from './feed.ts'

/** What is asked of a search, in its address; '' and what is absent ask nothing. */
type Asked = Pick<SearchAnswer, 'q' | 'from' | 'to' | 'source'>

const queryOf = ({ q, from, to, source }: Asked): string => {
  const asked = Object.entries({ q, from: from ?? '', to: to ?? '', source: source ?? '' })
  return `?${new URLSearchParams(asked.filter(([, value]) => value !== ''))}`
}

const contentOf = (site: Site, { day, source, excerpt, report }: FoundReport): string =>
  (
    <div>
      <p>{excerpt.text}</p>
      <p>
        <a href={site.url + reportPath(report)}>{source}</a>, {plainDay(day, site.words)}
      </p>
    </div>
  ).toString()

/** A report of the day it was published on; it is found once, and never changes. */
const reportItem = (site: Site, found: FoundReport): FeedItem => ({
  id: site.url + reportPath(found.report),
  url: site.url + reportPath(found.report),
  title: cleanText(`${found.source}: ${found.title.text}`),
  summary: cleanText(found.excerpt.text),
  html: cleanText(contentOf(site, found)),
  published: new Date(`${found.day}T00:00:00Z`),
  updated: new Date(`${found.day}T00:00:00Z`),
  categories: [],
})

const newestFirst = (a: FoundReport, b: FoundReport): number => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0)

export const searchFeed = (site: Site, answer: SearchAnswer): Feed => {
  const { title, description } = site.words.feeds.search
  const query = queryOf(answer)
  const reports = answer.results.flatMap(({ items }) => items).sort(newestFirst)
  return {
    title: cleanText(`${title(answer.q)} · ${site.title}`),
    description: cleanText(description(answer.q)),
    home: `/search${query}`,
    folder: '/search/',
    query,
    items: withinBytes(reports.map((found) => reportItem(site, found))),
  }
}
