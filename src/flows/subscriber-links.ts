import { randomBytes } from 'node:crypto'
import { sha256 } from '../model/hash.ts'
import type { Subscriber } from '../model/subscriber.ts'
import { expiryOf, type KeptLink, type LinkPurpose, linkExpiry, linkToken } from '../model/subscriber-link.ts'
import type { Ports } from '../ports.ts'

const PATHS: Record<LinkPurpose, string> = {
  confirm: '/subscribe/confirm',
  preferences: '/subscribe/preferences',
  leave: '/unsubscribe',
}

/** Tokens for these purposes, one each; their hashes are kept, they themselves nowhere. */
export const mintTokens = async <P extends LinkPurpose>(
  { subscribers, now }: Ports,
  subscriber: string,
  purposes: readonly P[],
): Promise<Record<P, string>> => {
  const minted = purposes.map((purpose): [P, string, KeptLink] => {
    const expires = expiryOf(purpose, now())
    const token = linkToken(expires, randomBytes(32).toString('base64url'))
    return [purpose, token, { expires, hash: sha256(token), purpose, subscriber }]
  })
  await subscribers.keepLinks(minted.map(([, , kept]) => kept))
  return Object.fromEntries(minted.map(([purpose, token]) => [purpose, token])) as Record<P, string>
}

/** Absolute addresses for a mail: one for each purpose, with a token of its own. */
export const mintLinks = async <P extends LinkPurpose>(
  ports: Ports,
  subscriber: string,
  purposes: readonly P[],
): Promise<Record<P, string>> => {
  const tokens = await mintTokens(ports, subscriber, purposes)
  const links = purposes.map((purpose) => [
    purpose,
    `${ports.settings.siteUrl}${PATHS[purpose]}?t=${tokens[purpose]}`,
  ])
  return Object.fromEntries(links) as Record<P, string>
}

/** Whose link it is; null where the token is none, is for something else, is old, or its subscriber is gone. */
export const linkedSubscriber = async (
  { subscribers, now }: Ports,
  token: string,
  purpose: LinkPurpose,
): Promise<Subscriber | null> => {
  const expires = linkExpiry(token)
  if (expires === null || expires < now().toISOString().slice(0, 10)) return null
  const link = await subscribers.link(expires, sha256(token))
  return link?.purpose === purpose ? subscribers.find(link.subscriber) : null
}
