import { NAME_CHARS_MAX } from '../limits.ts'
import { shortHash } from '../model/hash.ts'
import type { FoundIn } from '../model/report.ts'
import { type Source, UNKNOWN_SOURCE } from '../model/source.ts'
import { hostOf } from './address.ts'
import { photoCreditOf } from './captions.ts'
import { cleanName } from './names.ts'
import type { Layout } from './roles.ts'
import type { Signatures } from './signatures.ts'

/** Who published a text or whose text it is, and where that was found. */
export type Attribution = { id: string; name: string; from: FoundIn }

const SLUG_CHARS_MAX = 60

/** A name as an id: lower-case words and hyphens; letters of any script stay. A name without any gets a hash. */
export const slugOf = (name: string): string => {
  const slug = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, SLUG_CHARS_MAX)
    .replace(/^-+|-+$/g, '')
  return slug || `source-${shortHash(name)}`
}

const known = (source: Source, from: FoundIn): Attribution => ({ id: source.id, name: source.name, from })

const HOST = /^(?:[a-z0-9-]+\.)+[a-z]{2,}(?::\d+)?$/i

/** A name somebody handed in: the register's source it names, else a source of its own. Null for an empty name. */
export const namedSource = (given: string, from: FoundIn, signatures: Signatures): Attribution | null => {
  const name = cleanName(given, NAME_CHARS_MAX)
  if (!name) return null
  const host = HOST.test(name) ? hostOf(`https://${name.toLowerCase()}/`) : ''
  const source = signatures.named(name) ?? (host ? signatures.atHost(host) : null)
  return source ? known(source, from) : { id: slugOf(host || name), name: host || name, from }
}

/** By the host of a canonical address. */
const sourceAt = (url: string, signatures: Signatures): Attribution => {
  const host = hostOf(url)
  const source = signatures.atHost(host)
  return source ? known(source, 'register') : { id: slugOf(host), name: host, from: 'address' }
}

const LICENCE_LINK = /\blicen[cs]e photo\b/i

/** A credit with a link to license the picture stands on the page of the agency that sells it. */
const sellerOf = ({ passages }: Layout, signatures: Signatures): Source | null => {
  for (const passage of passages) {
    if (!LICENCE_LINK.test(passage.plain)) continue
    const credit = photoCreditOf(passage) ?? passage.plain
    const [agency] = signatures.within(credit.replace(/[/|]/g, ' '))
    if (agency?.source.kind === 'agency') return agency.source
  }
  return null
}

const WEIGHTS: Partial<Record<Layout['passages'][number]['role'], number>> = {
  footer: 3,
  byline: 2,
  furniture: 1,
}
const ENOUGH = 2

/**
 * The outlet or aggregator whose name the page's own furniture carries: in its copyright notice, in a byline, or in
 * two lines of its menus. An agency's notice does not count: whoever carries its text must print that.
 */
const siteOf = ({ passages }: Layout, signatures: Signatures): Attribution | null => {
  const tally = new Map<Source, { weight: number; from: FoundIn }>()
  for (const passage of passages) {
    const weight = WEIGHTS[passage.role]
    if (!weight) continue
    const sources = new Set(signatures.within(passage.plain).map(({ source }) => source))
    for (const source of sources) {
      if (source.kind === 'agency' || source.kind === 'office') continue
      const before = tally.get(source) ?? { weight: 0, from: 'text' }
      const from = passage.role === 'footer' ? 'footer' : before.from
      tally.set(source, { weight: before.weight + weight, from })
    }
  }
  const [best] = [...tally].sort(([a, x], [b, y]) => y.weight - x.weight || (a.id < b.id ? -1 : 1))
  return best && best[1].weight >= ENOUGH ? known(best[0], best[1].from) : null
}

/**
 * Who published a report that nobody named: by its address, else by the page's own marks, else unknown.
 */
export const sourceOf = (url: string | null, layout: Layout, signatures: Signatures): Attribution => {
  if (url !== null) return sourceAt(url, signatures)
  const site = siteOf(layout, signatures)
  if (site) return site
  const seller = sellerOf(layout, signatures)
  return seller ? known(seller, 'credit') : known(UNKNOWN_SOURCE, 'assumed')
}
