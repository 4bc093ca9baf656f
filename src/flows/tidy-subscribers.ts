import { UNCONFIRMED_KEPT_MS } from '../limits.ts'
import { dayOf } from '../model/calendar.ts'
import type { Ports } from '../ports.ts'

/** Deletes who never confirmed, and the links that are good no more. */
export const tidySubscribers = async ({ subscribers, now }: Ports): Promise<void> => {
  const at = now()
  await subscribers.dropLinks(dayOf(at, 'UTC'))
  await subscribers.dropUnconfirmed(new Date(at.getTime() - UNCONFIRMED_KEPT_MS).toISOString())
}
