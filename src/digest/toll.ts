// How many were killed and injured, all reports heard together. One report tells the toll in its headline, again in
// its lede, and person by person below; another tells part of it. Each mention is a vote for an interval of the dead,
// of the injured or of both together, and the pair of numbers that most votes allow is taken.
import type { FigureMention } from '../model/reading.ts'
import { type ReadReport, type Statement, statementsOf } from './statements.ts'

export type Toll = { killed: number; injured: number }

type Quantity = 'killed' | 'injured' | 'both'

type Vote = { quantity: Quantity; low: number; high: number; weight: number; exact: number | null }

/** What stands high is the toll; what stands low is a part of it, or another event's. */
const WEIGHT_HEADLINE = 3.4
const WEIGHT_TOP = 1.8
const TOP_SENTENCES = 3
const WEIGHT_UPPER = 0.8
const UPPER_SENTENCES = 8
const WEIGHT_BELOW = 0.2
/** "A man was killed": one at least; that it was one only is a weak guess. */
const ONE_ONLY_SHARE = 0.45
/** A report that tells of dead and of no injured says in silence that there were none. */
const ABSENCE_WEIGHT = 0.9
const ADDED_UP_SHARE = 2
const SHOT_SHARE = 0.4
const HOSPITAL_SHARE = 0.6
/** No toll is searched beyond the greatest number named, and that no further than here. */
const TOLL_MAX = 400

const QUANTITY: Record<string, { quantity: Quantity; share: number }> = {
  killed: { quantity: 'killed', share: 1 },
  injured: { quantity: 'injured', share: 1 },
  hospitalised: { quantity: 'injured', share: HOSPITAL_SHARE },
  shot: { quantity: 'both', share: SHOT_SHARE },
  'killed or injured': { quantity: 'both', share: 1 },
}

const placeWeight = (index: number): number => {
  if (index < 0) return WEIGHT_HEADLINE
  if (index < TOP_SENTENCES) return WEIGHT_TOP
  return index < UPPER_SENTENCES ? WEIGHT_UPPER : WEIGHT_BELOW
}

const ONE_BY_NAME = /^(?:an?|the|another|his|her|their)\b/i

const isSingle = (figure: FigureMention, { report }: Statement): boolean =>
  figure.low === 1 && figure.high === 1 && ONE_BY_NAME.test(report.text.slice(figure.start, figure.end))

/** So many are told of; that they were all is a weaker guess. */
const atLeast = (quantity: Quantity, low: number, weight: number): Vote => ({
  quantity,
  low,
  high: TOLL_MAX,
  weight: weight * (1 - ONE_ONLY_SHARE),
  exact: weight * ONE_ONLY_SHARE,
})

const mentionVotes = (statement: Statement): Vote[] =>
  statement.figures.flatMap((figure) => {
    const measured = QUANTITY[figure.measure]
    if (measured === undefined || figure.unit !== null) return []
    const weight = placeWeight(statement.sentence.index) * measured.share
    return isSingle(figure, statement)
      ? atLeast(measured.quantity, 1, weight)
      : {
          quantity: measured.quantity,
          low: figure.low ?? 0,
          high: figure.high ?? TOLL_MAX,
          weight,
          exact: null,
        }
  })

/** Persons told one by one in a sentence add up: "a man was found dead inside, a woman on the pavement". */
const addedUp = (statement: Statement): Vote[] =>
  (['killed', 'injured'] as const).flatMap((quantity) => {
    const single = statement.figures.filter(
      (figure) => figure.measure === quantity && isSingle(figure, statement),
    )
    return single.length < 2
      ? []
      : [atLeast(quantity, single.length, placeWeight(statement.sentence.index) * ADDED_UP_SHARE)]
  })

const votesOf = (statement: Statement): Vote[] => [...mentionVotes(statement), ...addedUp(statement)]

/** Words that tell of dead or injured without counting them: one at least. */
const DEATH =
  /\b(?:kill(?:s|ed|ing|ings)?|dead|die[sd]?|deaths?|deadly|fatal(?:ly|ity|ities)?|homicides?|murder(?:s|ed)?|slain|slaying|manslaughter|body|bodies|funeral|autopsy|deceased|suicide)\b/i
const INJURY =
  /\b(?:injur(?:e[sd]?|ing|y|ies)|wound(?:s|ed|ing)?|hurt|hospitali[sz]ed|(?:critical|stable|serious|fair|good) condition|surgery|recover(?:ing|ed)?|surviv(?:e[sd]?|ing|ors?)|non-life[- ]threatening)\b/i
const DENIED = /\b(?:no|not|nobody|without|attempted)\b|n['’]t\b/i
const TWO_DEAD = /\b(?:murder[- ]suicide|double (?:homicide|murder|killing)|two bodies)\b/i
const CUE_SHARE = 0.4
const CUE_SENTENCES = 6

/** The dead were wounded too ("died of her wounds"): a sentence that tells of death tells of nothing else. */
const cueOf = (text: string): Quantity | null => {
  if (DENIED.test(text)) return null
  if (DEATH.test(text)) return 'killed'
  return INJURY.test(text) ? 'injured' : null
}

const cuesOf = ({ sentence, text }: Statement): Vote[] => {
  const quantity = sentence.index < CUE_SENTENCES ? cueOf(text) : null
  if (quantity === null) return []
  const weight = placeWeight(sentence.index) * CUE_SHARE
  return [atLeast(quantity, quantity === 'killed' && TWO_DEAD.test(text) ? 2 : 1, weight)]
}

/** A report that counts a quantity is not asked for its cues. */
const ownVotes = (statements: Statement[]): Vote[] => {
  const counted = statements.flatMap(votesOf)
  const has = (quantity: Quantity) => counted.some((vote) => vote.quantity === quantity)
  return [...counted, ...statements.flatMap(cuesOf).filter(({ quantity }) => !has(quantity))]
}

const holds = ({ low, high }: Vote, value: number): boolean => low <= value && value <= high

/** For each value the weight of the report's strongest vote for it. */
const support = (votes: Vote[], quantity: Quantity, value: number): number => {
  let [range, exact] = [0, 0]
  for (const vote of votes) {
    if (vote.quantity !== quantity) continue
    if (holds(vote, value)) range = Math.max(range, vote.weight)
    if (vote.exact !== null && vote.low === value) exact = Math.max(exact, vote.exact)
  }
  return range + exact
}

/** Silence speaks: of the dead and no injured, or the other way round. */
const absence = (votes: Vote[]): Vote[] => {
  const has = (quantity: Quantity) => votes.some((vote) => vote.quantity === quantity)
  const none = (quantity: Quantity): Vote => ({
    quantity,
    low: 0,
    high: 0,
    weight: ABSENCE_WEIGHT,
    exact: null,
  })
  if (has('killed') && !has('injured')) return [none('injured')]
  if (has('injured') && !has('killed')) return [none('killed')]
  return []
}

type Ballot = { killed: number[]; injured: number[]; both: number[] }

const ballotOf = (votes: Vote[], max: number): Ballot => {
  const all = [...votes, ...absence(votes)]
  const values = (quantity: Quantity, to: number) =>
    Array.from({ length: to + 1 }, (_, value) => support(all, quantity, value))
  return { killed: values('killed', max), injured: values('injured', max), both: values('both', 2 * max) }
}

const sum = (ballots: number[][], value: number): number =>
  ballots.reduce((total, ballot) => total + (ballot[value] ?? 0), 0)

const greatest = (votes: Vote[]): number =>
  Math.min(TOLL_MAX, Math.max(1, ...votes.map(({ low, high }) => (high < TOLL_MAX ? high : low))))

/** The pair of numbers that has most votes over all reports; the smaller where two have as many. */
export const tollOf = (reports: ReadReport[]): Toll => {
  const votes = reports.map((read) => ownVotes(statementsOf(read)))
  const max = greatest(votes.flat())
  const ballots = votes.map((own) => ballotOf(own, max))
  const of = (quantity: Quantity, to: number) =>
    Array.from({ length: to + 1 }, (_, value) =>
      sum(
        ballots.map((ballot) => ballot[quantity]),
        value,
      ),
    )
  const [killed, injured, both] = [of('killed', max), of('injured', max), of('both', 2 * max)]
  let best: Toll & { votes: number } = { killed: 0, injured: 0, votes: -1 }
  for (let k = 0; k <= max; k++)
    for (let i = 0; i <= max; i++) {
      const total = (killed[k] ?? 0) + (injured[i] ?? 0) + (both[k + i] ?? 0)
      if (total > best.votes + 1e-9) best = { killed: k, injured: i, votes: total }
    }
  return { killed: best.killed, injured: best.injured }
}
