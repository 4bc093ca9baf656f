import { differenceOf } from './changed.tsx'
import type { OneEdition } from './edition-pages.tsx'

/** An edition for programs: each change with its differences word by word. */
export const editionBody = (edition: OneEdition) => ({
  ...edition,
  changes: edition.changes.map((change) => ({ ...change, difference: differenceOf(change) })),
})
