// Tells the hub that feeds have changed (WebSub; how a publisher tells it is PubSubHubbub 0.4, section 7).
import { HUB_ANSWER_BYTES_MAX, HUB_EVENTS_TOLD_MAX, HUB_TOPICS_PER_CALL_MAX } from '../limits.ts'
import type { Day } from '../model/day.ts'
import type { Ports } from '../ports.ts'
import { FEED_FORMATS, feedPath } from '../render/feeds/feed.ts'
import { lastingEventPath } from '../render/paths.ts'
import { recorded } from './recorded.ts'

/** Feeds that change with any edition; those that name a hub besides are the feeds of single events. */
const ALWAYS = ['/', '/events/', '/corrections/']

/** Site paths before the file names of the feeds that this edition changed; of events those first that weigh most. */
const foldersOf = ({ events, builtAt }: Day): string[] => [
  ...ALWAYS,
  ...events
    .filter(({ shown }) => shown?.changedAt === builtAt)
    .slice(0, HUB_EVENTS_TOLD_MAX)
    .map(({ id }) => `${lastingEventPath(id)}/`),
]

/** Where the operator names a hub, and an address by which it can know the feeds: a job to tell it of this edition. */
export const tellHubLater = async ({ settings, jobs }: Ports, day: Day): Promise<void> => {
  if (settings.websubHub === '' || settings.siteUrl === '') return
  const paths = foldersOf(day).flatMap((folder) => FEED_FORMATS.map((format) => feedPath({ folder }, format)))
  const calls = Math.ceil(paths.length / HUB_TOPICS_PER_CALL_MAX)
  await jobs.send(
    Array.from({ length: calls }, (_, n) => ({
      kind: 'publish' as const,
      feeds: paths.slice(n * HUB_TOPICS_PER_CALL_MAX, (n + 1) * HUB_TOPICS_PER_CALL_MAX),
    })),
  )
}

/**
 * Tells the hub of these feeds, which it then fetches; twice is harmless. What it answers but 2xx is a failure, and
 * the queue tries again.
 * @param feeds site paths
 * @throws Error that says what became of it
 */
export const tellHub = (ports: Ports, feeds: readonly string[]): Promise<void> => {
  const { websubHub, siteUrl } = ports.settings
  if (websubHub === '' || siteUrl === '') return Promise.resolve()
  return recorded(ports, 'publish', websubHub, async () => {
    const topics = feeds.map((path): [string, string] => ['hub.url', siteUrl + path])
    const answer = await ports.fetcher.post({
      url: websubHub,
      accept: '*/*',
      bytesMax: HUB_ANSWER_BYTES_MAX,
      form: [['hub.mode', 'publish'], ...topics],
    })
    if (answer.kind !== 'answer') throw new Error(`the hub was not told: ${answer.detail}`)
    if (answer.status < 200 || answer.status > 299)
      throw new Error(`the hub answers with status ${answer.status}`)
    return { outcome: `${feeds.length} feeds told of`, result: undefined }
  })
}
