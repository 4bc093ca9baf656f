import type { Register, Source } from '../model/source.ts'
import { squash } from './normalise.ts'

/** A register made ready to be looked up. */
export type Signatures = {
  /** Word-exact occurrences of the signatures of sources in a text, in order, overlaps left out */
  within(text: string): { source: Source; index: number; wording: string }[]
  /** The source whose name, id or signature a value is, as a whole; letter case and punctuation aside */
  named(value: string): Source | null
  /** As `named`, but short forms ("AP", "dpa") must be written as registered */
  signs(value: string): Source | null
  /** By the host of its home page or a parent of that host */
  atHost(host: string): Source | null
}

/** Up to this length a signature may be a word or another's initials: its letter case must be right. */
const SHORT_CHARS = 5

/** "(dpa)" and "/TASS/" sign with what is between. */
const bare = (signature: string): string =>
  (/^\s*[([/|]\s*([^()[\]/|]+?)\s*[)\]/|]\s*$/.exec(signature)?.[1] ?? signature).trim()

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')

// A name alone may be a word ("Dawn"); what a source signs with is in its signatures.
const spellingsOf = (source: Source): string[] => {
  const spellings = source.signatures.map(bare).filter(Boolean)
  // Names are set in capitals in bylines and datelines.
  const capitals = spellings.filter((s) => s.length > SHORT_CHARS).map((s) => s.toUpperCase())
  return [...new Set([...spellings, ...capitals])]
}

const HOST = /^(?:[a-z0-9-]+\.)+[a-z]{2,}$/

/** A source's hosts: its home page's, and what it signs with that is one ("example.com"). */
const hostsOf = ({ homePage, signatures }: Source): string[] => {
  const home = homePage && URL.canParse(homePage) ? [new URL(homePage).hostname] : []
  return [...home, ...signatures.filter((text) => HOST.test(text))].map((host) => host.replace(/^www\./, ''))
}

/** The register's first source with a key keeps it. */
const firstOf = <T>(entries: [string, T][]): Map<string, T> => {
  const map = new Map<string, T>()
  for (const [key, value] of entries) if (key && !map.has(key)) map.set(key, value)
  return map
}

const prepare = (register: Register): Signatures => {
  const exact = firstOf(register.flatMap((s) => spellingsOf(s).map((text): [string, Source] => [text, s])))
  const loose = firstOf(
    register.flatMap((s) =>
      [s.id, s.name, ...spellingsOf(s)].map((text): [string, Source] => [squash(text), s]),
    ),
  )
  const hosts = firstOf(register.flatMap((s) => hostsOf(s).map((host): [string, Source] => [host, s])))
  const longestFirst = [...exact.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  const alternatives = longestFirst.map(escaped).join('|') || '(?!)'
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}_@#])(?:${alternatives})(?![\\p{L}\\p{N}_])`, 'gu')
  return {
    within: (text) =>
      Array.from(text.matchAll(pattern), ({ 0: wording, index }) => ({
        wording,
        index,
        source: exact.get(wording),
      })).flatMap(({ source, ...found }) => (source ? [{ source, ...found }] : [])),
    named: (value) => loose.get(squash(value)) ?? loose.get(squash(value.replace(/^the\s+/i, ''))) ?? null,
    signs: (value) => {
      const text = bare(value).replace(/^the\s+/i, '')
      return exact.get(text) ?? (text.length > SHORT_CHARS ? (loose.get(squash(text)) ?? null) : null)
    },
    atHost: (host) => {
      const labels = host.split('.')
      for (let i = 0; i < labels.length - 1; i++) {
        const source = hosts.get(labels.slice(i).join('.'))
        if (source) return source
      }
      return null
    },
  }
}

const prepared = new WeakMap<Register, Signatures>()

/** Made once for a register, as every report asks. */
export const signaturesOf = (register: Register): Signatures => {
  const known = prepared.get(register)
  if (known) return known
  const signatures = prepare(register)
  prepared.set(register, signatures)
  return signatures
}
