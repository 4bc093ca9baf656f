// How it stands with somebody: at large or caught, held or let go, alive or dead. A day's reports follow each other, and
// the same words of the same person tell at noon what the evening has overtaken: neither is evidence of the other.
import { once } from './once.ts'
import type { Statement } from './statements.ts'

type Opposites = readonly [before: RegExp, after: RegExp]

const SOUGHT =
  /\b(?:at large|on the (?:run|loose)|manhunt|evading|(?:search(?:es|ed|ing)?|look(?:s|ed|ing)?|hunt(?:s|ed|ing)?) for (?!clues|evidence|answers|a? ?motive|survivors|victims|bodies)|warrants? (?:\p{L}+ ){0,6}?(?:has|have|had|was|were|is|are) (?:been )?issued|issued an? (?:\p{L}+ )?warrant)/iu
const CAUGHT =
  /\b(?:arrested|captured|caught|apprehended|detained|surrendered|in custody|turned (?:him|her|them)sel(?:f|ves) in|gave (?:him|her|them)sel(?:f|ves) up|arrests? (?:has|have|had|was|were) (?:been )?made|made (?:an|\p{L}+) arrests?)\b/iu

const HELD =
  /\b(?:incarcerated|behind bars|(?:held|kept|detained|remain(?:s|ed)?|remanded|back|booked) (?:\p{Ll}+ )?(?:in|into|at) (?:[\p{L}’']+ ){0,4}(?:jail|prison|custody|detention))\b/iu
const LET_GO =
  /\b(?:(?:released|freed) (?:from (?:[\p{L}’']+ ){0,4}(?:jail|prison|custody|detention)|on (?:[\p{L}’']+ ){0,3}(?:bail|bond))|(?:out|free) on (?:bail|bond)|walked free)\b/iu

const ALIVE =
  /\b(?:in (?:an? |extremely |very )*(?:critical|serious|grave|stable|fair|good)(?: but stable)? condition|survived|recovering|fighting for (?:his|her|their) li(?:fe|ves)|expected to (?:survive|recover|live))\b/iu
const DEAD = /\b(?:died|dies|dead|killed|fatally|succumbed|deaths?)\b/iu

const ACCUSED = /\b(?:charged with|char(?:ges|ged)|indicted|accused)\b/iu
const JUDGED =
  /\b(?:guilty pleas?|pleaded (?:guilty|no contest)|pled guilty|convicted|found (?:not )?guilty|acquitted|sentenced)\b/iu

const OPPOSITES: readonly Opposites[] = [
  [ACCUSED, JUDGED],
  [SOUGHT, CAUGHT],
  [HELD, LET_GO],
  [ALIVE, DEAD],
]

/** Who was killed is not told by who was hurt. */
const DIED = /\b(?:died|killed|dead)\b/iu
const OF_DEATH =
  /\b(?:di(?:ed?|es|ing)|dead(?:ly|liest)?|deaths?|kill(?:s|ed|ing|ings|ers?)?|fatal(?:ly|it(?:y|ies))?|murder\p{L}*|homicides?|manslaughter|slain|slay\p{L}*|deceased|gunned down|late|lives|life|bod(?:y|ies)|succumbed|perished|passed away|casualt(?:y|ies)|toll|massacred?|execut\p{L}+|assassinat\p{L}+|suicide|lost|victims?|martyr\p{L}*|corpses?|funerals?|buried|drowned|strangled|beheaded|mourn\p{L}*)\b/iu
const deathLacks = (line: Statement, evidence: Statement): boolean =>
  DIED.test(line.text) && !OF_DEATH.test(evidence.text)

/** "… was evading the police, but turned himself in": only the last holds. */
const OVERTAKEN = /\b(?:but|until|before|later)\b/iu

/** Which of two opposite states a text leaves somebody in; null where it says neither or tells of both. */
const stateIn = (text: string, [before, after]: Opposites): 'before' | 'after' | null => {
  const [first, last] = [before.exec(text), after.exec(text)]
  if (first === null || last === null) return first ? 'before' : last ? 'after' : null
  const between = text.slice(first.index, last.index)
  return OVERTAKEN.test(between) ? 'after' : null
}

const statesOf = once(({ text }: Statement) => OPPOSITES.map((opposites) => stateIn(text, opposites)))

/** One leaves somebody accused, at large, held or alive, and the other judged, caught, let go or dead. */
export const outcomesPart = (line: Statement, evidence: Statement): boolean => {
  if (deathLacks(line, evidence)) return true
  const theirs = statesOf(evidence)
  return statesOf(line).some((state, at) => {
    const other = theirs[at] ?? null
    return state !== null && other !== null && state !== other
  })
}
