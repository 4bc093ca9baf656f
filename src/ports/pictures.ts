// The days' pictures, for those who pass a day's link on.
import type { CalendarDay } from '../model/calendar.ts'
import type { Fetched, Held } from './days.ts'

/** `etag` is of the drawing; `of` is the hash of the day it was drawn from. */
export type PictureWrite = {
  day: CalendarDay
  of: string
  etag: string
  builtAt: string
  /** PNG; null where the drawing that is stored is the same */
  png: Uint8Array<ArrayBuffer> | null
}

export type PictureStore = {
  /** Days whose picture was not drawn since they changed */
  waiting(limit: number): Promise<CalendarDay[]>
  /** One primary-key read; null where none was drawn */
  picture(day: CalendarDay, held?: Held): Promise<Fetched<Uint8Array<ArrayBuffer>> | null>
  /** Writes nothing where the day changed meanwhile: its own picture is still to come. */
  write(picture: PictureWrite): Promise<void>
}

/** SVG → PNG. @throws Error where the SVG is not well formed */
export type Painter = (svg: string) => Promise<Uint8Array<ArrayBuffer>>
