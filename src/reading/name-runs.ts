// Runs of capitalised words, cut down to the name in them: "Turkish President Recep Tayyip Erdogan" → the last three.
import { BEFORE_NAME, STARTERS } from './abbreviations.ts'
import { isCountry } from './countries.ts'
import {
  GIVEN_NAMES,
  NAME_PARTICLES,
  NOT_NAMES,
  ORGANISATION_WORDS,
  PLACE_WORDS,
  ROLE_PARTS,
  ROLES,
} from './name-cues.ts'
import { type Gazetteer, isAcronym } from './name-forms.ts'
import { isNationality } from './nationalities.ts'
import { canSpeak } from './speaker-nouns.ts'
import { isStopWord } from './stop-words.ts'
import { isCapitalised, isWord, type Token } from './token.ts'

/** Half-open range of a sentence's tokens. `afterRole`: an office or title stood before it. */
export type Run = { from: number; to: number; afterRole: boolean }

const isNameWord = (token: Token): boolean =>
  isCapitalised(token) &&
  !NOT_NAMES.has(token.lower) &&
  token.text.split(/[-‐‑]/u).every((part) => /^[\p{Lu}\p{N}]/u.test(part))

const takesOf = ({ lower }: Token): boolean =>
  ORGANISATION_WORDS.has(lower) || PLACE_WORDS.has(lower) || ROLES.has(lower) || lower === 'house'

/** Written large in the middle of a run, they open a sentence that lost its full stop. */
const FUNCTION_WORD = /^(?:The|An|In|On|At|He|She|It|They|This|But|As|After|When|While|Since|If|For|And)$/u

const COMPOUND_END =
  /-(?:based|led|born|held|backed|style|made|wide|run|era|owned|like|area|bound|level|only|old|long|free|type|built|funds?|aged|raised|sized|\p{L}*ed|\p{L}*ing)$/u

/** How many tokens after `at` lead on to another capitalised word of the same name: 0 where the run ends here. */
const bridge = (tokens: readonly Token[], at: number): number => {
  const [last, next, second, third] = [tokens[at], tokens[at + 1], tokens[at + 2], tokens[at + 3]]
  if (!last || !next) return 0
  // "Ban Ki-moon", not "Lima Lind-based"
  if (/^\p{Lu}\p{Ll}+-\p{Ll}{2,5}$/u.test(next.text) && !COMPOUND_END.test(next.lower) && isNameWord(last))
    return 1
  if (isNameWord(next)) return FUNCTION_WORD.test(next.text) ? 0 : 1
  // "Theresa May", not "May 3"
  if (
    /^(?:May|March|June|April|August)$/u.test(next.text) &&
    GIVEN_NAMES.has(last.lower) &&
    second?.pos !== 'NUM'
  )
    return 1
  const leads = second !== undefined && isNameWord(second)
  const initial =
    next.text === '.' && (last.text.length === 1 || BEFORE_NAME.has(last.lower)) && next.start === last.end
  if ((initial || next.text === '&' || NAME_PARTICLES.has(next.text)) && leads) return 2
  if (
    NAME_PARTICLES.has(next.text) &&
    second &&
    NAME_PARTICLES.has(second.text) &&
    third &&
    isNameWord(third)
  )
    return 3
  if (!takesOf(last) || (next.text !== 'of' && next.text !== 'for')) return 0
  if (leads) return 2
  return second?.text === 'the' && third && isNameWord(third) ? 3 : 0
}

const capitalRuns = (tokens: readonly Token[]): Run[] => {
  const runs: Run[] = []
  for (let from = 0; from < tokens.length; from += 1) {
    const token = tokens[from]
    if (!token || !isNameWord(token)) continue
    let at = from
    for (let step = bridge(tokens, at); step > 0; step = bridge(tokens, at)) at += step
    runs.push({ from, to: at + 1, afterRole: false })
    from = at
  }
  return runs
}

export const textOf = (tokens: readonly Token[], source: string, { from, to }: Run): string =>
  source.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0).replace(/\s+/gu, ' ')

const has = (tokens: readonly Token[], run: Run, words: ReadonlySet<string>): boolean =>
  tokens.slice(run.from, run.to).some(({ lower }) => words.has(lower))

/** "MORE NEWS FROM THE DAY": furniture in capitals is no name. */
const isShouted = (tokens: readonly Token[], { from, to }: Run): boolean =>
  to - from > 3 && tokens.slice(from, to).filter(({ text }) => /^\p{Lu}{2,}$/u.test(text)).length > 2

const isEmpty = ({ from, to }: Run): boolean => to <= from

const isOffice = ({ lower, text }: Token): boolean =>
  ROLES.has(lower) || ROLE_PARTS.has(lower) || isNationality(lower) || text === '.'

const trimmed = (tokens: readonly Token[], run: Run, cut: (token: Token) => boolean): Run => {
  let { from, to } = run
  for (let first = tokens[from]; from < to && first && cut(first); first = tokens[from]) from += 1
  for (let last = tokens[to - 1]; to > from && last && cut(last); last = tokens[to - 1]) to -= 1
  return { ...run, from, to }
}

const isInstitution = (tokens: readonly Token[], run: Run): boolean =>
  has(tokens, run, ORGANISATION_WORDS) || has(tokens, run, PLACE_WORDS)

/** Nations' adjectives and bare offices go; an institution keeps its whole name. */
const withoutOffice = (tokens: readonly Token[], run: Run): Run[] => {
  if (isInstitution(tokens, run) && run.to - run.from > 1) return [run]
  const rest = trimmed(tokens, run, isOffice)
  return isEmpty(rest) ? [] : [rest]
}

/** Parts a run at its last office: what the office is of ("Lima Mayor …"), and who holds it. */
const parted = (tokens: readonly Token[], run: Run): Run[] => {
  const inside = tokens.slice(run.from, run.to)
  const last = inside.findLastIndex(({ lower }, i) => ROLES.has(lower) && i < inside.length - 1)
  const holder = { ...run, from: run.from + last + 1, afterRole: true }
  if (last < 0 || isInstitution(tokens, holder)) return withoutOffice(tokens, run)
  const person = trimmed(tokens, holder, isOffice)
  const office = trimmed(tokens, { ...run, to: run.from + last }, isOffice)
  if (isEmpty(person)) return withoutOffice(tokens, office)
  return isEmpty(office) ? [person] : [...withoutOffice(tokens, office), person]
}

/** What a sentence's first word may be: the report's other words tell. */
export type Usage = { small: ReadonlySet<string>; capital: ReadonlySet<string> }

/** Words written small, and words written large where nothing but being a name makes them so. */
export const usageOf = (sentences: readonly { tokens: readonly Token[] }[]): Usage => {
  const [small, capital] = [new Set<string>(), new Set<string>()]
  for (const { tokens } of sentences)
    for (const [i, token] of tokens.entries()) {
      if (/^\p{Ll}/u.test(token.text)) small.add(token.lower)
      const before = tokens[i - 1]
      if (isCapitalised(token) && before && (isWord(before) || before.text === ',')) capital.add(token.lower)
    }
  return { small, capital }
}

const opensSentence = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1] === undefined || !isWord(tokens[at - 1] as Token)

/** Whether the capital of a first word is the sentence's and not a name's. */
const isCommonOpening = (tokens: readonly Token[], run: Run, usage: Usage): boolean => {
  const word = tokens[run.from]
  const before = tokens[run.from - 1]
  if (!word || !opensSentence(tokens, run.from) || before?.text === ',' || isAcronym(word.text)) return false
  if (isStopWord(word.lower) || STARTERS.has(word.lower)) return true
  const next = tokens[run.from + 1]
  if (usage.capital.has(word.lower)) return false
  if (usage.small.has(word.lower) || /ly$/u.test(word.lower)) return true
  const plural = /[^s]s$/u.test(word.lower) && tokens[run.to]?.text !== ','
  if (run.to - run.from > 1) return false
  // A name alone at the head of its sentence does or owns something; "Credit card holders", "Sense of humour" do not.
  const acts = next !== undefined && (/^(?:VERB|AUX|PART|CCONJ|PUNCT)$/u.test(next.pos) || next.pos === 'ADV')
  return word.pos !== 'PROPN' || plural || !acts || canSpeak(word.lower) || /ings?$/u.test(word.lower)
}

/** Whether a person's name begins at `cut`: what is before is known, or a given name opens it, or one word stands before two. */
const isHolderAt = (
  tokens: readonly Token[],
  source: string,
  { from, to, afterRole }: Run,
  cut: number,
  gazetteer: Gazetteer,
): boolean => {
  if (isInstitution(tokens, { from: cut, to, afterRole })) return false
  if (GIVEN_NAMES.has(tokens[cut]?.lower ?? '')) return true
  const known = gazetteer(textOf(tokens, source, { from, to: cut, afterRole }))
  const alone = cut === from + 1 && tokens.slice(from, to).every(isCapitalised)
  return to - cut === 2 && (alone || (known !== null && known.kind !== 'person'))
}

/** "Mayor of Lima Ada Stone", "Ambassador to the United Nations Ada Stone": a known place or body, then a person. */
const splitAtHolder = (tokens: readonly Token[], source: string, run: Run, gazetteer: Gazetteer): Run[] => {
  const inner = tokens.findIndex(
    ({ lower }, i) =>
      i > run.from && i < run.to - 2 && lower === 'of' && ROLES.has(tokens[i - 1]?.lower ?? ''),
  )
  const from = inner < 0 ? run.from : inner + 1
  const before = tokens[from - 1]?.lower === 'the' ? tokens[from - 2] : tokens[from - 1]
  if (!before || !/^(?:of|to|for|in|at)$/u.test(before.lower)) return [run]
  for (let cut = run.to - 1; cut > from; cut -= 1)
    if (isHolderAt(tokens, source, { ...run, from }, cut, gazetteer))
      return [
        { ...run, from, to: cut },
        { from: cut, to: run.to, afterRole: true },
      ]
  return [run]
}

/** The names in a sentence, in order, as ranges of its tokens. */
export const nameRuns = (
  tokens: readonly Token[],
  source: string,
  gazetteer: Gazetteer,
  usage: Usage,
): Run[] =>
  capitalRuns(tokens)
    .flatMap((run) => splitAtHolder(tokens, source, run, gazetteer))
    .flatMap((run) => {
      if (isShouted(tokens, run)) return []
      if (run.afterRole) return [run]
      const whole = textOf(tokens, source, run)
      if ((gazetteer(whole) || isCountry(whole)) && !isStopWord(tokens[run.from]?.lower ?? '')) return [run]
      const opened = isCommonOpening(tokens, run, usage) ? { ...run, from: run.from + 1 } : run
      const rest = trimmed(tokens, opened, ({ text }) => /^[\p{Ll}.&]/u.test(text))
      return isEmpty(rest) ? [] : parted(tokens, rest)
    })
