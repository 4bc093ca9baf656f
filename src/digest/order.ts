// Fixed orders: whatever the digest makes is sorted first, so that no order of arrival shows in it.
import type { ListedReport } from '../model/material.ts'

export type Compare<T> = (a: T, b: T) => number

/** By code units, the same on every machine; a locale's order is not. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The first comparison that tells the two apart. */
export const inTurn =
  <T>(...compares: Compare<T>[]): Compare<T> =>
  (a, b) => {
    for (const compare of compares) {
      const result = compare(a, b)
      if (result !== 0) return result
    }
    return 0
  }

export const rising =
  <T>(value: (item: T) => number): Compare<T> =>
  (a, b) =>
    value(a) - value(b)

export const falling =
  <T>(value: (item: T) => number): Compare<T> =>
  (a, b) =>
    value(b) - value(a)

export const alphabetical =
  <T>(value: (item: T) => string): Compare<T> =>
  (a, b) =>
    byText(value(a), value(b))

/** Canonical order of reports: time of publication, then id. */
export const canonical: Compare<ListedReport> = inTurn(
  alphabetical(({ report }) => report.published.at),
  alphabetical(({ report }) => report.id),
)

export const countDistinct = (values: Iterable<string>): number => new Set(values).size
