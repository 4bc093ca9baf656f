// npm run -s bench -- extraction DIR [--pace]: the pages of a directory in, one JSON object out.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { decodeText } from '../intake/charset.ts'
import { type PageRead, readPage } from '../intake/page.ts'
import { OperatorError } from './operator-error.ts'

const PAGE = /^(.+?)\.html?(\.gz)?$/

type PageFile = { id: string; path: string; packed: boolean }

const filesOf = (directory: string): PageFile[] => {
  try {
    return readdirSync(directory)
      .sort()
      .flatMap((name) => {
        const [, id, gz] = PAGE.exec(name) ?? []
        return id === undefined ? [] : [{ id, path: join(directory, name), packed: gz !== undefined }]
      })
  } catch (error) {
    throw new OperatorError(`cannot read ${directory}: ${error instanceof Error ? error.message : error}`)
  }
}

const htmlOf = ({ path, packed }: PageFile): string => {
  const bytes = readFileSync(path)
  return decodeText(packed ? gunzipSync(bytes) : bytes, 'text/html').text
}

/** What the scorers compare; no text where a page is no article. */
const extracted = (page: PageRead) => ({
  articleBody: page.kind === 'article' ? page.paragraphs.map(({ text }) => text).join('\n\n') : '',
  title: page.title?.value ?? null,
  byline: page.byline?.value ?? null,
  published: page.published?.at ?? null,
  language: page.language?.value ?? null,
})

const cpuMs = (work: () => unknown): number => {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1] ?? 0

/** CPU a page against Mozilla's Readability on linkedom, page by page in one run; each has the first turn in half. */
const pace = async (files: readonly PageFile[]): Promise<string> => {
  const { Readability } = await import('@mozilla/readability')
  const { parseHTML } = await import('linkedom')
  const [own, others]: [number[], number[]] = [[], []]
  for (const [i, file] of files.entries()) {
    const html = htmlOf(file)
    const turns = [
      () => own.push(cpuMs(() => readPage(html, null))),
      () => others.push(cpuMs(() => new Readability(parseHTML(html).document).parse())),
    ]
    for (const turn of i % 2 === 0 ? turns : turns.reverse()) turn()
  }
  const [ours, theirs] = [median(own), median(others)]
  const ratio = theirs === 0 ? '–' : (ours / theirs).toFixed(2)
  return `median CPU a page: ${ours.toFixed(1)} ms, Readability ${theirs.toFixed(1)} ms, ratio ${ratio} (${files.length} pages)`
}

/** `{ID: {articleBody, title, byline, published, language}}` of the files `ID.html` and `ID.html.gz` of a directory. */
export const extraction = async (
  directory: string,
  options: { pace: boolean },
  note: (line: string) => void,
): Promise<Record<string, object>> => {
  const files = filesOf(directory)
  if (files.length === 0) throw new OperatorError(`${directory} holds no .html and no .html.gz`)
  if (options.pace) note(await pace(files))
  return Object.fromEntries(files.map((file) => [file.id, extracted(readPage(htmlOf(file), null))]))
}
