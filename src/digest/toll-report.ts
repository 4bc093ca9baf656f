// One report's votes on the toll, from its counted figures, its people, and its silence.
import type { FigureMention, PersonMention, Sentence } from '../model/reading.ts'
import type { Report } from '../model/report.ts'
import { overlaps, wordingOf } from '../model/span.ts'
import { mentionsOf } from './person-ledger.ts'
import type { Linked } from './person-links.ts'
import { SUSPECT } from './person-match.ts'
import type { ReadReport } from './statements.ts'
import { figureVotes, ledgerVotes, personVotes, type Quantity, type Vote, WEIGHTS } from './toll-votes.ts'

/** How much a mention counts, by where its sentence stands and what it is about. */
export type Weigher = (mention: { sentence: number }) => number

/** Words that tell of dead or injured without counting them: one at least. */
const DEATH =
  /\b(?:kill(?:s|ed|ing|ings)?|dead(?![- ]end)|die[sd]?|deaths?|deadly(?! (?:weapon|force))|fatal(?:ly|ity|ities)?|homicides?(?! (?:detectives?|units?|investigators?|squad|division|bureau|section|team))|murder(?:s|ed)?|slain|slaying|manslaughter|body(?![- ](?:armou?r|cameras?|cams?))|bodies|funeral|autopsy|deceased|suicide)\b/i
const INJURY =
  /\b(?:injur(?:e[sd]?|ing|y|ies)|wound(?:s|ed|ing)?|hurt|hospitali[sz]ed|(?:critical|stable|serious|fair|good) condition|surgery|recover(?:ing|ed)?|surviv(?:e[sd]?|ing|ors?)|non-life[- ]threatening)\b/i
const DENIED = /\b(?:no|not|nobody|without|attempted)\b|n['’]t\b/i
const CUE_SHARE = 0.4
const CUE_SENTENCES = 6

/** The dead were wounded too ("died of her wounds"): a sentence that tells of death tells of nothing else. */
const cueOf = (text: string): Quantity | null => {
  if (DENIED.test(text)) return null
  if (DEATH.test(text)) return 'killed'
  return INJURY.test(text) ? 'injured' : null
}

const cueVotes = (sentence: Sentence, { text }: Report, place: number): Vote[] => {
  const quantity = sentence.index < CUE_SENTENCES ? cueOf(wordingOf(text, sentence)) : null
  if (quantity === null) return []
  const weight = place * CUE_SHARE
  return [
    {
      quantity,
      low: 1,
      high: null,
      weight: weight * (1 - WEIGHTS.one),
      exact: weight * WEIGHTS.one,
      counted: false,
    },
  ]
}

/** "One killed, six others shot": the others are not dead. */
const othersHurt = (person: PersonMention, people: readonly PersonMention[]): PersonMention =>
  person.outcome === 'shot' &&
  person.other &&
  people.some(({ sentence, outcome }) => sentence <= person.sentence && outcome === 'killed')
    ? { ...person, outcome: 'injured' }
    : person

const SUSPECTS = /^(?:suspects|gunmen|shooters|attackers|assailants|killers)$/

const SELF = /self$/

/** Suspects told dead, who may come on top of the victims. */
const deadSuspects = (mentions: readonly PersonMention[], people: Linked[]): number => {
  const told = mentions
    .filter(
      ({ outcome, noun, low, high }) => outcome === 'killed' && low === high && SUSPECTS.test(noun ?? ''),
    )
    .map(({ low }) => low)
  const single = people.filter(
    ({ outcome, person }) => outcome === 'killed' && person.nouns.some((noun) => SUSPECT.test(noun)),
  )
  // Who killed himself is told again and again, by other names: he is one.
  const selves = single.filter(({ person }) => person.nouns.some((noun) => SELF.test(noun)))
  return Math.max(0, ...told, Math.min(selves.length, 1), single.length - selves.length)
}

/** Told wounded here and dead in another report: of those counted as injured, so many have died since. */
const diedSince = (people: Linked[]): number =>
  people.filter(({ outcome, person }) => outcome === 'killed' && person.outcome === 'injured').length

const withDead = (vote: Vote, dead: number): Vote[] =>
  dead > 0 && vote.quantity === 'injured' && vote.low >= dead && vote.high !== null
    ? [
        { ...vote, weight: vote.weight * WEIGHTS.overtaken },
        { ...vote, low: vote.low - dead, high: vote.high - dead },
      ]
    : [vote]

/** "14 dead; two suspects killed": sixteen, perhaps. */
const withSuspects = (vote: Vote, suspects: number): Vote[] =>
  suspects > 0 && vote.quantity === 'killed' && vote.counted
    ? [
        vote,
        {
          ...vote,
          low: vote.low + suspects,
          high: vote.high === null ? null : vote.high + suspects,
          weight: vote.weight * WEIGHTS.suspect,
        },
      ]
    : [vote]

const isSuspect = ({ noun }: PersonMention): boolean => SUSPECT.test(noun ?? '') || SUSPECTS.test(noun ?? '')

/** "Killed three before killing himself", "14 dead; two suspects killed": four, sixteen, whatever else is said of them. */
const sumVotes = (mentions: readonly PersonMention[], weigh: Weigher): Vote[] =>
  mentions.flatMap((last) => {
    const exact = last.outcome === 'killed' && last.low === last.high && !last.part
    if (!exact || !isSuspect(last)) return []
    const before = mentions.filter(
      ({ sentence, outcome, part, end, high }) =>
        sentence === last.sentence && outcome === 'killed' && !part && end <= last.start && high !== null,
    )
    const [most] = before.toSorted((a, b) => b.low - a.low)
    if (most === undefined || isSuspect(most)) return []
    const [low, weight] = [most.low + last.low, weigh(last) * WEIGHTS.sum]
    return [{ quantity: 'killed' as const, low, high: low, weight, exact: 0, counted: false }]
  })

/** That there was one only, because one only is told, is no guess to make of a report that counts more. */
const unlessCounted = (votes: Vote[]): Vote[] => {
  const most = (of: Quantity, among: (one: Vote) => boolean) =>
    votes.reduce((max, one) => (one.quantity === of && among(one) ? Math.max(max, one.low) : max), 0)
  const isCounted = ({ counted }: Vote) => counted
  const counted = {
    killed: most('killed', isCounted),
    injured: most('injured', isCounted),
    both: most('both', isCounted),
  }
  const hurt = counted.both - most('killed', () => true)
  const told = { ...counted, injured: Math.max(counted.injured, hurt) }
  return votes.map((vote) =>
    vote.exact !== 0 && told[vote.quantity] > vote.low ? { ...vote, exact: 0 } : vote,
  )
}

/** Silence speaks: of the dead and no injured, or the other way round. */
const silence = (votes: Vote[], share: number): Vote[] => {
  const has = (quantity: Quantity) => votes.some((vote) => vote.quantity === quantity)
  const none = (quantity: Quantity, weight: number): Vote[] => [
    { quantity, low: 0, high: 0, weight: weight * share, exact: 0, counted: false },
  ]
  const many = votes.some(({ quantity, low }) => quantity === 'both' && low > 1)
  const most = (...of: Quantity[]) =>
    Math.max(
      0,
      ...votes.filter(({ quantity }) => of.includes(quantity)).map(({ weight, exact }) => weight + exact),
    )
  // A death is never told in passing only.
  if (has('killed') && most('killed') < WEIGHTS.buried * most('injured', 'both'))
    return none('killed', WEIGHTS.silentOnDead)
  if (has('killed')) return has('injured') || many ? [] : none('injured', WEIGHTS.silentOnInjured)
  if (has('injured')) return none('killed', WEIGHTS.silentOnDead)
  return has('both') ? none('killed', WEIGHTS.onlyHit) : []
}

/** What the people of its sentence already tell, a figure need not. */
const figuresVote = (
  figures: readonly FigureMention[],
  people: readonly PersonMention[],
  weigh: Weigher,
): Vote[] =>
  figures
    .filter((figure) => !people.some((person) => person.outcome !== null && overlaps(person, figure)))
    .flatMap((figure) => figureVotes(figure, weigh(figure)))

/** @param people the report's accounts, with what all reports tell of them */
export const votesOf = (read: ReadReport, people: Linked[], weigh: Weigher): Vote[] => {
  const { report, reading } = read
  const mentions = mentionsOf(read)
  const [suspects, died] = [deadSuspects(mentions, people), diedSince(people)]
  const summed = [
    ...figuresVote(reading.figures, mentions, weigh),
    ...mentions.flatMap((person) => personVotes(othersHurt(person, mentions), weigh(person))),
  ]
    .flatMap((vote) => withSuspects(vote, suspects))
    .flatMap((vote) => withDead(vote, died))
  const votes = unlessCounted([...summed, ...sumVotes(mentions, weigh), ...ledgerVotes(people)])
  const silencing = new Set(
    votes.flatMap(({ quantity, counted }) =>
      counted && quantity === 'injured' ? [quantity, 'killed' as const] : [quantity],
    ),
  )
  // A report that counts a quantity is not asked for its cues.
  const cues = reading.sentences
    .flatMap((sentence, i) => cueVotes(sentence, report, weigh({ sentence: i })))
    .filter(({ quantity }) => !silencing.has(quantity))
  const all = [...votes, ...cues]
  return [...all, ...silence(all, votes.length > 0 ? 1 : WEIGHTS.uncounted)]
}
