import type { Profile } from '../model/grouping.ts'

const UNDATED = '9999-12-31'

export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/**
 * The one order of reports: day, published time, id. It knows nothing of arrival, so that whatever is decided by it
 * is a function of the set. Undated reports come last; a day without a time comes before the times of that day.
 */
export const earlierFirst = (a: Profile, b: Profile): number =>
  byText(a.day ?? UNDATED, b.day ?? UNDATED) ||
  byText(a.publishedAt ?? '', b.publishedAt ?? '') ||
  byText(a.report, b.report)

/**
 * Which of several versions of one text stands for them all: of the first day the fullest, as who carries a text cuts
 * it. It knows nothing of arrival either.
 */
export const fullestFirst = (a: Profile, b: Profile): number =>
  byText(a.day ?? UNDATED, b.day ?? UNDATED) || b.words - a.words || byText(a.report, b.report)
