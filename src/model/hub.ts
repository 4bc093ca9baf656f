// A subscription at a feed's hub (WebSub, W3C Recommendation 2018).

/** 'ending': the hub was asked to let it go; it is forgotten when the hub has had time to make sure of that. */
export const HUB_STATES = ['asked', 'verified', 'denied', 'ending'] as const
export type HubState = (typeof HUB_STATES)[number]

/** Instants are ISO 8601. */
export type Hub = {
  /** The last part of the callback's address, 32 random hexadecimal digits: who knows it is the hub (§5.1.1) */
  callback: string
  feed: string
  address: string
  /** Where the feed was had that offers it */
  namedBy: string
  /** The address that the feed gives as its own, by its letters */
  topic: string
  /** The key of the hub's signatures. Kept in plain: it cannot be told a hash, and lets nobody in here. */
  secret: string
  state: HubState
  /** Until then the hub may make sure that we meant what we asked. */
  pendingUntil: string | null
  askedAt: string | null
  /** Where the hub could not be asked, or said no to the asking itself, the last time */
  failedAt: string | null
  /** Requests in a row that came to nothing */
  tries: number
  /** What went wrong last, for the operator */
  detail: string | null
  /** When the lease ends */
  expiresAt: string | null
  deliveredAt: string | null
  /** When the subscription is looked at again: to be asked for, renewed or forgotten */
  nextAt: string
}

/** Whether the hub tells of what is new: then the feed needs to be asked less often. */
export const holdsLease = ({ state, expiresAt }: Hub, now: Date): boolean =>
  state === 'verified' && expiresAt !== null && Date.parse(expiresAt) > now.getTime()
