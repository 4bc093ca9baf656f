// What an IP address is for, by the IANA special-purpose registries (RFC 6890 and its updates).
import type { AddressKind } from '../ports/fetcher.ts'

type Range = [network: string, bits: number, kind: AddressKind]

/** The first that holds an address decides. */
const IPV4_RANGES: Range[] = [
  ['169.254.169.254', 32, 'metadata'],
  ['169.254.170.2', 32, 'metadata'],
  ['100.100.100.200', 32, 'metadata'],
  ['168.63.129.16', 32, 'metadata'],
  ['192.0.0.192', 32, 'metadata'],
  ['0.0.0.0', 8, 'unspecified'],
  ['10.0.0.0', 8, 'private'],
  ['100.64.0.0', 10, 'shared'],
  ['127.0.0.0', 8, 'loopback'],
  ['169.254.0.0', 16, 'link-local'],
  ['172.16.0.0', 12, 'private'],
  ['192.0.0.0', 24, 'reserved'],
  ['192.0.2.0', 24, 'documentation'],
  ['192.88.99.0', 24, 'reserved'],
  ['192.168.0.0', 16, 'private'],
  ['198.18.0.0', 15, 'benchmark'],
  ['198.51.100.0', 24, 'documentation'],
  ['203.0.113.0', 24, 'documentation'],
  ['224.0.0.0', 4, 'multicast'],
  ['240.0.0.0', 4, 'reserved'],
]

const IPV6_RANGES: Range[] = [
  ['fd00:ec2::254', 128, 'metadata'],
  ['fd20:ce::254', 128, 'metadata'],
  ['::', 128, 'unspecified'],
  ['::1', 128, 'loopback'],
  ['64:ff9b:1::', 48, 'translated'],
  ['2001::', 32, 'tunnel'],
  ['2001:2::', 48, 'benchmark'],
  ['2001:db8::', 32, 'documentation'],
  ['2001::', 23, 'reserved'],
  ['2002::', 16, 'tunnel'],
  ['3fff::', 20, 'documentation'],
  ['2000::', 3, 'public'],
  ['fc00::', 7, 'private'],
  ['fe80::', 10, 'link-local'],
  ['fec0::', 10, 'private'],
  ['ff00::', 8, 'multicast'],
  ['::', 0, 'reserved'],
]

/** An IPv4 address in the last 32 bits: mapped, compatible, of a NAT64 (RFC 4291, 6052), of SIIT (RFC 2765). */
const IPV4_INSIDE = ['::ffff:0:0', '::', '64:ff9b::', '::ffff:0:0:0']

const ipv4Of = (text: string): bigint | null => {
  if (!/^\d{1,3}(?:\.\d{1,3}){3}$/.test(text)) return null
  const bytes = text.split('.').map(Number)
  return bytes.every((byte) => byte < 256) ? bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n) : null
}

/** "1.2.3.4" at the end of an IPv6 address as two groups */
const dottedEnd = (text: string): string =>
  text.replace(/[\d.]+$/, (end) => {
    const value = end.includes('.') ? ipv4Of(end) : null
    return value === null ? end : `${(value >> 16n).toString(16)}:${(value & 0xffffn).toString(16)}`
  })

const groupsOf = (text: string): string[] => (text === '' ? [] : text.split(':'))

const ipv6Of = (text: string): bigint | null => {
  const [head = '', tail, ...more] = dottedEnd(text.toLowerCase()).split('::')
  if (more.length > 0) return null
  const before = groupsOf(head)
  const after = groupsOf(tail ?? '')
  const missing = 8 - before.length - after.length
  if (tail === undefined ? missing !== 0 : missing < 1) return null
  const groups = [...before, ...Array<string>(Math.max(missing, 0)).fill('0'), ...after]
  if (!groups.every((group) => /^[0-9a-f]{1,4}$/.test(group))) return null
  return groups.reduce((sum, group) => sum * 0x10000n + BigInt(`0x${group}`), 0n)
}

const finder = (ranges: Range[], parse: (text: string) => bigint | null, width: number) => {
  const parsed = ranges.map(([network, bits, kind]) => ({
    network: (parse(network) ?? 0n) >> BigInt(width - bits),
    shift: BigInt(width - bits),
    kind,
  }))
  return (value: bigint): AddressKind =>
    parsed.find(({ network, shift }) => value >> shift === network)?.kind ?? 'public'
}

const ipv4Kind = finder(IPV4_RANGES, ipv4Of, 32)
const ipv6Kind = finder(IPV6_RANGES, ipv6Of, 128)
const ipv4Prefixes = IPV4_INSIDE.map((text) => (ipv6Of(text) ?? 0n) >> 32n)

const innerKind = (value: bigint): AddressKind => {
  const kind = ipv4Kind(value & 0xffffffffn)
  return kind === 'public' ? 'translated' : kind
}

/**
 * @param address as a URL's hostname or a resolver writes it: 127.0.0.1, ::1, [::1]
 * @returns null where it is no IP address
 */
export const addressKind = (address: string): AddressKind | null => {
  const text = address.replace(/^\[(.*)\]$/, '$1')
  const ipv4 = ipv4Of(text)
  if (ipv4 !== null) return ipv4Kind(ipv4)
  const ipv6 = text.includes(':') ? ipv6Of(text) : null
  if (ipv6 === null) return null
  const own = ipv6 <= 1n
  return !own && ipv4Prefixes.includes(ipv6 >> 32n) ? innerKind(ipv6) : ipv6Kind(ipv6)
}
