import type { Correction } from '../../model/correction.ts'
import { cleanText } from '../clean-text.ts'
import { correctionLink, correctionPath, dayPath } from '../paths.ts'
import type { Site } from '../site.ts'
import { instantIn, plainDay } from '../wording.ts'
import { changeSentence } from './content.tsx'
import { withinBytes } from './day-feed.tsx'
import type { Feed, FeedItem } from './feed.ts'

const contentOf = (site: Site, correction: Correction): string => {
  const { words, url } = site
  const { date, edition, builtAt, event } = correction
  return (
    <div>
      <p>{changeSentence(correction, words)}</p>
      {event.url && (
        <p>
          <a href={url + event.url}>{event.title}</a>
        </p>
      )}
      <p>
        <a href={url + dayPath(date)}>{plainDay(date, words)}</a>.{' '}
        {words.feeds.edition(edition, instantIn(builtAt, 'UTC', words))}
      </p>
    </div>
  ).toString()
}

const correctionItem = (site: Site, correction: Correction): FeedItem => ({
  id: site.url + correctionPath(correction),
  url: site.url + correctionLink(correction),
  title: cleanText(`${plainDay(correction.date, site.words)}: ${correction.event.title}`),
  summary: cleanText(changeSentence(correction, site.words)),
  html: cleanText(contentOf(site, correction)),
  published: new Date(correction.builtAt),
  updated: new Date(correction.builtAt),
  categories: [],
})

/** What readers were told that is no longer so: an item each, which never changes. */
export const correctionsFeed = (site: Site, corrections: Correction[]): Feed => ({
  title: `${site.title}: ${site.words.feeds.corrections.title}`,
  description: site.words.feeds.corrections.description,
  home: '/corrections',
  folder: '/corrections/',
  items: withinBytes(corrections.map((correction) => correctionItem(site, correction))),
})
