import type { Background } from '../model/background.ts'
import { stemsOf } from './terms.ts'

/**
 * Reads a table of document frequencies: lines `word<TAB>documents`, the first `#documents<TAB>N`.
 * Words of one stem are added up, to N at most: the sum overstates texts with several forms, evenly.
 * @throws Error where the first line gives no count of documents
 */
export const parseBackground = (tsv: string): Background => {
  const lines = tsv.split('\n')
  const [heading, total] = lines[0]?.split('\t') ?? []
  const documents = Number(total)
  if (heading !== '#documents' || !(documents > 0))
    throw new Error('The first line of a document-frequency table is "#documents<TAB>N".')
  const frequencies = new Map<string, number>()
  for (const line of lines.slice(1)) {
    const [word = '', count = ''] = line.split('\t')
    const [stem, ...more] = stemsOf(word)
    // A hyphenated word is two terms here, and its parts are counted on their own lines.
    if (stem === undefined || more.length > 0) continue
    frequencies.set(stem, Math.min(documents, (frequencies.get(stem) ?? 0) + Number(count)))
  }
  return { documents, of: (term) => frequencies.get(term) ?? 0 }
}
