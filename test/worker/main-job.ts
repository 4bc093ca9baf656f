// The main job, held against a running Daybook: node test/worker/main-job.ts URL TOKEN
// Five real reports of one day are in; its document must be one event with receipts that hold. Prints a line a check.
import type { Day, DayEvent } from '../../src/model/day.ts'
import type { Paragraph } from '../../src/model/report.ts'
import type { Evidence, FigureSet } from '../../src/model/statement.ts'

type StoredReport = { id: string; text: string; paragraphs: Paragraph[] }

const [url = '', token = ''] = process.argv.slice(2)

const get = async (path: string, headers: Record<string, string> = {}): Promise<Response> => {
  const response = await fetch(`${url}${path}`, { headers })
  if (!response.ok && response.status !== 304) throw new Error(`GET ${path}: status ${response.status}`)
  return response
}

const day = (await (await get('/api/v1/days/2022-03-29')).json()) as Day
const event = day.events[0] as DayEvent
const reports = new Map<string, StoredReport>()
for (const { id } of event.reports) {
  const stored = await get(`/api/v1/reports/${id}`, { authorization: `Bearer ${token}` })
  reports.set(id, (await stored.json()) as StoredReport)
}

const places: Evidence[] = [
  ...event.lines.flatMap((line) => line.evidence),
  ...event.figures.flatMap((figure) => figure.readings),
  ...event.quotes.flatMap((quote) =>
    quote.variants.map((variant) => ({ ...variant, wording: variant.text })),
  ),
]

const isVerbatim = ({ report, start, end, wording }: Evidence): boolean =>
  wording.length > 0 && reports.get(report)?.text.slice(start, end) === wording

const isInNews = ({ report, start, end }: Evidence): boolean =>
  reports
    .get(report)
    ?.paragraphs.some((one) => one.start <= start && end <= one.end && /^(lede|body)$/.test(one.role)) ??
  false

const FURNITURE =
  /follow our news|advertisement|no longer supported|rating:|please wait|copyright|photo by|license photo|also worth reading/i

const figure = (measure: string, of: string, where: RegExp, wording: RegExp): FigureSet | undefined =>
  event.figures.find(
    (set) =>
      set.measure === measure &&
      set.of === of &&
      where.test(set.where ?? '') &&
      set.readings.some((reading) => wording.test(reading.wording)),
  )
const fled = figure('fled', 'people', /^/, /3\.8 million/)
const mariupol = figure('killed', 'people', /^Mariupol$/, /5,000/)
const { ledger } = day
const revisions = event.reports.filter(({ revisionOf }) => revisionOf !== undefined)
const revised = event.reports.find(({ id }) => id === revisions[0]?.revisionOf)
const etag = (await get('/')).headers.get('etag') ?? ''

const checks: [what: string, holds: boolean][] = [
  ['one event', day.events.length === 1],
  ['five reports', event.reports.length === 5],
  ['three origins', event.origins === 3 && new Set(event.reports.map((one) => one.originId)).size === 3],
  ['the ledger adds up', ledger.takenIn === ledger.grouped + ledger.copies + ledger.single + ledger.setAside],
  ['the ledger counts five', ledger.takenIn === 5],
  ['one report is a later version of another', revisions.length === 1],
  ['of the same agency', revised !== undefined && revised.originId === revisions[0]?.originId],
  [
    'lines, figures and quotes are there',
    event.lines.length > 4 && event.figures.length > 4 && places.length > 30,
  ],
  ['every span is verbatim in the stored text', places.every(isVerbatim)],
  ['every span stands in news', places.every(isInNews)],
  [
    'every line has evidence, and is its words',
    event.lines.every((one) => one.text === one.evidence[0]?.wording),
  ],
  ['no furniture in any line', event.lines.every(({ text }) => !FURNITURE.test(text))],
  ['no origin is counted twice', event.lines.every(({ origins, evidence }) => origins <= evidence.length)],
  [
    'who fled: compatible, from three reports or more',
    fled?.verdict === 'compatible' && fled.readings.length >= 3,
  ],
  [
    'dead of Mariupol: compatible, of one origin',
    mariupol?.verdict === 'compatible' && mariupol.origins === 1,
  ],
  ['and unverified in both', mariupol?.readings.filter((one) => one.unverified).length === 2],
  ['no figure is in conflict', event.figures.every(({ verdict }) => verdict !== 'conflict')],
  ['a quotation varies in its wording', event.quotes.some(({ verdict }) => verdict === 'variant wording')],
  [
    'the text is the operator’s only',
    !('text' in ((await (await get(`/api/v1/reports/${event.reports[0]?.id}`)).json()) as object)),
  ],
  ['the page answers 304 to its ETag', (await get('/', { 'if-none-match': etag })).status === 304],
  ['the feed tells of the day', (await (await get('/feed.xml')).text()).includes(event.title.slice(0, 20))],
]

for (const [what, holds] of checks) console.log(`${holds ? 'passed' : 'FAILED'}  ${what}`)
const failed = checks.filter(([, holds]) => !holds).length
console.log(`${checks.length - failed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
