// What a bench reads of the processes it starts.
import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

const statusOf = (pid: string): string => {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8')
  } catch {
    return ''
  }
}

const field = (status: string, name: string): string =>
  new RegExp(`^${name}:\\s*(\\S+)`, 'm').exec(status)?.[1] ?? ''

const numbersOfProcesses = (): string[] => {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  } catch {
    return []
  }
}

const residentOf = (status: string): number => Number(field(status, 'VmRSS')) * 1024

/** Of the processes of this name that this one started the largest; null where there is none, or no /proc. */
export const processOf = (name: string): string | null => {
  const own = numbersOfProcesses().flatMap((pid) => {
    const status = statusOf(pid)
    const isOwn = field(status, 'Name') === name && field(status, 'PPid') === String(process.pid)
    return isOwn ? [{ pid, resident: residentOf(status) }] : []
  })
  return own.sort((one, other) => other.resident - one.resident)[0]?.pid ?? null
}

/** In bytes; NaN where the system does not say */
export const residentBytes = (pid: string | null): number =>
  pid === null ? Number.NaN : residentOf(statusOf(pid))

/** User and system time so far, in seconds; Linux counts both in hundredths of a second. */
export const cpuOf = (pid: string | null): number => {
  if (pid === null) return Number.NaN
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const [user, system] = stat.slice(stat.lastIndexOf(')')).split(' ').slice(12, 14)
  return (Number(user) + Number(system)) / 100
}
