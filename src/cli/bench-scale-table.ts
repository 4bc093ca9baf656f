export type Row = Record<string, string | number>

export const exactMedian = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

export const median = (values: readonly number[]): number => Math.round(exactMedian(values))

/** The last row over the first, for what is counted. */
export const ratio = (rows: readonly Row[], name: string): Row => {
  const [first = {}, last = {}] = [rows[0], rows.at(-1)]
  return Object.fromEntries(
    Object.entries(first).map(([column, value]) => {
      const [over, under] = [Number(last[column]), Number(value)]
      return [
        column,
        column === name ? 'last : first' : Number.isNaN(over / under) ? '' : (over / under).toFixed(2),
      ]
    }),
  )
}

/** Columns as wide as what they hold. */
export const tableOf = (rows: readonly Row[]): string => {
  const columns = Object.keys(rows[0] ?? {})
  const cells = [columns, ...rows.map((row) => columns.map((column) => String(row[column] ?? '')))]
  const widths = columns.map((_, n) => Math.max(...cells.map((row) => row[n]?.length ?? 0)))
  return cells.map((row) => row.map((cell, n) => cell.padStart(widths[n] ?? 0)).join('  ')).join('\n')
}
