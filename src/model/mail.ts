export type MailAddress = { name: string; address: string }

/** A message before it is given to a transport; the transport adds nothing to what is read. */
export type OutgoingMail = {
  from: MailAddress
  to: string
  /** Where bounces go: a VERP address where the operator has a bounce domain, else the address of `from` */
  envelopeFrom: string
  replyTo: string | null
  subject: string
  text: string
  html: string
  /** Message-ID with its angle brackets; the same for every attempt of one delivery */
  messageId: string
  /** ISO 8601 */
  date: string
  /** List-Id, List-Unsubscribe, Auto-Submitted and their like; of address, subject and MIME the transport sees to */
  headers: [name: string, value: string][]
}

/**
 * What came of handing a message over. 'refused': the transport said no, for good or for now; `address`: of all
 * addresses it is this one that is bad or busy. 'unknown': nobody can say whether it went out, so it is never sent again.
 */
export type SendOutcome =
  | { kind: 'sent'; id: string | null }
  | { kind: 'refused'; permanent: boolean; detail: string; retryAfterS?: number; address: boolean }
  | { kind: 'unknown'; detail: string }
