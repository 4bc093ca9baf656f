// What the queue carries.
import type { CalendarDay } from '../model/calendar.ts'
import type { SendJob } from './deliveries.ts'
import type { AskedMail, Wish } from './subscribers.ts'

export type Job =
  | { kind: 'rebuild'; date: CalendarDay }
  /** The day's picture, to be drawn anew where what it shows has changed */
  | { kind: 'picture'; date: CalendarDay }
  | { kind: 'index' }
  | SendJob
  | { kind: 'due' }
  | { kind: 'poll'; feed: string }
  /** An entry of a feed, to be read from its page */
  | { kind: 'page'; feed: string; key: string }
  | { kind: 'subscribe'; wish: Wish }
  | AskedMail
  /** A subscription at a hub, to be asked for, renewed or ended */
  | { kind: 'hub'; callback: string }
  /** Our hub, to be told that these feeds changed; site paths */
  | { kind: 'publish'; feeds: string[] }

/** `delayS`: no sooner than in so many seconds; JOB_DELAY_S_MAX at most */
export type JobQueue = {
  send(jobs: Job[]): Promise<void>
  sendLater(jobs: { job: Job; delayS: number }[]): Promise<void>
}
