// The list of feeds in content/feeds.json, as the operator edits it.
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { decodeText } from '../intake/charset.ts'
import { readFeedList } from '../intake/feed-list.ts'
import { readOpml, writeOpml } from '../intake/opml.ts'
import type { ListedFeed } from '../model/feed.ts'
import type { FeedsTask } from './feeds-options.ts'
import { OperatorError } from './operator-error.ts'
import { oneLine } from './outcome-lines.ts'
import { shownPath } from './shown-path.ts'

const readBytes = (path: string): Uint8Array => {
  try {
    return readFileSync(path)
  } catch (error) {
    throw new OperatorError(`cannot read ${shownPath(path)}: ${(error as Error).message.split(',')[0]}`)
  }
}

const checked = (list: unknown, what: string): ListedFeed[] => {
  const read = readFeedList(list)
  if ('why' in read) throw new OperatorError(`${what}: ${oneLine(read.why)}`)
  return read.feeds
}

const readList = (path: string): ListedFeed[] => {
  let list: unknown
  try {
    list = JSON.parse(new TextDecoder().decode(readBytes(path)))
  } catch (error) {
    if (error instanceof OperatorError) throw error
    throw new OperatorError(`${shownPath(path)} is no JSON: ${(error as Error).message}`)
  }
  return checked(list, shownPath(path))
}

/** Whole or not at all. */
const writeList = (path: string, feeds: ListedFeed[]): void => {
  const beside = `${path}.new`
  writeFileSync(beside, `${JSON.stringify(feeds, null, 2)}\n`)
  renameSync(beside, path)
}

const importOpml = (path: string, opml: string): string[] => {
  const read = readOpml(decodeText(readBytes(opml), null).text)
  if ('why' in read) throw new OperatorError(`${shownPath(opml)} cannot be imported: ${read.why}`)
  const listed = readList(path)
  const known = new Set(listed.map(({ url }) => url))
  const found = read.feeds.filter(({ url }) => !known.has(url))
  const added = found.map(({ url, title, language }) => ({
    url,
    ...(title && { title }),
    ...(language && { language }),
  }))
  writeList(path, checked([...listed, ...added], shownPath(path)))
  return [
    ...read.leftOut.map(({ title, why }) => `left out    ${oneLine(title)}: ${oneLine(why)}`),
    `${added.length} added, ${read.feeds.length - added.length} listed already, ${read.leftOut.length} left out`,
  ]
}

const lineOf = ({ url, title, source, fullText, paused }: ListedFeed): string => {
  const said = [
    title,
    source && `of ${source}`,
    fullText === 'page' && 'read from its pages',
    paused && 'paused',
  ]
  return [url, ...said.filter(Boolean)].join('  ')
}

const add = (task: Extract<FeedsTask, { task: 'add' }>): string[] => {
  const { list, url, source, pages } = task
  const [feed] = checked(
    [{ url, ...(source !== null && { source }), ...(pages && { fullText: 'page' }) }],
    'this feed cannot be listed',
  )
  const listed = readList(list)
  if (feed === undefined || listed.some((one) => one.url === feed.url))
    throw new OperatorError(`${url} is listed already`)
  writeList(list, [...listed, feed])
  return [`${feed.url} is listed`]
}

const remove = (path: string, url: string): string[] => {
  const listed = readList(path)
  const address = URL.parse(url)?.href ?? url
  const left = listed.filter((feed) => feed.url !== address && feed.url !== url)
  if (left.length === listed.length) throw new OperatorError(`${url} is not listed in ${shownPath(path)}`)
  writeList(path, left)
  return [`${url} is listed no more; the reports it brought stay`]
}

const opmlOf = (feeds: ListedFeed[]): string =>
  writeOpml(
    'Feeds that Daybook asks',
    feeds.map(({ url, title, language }) => ({
      url,
      title: title ?? null,
      home: null,
      language: language ?? null,
    })),
  )

/**
 * Does a task on the list in its file, and answers the lines to print.
 * @throws OperatorError where a file cannot be read, or says what cannot be listed
 */
export const doOnFile = (task: Extract<FeedsTask, { list: string }>): string[] => {
  if (task.task === 'import') return importOpml(task.list, task.opml)
  if (task.task === 'add') return add(task)
  if (task.task === 'remove') return remove(task.list, task.url)
  const feeds = readList(task.list)
  if (task.task === 'export') return [opmlOf(feeds).trimEnd()]
  return feeds.length === 0 ? ['no feed is listed'] : feeds.map(lineOf)
}
