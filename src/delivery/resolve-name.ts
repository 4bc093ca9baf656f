import { resolve4, resolve6 } from 'node:dns/promises'
import { addressKind } from './ip-address.ts'

/** All addresses of a host's name; none where it has none. @throws Error where nobody could be asked */
export type ResolveName = (host: string) => Promise<string[]>

const NONE = ['ENODATA', 'ENOTFOUND']

const noneFound = (error: unknown): string[] => {
  if (NONE.includes((error as { code?: string }).code ?? '')) return []
  throw error
}

/**
 * By DNS; in a Worker that is a question to 1.1.1.1 over HTTPS. An answer may hold the names on the way (CNAME).
 * Between this answer and the fetch a hostile name server can change its mind (DNS rebinding), and the fetch asks
 * anew: nothing in a Worker can pin the address. On Cloudflare the fetch reaches public addresses only; an instance
 * run on one's own machine is open to that race, and should run where its network has nothing to lose.
 */
export const resolveName: ResolveName = async (host) => {
  const answers = await Promise.all([resolve4(host).catch(noneFound), resolve6(host).catch(noneFound)])
  return answers.flat().filter((answer) => addressKind(answer) !== null)
}
