import { DELIVERIES_KEPT_DAYS } from '../limits.ts'
import { addDays, type CalendarDay, dayOf } from '../model/calendar.ts'
import type { Delivery } from '../model/delivery.ts'
import type { Subscriber } from '../model/subscriber.ts'
import type { Ports } from '../ports.ts'

/** The days that a delivery may be kept of, newest first. */
const daysKept = ({ settings, now }: Ports): CalendarDay[] => {
  const today = dayOf(now(), settings.timezone)
  return Array.from({ length: DELIVERIES_KEPT_DAYS + 1 }, (_, ago) => addDays(today, -ago))
}

/** Everything that is kept of a subscriber; of the links in mails only hashes are, under no name but an id. */
export const ownData = async (
  ports: Ports,
  subscriber: Subscriber,
): Promise<{ subscriber: Subscriber; deliveries: Delivery[] }> => ({
  subscriber,
  deliveries: await ports.deliveries.of(subscriber.id, daysKept(ports)),
})

/** Deletes it; false where nobody has this id. What links were good for goes with the day they expire. */
export const eraseSubscriber = (ports: Ports, id: string): Promise<boolean> =>
  ports.subscribers.erase(id, daysKept(ports))
