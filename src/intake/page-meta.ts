import type { PageTree } from './page-tree.ts'

/** Values of a page's `meta` elements by their key (`property`, `name`, `itemprop`) in lower case, in their order. */
export type PageMeta = ReadonlyMap<string, readonly string[]>

const VALUES_MAX = 20

export const metaOf = ({ metas }: PageTree): PageMeta => {
  const found = new Map<string, string[]>()
  for (const { property, name, itemprop, content } of metas) {
    const value = content?.trim()
    const key = (property ?? name ?? itemprop)?.trim().toLowerCase()
    if (!key || !value) continue
    const values = found.get(key)
    if (values === undefined) found.set(key, [value])
    else if (values.length < VALUES_MAX) values.push(value)
  }
  return found
}

/** The first value under the first of these keys that has one. */
export const firstMeta = (meta: PageMeta, keys: readonly string[]): string | undefined => {
  for (const key of keys) {
    const value = meta.get(key)?.[0]
    if (value !== undefined) return value
  }
  return undefined
}
