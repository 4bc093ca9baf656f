import { readdirSync, readFileSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { Submission } from '../model/report.ts'
import { OperatorError } from './operator-error.ts'

/** A file to hand in, or one that is not, and why: `rejected` cannot be read, `passed over` is none of the reports. */
export type ReportFile =
  | { path: string; submission: Submission }
  | { path: string; submission: null; outcome: 'rejected' | 'passed over'; detail: string }

/** What goes with each file that does not say it itself */
type Common = Omit<Submission, 'text' | 'format'>

const FORMATS: Record<string, 'text' | 'markdown'> = { '.txt': 'text', '.md': 'markdown' }

const formatOf = (path: string) => FORMATS[extname(path).toLowerCase()]

/** Files of a folder and all below it, in the order of their paths; names that begin with a dot are left out. */
const filesBelow = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => !name.startsWith('.'))
    .sort()
    .map((name) => join(folder, name))
    .flatMap((path) => {
      const found = statSync(path, { throwIfNoEntry: false })
      return found?.isDirectory() ? filesBelow(path) : found?.isFile() && formatOf(path) ? [path] : []
    })

type Found = { path: string; byName: boolean }

/**
 * The files that a path stands for.
 * @throws OperatorError where it cannot be read, is of another kind, or holds none
 */
const filesOf = (path: string): Found[] => {
  try {
    if (!statSync(path).isDirectory()) {
      if (!formatOf(path)) throw new OperatorError(`${path} is neither .md nor .txt`)
      return [{ path, byName: true }]
    }
    const files = filesBelow(path)
    if (files.length === 0) throw new OperatorError(`${path} holds no .md or .txt file`)
    return files.map((file) => ({ path: file, byName: false }))
  } catch (error) {
    if (error instanceof OperatorError) throw error
    throw new OperatorError(`cannot read ${path}: ${(error as Error).message.split(',')[0]}`)
  }
}

const FRONT_MATTER = /^---[ \t]*\r?\n/

const readReport = ({ path, byName }: Found, common: Common): ReportFile => {
  const format = formatOf(path) ?? 'text'
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(readFileSync(path))
    // A folder of reports may hold its README too; Markdown that is a report says so in its front matter.
    if (format === 'markdown' && !byName && !FRONT_MATTER.test(text)) {
      const detail = 'Markdown without front matter; name the file itself to hand it in'
      return { path, submission: null, outcome: 'passed over', detail }
    }
    return { path, submission: { text, format, ...common } }
  } catch (error) {
    const detail = error instanceof TypeError ? 'it is not UTF-8' : (error as Error).message
    return { path, submission: null, outcome: 'rejected', detail }
  }
}

/** Reads files and folders of reports; a file found twice is read once. `common` goes with each of them. */
export const readReportFiles = (paths: string[], common: Common): ReportFile[] => {
  const found = new Map<string, Found>()
  for (const file of paths.flatMap(filesOf)) {
    const byName = file.byName || (found.get(file.path)?.byName ?? false)
    found.set(file.path, { path: file.path, byName })
  }
  return [...found.values()].map((file) => readReport(file, common))
}
