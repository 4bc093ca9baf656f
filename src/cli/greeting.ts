import { shownPath } from './shown-path.ts'
import type { StartOptions } from './start-options.ts'

/** What to open, how to add reports, and the token: the last lines of a start. */
export const greeting = (url: string, token: string, { state }: Pick<StartOptions, 'state'>): string => {
  const folder = shownPath(state)
  const elsewhere = [
    url === 'http://127.0.0.1:8787' ? '' : ` --to ${url}`,
    folder === '.daybook' ? '' : ` --state ${folder}`,
  ].join('')
  return `
Daybook is open at ${url}

  page      ${url}/
  feed      ${url}/feed.xml
  API       ${url}/api/v1/days
  status    ${url}/status

  add       npm run ingest -- PATH…${elsewhere}
  or        POST ${url}/api/v1/reports
  token     ${token}   (kept in ${folder}/token)

The cron runs every minute. Ctrl-C ends it; the next start keeps what it has.`
}
