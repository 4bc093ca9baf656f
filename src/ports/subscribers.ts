// Who asked for the digest by mail.
import type { CalendarDay } from '../model/calendar.ts'
import type { Consent, Preferences, Subscriber } from '../model/subscriber.ts'
import type { KeptLink } from '../model/subscriber-link.ts'

/** Why an address gets nothing; `operator`: who runs the instance said so. */
export type SuppressionReason = 'hard bounce' | 'soft bounces' | 'complaint' | 'operator'

type Suppression = { reason: SuppressionReason; at: string }

/** Somebody's wish to subscribe an address, as the form or the API took it. `id`: random, of this asking. */
export type Wish = { id: string; address: string; preferences: Preferences; consent: Consent }

/** `asks`: when confirmations and notices were asked for, newest last; `ask`: the one whose mail is not taken up yet */
export type AskedSubscriber = { subscriber: Subscriber; asks: string[]; ask: string | null }

export type SubscriberStore = {
  find(id: string): Promise<Subscriber | null>
  byAddress(address: string): Promise<AskedSubscriber | null>
  /**
   * Writes a subscriber who asked for a mail; as new, or in place of the one that `before` was read as.
   * 'overtaken': another asking came between; nothing was written.
   */
  ask(asked: AskedSubscriber, before: AskedSubscriber | null): Promise<'written' | 'overtaken'>
  /** Who takes up the mail of an ask sends it; all others get null. */
  takeAsk(subscriber: string, ask: string): Promise<Subscriber | null>
  /** Its mail was not sent after all, and may be taken up again. */
  returnAsk(subscriber: string, ask: string): Promise<void>
  /** Those of this network that asked and have not confirmed */
  pendingOf(network: string): Promise<number>
  /** Changes these fields, only while the state is one of `while`; null where it is not, or nobody has this id. */
  change(
    id: string,
    to: Partial<Omit<Subscriber, 'id' | 'address' | 'consent' | 'createdAt'>>,
    where: { while: readonly Subscriber['state'][] },
  ): Promise<Subscriber | null>
  /** With the deliveries of these days */
  erase(id: string, days: CalendarDay[]): Promise<boolean>
  /** Deletes those who asked before this moment and never confirmed; returns how many. */
  dropUnconfirmed(before: string): Promise<number>
  /** One page in the order of their ids; `after`: the last id of the page before */
  page(after: string | null, limit: number): Promise<Subscriber[]>
  /** Adds those whose address is not there yet; answers the addresses added. */
  add(subscribers: Subscriber[]): Promise<string[]>
  keepLinks(links: KeptLink[]): Promise<void>
  /** @param expires as the token says it; one primary-key read */
  link(expires: string, hash: string): Promise<KeptLink | null>
  /** Deletes the links that were good until a day before this one. */
  dropLinks(before: CalendarDay): Promise<void>
  /** By the SHA-256 of the address */
  suppression(hash: string): Promise<Suppression | null>
  /** Which of these hashes are suppressed */
  suppressed(hashes: string[]): Promise<Set<string>>
  /** Notes it for good, of each for the first reason, and what it finds on the list of these addresses gets no more. */
  suppress(suppressed: { address: string; hash: string }[], suppression: Suppression): Promise<void>
  /** The key that signs the forms: the same for all isolates */
  formKey(): Promise<string>
}

/** The mail that an asking calls for: a confirmation, or to who is on the list already a notice of it */
export type AskedMail = { kind: 'confirm' | 'notice'; subscriber: string; ask: string }
