import { readdirSync, readFileSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { Submission } from '../model/report.ts'
import { OperatorError } from './operator-error.ts'

/** A file and what it hands in, or why it cannot be handed in. */
export type ReportFile =
  | { path: string; submission: Submission; unreadable: null }
  | { path: string; submission: null; unreadable: string }

const FORMATS: Record<string, 'text' | 'markdown'> = { '.txt': 'text', '.md': 'markdown' }

const formatOf = (path: string) => FORMATS[extname(path).toLowerCase()]

/** Files of a folder and all below it, in the order of their paths; names that begin with a dot are passed over. */
const filesBelow = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => !name.startsWith('.'))
    .sort()
    .map((name) => join(folder, name))
    .flatMap((path) => {
      const found = statSync(path, { throwIfNoEntry: false })
      return found?.isDirectory() ? filesBelow(path) : found?.isFile() && formatOf(path) ? [path] : []
    })

/**
 * The report files that these paths stand for.
 * @throws OperatorError where a path cannot be read, is of another kind, or holds no report
 */
const reportPaths = (path: string): string[] => {
  try {
    if (!statSync(path).isDirectory()) {
      if (!formatOf(path)) throw new OperatorError(`${path} is neither .md nor .txt`)
      return [path]
    }
    const files = filesBelow(path)
    if (files.length === 0) throw new OperatorError(`${path} holds no .md or .txt file`)
    return files
  } catch (error) {
    if (error instanceof OperatorError) throw error
    throw new OperatorError(`cannot read ${path}: ${(error as Error).message.split(',')[0]}`)
  }
}

const readReport = (path: string, common: Omit<Submission, 'text' | 'format'>): ReportFile => {
  const format = formatOf(path) ?? 'text'
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(readFileSync(path))
    return { path, submission: { text, format, ...common }, unreadable: null }
  } catch (error) {
    const detail = error instanceof TypeError ? 'it is not UTF-8' : (error as Error).message
    return { path, submission: null, unreadable: detail }
  }
}

/** Reads files and folders of reports; a path named twice is read once. `common` goes with each of them. */
export const readReportFiles = (paths: string[], common: Omit<Submission, 'text' | 'format'>): ReportFile[] =>
  [...new Set(paths.flatMap(reportPaths))].map((path) => readReport(path, common))
