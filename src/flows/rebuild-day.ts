import { nextEdition, relabelled } from '../digest/edition.ts'
import { REBUILD_ATTEMPTS_MAX } from '../limits.ts'
import { addDays, type CalendarDay } from '../model/calendar.ts'
import type { Day } from '../model/day.ts'
import type { Ports } from '../ports.ts'
import { contentOf } from './day-content.ts'
import { dayWrite, storedEdition } from './day-write.ts'
import { recorded } from './recorded.ts'
import { tellHubLater } from './tell-hub.ts'

export type Rebuilt = 'new edition' | 'unchanged' | 'clean' | 'overtaken'

const firstBuiltAt = async (ports: Ports, day: Day): Promise<string> => {
  const [stored] = await ports.days.days(addDays(day.date, 1), 1)
  return stored?.date === day.date ? stored.firstBuiltAt : day.builtAt
}

/**
 * The previous edition is read before the mark and the mark before the material: whatever is written meanwhile
 * moves the mark on or clears it, and then nothing of this attempt is written.
 */
const attempt = async (ports: Ports, date: CalendarDay): Promise<Rebuilt> => {
  const previous = await storedEdition(ports, date)
  const dirty = await ports.days.generation(date)
  if (dirty === null) return 'clean'
  const content = await contentOf(ports, date)
  const edition = nextEdition(content, previous, ports.now().toISOString())
  const day = edition ?? relabelled(content, previous)
  if (day === null) return (await ports.days.settle(dirty)) === 'settled' ? 'unchanged' : 'overtaken'
  const written = await ports.days.write(dayWrite(day, await firstBuiltAt(ports, day), dirty))
  if (written === 'overtaken') return 'overtaken'
  await ports.published()
  if (edition !== null) await tellHubLater(ports, edition)
  return edition ? 'new edition' : 'unchanged'
}

const build = async (ports: Ports, date: CalendarDay): Promise<Rebuilt> => {
  for (let left = REBUILD_ATTEMPTS_MAX; left > 1; left--) {
    const rebuilt = await attempt(ports, date)
    if (rebuilt !== 'overtaken') return rebuilt
  }
  return attempt(ports, date)
}

/**
 * Builds a dirty day from what is stored and writes a new edition where its hash changed. `overtaken`: reports
 * kept arriving; the day stays dirty. Twice or at once is harmless: the second finds the day clean or unchanged.
 */
export const rebuildDay = (ports: Ports, date: CalendarDay): Promise<Rebuilt> =>
  recorded(ports, 'rebuild', date, async () => {
    const rebuilt = await build(ports, date)
    return { outcome: rebuilt, result: rebuilt }
  })
