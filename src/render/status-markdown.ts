import { feedStanding } from './feed-standing.ts'
import { mailDayText, mailStateText } from './mail-status.tsx'
import { bullets, documentOf, plain } from './markdown.ts'
import type { PublicFeed, PublicStatus } from './status-body.ts'
import type { Words } from './words/words.ts'

const kindOf = (kind: string, { status }: Words): string => plain(status.kinds[kind] ?? kind)

const stored = (status: PublicStatus, { status: told }: Words): string[] => [
  ...(['reports', 'setAside', 'events', 'days'] as const).map((what) => `${told[what]}: ${status[what]}`),
  `${told.toBeRebuilt}: ${status.dirtyDays.join(', ') || told.noDay}`,
]

const standing = (feed: PublicFeed, words: Words): string => {
  const { how, why, rest } = feedStanding(feed, words)
  return `${how}${why === undefined ? '' : `: ${why}`}; ${rest}`
}

/** Instants stand as they are stored, ISO 8601 in UTC. */
export const statusMarkdown = (status: PublicStatus, words: Words): string => {
  const { status: told } = words
  const { latestEdition: latest, feeds, mail, lastRuns, failures } = status
  return documentOf(
    `# ${told.title}`,
    bullets([
      `${told.latestEdition}: ${latest === null ? told.noDay : told.latestIs(latest.edition, latest.date, latest.builtAt)}`,
      `${told.nextRun}: ${status.nextRun}`,
    ]),
    `## ${told.stored}`,
    bullets(stored(status, words)),
    `## ${told.feeds}`,
    bullets(feeds.items.map((feed) => plain(`${feed.title}: ${standing(feed, words)}`))),
    `## ${told.mail}`,
    mailStateText(mail, words),
    bullets(mail.days.map((one) => `${one.day}: ${mailDayText(one, words)}`)),
    `## ${told.lastRuns}`,
    bullets(
      lastRuns.map(
        (run) => `${kindOf(run.kind, words)} ${plain(run.subject)}: ${plain(run.outcome)}, ${run.endedAt}`,
      ),
    ),
    `## ${told.failures}`,
    bullets(failures.map(({ kind, subject, at }) => `${kindOf(kind, words)} ${plain(subject)}, ${at}`)),
  )
}
