import { spawn } from 'node:child_process'
import { resolve } from 'node:path'

export const ROOT = resolve(import.meta.dirname, '../..')

export type Ran = { code: number | null; stdout: string; stderr: string }

/** Runs a command of src/cli as npm does: with the Node that the tests run on, from the checkout. */
export const runCli = (command: string, args: string[], env: Record<string, string> = {}): Promise<Ran> =>
  new Promise((done) => {
    const { DAYBOOK_TOKEN: _, ...inherited } = process.env
    const child = spawn(process.execPath, [resolve(ROOT, 'src/cli', command), ...args], {
      cwd: ROOT,
      env: { ...inherited, ...env },
    })
    const ran: Ran = { code: null, stdout: '', stderr: '' }
    child.stdout.on('data', (part: Buffer) => {
      ran.stdout += part.toString('utf8')
    })
    child.stderr.on('data', (part: Buffer) => {
      ran.stderr += part.toString('utf8')
    })
    child.on('close', (code) => done({ ...ran, code }))
  })
