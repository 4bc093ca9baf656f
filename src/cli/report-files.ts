import { readdirSync, readFileSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'
import { decodeText } from '../intake/charset.ts'
import { mailSubmissions } from '../intake/mail.ts'
import { pageSubmission } from '../intake/page.ts'
import { submissionSchema } from '../intake/submission.ts'
import { MAIL_BYTES_MAX } from '../limits.ts'
import type { Submission } from '../model/report.ts'
import { OperatorError } from './operator-error.ts'

/** A report of a file to hand in, or a file that is not, and why: `rejected` cannot be read, `passed over` is none of the reports. */
export type ReportFile =
  | { path: string; submission: Submission }
  | { path: string; submission: null; outcome: 'rejected' | 'passed over'; detail: string }

/** What goes with each file that does not say it itself */
type Common = Omit<Submission, 'text' | 'format'>

type Format = 'text' | 'markdown' | 'mail' | 'page' | 'list'
const FORMATS: Record<string, Format> = {
  '.txt': 'text',
  '.md': 'markdown',
  '.eml': 'mail',
  '.html': 'page',
  '.htm': 'page',
  '.json': 'list',
  '.jsonl': 'list',
}
const NAMED = '.md, .txt, .html, .json, .jsonl or .eml'

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

/** The article of a saved page; what it says of itself comes before what the flags say of all. */
const readPageFile = (path: string, common: Common): ReportFile => {
  const { text } = decodeText(readFileSync(path), null)
  const page = pageSubmission(text, null)
  return page.kind === 'submission'
    ? { path, submission: { ...common, ...page.submission } }
    : rejected(path, `no article: ${page.reason}`)
}

/** Reports as programs hand them in: a list of them, an object with such `reports`, or one a line. */
const listOf = (path: string, text: string): unknown[] => {
  if (/\.jsonl$/i.test(path))
    return text.split('\n').flatMap((line) => (line.trim() ? [JSON.parse(line)] : []))
  const value: unknown = JSON.parse(text)
  const list = value !== null && typeof value === 'object' && 'reports' in value ? value.reports : value
  return Array.isArray(list) ? list : [list]
}

const readListFile = (path: string, common: Common): ReportFile[] => {
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(readFileSync(path))
  return listOf(path, text).map((one, at): ReportFile => {
    const item = `${path}#${at + 1}`
    const checked = submissionSchema.safeParse(one)
    if (checked.success) return { path: item, submission: { ...common, ...checked.data } }
    return rejected(item, checked.error.issues.map(({ message }) => message).join('; '))
  })
}

const readReports = async (file: Found, common: Common): Promise<ReportFile[]> => {
  const format = formatOf(file.path) ?? 'text'
  try {
    if (format === 'mail') return await readMailFile(file.path, common)
    if (format === 'page') return [readPageFile(file.path, common)]
    if (format === 'list') return readListFile(file.path, common)
    return [readTextFile(file, format, common)]
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
