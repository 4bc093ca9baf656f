import { sha256 } from '../model/hash.ts'
import type { SuppressionReason } from '../ports/subscribers.ts'
import type { Ports } from '../ports.ts'

/**
 * From now on nothing is sent to these addresses, whether they are on the list or not.
 * @param addresses as `mailAddress` makes them
 */
export const suppressAddresses = (
  { subscribers, now }: Ports,
  addresses: readonly string[],
  reason: SuppressionReason,
): Promise<void> =>
  subscribers.suppress(
    addresses.map((address) => ({ address, hash: sha256(address) })),
    { reason, at: now().toISOString() },
  )
