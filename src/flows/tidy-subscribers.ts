import { UNCONFIRMED_KEPT_MS } from '../limits.ts'
import { dayOf } from '../model/calendar.ts'
import type { Ports } from '../ports.ts'

/** Deletes who never confirmed, and what the links of old mails were good for; answers how many addresses went. */
export const tidySubscribers = async ({ subscribers, now }: Ports): Promise<number> => {
  await subscribers.dropLinks(dayOf(now(), 'UTC'))
  return subscribers.dropUnconfirmed(new Date(now().getTime() - UNCONFIRMED_KEPT_MS).toISOString())
}
