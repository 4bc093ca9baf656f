// RFC 4180, as far as files of today keep to it.
import { CSV_CELLS_MAX } from '../limits.ts'

/** Spreadsheets take a cell that begins so for a formula; a quote before it says that it is none. */
const GUARDED = /^'(?=[=+\-@\t\r])/

/** What stands behind a cell: a comma, the end of a line, or of the file */
const END = /,|\r\n|\n|\r|$/y
const PLAIN = /[^",\r\n]*/y

export type CsvRow = {
  /** Of the file, where the row begins; 1 is the first */
  line: number
  cells: string[]
}

const linesIn = (text: string): number => text.match(/\r\n|\n|\r/g)?.length ?? 0

const matchAt = (pattern: RegExp, text: string, at: number): string | null => {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? null
}

/** The quote that closes a cell: those in it are doubled. -1 where none does. */
const closingQuote = (text: string, from: number): number => {
  let at = text.indexOf('"', from)
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2)
  return at
}

type Cell = { value: string; end: string; next: number }

/** The cell that begins there; null where a quote is not closed, or stands in its midst. */
const cellAt = (text: string, at: number): Cell | null => {
  const quoted = text[at] === '"'
  const close = quoted ? closingQuote(text, at + 1) : at + (matchAt(PLAIN, text, at)?.length ?? 0)
  const behind = quoted ? close + 1 : close
  const end = close < 0 ? null : matchAt(END, text, behind)
  if (end === null) return null
  const value = quoted ? text.slice(at + 1, close).replaceAll('""', '"') : text.slice(at, close)
  return { value: value.trim().replace(GUARDED, ''), end, next: behind + end.length }
}

/**
 * The rows of a file, without those that are empty.
 * @returns the line that is no CSV, where one is none: a quote is not closed, text stands behind it, or the cells are
 * more than any list has
 */
export const parseCsv = (text: string): CsvRow[] | { brokenAt: number } => {
  const whole = text.replace(/^\uFEFF/, '')
  const rows: CsvRow[] = []
  let [at, line, begun] = [0, 1, 1]
  let cells: string[] = []
  while (at < whole.length || cells.length > 0) {
    const cell = cellAt(whole, at)
    if (cell === null || cells.length === CSV_CELLS_MAX) return { brokenAt: line }
    line += linesIn(whole.slice(at, cell.next))
    at = cell.next
    cells.push(cell.value)
    if (cell.end === ',') continue
    if (cells.some((value) => value !== '')) rows.push({ line: begun, cells })
    cells = []
    begun = line
  }
  return rows
}
