// Mail as the operator lets it in. Of a secret address only its hash is kept.
import { sha256 } from './hash.ts'

/** An address that newsletters of one source are sent to, and who may send them. */
export type NewsletterAddress = {
  /** Whose reports they are: a source of the register by id, or a name */
  source: string
  /** Hash of the part before the @ (`addressHash`) */
  address: string
  /** "newsletter@example.org", or every address of a domain: "@example.org". Lower case */
  from: string[]
  /** A newsletter of several items is parted into as many reports, where its structure allows. */
  split: boolean
  /**
   * What a mail must show: 'signed' that it is from whom it says (DMARC, or DKIM of the same domain), 'address' nothing
   * but that its sender knows the secret address.
   */
  proof: 'signed' | 'address'
}

/** Who a mail comes from and goes to by its envelope (SMTP's MAIL FROM and RCPT TO), which its headers need not repeat. */
export type Envelope = { from: string; to: string }

/**
 * SHA-256 of an address's part before the @, in lower case, as servers on the way may write it. A secret one has 130
 * random bits, so that no salt is needed.
 */
export const addressHash = (address: string): string =>
  sha256((/^<?([^@]*)/.exec(address.trim())?.[1] ?? '').toLowerCase())
