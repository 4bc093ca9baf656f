import { feedStanding } from './feed-standing.ts'
import { page } from './layout.tsx'
import { MailStatus } from './mail-status.tsx'
import { dayPath } from './paths.ts'
import type { Site } from './site.ts'
import type { PublicStatus } from './status-body.ts'
import { instantIn, plainDay } from './wording.ts'

const Stored = ({ status }: { status: PublicStatus }) => (
  <dl class="facts">
    <dt>Reports</dt>
    <dd>{status.reports}</dd>
    <dt>Set aside</dt>
    <dd>{status.setAside}</dd>
    <dt>Events</dt>
    <dd>{status.events}</dd>
    <dt>Days</dt>
    <dd>{status.days}</dd>
    <dt>To be rebuilt</dt>
    <dd>
      {status.dirtyDays.length === 0 && 'no day'}
      {status.dirtyDays.map((day, i) => (
        <>
          {i > 0 && ', '}
          <a href={dayPath(day)}>{plainDay(day)}</a>
        </>
      ))}
    </dd>
  </dl>
)

const Runs = ({ runs }: { runs: PublicStatus['lastRuns'] }) => (
  <ul class="runs">
    {runs.map((run) => (
      <li>
        <b>{run.kind}</b> {run.subject}: {run.outcome}{' '}
        <time class="aside" datetime={run.endedAt}>
          {instantIn(run.endedAt, 'UTC')}
        </time>
      </li>
    ))}
  </ul>
)

const Feeds = ({ feeds }: { feeds: PublicStatus['feeds'] }) => (
  <>
    {feeds.total === 0 && <p>None is listed.</p>}
    <ul class="runs">
      {feeds.items.map((feed) => (
        <li>
          <b>{feed.home === null ? feed.title : <a href={feed.home}>{feed.title}</a>}</b> {feedStanding(feed)}
        </li>
      ))}
    </ul>
    {feeds.total > feeds.items.length && (
      <p class="aside">
        {feeds.items.length} of {feeds.total}, those in trouble first; all: <code>/api/v1/feeds</code>.
      </p>
    )}
  </>
)

/** What is stored, what ran last, what failed. */
export const statusPage = (site: Site, status: PublicStatus): string =>
  page(
    site,
    {
      title: 'Status',
      description: 'What is stored, what ran last, what failed.',
      path: '/status',
      formats: '/status',
    },
    <article class="status">
      <h1>Status</h1>
      <h2>Stored</h2>
      <Stored status={status} />
      <h2>Feeds</h2>
      <Feeds feeds={status.feeds} />
      <h2>Mail</h2>
      <MailStatus mail={status.mail} />
      <h2>Last runs</h2>
      <p>
        Next run: <time datetime={status.nextRun}>{instantIn(status.nextRun, 'UTC')}</time>
      </p>
      {status.lastRuns.length === 0 ? <p>None yet.</p> : <Runs runs={status.lastRuns} />}
      <h2>Failures</h2>
      {status.failures.length === 0 && <p>None.</p>}
      <ul class="runs">
        {status.failures.map((failure) => (
          <li>
            <b>{failure.kind}</b> {failure.subject}{' '}
            <time class="aside" datetime={failure.at}>
              {instantIn(failure.at, 'UTC')}
            </time>
          </li>
        ))}
      </ul>
      {status.failures.length > 0 && (
        <p class="aside">
          Their details: <code>/api/v1/status</code> with the operator’s token.
        </p>
      )}
    </article>,
  )
