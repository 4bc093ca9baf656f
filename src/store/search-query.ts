// What a reader typed, as FTS5 takes it. Any text is understood as something; nothing of it reaches FTS5 but words.
import { SEARCH_QUERY_CHARS_MAX, SEARCH_TERMS_MAX } from '../limits.ts'

/** The columns that a reader may name, by the words for them, and those that are meant where none is named */
const COLUMNS = { title: 'title', text: 'body', source: 'source_names' } as const
type Column = keyof typeof COLUMNS
const EVERYWHERE = '{title body}'

type Term = { kind: 'term'; words: string; prefix: boolean; column: Column | null }
type Node = Term | { kind: 'and'; all: Node[]; none: Node[] } | { kind: 'or'; any: Node[] }

type Token =
  | { kind: 'open' | 'close' | 'and' | 'or' | 'not' }
  | { kind: 'column'; column: Column }
  | { kind: 'words'; text: string; prefix: boolean }

const QUOTES = '"“”„‟«»'
const TOKEN = new RegExp(
  [
    `[${QUOTES}](?<phrase>[^${QUOTES}]*)(?:[${QUOTES}](?<star>\\*?)|$)`,
    '(?<paren>[()])',
    '(?<column>title|text|source):',
    `(?<not>-)(?=[^\\s)*-])`,
    `(?<word>[^\\s()${QUOTES}]+)`,
  ].join('|'),
  'giu',
)
const OPERATORS = new Map<string, Token>([
  ['(', { kind: 'open' }],
  [')', { kind: 'close' }],
  ['AND', { kind: 'and' }],
  ['OR', { kind: 'or' }],
  ['NOT', { kind: 'not' }],
])
/** An index of all words that begin with one letter is read for a long time, and tells nothing. */
const PREFIX_CHARS_MIN = 2

/** Words as FTS5's tokenizer parts them: letters and digits, whatever else stands between. */
const wordsOf = (text: string): string => text.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim()

const wordToken = (word: string): Token =>
  OPERATORS.get(word) ?? { kind: 'words', text: wordsOf(word), prefix: word.endsWith('*') }

const tokensOf = (query: string): Token[] =>
  [...query.matchAll(TOKEN)].map(({ groups: found = {} }): Token => {
    const { phrase, star, paren, column, not, word = '' } = found
    if (phrase !== undefined) return { kind: 'words', text: wordsOf(phrase), prefix: star === '*' }
    if (column !== undefined) return { kind: 'column', column: column.toLowerCase() as Column }
    if (not !== undefined) return { kind: 'not' }
    return wordToken(paren ?? word)
  })

type Reader = { tokens: Token[]; at: number; terms: number }

const take = (reader: Reader, kind: Token['kind']): boolean => {
  if (reader.tokens[reader.at]?.kind !== kind) return false
  reader.at += 1
  return true
}

const termOf = (reader: Reader, token: Token, column: Column | null): Node => {
  reader.terms += 1
  const { text, prefix } = token.kind === 'words' ? token : { text: '', prefix: false }
  const words = reader.terms > SEARCH_TERMS_MAX ? '' : text
  return { kind: 'term', words, prefix: prefix && words.length >= PREFIX_CHARS_MIN, column }
}

type Part = { node: Node; negated: boolean } | null

const ENDS: Token['kind'][] = ['close', 'or', 'and']

/** `part := (NOT | - | column:)* (words | "(" or ")")` */
const readPart = (reader: Reader, column: Column | null, negated = false): Part => {
  const next = reader.tokens[reader.at]
  if (next === undefined || ENDS.includes(next.kind)) return null
  reader.at += 1
  if (next.kind === 'not') return readPart(reader, column, !negated)
  if (next.kind === 'column') return readPart(reader, next.column, negated)
  if (next.kind !== 'open') return { node: termOf(reader, next, column), negated }
  const node = readOr(reader, column)
  take(reader, 'close')
  return { node, negated }
}

/** `and := part (AND? part)*` */
const readAnd = (reader: Reader, column: Column | null): Node => {
  const parts: Part[] = []
  do parts.push(readPart(reader, column))
  while (take(reader, 'and') || parts.at(-1) !== null)
  const nodes = (negated: boolean): Node[] =>
    parts.flatMap((part) => (part?.negated === negated ? part.node : []))
  return { kind: 'and', all: nodes(false), none: nodes(true) }
}

/** `or := and (OR and)*` */
const readOr = (reader: Reader, column: Column | null): Node => {
  const any = [readAnd(reader, column)]
  while (take(reader, 'or')) any.push(readAnd(reader, column))
  return { kind: 'or', any }
}

/** All of the query, whatever brackets are closed that none opened. */
const parse = (tokens: Token[]): Node => {
  const reader: Reader = { tokens, at: 0, terms: 0 }
  const all: Node[] = []
  while (reader.at < tokens.length) {
    all.push(readOr(reader, null))
    take(reader, 'close')
  }
  return { kind: 'and', all, none: [] }
}

/** How a tree is written: FTS5's way, or a reader's. */
type Writing = {
  term(term: Term): string
  and(all: string[], none: string[]): string
  or(any: string[]): string
}

/** Null where nothing can be searched for: no words at all, or none but those that shall not be there. */
const written = (node: Node, writing: Writing): string | null => {
  const each = (nodes: Node[]): string[] =>
    nodes.map((one) => written(one, writing)).filter((one) => one !== null)
  if (node.kind === 'term') return node.words === '' ? null : writing.term(node)
  if (node.kind === 'or') {
    const any = each(node.any)
    return any.length < 2 ? (any[0] ?? null) : writing.or(any)
  }
  const [all, none] = [each(node.all), each(node.none)]
  if (all.length === 0) return null
  return all.length + none.length === 1 ? (all[0] ?? null) : writing.and(all, none)
}

const FTS5: Writing = {
  term: ({ words, prefix, column }) =>
    `${column === null ? EVERYWHERE : COLUMNS[column]} : "${words}"${prefix ? ' *' : ''}`,
  and: (all, none) => {
    const wanted = `(${all.join(' AND ')})`
    return none.length === 0 ? wanted : `(${wanted} NOT (${none.join(' OR ')}))`
  },
  or: (any) => `(${any.join(' OR ')})`,
}

/** Words that would be taken for several or for an operator are quoted. */
const quoted = (words: string): string => (words.includes(' ') || OPERATORS.has(words) ? `"${words}"` : words)

const READERS: Writing = {
  term: ({ words, prefix, column }) =>
    `${column === null ? '' : `${column}:`}${quoted(words)}${prefix ? '*' : ''}`,
  and: (all, none) => `(${[...all, ...none.map((one) => `-${one}`)].join(' ')})`,
  or: (any) => `(${any.join(' OR ')})`,
}

const withoutOuter = (text: string): string => (text.startsWith('(') ? text.slice(1, -1) : text)

/**
 * A query as FTS5 takes it, and the same in the reader's syntax: words, "phrases", prefixes*, -word, NOT, AND, OR,
 * parentheses, `title:`, `text:` and `source:`. Null where nothing can be searched for.
 */
export const searchQuery = (query: string): { match: string; understood: string } | null => {
  const tree = parse(tokensOf(query.slice(0, SEARCH_QUERY_CHARS_MAX).toWellFormed().normalize('NFC')))
  const match = written(tree, FTS5)
  const understood = written(tree, READERS)
  return match === null || understood === null ? null : { match, understood: withoutOuter(understood) }
}
