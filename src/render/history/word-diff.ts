// What was taken out of a text and what put in, word by word.
import { commonLengths } from '../word-changes.ts'

/** Longer texts are told as one that went and one that came: the table of all pairs of words would be large. */
const PAIRS_MAX = 40_000

export type Part = { kind: 'same' | 'out' | 'in'; text: string }

/** `3,800`, `12:30`, `3 800`: a figure is told whole, with what parts its digits. */
const TOKEN =
  /[\p{L}\p{M}\p{N}]+(?:(?<=\p{N})[.,:'’\u00a0\u202f](?=\p{N})[\p{L}\p{M}\p{N}]+)*|\s+|[^\s\p{L}\p{M}\p{N}]/gu

/** Words, and what stands between them. Joined they are the text. */
const tokensOf = (text: string): string[] => text.match(TOKEN) ?? []

const sharedAtStart = (a: string[], b: string[]): number => {
  let n = 0
  while (n < a.length && n < b.length && a[n] === b[n]) n += 1
  return n
}

const push = (parts: Part[], kind: Part['kind'], text: string): void => {
  if (text === '') return
  const last = parts.at(-1)
  if (last?.kind === kind) last.text += text
  else parts.push({ kind, text })
}

/** Along a longest run that both have in common; what goes stands before what comes for it. */
const between = (before: string[], after: string[]): Part[] => {
  const parts: Part[] = []
  if (before.length * after.length > PAIRS_MAX) {
    push(parts, 'out', before.join(''))
    push(parts, 'in', after.join(''))
    return parts
  }
  const lengths = commonLengths(before, after)
  const at = (i: number, j: number): number => lengths[i]?.[j] ?? 0
  let [i, j] = [0, 0]
  while (i < before.length || j < after.length) {
    const [old, now] = [before[i], after[j]]
    if (old !== undefined && old === now) {
      push(parts, 'same', old)
      i += 1
      j += 1
    } else if (old !== undefined && (now === undefined || at(i + 1, j) >= at(i, j + 1))) {
      push(parts, 'out', old)
      i += 1
    } else {
      push(parts, 'in', now ?? '')
      j += 1
    }
  }
  return parts
}

const isBlank = ({ kind, text }: Part): boolean => kind === 'same' && text.trim() === ''

/** A space alone between two changes is told with them: “three old” for “six new” is one change, not two. */
const gathered = (parts: Part[]): Part[] => {
  const told: Part[] = []
  let out = ''
  let come = ''
  const settle = () => {
    push(told, 'out', out)
    push(told, 'in', come)
    out = ''
    come = ''
  }
  for (const [n, part] of parts.entries()) {
    const next = parts[n + 1]
    const joins = isBlank(part) && (out !== '' || come !== '') && next !== undefined && next.kind !== 'same'
    if (part.kind === 'same' && !joins) {
      settle()
      push(told, 'same', part.text)
      continue
    }
    if (part.kind !== 'in') out += part.text
    if (part.kind !== 'out') come += part.text
  }
  settle()
  return told
}

/** Of two texts in turn what stayed, went and came: without what came it is `before`, without what went `after`. */
export const wordDiff = (before: string, after: string): Part[] => {
  const [old, now] = [tokensOf(before), tokensOf(after)]
  const start = sharedAtStart(old, now)
  const end = sharedAtStart(old.slice(start).toReversed(), now.slice(start).toReversed())
  const middle = between(old.slice(start, old.length - end), now.slice(start, now.length - end))
  const parts: Part[] = []
  push(parts, 'same', old.slice(0, start).join(''))
  for (const { kind, text } of middle) push(parts, kind, text)
  push(parts, 'same', end === 0 ? '' : old.slice(-end).join(''))
  return gathered(parts)
}

const BETWEEN_ITEMS = ' · '

/** Of two lists the items, each whole: those that stayed or went, in their order, and then those that came. */
export const listDiff = (before: readonly string[], after: readonly string[]): Part[] => {
  const items: Part[] = [
    ...before.map((text): Part => ({ kind: after.includes(text) ? 'same' : 'out', text })),
    ...after.filter((text) => !before.includes(text)).map((text): Part => ({ kind: 'in', text })),
  ]
  const parts: Part[] = []
  for (const [n, { kind, text }] of items.entries()) {
    if (n > 0) push(parts, 'same', BETWEEN_ITEMS)
    push(parts, kind, text)
  }
  return parts
}
