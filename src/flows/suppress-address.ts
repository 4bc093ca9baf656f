import { sha256 } from '../model/hash.ts'
import type { Subscriber } from '../model/subscriber.ts'
import type { Ports, SuppressionReason } from '../ports.ts'

/**
 * From now on nothing is sent to this address, whether it is on the list or not.
 * @param address as `mailAddress` makes it
 * @returns its subscriber, where there is one
 */
export const suppressAddress = (
  { subscribers, now }: Ports,
  address: string,
  reason: SuppressionReason,
): Promise<Subscriber | null> =>
  subscribers.suppress(address, sha256(address), { reason, at: now().toISOString() })
