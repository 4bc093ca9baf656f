import type { CalendarDay } from '../model/calendar.ts'
import { shortHash } from '../model/hash.ts'
import type { Ports } from '../ports.ts'
import { cardOfDay } from '../render/card/card-of-day.ts'
import { wordsIn } from '../render/words/languages.ts'
import { recorded } from './recorded.ts'

/** Draws the day's picture where it would show something else than the one that is stored. Twice is harmless. */
export const drawPicture = (ports: Ports, date: CalendarDay): Promise<void> =>
  recorded(ports, 'picture', date, async () => {
    const { siteTitle, siteLanguage } = ports.settings
    const stored = await ports.days.day(date)
    if (stored === null || stored.body === null) return { outcome: 'no such day', result: undefined }
    const svg = cardOfDay({ title: siteTitle, words: wordsIn(siteLanguage) }, stored.body)
    const etag = shortHash(svg)
    const standing = await ports.pictures.picture(date, { etag })
    const png = standing?.etag === etag ? null : await ports.paint(svg)
    await ports.pictures.write({
      day: date,
      of: stored.body.hash,
      etag,
      builtAt: ports.now().toISOString(),
      png,
    })
    if (png !== null) await ports.published()
    return { outcome: png === null ? 'unchanged' : 'drawn', result: undefined }
  })
