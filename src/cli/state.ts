import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { OperatorError } from './operator-error.ts'

const tokenFile = (state: string): string => join(state, 'token')
const lockFile = (state: string): string => join(state, 'start.pid')

/** The token that a start on this machine keeps in its state, or null where none was kept. */
export const keptToken = (state: string): string | null => {
  try {
    return readFileSync(tokenFile(state), 'utf8').trim() || null
  } catch {
    return null
  }
}

/** Keeps the operator's token where `npm run ingest` finds it; makes one where there is none yet. */
export const settleToken = (state: string, given: string | null): string => {
  const token = given ?? keptToken(state) ?? randomBytes(18).toString('base64url')
  writeFileSync(tokenFile(state), `${token}\n`, { mode: 0o600 })
  chmodSync(tokenFile(state), 0o600)
  return token
}

/** Whether this process is another start: pids are used again, after a restart of a container at once. */
const isAnotherStart = (pid: number): boolean => {
  if (!Number.isInteger(pid) || pid < 1 || pid === process.pid) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    // EPERM: it lives, and is somebody else's.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  const commandLine = `/proc/${pid}/cmdline`
  return !existsSync(commandLine) || readFileSync(commandLine, 'utf8').includes('start.ts')
}

const claim = (state: string): boolean => {
  try {
    writeFileSync(lockFile(state), String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/**
 * Opens a state folder for this process alone: two workerds on one SQLite file would lose each other's writes.
 * @returns the function that gives it free again
 * @throws OperatorError where another start has it, or it cannot be written
 */
export const openState = (state: string): (() => void) => {
  try {
    mkdirSync(state, { recursive: true })
    if (!claim(state)) {
      const pid = Number(readFileSync(lockFile(state), 'utf8'))
      if (isAnotherStart(pid))
        throw new OperatorError(
          `${state} is in use by another npm start (process ${pid}); end it, or use --state`,
        )
      rmSync(lockFile(state), { force: true })
      if (!claim(state)) throw new OperatorError(`${state} is being opened by another npm start`)
    }
  } catch (error) {
    if (error instanceof OperatorError) throw error
    throw new OperatorError(`cannot use the state folder ${state}: ${(error as Error).message}`)
  }
  return () => rmSync(lockFile(state), { force: true })
}
