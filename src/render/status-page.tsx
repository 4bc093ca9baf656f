import { feedStanding } from './feed-standing.ts'
import { page } from './layout.tsx'
import { MailStatus } from './mail-status.tsx'
import { News } from './news-text.tsx'
import { dayPath } from './paths.ts'
import type { Site } from './site.ts'
import type { PublicFeed, PublicStatus } from './status-body.ts'
import { ago, instantIn, plainDay } from './wording.ts'
import type { Words } from './words/words.ts'

type Part = { status: PublicStatus; words: Words }
type Timed = Part & { now: string }

type Latest = { edition: NonNullable<PublicStatus['latestEdition']>; words: Words; now: string }

const LatestEdition = ({ edition: { date, edition, builtAt }, words, now }: Latest) => (
  <>
    <a href={dayPath(date)}>
      {words.status.latestIs(edition, plainDay(date, words), ago(builtAt, now, words))}
    </a>{' '}
    <At instant={builtAt} words={words} />
  </>
)

const At = ({ instant, words }: { instant: string; words: Words }) => (
  <time class="aside" datetime={instant}>
    {instantIn(instant, 'UTC', words)}
  </time>
)

const Waiting = ({ status: { dirtyDays }, words }: Part) => (
  <>
    {dirtyDays.length === 0 && words.status.noDay}
    {dirtyDays.map((day, i) => (
      <>
        {i > 0 && ', '}
        <a href={dayPath(day)}>{plainDay(day, words)}</a>
      </>
    ))}
  </>
)

/** How fresh what readers see is, and when that is looked after next. */
const Freshness = ({ status, words, now }: Timed) => (
  <dl class="facts">
    <dt>{words.status.latestEdition}</dt>
    <dd>
      {status.latestEdition === null ? (
        words.status.noDay
      ) : (
        <LatestEdition edition={status.latestEdition} words={words} now={now} />
      )}
    </dd>
    <dt>{words.status.nextRun}</dt>
    <dd>
      {ago(status.nextRun, now, words)} <At instant={status.nextRun} words={words} />
    </dd>
    <dt>{words.status.toBeRebuilt}</dt>
    <dd>
      <Waiting status={status} words={words} />
    </dd>
  </dl>
)

const Stored = ({ status, words: { status: told, locale } }: Part) => (
  <dl class="facts">
    {(['reports', 'setAside', 'events', 'days'] as const).map((what) => (
      <>
        <dt>{told[what]}</dt>
        <dd>{status[what].toLocaleString(locale)}</dd>
      </>
    ))}
  </dl>
)

/** Runs that are always of the same thing */
const SELF_EVIDENT = new Set(['cron', 'index'])

const Runs = ({ status, words }: Part) => (
  <ul class="runs">
    {status.lastRuns.map((run) => (
      <li>
        <b>{words.status.kinds[run.kind] ?? run.kind}</b>{' '}
        <News words={words}>
          {SELF_EVIDENT.has(run.kind) ? run.outcome : `${run.subject}: ${run.outcome}`}
        </News>{' '}
        <At instant={run.endedAt} words={words} />
      </li>
    ))}
  </ul>
)

const Standing = ({ feed, words }: { feed: PublicFeed; words: Words }) => {
  const { how, why, rest } = feedStanding(feed, words)
  return (
    <>
      {how}
      {why && ': '}
      {why && <News words={words}>{why}</News>}; {rest}
    </>
  )
}

const Feeds = ({ status: { feeds }, words }: Part) => (
  <>
    {feeds.total === 0 && <p>{words.status.noFeed}</p>}
    <ul class="runs">
      {feeds.items.map((feed) => (
        <li>
          <b>{feed.home === null ? feed.title : <a href={feed.home}>{feed.title}</a>}</b>{' '}
          <Standing feed={feed} words={words} />
        </li>
      ))}
    </ul>
    {feeds.total > feeds.items.length && (
      <p class="aside">
        {words.status.feedsShown(feeds.items.length, feeds.total)} <code>/api/v1/feeds</code>
      </p>
    )}
  </>
)

const Failures = ({ status: { failures }, words }: Part) => (
  <>
    {failures.length === 0 && <p>{words.status.noFailure}</p>}
    <ul class="runs">
      {failures.map((failure) => (
        <li>
          <b>{words.status.kinds[failure.kind] ?? failure.kind}</b>{' '}
          <News words={words}>{failure.subject}</News> <At instant={failure.at} words={words} />
        </li>
      ))}
    </ul>
    {failures.length > 0 && (
      <p class="aside">
        {words.status.failureDetails} <code>/api/v1/status</code>
      </p>
    )}
  </>
)

/** What is stored, what ran last, what failed. `now`: ISO 8601 */
export const statusPage = (site: Site, status: PublicStatus, now: string): string => {
  const { words } = site
  const told = words.status
  return page(
    site,
    { title: told.title, description: told.description, path: '/status', formats: '/status' },
    <article class="status">
      <h1>{told.title}</h1>
      <Freshness status={status} words={words} now={now} />
      <h2>{told.stored}</h2>
      <Stored status={status} words={words} />
      <h2>{told.feeds}</h2>
      <Feeds status={status} words={words} />
      <h2>{told.mail}</h2>
      <MailStatus mail={status.mail} words={words} />
      <h2>{told.lastRuns}</h2>
      {status.lastRuns.length === 0 ? <p>{told.noRun}</p> : <Runs status={status} words={words} />}
      <h2>{told.failures}</h2>
      <Failures status={status} words={words} />
    </article>,
  )
}
