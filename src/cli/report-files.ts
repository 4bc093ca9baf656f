import { readdirSync, readFileSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'
import { mailSubmissions } from '../intake/mail.ts'
import { MAIL_BYTES_MAX } from '../limits.ts'
import type { Submission } from '../model/report.ts'
import { OperatorError } from './operator-error.ts'

/** A report of a file to hand in, or a file that is not, and why: `rejected` cannot be read, `passed over` is none of the reports. */
export type ReportFile =
  | { path: string; submission: Submission }
  | { path: string; submission: null; outcome: 'rejected' | 'passed over'; detail: string }

/** What goes with each file that does not say it itself */
type Common = Omit<Submission, 'text' | 'format'>

type Format = 'text' | 'markdown' | 'mail'
const FORMATS: Record<string, Format> = { '.txt': 'text', '.md': 'markdown', '.eml': 'mail' }
const NAMED = '.md, .txt or .eml'

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
      if (!formatOf(path)) throw new OperatorError(`${path} is no ${NAMED}`)
      return [{ path, byName: true }]
    }
    const files = filesBelow(path)
    if (files.length === 0) throw new OperatorError(`${path} holds no ${NAMED} file`)
    return files.map((file) => ({ path: file, byName: false }))
  } catch (error) {
    if (error instanceof OperatorError) throw error
    throw new OperatorError(`cannot read ${path}: ${(error as Error).message.split(',')[0]}`)
  }
}

const FRONT_MATTER = /^---[ \t]*\r?\n/

const rejected = (path: string, detail: string): ReportFile => ({
  path,
  submission: null,
  outcome: 'rejected',
  detail,
})

/** The reports of a mail; what its door says of them is not handed on, as somebody stands for the file. */
const readMailFile = async (path: string, common: Common): Promise<ReportFile[]> => {
  const { source = null, ...rest } = common
  if (statSync(path).size > MAIL_BYTES_MAX)
    return [rejected(path, `it is larger than ${MAIL_BYTES_MAX} bytes`)]
  const submissions = await mailSubmissions(Uint8Array.from(readFileSync(path)), source)
  if ('why' in submissions) return [rejected(path, submissions.why)]
  return submissions.map(({ via: _, ...submission }) => ({ path, submission: { ...rest, ...submission } }))
}

const readTextFile = ({ path, byName }: Found, format: 'text' | 'markdown', common: Common): ReportFile => {
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(readFileSync(path))
  // A folder of reports may hold its README too; Markdown that is a report says so in its front matter.
  if (format === 'markdown' && !byName && !FRONT_MATTER.test(text)) {
    const detail = 'Markdown without front matter; name the file itself to hand it in'
    return { path, submission: null, outcome: 'passed over', detail }
  }
  return { path, submission: { text, format, ...common } }
}

const readReports = async (file: Found, common: Common): Promise<ReportFile[]> => {
  const format = formatOf(file.path) ?? 'text'
  try {
    return format === 'mail' ? await readMailFile(file.path, common) : [readTextFile(file, format, common)]
  } catch (error) {
    return [rejected(file.path, error instanceof TypeError ? 'it is not UTF-8' : (error as Error).message)]
  }
}

/** Reads files and folders of reports; a file found twice is read once. `common` goes with each of them. */
export const readReportFiles = async (paths: string[], common: Common): Promise<ReportFile[]> => {
  const found = new Map<string, Found>()
  for (const file of paths.flatMap(filesOf)) {
    const byName = file.byName || (found.get(file.path)?.byName ?? false)
    found.set(file.path, { path: file.path, byName })
  }
  const reports: ReportFile[] = []
  for (const file of found.values()) reports.push(...(await readReports(file, common)))
  return reports
}
