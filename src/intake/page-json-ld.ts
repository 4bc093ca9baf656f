import { JSON_LD_DEPTH_MAX, JSON_LD_NODES_MAX } from '../limits.ts'
import { inlineText } from './html-text.ts'

/** What a page's JSON-LD says of its article (schema.org), as it stands there. */
export type LinkedArticle = {
  headline?: string
  authors: string[]
  published?: string
  modified?: string
  language?: string
  url?: string
  siteName?: string
}

type Node = Record<string, unknown>

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const parsed = (json: string): unknown => {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

const WRAPPED =
  /^\s*(?:<!--|(?:\/\/|\/\*)?\s*<!\[CDATA\[(?:\*\/)?)|(?:-->|(?:\/\/|\/\*)?\s*\]\]>(?:\*\/)?)\s*$/g
const CONTROLS = /\p{Cc}+/gu
const TRAILING_COMMA = /,\s*([}\]])/g

/** JSON as pages have it: in a comment, with line ends within strings, with a comma too many, with a semicolon behind. */
const jsonOf = (script: string): unknown => {
  const value = parsed(script)
  if (value !== undefined) return value
  const mended = script.replace(WRAPPED, '').replace(CONTROLS, ' ').replace(/;\s*$/, '')
  return parsed(mended) ?? parsed(mended.replace(TRAILING_COMMA, '$1'))
}

/** The objects of a script in their order: arrays and graphs opened, and what an object says it is about. */
const nodesIn = (script: string): Node[] => {
  const nodes: Node[] = []
  const visit = (value: unknown, depth: number): void => {
    if (depth > JSON_LD_DEPTH_MAX || nodes.length >= JSON_LD_NODES_MAX) return
    if (Array.isArray(value)) for (const item of value) visit(item, depth + 1)
    if (!isNode(value)) return
    nodes.push(value)
    visit(value['@graph'], depth + 1)
    visit(value.mainEntity, depth + 1)
    if (isNode(value.mainEntityOfPage)) visit(value.mainEntityOfPage, depth + 1)
  }
  visit(jsonOf(script), 0)
  return nodes
}

const ARTICLE = /(?:Article|BlogPosting|LiveBlog|Reportage|Report|Review|SocialMediaPosting|NewsStory)$/
const PAGE = /(?:Web|Item)Page$/

const typesOf = (node: Node): string[] => [node['@type']].flat().filter((type) => typeof type === 'string')

const TEXT_CHARS_MAX = 2_000

/** Many sites write their headlines here as they stand in their HTML, references and all. */
const textOf = (value: unknown): string | undefined => {
  const [first] = [value].flat()
  const text = isNode(first) ? (first['@value'] ?? first.name) : first
  return typeof text === 'string' && text.trim() !== ''
    ? inlineText(text.slice(0, TEXT_CHARS_MAX))
    : typeof text === 'number'
      ? String(text)
      : undefined
}

const urlOf = (value: unknown): string | undefined =>
  isNode(value) ? (textOf(value['@id']) ?? textOf(value.url)) : textOf(value)

const AUTHORS_MAX = 20

/** Names; a reference (`@id`) is looked up among the page's nodes. */
const namesOf = (value: unknown, nodes: readonly Node[]): string[] =>
  [value]
    .flat()
    .slice(0, AUTHORS_MAX)
    .flatMap((person) => {
      const id = isNode(person) && person.name === undefined ? person['@id'] : undefined
      const found = id === undefined ? person : nodes.find((node) => node['@id'] === id && node.name)
      return isNode(found) && Array.isArray(found.name)
        ? found.name.slice(0, AUTHORS_MAX).flatMap((name) => textOf(name) ?? [])
        : (textOf(found) ?? [])
    })

const defined = <T extends object>(values: T): T =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T

const articleFrom = (node: Node, nodes: readonly Node[]): LinkedArticle =>
  defined({
    headline: textOf(node.headline) ?? (PAGE.test(typesOf(node)[0] ?? '') ? undefined : textOf(node.name)),
    authors: namesOf(node.author ?? node.creator, nodes),
    published: textOf(node.datePublished) ?? textOf(node.dateCreated) ?? textOf(node.uploadDate),
    modified: textOf(node.dateModified),
    language: textOf(node.inLanguage),
    url: urlOf(node.url) ?? urlOf(node.mainEntityOfPage),
    siteName: namesOf(node.publisher, nodes)[0],
  }) as LinkedArticle

const LOOSE = (key: string) => new RegExp(`"${key}"\\s*:\\s*"([^"\\\\]{1,300})"`)

/** Where no parser reads a script: the plain values that stand in it. */
const looseArticle = (script: string): LinkedArticle =>
  defined({
    headline: LOOSE('headline').exec(script)?.[1],
    authors: [],
    published: LOOSE('datePublished').exec(script)?.[1],
    modified: LOOSE('dateModified').exec(script)?.[1],
  }) as LinkedArticle

/** The article the page is about: one that is dated before one that is not; else the page itself; or null. */
export const linkedArticle = (scripts: readonly string[]): LinkedArticle | null => {
  const nodes = scripts.flatMap(nodesIn).slice(0, JSON_LD_NODES_MAX)
  const articles = nodes.filter((node) => typesOf(node).some((type) => ARTICLE.test(type)))
  const found =
    articles.find((node) => node.datePublished !== undefined) ??
    articles[0] ??
    nodes.find((node) => node.datePublished !== undefined) ??
    nodes.find((node) => typesOf(node).some((type) => PAGE.test(type)))
  if (found) return articleFrom(found, nodes)
  const broken = scripts.find((script) => /"(?:datePublished|headline)"/.test(script))
  return broken === undefined ? null : looseArticle(broken)
}
