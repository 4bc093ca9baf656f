// What a sentence says is done: the words that head its main clauses, found by shallow parsing (after Abney 1991), for
// two sentences that share their nouns and not their verb tell of different things. Whoever is said to say it is no part
// of it: "Police said he fled" tells a flight.
import type { Deed } from '../model/reading.ts'
import { SPEECH_VERBS } from './speech.ts'
import type { TaggedSentence } from './tagged-sentence.ts'
import { isWord, type Token } from './token.ts'

/** A longer sentence is a list or no sentence; what is past this is not parsed. */
const TOKENS_PARSED_MAX = 150
const DEEDS_MAX = 4
/** Open a clause that has a verb of its own. */
const OPENER =
  /^(?:who|whom|whose|which|where|when|while|after|before|because|since|if|unless|until|although|though|whether|how|why|what|whereas|than|once)$/u
const BE = /^(?:be|am|is|are|was|were|been|being|'s|'re|'m|became|become|becomes|remain|remains|remained)$/u
/** Without a verb behind it: "had no comment", "has a suspect in custody" */
const HAVE = /^(?:have|has|had|'ve)$/u
const BETWEEN = /^(?:ADV|PART)$/u
/** What stands between a form of "be" and the word that tells what somebody is. */
const BEFORE_COMPLEMENT = /^(?:DET|ADP|ADV|NUM|PART|PRON)$/u
const NOMINAL = /^(?:NOUN|PROPN|ADJ|NUM)$/u

/** Done by saying it, unless words said follow: "demanded a recount", "denied that he fled". */
const ACT =
  /^(?:promised|promises|vowed|vows|pledged|urged|demanded|declared|declares|asked|asks|called|calls|described|describes|denied|denies|revealed|disclosed|posted|responded|continued|continues|repeated|announced|announces|confirmed|confirms)$/u
const OPENS_SAID = /^(?:that|["“”‘:,])$/u
/** "announced at the talks that": so many words at most */
const SAID_WITHIN = 5

/** @param after where the verb's words end */
const isSpeech = (tokens: readonly Token[], head: number, after: number): boolean => {
  const { lower } = tokens[head] ?? { lower: '' }
  if (!SPEECH_VERBS.has(lower)) return false
  const next = tokens.slice(after, after + SAID_WITHIN)
  return !ACT.test(lower) || next.length === 0 || next.some((token) => OPENS_SAID.test(token.lower))
}

/** Of two verbs with a "to" between them the second is the deed; else it tells what the first was done for. */
const CATENATIVE =
  /^(?:expect|set|schedule|plan|want|try|attempt|seek|agree|promise|vow|pledge|threaten|offer|begin|start|continue|hope|intend|aim|refuse|decline|decide|choose|fail|manage|need|have|go|be|ask|urge|order|tell|force|allow|permit|invite|require|appear|seem|happen|tend|prepare|wait|use|believe|think|say|report|arrive|oblige|help|vote)$/u

/** A run of auxiliaries and verbs; `head` is the word that tells what is done, if it has one. */
type Group = { from: number; to: number; head: number | null; bare: boolean; speech: boolean }

const isVerbal = (token: Token | undefined): boolean => token?.pos === 'VERB' || token?.pos === 'AUX'

/** "is a natural health product supplier", "was on the loose": the last word of the phrase. */
const complementOf = (tokens: readonly Token[], from: number): number | null => {
  let at = from
  while (BEFORE_COMPLEMENT.test(tokens[at]?.pos ?? '')) at += 1
  let last: number | null = null
  for (; NOMINAL.test(tokens[at]?.pos ?? ''); at += 1) last = at
  return last
}

/** "has also been arrested", "did not flee", "is expected to close": one after the other, a "to" among them. */
const groupAt = (tokens: readonly Token[], from: number): Group => {
  let [to, head, isCopula] = [from, null as number | null, false]
  for (let at = from; at < tokens.length; at += 1) {
    const token = tokens[at]
    if (!token) break
    if (BE.test(token.lower) || token.pos === 'AUX') {
      if (head !== null && token.pos !== 'AUX') break
      isCopula = BE.test(token.lower) || HAVE.test(token.lower)
    } else if (token.pos === 'VERB') {
      // Two verbs in a row are one deed only behind an auxiliary or a "to".
      const leadsOn = tokens[at - 1]?.lower === 'to' && CATENATIVE.test(tokens[head ?? at]?.lemma ?? '')
      if (head !== null && !leadsOn) break
      head = at
      isCopula = false
    } else if (BETWEEN.test(token.pos) || token.lower === 'to') {
      continue
    } else break
    to = at + 1
  }
  const first = tokens[from]
  const speech = head !== null && isSpeech(tokens, head, to)
  const bare = to === from + 1 && first?.pos === 'VERB'
  return { from, to, head: isCopula ? complementOf(tokens, to) : head, bare, speech }
}

/** No verb by itself: "driving away", "to halt"; "a scoring run". */
const isFiniteGroup = (tokens: readonly Token[], { from, to, bare }: Group): boolean => {
  const [before, first, after] = [tokens[from - 1], tokens[from], tokens[to]]
  if (before?.lower === 'to') return false
  if (!bare) return true
  const isWithinNoun =
    /^(?:DET|ADJ|NUM)$/u.test(before?.pos ?? '') && /^(?:NOUN|PROPN|ADJ|VERB)$/u.test(after?.pos ?? '')
  return !first?.lower.endsWith('ing') && !isWithinNoun
}

const PARTICIPLE = /(?:ed|en|wn|ilt|ade|eld|ent|ung|old|ught|ound|hot|it)$/u

/** "a man charged with murder pleaded": a bare participle after its noun, where another verb follows in the clause. */
const isReduced = (tokens: readonly Token[], group: Group, next: Group | undefined): boolean => {
  const [before, after] = [tokens[group.from - 1], tokens[group.to]]
  if (!group.bare || !PARTICIPLE.test(tokens[group.from]?.lower ?? '')) return false
  if (!/^(?:NOUN|PROPN)$/u.test(before?.pos ?? '') || after?.pos !== 'ADP') return false
  const between = next === undefined ? [] : tokens.slice(group.to, next.from)
  return (
    next !== undefined &&
    between.every((token) => isWord(token) && token.pos !== 'CCONJ' && !OPENER.test(token.lower))
  )
}

const groupsOf = (tokens: readonly Token[]): Group[] => {
  const groups: Group[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    if (!isVerbal(tokens[at])) continue
    const group = groupAt(tokens, at)
    groups.push(group)
    at = Math.max(at, group.to - 1)
  }
  return groups.filter((group) => isFiniteGroup(tokens, group))
}

/** Behind a verb it opens what is said or thought, which is told as well; behind a noun it tells which. */
const isRelativeThat = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === 'that' &&
  /^(?:NOUN|PROPN|PRON)$/u.test(tokens[at - 1]?.pos ?? '') &&
  !isVerbal(tokens[at - 2])

/** Of the groups those of main clauses: each opener before one, since the last comma, takes one away. */
const mainOf = (tokens: readonly Token[], groups: readonly Group[]): { group: Group; clause: number }[] => {
  const found: { group: Group; clause: number }[] = []
  let [open, at, clause, wasMain] = [0, 0, 0, true]
  for (const [place, group] of groups.entries()) {
    const joined = tokens[group.from - 1]?.pos === 'CCONJ' && isVerbal(tokens[group.from - 2])
    for (; at < group.from; at += 1) {
      const token = tokens[at]
      if (!token) break
      if (/^[,;:()–—]$/u.test(token.text)) [open, clause] = [0, at + 1]
      else if (OPENER.test(token.lower) || isRelativeThat(tokens, at)) open += 1
    }
    at = group.to
    if (isReduced(tokens, group, groups[place + 1])) continue
    if (!(joined && !wasMain)) wasMain = open === 0
    else continue
    if (open > 0) open -= 1
    else {
      found.push({ group, clause })
      if (group.speech) clause = group.to
    }
  }
  return found
}

/** Rare verbs are taken for nouns: "the crew rescued a boy". */
const withVerbs = (tokens: readonly Token[]): Token[] =>
  tokens.map((token, at) => {
    const isVerb =
      token.pos === 'NOUN' && token.lower.endsWith('ed') && /^(?:DET|PRON)$/u.test(tokens[at + 1]?.pos ?? '')
    return isVerb ? { ...token, pos: 'VERB' } : token
  })

/**
 * The heads of what the sentence tells, in order, at most DEEDS_MAX; of a form of "be" or "have" what somebody is or has.
 * None where no verb was found.
 */
export const deedsOf = ({ tokens }: TaggedSentence): Deed[] => {
  const parsed = withVerbs(tokens.slice(0, TOKENS_PARSED_MAX))
  const main = mainOf(parsed, groupsOf(parsed))
  const told = main.filter(({ group }) => !group.speech)
  return (told.length > 0 ? told : main.slice(0, 1)).slice(0, DEEDS_MAX).flatMap(({ group, clause }) => {
    const [head, opening] = [parsed[group.head ?? -1], parsed[clause]]
    return head && opening ? [{ start: head.start, end: head.end, clause: opening.start }] : []
  })
}
