import { SOFT_BOUNCES_MAX } from '../limits.ts'
import { type Bounce, type DeliveryKey, NO_DIGEST } from '../model/delivery.ts'
import { mailAddress } from '../model/mail-address.ts'
import type { Ports } from '../ports.ts'
import { suppressAddresses } from './suppress-addresses.ts'

/** One more soft bounce of a delivery that had none; so many in a row are as good as a hard one. */
const noteSoft = async (ports: Ports, key: DeliveryKey, address: string): Promise<void> => {
  const noted = await ports.deliveries.bounced(key, 'soft')
  if (noted === null) return
  if ((await ports.deliveries.softBounce(key.subscriber)) >= SOFT_BOUNCES_MAX)
    await suppressAddresses(ports, [address], 'soft bounces')
}

const suppressFor = (ports: Ports, address: string, bounce: 'hard' | 'complaint'): Promise<void> =>
  suppressAddresses(ports, [address], bounce === 'hard' ? 'hard bounce' : 'complaint')

/** Notes what came back of a mail. A hard bounce and a complaint end it at once. Twice is as once. */
export const noteBounce = async (ports: Ports, key: DeliveryKey, bounce: Bounce): Promise<void> => {
  const subscriber = await ports.subscribers.find(key.subscriber)
  if (subscriber === null) return
  if (bounce === 'soft') return noteSoft(ports, key, subscriber.address)
  if (key.day !== NO_DIGEST) await ports.deliveries.bounced(key, bounce)
  await suppressFor(ports, subscriber.address, bounce)
}

/** The same of an address, where the transport tells no more; what it tells is of the last mail. */
export const noteBounceOf = async (ports: Ports, given: string, bounce: Bounce): Promise<void> => {
  const address = mailAddress(given)
  if (address === null) return
  const { subscriber } = (await ports.subscribers.byAddress(address)) ?? {}
  if (subscriber) {
    await noteBounce(ports, { subscriber: subscriber.id, day: subscriber.lastSentDay ?? NO_DIGEST }, bounce)
  } else if (bounce !== 'soft') await suppressFor(ports, address, bounce)
}
