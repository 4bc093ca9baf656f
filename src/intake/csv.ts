// RFC 4180, as far as files of today keep to it.

/** Spreadsheets take a cell that begins so for a formula; a quote before it says that it is none. */
const GUARDED = /^'(?=[=+\-@\t\r])/

/** The next cell: quoted, with quotes doubled in it, or plain. */
const CELL = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/y

export type CsvRow = {
  /** Of the file, where the row begins; 1 is the first */
  line: number
  cells: string[]
}

const linesIn = (text: string): number => text.split(/\r\n|\n|\r/).length - 1

/**
 * The rows of a file, without those that are empty.
 * @returns the line that is no CSV, where one is none: a quote is not closed, or text stands behind it
 */
export const parseCsv = (text: string): CsvRow[] | { brokenAt: number } => {
  const whole = text.replace(/^\uFEFF/, '')
  const rows: CsvRow[] = []
  let [at, line, begun] = [0, 1, 1]
  let cells: string[] = []
  while (at < whole.length || cells.length > 0) {
    CELL.lastIndex = at
    const [matched, quoted, plain = '', end = ''] = CELL.exec(whole) ?? []
    if (matched === undefined) return { brokenAt: line }
    at += matched.length
    line += linesIn(matched)
    cells.push((quoted?.replaceAll('""', '"') ?? plain).trim().replace(GUARDED, ''))
    if (end === ',') continue
    if (cells.some((cell) => cell !== '')) rows.push({ line: begun, cells })
    cells = []
    begun = line
  }
  return rows
}
