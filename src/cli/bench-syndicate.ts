import { z } from 'zod'
import { shortHash } from '../model/hash.ts'
import { type Bench, benchRow } from './bench-reports.ts'

const labelledRow = benchRow.extend({ event: z.string() })
type LabelledRow = z.infer<typeof labelledRow>

const CARRIED_SHARE = 0.2
/** Where the outlets that carry a report say it is from */
const DATELINES = ['ASHFORD', 'BRENNA', 'COLDWATER', 'DUNMORE', 'EASTPORT', 'FAIRHAVEN', 'GREYSTONE']
const CUT_MAX = 0.4
/** A headline is made of the words of one of the first paragraphs. */
const HEADLINE_PARAGRAPHS = 3
const HEADLINE_WORDS = 9

/** A number from 0 to 1 made of the row's id: the same rows are always carried in the same way. */
const chance = (...parts: string[]): number => Number.parseInt(shortHash(...parts).slice(0, 8), 16) / 2 ** 32

const paragraphsOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '')

/** What an outlet makes of another's report: a headline out of its words, a dateline before it, its tail cut. */
const carriedBy = (row: LabelledRow, place: string): LabelledRow => {
  const paragraphs = paragraphsOf(row.text)
  const kept = Math.max(1, Math.ceil(paragraphs.length * (1 - CUT_MAX * chance(row.id, place, 'cut'))))
  const about =
    paragraphs[Math.floor(Math.min(kept, HEADLINE_PARAGRAPHS) * chance(row.id, place, 'headline'))] ?? ''
  return {
    ...row,
    id: `${row.id} ${place}`,
    title: about.trim().split(/\s+/).slice(0, HEADLINE_WORDS).join(' '),
    text: `${place} — ${paragraphs.slice(0, kept).join('\n\n')}`,
    source: `The ${place} Post`,
    url: '',
  }
}

/**
 * Writes a labelled set with a fifth of its reports carried by seven more outlets, to be grouped and scored as the set
 * itself is.
 */
export const bench: Bench = async function* (lines) {
  for (const line of lines) {
    const row = labelledRow.parse(line)
    yield row
    if (chance(row.id) < CARRIED_SHARE) for (const place of DATELINES) yield carriedBy(row, place)
  }
}
