// From where somebody calls, as far as it has to be told apart: a network, never an address, and never in plain.
import { isIPv4, isIPv6 } from 'node:net'
import { dayOf } from '../model/calendar.ts'
import { shortHash } from '../model/hash.ts'
import type { Ctx } from './env.ts'

const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i
const UNKNOWN = 'unknown'

const GROUPS = 8

/** The first three groups (48 bits), with what `::` stands for written out (RFC 4291, 2.2). */
const firstGroups = (address: string): string => {
  const [left = [], right] = address.split('::').map((part) => part.split(':').filter(Boolean))
  const zeros = right === undefined ? 0 : GROUPS - left.length - right.length
  const groups = [...left, ...Array<string>(zeros).fill('0'), ...(right ?? [])]
  return groups
    .slice(0, 3)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')
}

/** `192.0.2.0/24`, `2001:db8:1::/48`: whoever has one address of a network has its neighbours as easily. */
export const networkOf = (address: string): string => {
  const v4 = MAPPED.exec(address)?.[1] ?? address
  if (isIPv4(v4)) return `${v4.split('.').slice(0, 3).join('.')}.0/24`
  return isIPv6(address) ? `${firstGroups(address)}::/48` : UNKNOWN
}

/** The caller's network under a name of the day that only this installation can make. */
export const networkKey = (c: Ctx): string => {
  const { settings, now } = c.env.ports
  const network = networkOf(c.req.header('cf-connecting-ip') ?? '')
  return shortHash('network', settings.apiToken, dayOf(now(), settings.timezone), network)
}
