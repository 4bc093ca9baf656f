// Which hosts the operator lets the instance reach, beside or instead of the public ones.

/** `port` null: the usual ones; '*': any */
type HostPattern = { host: string; below: boolean; port: string | null }

export type HostRules = {
  /** Reached although they are not public */
  trusted: readonly HostPattern[]
  /** Where there are any, no others are reached than these and the trusted ones. */
  only: readonly HostPattern[]
}

/** Web ports, and those that feeds are served at besides; no database, mail or cache listens there. */
const USUAL_PORTS = ['', '80', '443', '8000', '8008', '8080', '8443', '8888']

const PATTERN = /^(\*\.)?(\[[\da-f:.]+\]|[^\s:/@[\]*?#]+)(?::(\d{1,5}|\*))?$/i

const hostname = (host: string): string | null => {
  try {
    return new URL(`http://${host}/`).hostname
  } catch {
    return null
  }
}

const patternOf = (setting: string, written: string): HostPattern => {
  const [, below, given = '', port = null] = PATTERN.exec(written) ?? []
  const host = hostname(given)
  if (!host)
    throw new Error(
      `${setting} has “${written}”, which is no host such as news.example.org, 10.0.0.7:8080 or *.lan`,
    )
  return { host, below: below !== undefined, port }
}

const patternsOf = (setting: string, list: string): HostPattern[] =>
  list
    .split(/[\s,]+/)
    .filter(Boolean)
    .map((written) => patternOf(setting, written))

/**
 * @param trusted the setting FETCH_HOSTS_TRUSTED: hosts parted by commas, each `host`, `host:port`, `host:*` or `*.host`
 * @param only the setting FETCH_HOSTS_ONLY, likewise
 * @throws Error that names what cannot be read
 */
export const hostRules = (trusted: string, only: string): HostRules => ({
  trusted: patternsOf('FETCH_HOSTS_TRUSTED', trusted),
  only: patternsOf('FETCH_HOSTS_ONLY', only),
})

export const isUsualPort = (port: string): boolean => USUAL_PORTS.includes(port)

const portFits = (wanted: string | null, port: string): boolean => {
  if (wanted === null) return isUsualPort(port)
  return wanted === '*' || wanted === port
}

const portOf = ({ port, protocol }: URL): string => port || (protocol === 'https:' ? '443' : '80')

export const matches = (patterns: readonly HostPattern[], url: URL): boolean => {
  const host = url.hostname.replace(/\.$/, '')
  return patterns.some(
    (pattern) =>
      (pattern.below ? host.endsWith(`.${pattern.host}`) : host === pattern.host) &&
      portFits(pattern.port, portOf(url)),
  )
}
