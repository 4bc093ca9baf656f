// What two sentences say is done: a line and its evidence share the words that head the line's clauses, whether they
// are done or planned, and who does them.
import { mentions } from './details.ts'
import { once } from './once.ts'
import { rootOf } from './roots.ts'
import { rootsOfName, type Statement } from './statements.ts'

/** What is to come or may be; the month of May has its capital. */
const PLANNED =
  /\b(?:will|nearing|poised to|about to(?= \p{Ll})|on the (?:verge|brink) of|(?:has|have|had) yet to|(?:would|could|might|may)(?! have)|(?:plans?|planned|planning|promises|pledges|agrees|expects?|expected|set|due|hopes?|hoped|wants?|wanted|intends?|intended|threatens?|threatened|aims?|seeks?|promised?|pledged?|vow(?:s|ed)|agreed|offer(?:s|ed))(?: \w+){0,2} to)\b/u
export const isPlanned = (text: string): boolean => PLANNED.test(text)

const PLANNED_DEED = new RegExp(
  `${PLANNED.source}(?:\\s+(?:also|not|be|been|soon|now|\\w+ly))*\\s+[“"]?(\\p{L}+)`,
  'gu',
)

const plannedRoots = once(
  ({ text }: Statement): Set<string> =>
    new Set([...text.matchAll(PLANNED_DEED)].map(([, word = '']) => rootOf(word.toLowerCase()))),
)

const speaksOfPlans = once(({ text }: Statement): boolean => isPlanned(text))

/** Roots of the words that head the statement's clauses, in order. */
const deedsOf = once(({ report, sentence }: Statement): string[][] =>
  (sentence.deeds ?? []).map(({ start, end }) => rootsOfName(report.text.slice(start, end))),
)

/** Of a line's deeds its evidence has so many, and where the first is not among them, so many of its words. */
const DEEDS_MIN = 0.5
const ROOTS_MIN = 0.6

const shareOfRoots = (line: Statement, evidence: Statement): number =>
  [...line.roots].filter((root) => evidence.roots.has(root)).length / Math.max(line.roots.size, 1)

/** What the statement tells first is to come. */
export const tellsPlan = (statement: Statement): boolean => {
  const planned = plannedRoots(statement)
  return deedsOf(statement)[0]?.some((root) => planned.has(root)) ?? speaksOfPlans(statement)
}

/** A longer sentence may speak of plans beside what it shares with the line. */
const AS_LONG = 1.4

/** One tells what was done and the other what is to be: of the line's first deed, or where neither tells much else. */
export const plansPart = (line: Statement, evidence: Statement): boolean => {
  const [ours, theirs] = [plannedRoots(line), plannedRoots(evidence)]
  if (deedsOf(line)[0]?.some((root) => ours.has(root) !== theirs.has(root))) return true
  const isAsLong = evidence.sentence.words <= AS_LONG * line.sentence.words
  return isAsLong && speaksOfPlans(line) !== speaksOfPlans(evidence)
}

/** What may have been is not said to have been; a deed or, behind "the result of", a cause. */
const MAYBE_DEED =
  /\b(?:may|might|could) have(?:\s+(?:also|been|had|an?|the|\w+ly))*\s+(\p{L}+)|\b(?:possibly|perhaps)\s+(?:(?:an?|the|by|from)\s+)*(\p{L}+)/gu

const uncertainRoots = once(({ text }: Statement): string[] =>
  [...text.matchAll(MAYBE_DEED)].map(([, done, other]) => rootOf((done ?? other ?? '').toLowerCase())),
)

/** The line says plainly what the evidence only holds to be possible. */
export const doubtsPart = (line: Statement, evidence: Statement): boolean =>
  uncertainRoots(line).length === 0 &&
  line.sentence.hedges.length === 0 &&
  uncertainRoots(evidence).some((root) => line.roots.has(root))

/** Too many of the words that head the line's clauses are no words of the evidence. */
const deedsLack = (line: Statement, evidence: Statement): boolean => {
  const deeds = deedsOf(line)
  const lacking = deeds.filter((roots) => !roots.some((root) => evidence.roots.has(root)))
  if (lacking.length > deeds.length * DEEDS_MIN) return true
  return lacking.length > 0 && lacking[0] === deeds[0] && shareOfRoots(line, evidence) < ROOTS_MIN
}

/** Between a subject and its verb, when the names in it are left out */
const BEFORE_VERB = /^(?:[\s,]|\b(?:and|also|has|have|had|is|are|was|were|will|would|be|been|not|\w+ly)\b)*$/u

/** Whoever stands before a statement's first verb in its clause: they act, or it befalls them; not "Lima" in "a Lima man". */
const actorsOf = ({ sentence, names, report }: Statement): string[] => {
  const [first] = sentence.deeds ?? []
  if (first === undefined) return []
  const before = names.filter(({ start, end }) => start >= first.clause && end <= first.start)
  const isSubject = (from: number) => {
    const inner = before.filter(({ start }) => start >= from)
    const gaps = inner.map(({ end }, i) => report.text.slice(end, inner[i + 1]?.start ?? first.start))
    return BEFORE_VERB.test(report.text.slice(from, inner[0]?.start ?? first.start) + gaps.join(' '))
  }
  return before.filter(({ kind, end }) => kind !== 'place' || isSubject(end)).map(({ name }) => name)
}

const namesBeforeDeed = ({ sentence, names }: Statement): boolean =>
  names.some(({ end }) => end <= (sentence.deeds?.[0]?.start ?? 0))

const POSSESSIVE = /^['’](?:s\b|(?=\s))/u

/** "Ann's lawyers" are not Ann. */
const isOwnerOnly = ({ names, report }: Statement, name: string): boolean => {
  const own = names.filter((mention) => mention.name === name)
  return own.length > 0 && own.every(({ end }) => POSSESSIVE.test(report.text.slice(end, end + 2)))
}

/** The line has an actor whom the evidence does not name, and neither is it a "they" or "the band" there. */
const actorsLack = (line: Statement, evidence: Statement): boolean => {
  const actors = actorsOf(line)
  if (actors.some((name) => isOwnerOnly(evidence, name) && !isOwnerOnly(line, name))) return true
  return namesBeforeDeed(evidence) && actors.some((name) => !mentions(evidence, name))
}

/** Says of the same things that something else was done with them, or by others. */
export const deedsPart = (line: Statement, evidence: Statement): boolean =>
  deedsLack(line, evidence) || actorsLack(line, evidence)
