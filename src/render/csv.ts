const FORMULA = /^[=+\-@\t\r]/

const cell = (value: string): string => {
  const guarded = FORMULA.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded
}

/** One line of a CSV file (RFC 4180). A cell that a spreadsheet would take for a formula gets a quote before it. */
export const csvLine = (cells: readonly string[]): string => `${cells.map(cell).join(',')}\r\n`
