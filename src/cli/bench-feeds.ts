// npm run -s bench -- feeds DIR: cases of feeds in public repositories, as the Worker reads them. A case with what is
// expected beside it (mmcdole/gofeed, testdata/) must keep title, link, date, id and content; of one without
// (kurtmckee/feedparser, tests/wellformed/sanitize) nothing active may be left in anything that is read of it.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseFeed } from 'feedsmith'
import { linkedAddress } from '../intake/address.ts'
import { type FeedRead, readFeed } from '../intake/feed.ts'
import type { FeedEntry } from '../intake/feed-entry.ts'
import { htmlText, inlineText } from '../intake/html-text.ts'
import { cleanLabel } from '../intake/normalise.ts'
import { activeContent } from './active-content.ts'
import { type ExpectedEntry, expectedFeed } from './expected-feed.ts'
import { OperatorError } from './operator-error.ts'

const ADDRESS = 'http://feeds.example/feed.xml'

type Case = { name: string; text: string; expected: string | null }

const filesBelow = (folder: string): string[] => {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
  } catch (error) {
    throw new OperatorError(`cannot read ${folder}: ${(error as Error).message.split(',')[0]}`)
  }
}

const casesOf = (folder: string): Case[] => {
  const paths = filesBelow(folder).sort()
  const all = new Set(paths)
  return paths.flatMap((name) => {
    const stem = name.replace(/\.(?:xml|json)$/, '')
    if (stem === name || stem.endsWith('_expected')) return []
    const beside = name.endsWith('.xml') ? `${stem}.json` : `${stem}_expected.json`
    if (name.endsWith('.json') && !all.has(beside)) return []
    const expected = all.has(beside) ? readFileSync(join(folder, beside), 'utf8') : null
    return [{ name, text: readFileSync(join(folder, name), 'utf8'), expected }]
  })
}

const words = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** To the second, as reports are dated. */
const instant = (date: string): number =>
  Math.floor(Date.parse(/[Z+]|-\d\d:\d\d$/.test(date) ? date : `${date}Z`) / 1000)

/** Which fields an entry has otherwise than expected; what the case is silent on is not asked. */
const differing = (expected: ExpectedEntry, entry: FeedEntry | undefined): string[] => {
  const { title, links, id, date, content } = expected
  const texts = content ? [htmlText(content), words(content)] : []
  const kept: Record<string, boolean> = {
    title: !title || words(inlineText(title)) === entry?.title,
    link: links.length === 0 || links.some((link) => linkedAddress(link, ADDRESS) === entry?.url),
    id: !id || cleanLabel(id, id.length) === entry?.guid,
    date: !date || (entry?.published != null && instant(entry.published) === instant(date)),
    content:
      !content ||
      texts.some((text) => [entry?.text, entry?.summary].some((one) => words(one ?? '') === words(text))),
  }
  return Object.keys(kept).filter((field) => !kept[field])
}

const accepts = (text: string): boolean => {
  try {
    parseFeed(text)
    return true
  } catch {
    return false
  }
}

const parsed = (json: string): unknown => {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}

type Verdict = { outcome: 'kept' | 'differs' | 'refused' | 'clean' | 'active'; detail?: string }

const compared = (expected: string, read: ReturnType<typeof readFeed>): Verdict => {
  const feed = expectedFeed(parsed(expected))
  if ('refused' in read) return { outcome: 'refused', detail: `${read.refused}: ${read.detail}` }
  const entries = feed?.entries ?? []
  const differences = entries.flatMap((one, i) => differing(one, read.entries[i]))
  if (feed?.title && words(inlineText(feed.title)) !== read.title) differences.push('title of the feed')
  return differences.length > 0 ? { outcome: 'differs', detail: differences.join(', ') } : { outcome: 'kept' }
}

const saidOf = ({ title, home, entries, leftOut }: FeedRead): string[] => [
  title,
  home ?? '',
  ...leftOut.flatMap((one) => [one.title, one.url ?? '']),
  ...entries.flatMap(({ key, url, byline, text, summary, categories, ...entry }) => [
    entry.title,
    url ?? '',
    byline ?? '',
    text,
    summary ?? '',
    ...categories,
  ]),
]

const searched = (read: ReturnType<typeof readFeed>): Verdict => {
  if ('refused' in read) return { outcome: 'refused', detail: `${read.refused}: ${read.detail}` }
  const active = saidOf(read).flatMap(activeContent)
  return active.length > 0 ? { outcome: 'active', detail: active.join(', ') } : { outcome: 'clean' }
}

/** An entry of nothing but a date is left out; it gets a title, so that the date can be compared. */
const withWords = (text: string, expected: string | null): string =>
  expected !== null && !/"(?:title|id|guid|link|links|content|description|summary)"/.test(expected)
    ? text.replace(/<(item|entry)>/g, '<$1><title>x</title>')
    : text

/** A line for each case that is not as it should be, and one with the counts. */
export const benchFeeds = function* (folder: string): Generator<object> {
  const counts: Record<string, number> = { cases: 0, accepted: 0 }
  for (const { name, text, expected } of casesOf(folder)) {
    const read = readFeed(withWords(text, expected), ADDRESS)
    const accepted = accepts(text)
    const { outcome, detail } = expected === null ? searched(read) : compared(expected, read)
    counts.cases = (counts.cases ?? 0) + 1
    counts.accepted = (counts.accepted ?? 0) + (accepted ? 1 : 0)
    counts[outcome] = (counts[outcome] ?? 0) + 1
    if (detail !== undefined) yield { case: name, outcome, accepted, detail }
  }
  yield counts
}
