import { intake } from '../intake/intake.ts'
import { TAKE_IN_ATTEMPTS_MAX, TAKE_IN_STEP_BACK_MS } from '../limits.ts'
import type { Intake, Report, SetAside, Submission, TakenIn } from '../model/report.ts'
import type { Known, TakeInWrite } from '../ports/reports.ts'
import type { Ports } from '../ports.ts'
import { planTakeIn } from './plan-take-in.ts'
import { type Outcome, readReports, unreadableId } from './read-reports.ts'
import { recorded } from './recorded.ts'

/** What a write stored; null where everything was known already. */
type Stored = TakeInWrite | null

const idOf = (one: Intake): string => (one.kind === 'report' ? one.report.id : one.setAside.id)

export const intakeOf = ({ engine, settings, now }: Ports, submissions: Submission[]): Intake[] => {
  const context = { register: engine.register, timezone: settings.timezone, now: now() }
  return submissions.map((submission) => intake(submission, context))
}

/** What is not stored yet, each once: the first of those with one id. */
export const unknownOf = (taken: Intake[], known: Known): { reports: Report[]; setAside: SetAside[] } => {
  const first = new Map<string, Intake>()
  for (const one of taken) if (!known.ids.has(idOf(one)) && !first.has(idOf(one))) first.set(idOf(one), one)
  const ones = [...first.values()]
  return {
    reports: ones.flatMap((one) => (one.kind === 'report' ? one.report : [])),
    setAside: ones.flatMap((one) => (one.kind === 'set aside' ? one.setAside : [])),
  }
}

/** Reads each report once, however often the plan has to be made again. */
const readerOf = ({ engine }: Ports): ((reports: Report[]) => Promise<Outcome[]>) => {
  const read = new Map<string, Outcome>()
  return async (reports) => {
    const outcomes = await readReports(
      engine,
      reports.filter((report) => !read.has(report.id)),
    )
    for (const outcome of outcomes) read.set(outcome.report.id, outcome)
    return reports.flatMap((report) => read.get(report.id) ?? [])
  }
}

/** Longer each time and never the same for two calls, so that those who met do not meet again. */
const stepBack = (attempt: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, TAKE_IN_STEP_BACK_MS * (attempt + 1) * Math.random())
  })

/** Plans and writes; where another write came between, plans again on what it left. 'busy': every plan went stale. */
const store = async (ports: Ports, taken: Intake[]): Promise<Stored | 'busy'> => {
  const read = readerOf(ports)
  for (let attempt = 0; attempt < TAKE_IN_ATTEMPTS_MAX; attempt++) {
    const known = await ports.reports.known([...new Set(taken.map(idOf))])
    const { reports, setAside } = unknownOf(taken, known)
    if (reports.length + setAside.length === 0) return null
    const write = await planTakeIn(ports, known, await read(reports), setAside)
    if ((await ports.reports.write(write)) === 'written') return write
    await stepBack(attempt)
  }
  return 'busy'
}

const setAsideAnswer = ({ id, reason, detail }: SetAside): TakenIn => ({
  outcome: 'set aside',
  id,
  reason,
  detail,
})

/** What to answer for each submission; of several that are one report, the first was taken in. */
export const answersOf = (taken: Intake[], stored: Stored): TakenIn[] => {
  const written = new Set(stored?.reports.map(({ report }) => report.id))
  const setAside = new Map(stored?.setAside.map((one) => [one.id, one]))
  return taken.map((one): TakenIn => {
    if (one.kind === 'set aside') return setAsideAnswer(one.setAside)
    const { id, title, published } = one.report
    const unread = setAside.get(unreadableId(id))
    if (unread) return setAsideAnswer(unread)
    if (!written.delete(id)) return { outcome: 'already known', id }
    return { outcome: 'taken in', id, title: title.value, day: published.day }
  })
}

export const tally = (answers: TakenIn[]): string =>
  (['taken in', 'already known', 'set aside'] as const)
    .map((outcome) => `${answers.filter((answer) => answer.outcome === outcome).length} ${outcome}`)
    .join(', ')

/**
 * Takes in, reads, groups and stores what was handed in, and marks the days it changes. One batch writes it all;
 * what was taken in before is answered `already known` and changes nothing. 'busy': others kept writing, nothing of
 * this call is stored, and it may be handed in again.
 */
export const takeInReports = (ports: Ports, submissions: Submission[]): Promise<TakenIn[] | 'busy'> =>
  recorded<TakenIn[] | 'busy'>(ports, 'take in', `${submissions.length} reports`, async () => {
    const taken = intakeOf(ports, submissions)
    const stored = await store(ports, taken)
    if (stored === 'busy') return { outcome: 'busy: other reports kept being written', result: 'busy' }
    const result = answersOf(taken, stored)
    return { outcome: tally(result), result }
  })
