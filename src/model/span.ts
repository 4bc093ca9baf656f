/** A place in a report's stored text: UTF-16 offsets, half open. `text.slice(start, end)` is the wording. */
export type Span = { start: number; end: number }

export const wordingOf = (text: string, { start, end }: Span): string => text.slice(start, end)

export const within = (inner: Span, outer: Span): boolean =>
  inner.start >= outer.start && inner.end <= outer.end

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end
