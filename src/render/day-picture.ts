import type { CalendarDay } from '../model/calendar.ts'
import { CARD } from './card/day-card.ts'
import type { Picture } from './head.tsx'
import { dayPicturePath } from './paths.ts'
import { longDay } from './wording.ts'
import type { Words } from './words/words.ts'

/** What a page is shown with where it is linked to: the picture of a day. `lead`: the day's first event, where known. */
export const dayPicture = (date: CalendarDay, lead: string | undefined, words: Words): Picture => ({
  path: dayPicturePath(date),
  type: 'image/png',
  ...CARD,
  alt: words.picture.alt(longDay(date, words), lead),
})
