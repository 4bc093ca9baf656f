// The Robots Exclusion Protocol (RFC 9309): what a site lets a robot fetch.
import { ROBOTS_RULES_MAX } from '../limits.ts'

/** Of one robot: `allow`/`disallow` paths in RFC 9309's normal form of percent-encoding */
type Rule = { allow: boolean; pattern: string }

export type Robots = {
  /** The rules for this robot; none allow everything */
  rules: readonly Rule[]
}

type Group = { agents: string[]; rules: Rule[] }

const LINE = /^\s*([a-z-]+)\s*:\s*([^#]*)/i
const RESERVED = /[^\w.~-]/

/** %-escapes of what needs none are undone, the others in capitals; what is not ASCII is escaped (§2.2.2). */
const normalPath = (path: string): string =>
  path
    .toWellFormed()
    .replace(/%[\da-f]{2}/gi, (escaped) => {
      const character = String.fromCharCode(Number.parseInt(escaped.slice(1), 16))
      return RESERVED.test(character) ? escaped.toUpperCase() : character
    })
    .replace(/[^\x21-\x7e]+/g, encodeURIComponent)

/** "Daybook/0.1 (+https://…)" and "daybook" are one robot. */
const tokenOf = (agent: string): string => /^[a-z_-]+/i.exec(agent.trim())?.[0].toLowerCase() ?? agent.trim()

const groupsOf = (text: string): Group[] => {
  const groups: Group[] = []
  // Names that follow each other share a group; a rule ends their list.
  let named = false
  for (const line of text.split(/\r\n?|\n/)) {
    const [, key = '', value = ''] = LINE.exec(line) ?? []
    const name = key.toLowerCase()
    if (name === 'user-agent') {
      if (!named) groups.push({ agents: [], rules: [] })
      groups.at(-1)?.agents.push(tokenOf(value))
      named = true
    } else if (name === 'allow' || name === 'disallow') {
      named = false
      const pattern = normalPath(value.trim())
      if (pattern) groups.at(-1)?.rules.push({ allow: name === 'allow', pattern })
    }
  }
  return groups
}

/**
 * What a robots.txt says to one robot: all groups of its name together, else those of "*". Lines that are none are
 * passed over, and so is what is not of the protocol (Sitemap, Crawl-delay).
 * @param robot a product token or a whole User-Agent that begins with it
 */
export const parseRobots = (text: string, robot: string): Robots => {
  const groups = groupsOf(text)
  const token = tokenOf(robot)
  const own = groups.filter(({ agents }) => agents.includes(token))
  const matching = own.length > 0 ? own : groups.filter(({ agents }) => agents.includes('*'))
  return { rules: matching.flatMap(({ rules }) => rules).slice(0, ROBOTS_RULES_MAX) }
}

/** In an address `*` and `$` are letters like any; where a rule means them it escapes them, but for a `$` midway. */
const literal = (text: string): string => text.replaceAll('$', '%24')
const pathOf = ({ pathname, search }: URL): string =>
  literal(normalPath(pathname + search)).replaceAll('*', '%2A')

/** `*` any run of characters, `$` at the end the end. Each part is taken as early as it comes: no backtracking. */
const fits = (pattern: string, path: string): boolean => {
  const anchored = pattern.endsWith('$')
  const [first = '', ...parts] = literal(anchored ? pattern.slice(0, -1) : pattern).split('*')
  if (!path.startsWith(first)) return false
  const last = anchored ? parts.pop() : undefined
  if (anchored && last === undefined) return path === first
  let at = first.length
  for (const part of parts) {
    const found = path.indexOf(part, at)
    if (found < 0) return false
    at = found + part.length
  }
  return last === undefined || (path.endsWith(last) && path.length - last.length >= at)
}

/** The longest rule that fits decides, and of two as long the one that allows (§2.2.2). */
export const mayFetch = ({ rules }: Robots, url: URL): boolean => {
  if (url.pathname === '/robots.txt') return true
  const path = pathOf(url)
  const best = rules.reduce<Rule | null>((kept, rule) => {
    const { length } = rule.pattern
    const better =
      kept === null || length > kept.pattern.length || (length === kept.pattern.length && rule.allow)
    return better && fits(rule.pattern, path) ? rule : kept
  }, null)
  return best?.allow ?? true
}
