import { relative } from 'node:path'

/** A path as the operator would write it from here: the shorter of its two forms. */
export const shownPath = (path: string): string => {
  const fromHere = relative('', path) || '.'
  return fromHere.length < path.length ? fromHere : path
}
