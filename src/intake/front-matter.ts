import { isAlias, parseDocument } from 'yaml'
import { FRONT_MATTER_CHARS_MAX } from '../limits.ts'
import type { Submission } from '../model/report.ts'

const KEYS = ['source', 'url', 'title', 'byline', 'published', 'origin', 'language'] as const

/** What a submission can say of its text, by itself or in the text's front matter. */
export type Label = (typeof KEYS)[number]

export type FrontMatter =
  | { kind: 'none' }
  | { kind: 'read'; labels: Partial<Record<Label, string>>; bodyStart: number }
  /** `line` counts from 1 in the text as handed in */
  | { kind: 'bad'; why: string; line: number }

const OPENING = /^---[ \t]*\n/
const CLOSING = /^(?:---|\.\.\.)[ \t]*$/m
const KEY_LINE = /^(?:[ \t]*(?:#.*)?\n)*[\p{L}_"'][^\n:]*:(?:\s|$)/u

const labelOf = (value: unknown): string | null =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : null

const labelsOf = (map: object): Partial<Record<Label, string>> | Label => {
  const labels: Partial<Record<Label, string>> = {}
  for (const key of KEYS) {
    const value: unknown = Object.hasOwn(map, key) ? map[key as keyof typeof map] : null
    if (value === null || value === undefined) continue
    const label = labelOf(value)
    if (label === null) return key
    labels[key] = label
  }
  return labels
}

const bad = (why: string, line = 2): FrontMatter => ({ kind: 'bad', why, line })

const read = (yaml: string, bodyStart: number): FrontMatter => {
  const document = parseDocument(yaml, { logLevel: 'silent', schema: 'core' })
  const [error] = document.errors
  if (error) return bad(error.message.split('\n')[0] ?? 'not YAML', (error.linePos?.[0].line ?? 1) + 1)
  let map: unknown
  try {
    map = document.toJS({ maxAliasCount: 0 })
  } catch {
    return bad('aliases are not allowed in front matter')
  }
  if (map === null && !isAlias(document.contents)) return { kind: 'read', labels: {}, bodyStart }
  if (typeof map !== 'object' || map === null || Array.isArray(map))
    return bad('front matter is not a map of keys and values')
  const labels = labelsOf(map)
  return typeof labels === 'string'
    ? bad(`${labels} is not a plain value`)
    : { kind: 'read', labels, bodyStart }
}

/**
 * The YAML block at the head of a text: `---`, a flat map, `---`. Unknown keys are ignored. A rule of dashes with
 * no key under it is no front matter, and a plain text (format 'text') has none.
 */
export const frontMatterOf = (text: string, format: Submission['format']): FrontMatter => {
  const opening = format === 'text' ? null : OPENING.exec(text)
  if (!opening) return { kind: 'none' }
  const inner = opening[0].length
  const head = text.slice(inner, inner + FRONT_MATTER_CHARS_MAX)
  const closing = CLOSING.exec(head)
  if (!KEY_LINE.test(head) && closing?.index !== 0 && format !== 'markdown') return { kind: 'none' }
  if (!closing)
    return KEY_LINE.test(head)
      ? bad(`front matter is not closed by --- within ${FRONT_MATTER_CHARS_MAX} characters`, 1)
      : { kind: 'none' }
  const after = inner + closing.index + closing[0].length
  return read(head.slice(0, closing.index), Math.min(after + 1, text.length))
}
