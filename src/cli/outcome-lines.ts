import { type FileOutcome, OUTCOMES } from './send-reports.ts'
import { shownPath } from './shown-path.ts'

const what = (outcome: FileOutcome): string => {
  switch (outcome.outcome) {
    case 'taken in':
      return `taken in as ${outcome.id}, ${outcome.day}: ${outcome.title}`
    case 'already known':
      return `already known as ${outcome.id}`
    case 'set aside':
      return `set aside (${outcome.reason}): ${outcome.detail}`
    case 'rejected':
    case 'passed over':
      return `${outcome.outcome}: ${outcome.detail}`
  }
}

/** What a report says moves no cursor and makes no second line. */
export const oneLine = (text: string): string => text.replaceAll(/[\p{Cc}\s]+/gu, ' ').trimEnd()

/** One line for each file, its path as the operator would write it. */
export const outcomeLine = (outcome: FileOutcome): string =>
  oneLine(`${shownPath(outcome.path)}: ${what(outcome)}`)

/** "5 files: 4 taken in, 1 already known"; of a file of several reports each counts */
export const totalLine = (outcomes: FileOutcome[]): string => {
  const counts = OUTCOMES.map((kind) => ({
    kind,
    count: outcomes.filter((one) => one.outcome === kind).length,
  }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${count} ${kind}`)
  const files = new Set(outcomes.map(({ path }) => path)).size
  return `${files} ${files === 1 ? 'file' : 'files'}: ${counts.join(', ')}`
}
