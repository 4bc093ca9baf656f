// What befell a slot of a skeleton: killed, injured, or shot (hit, and what came of it is not said).

export type Outcome = 'killed' | 'injured' | 'shot'

const SEVERITY: readonly Outcome[] = ['killed', 'injured', 'shot']

/** Other words between a slot and its verb: no slot, no other verb, no new clause. */
const STOP =
  '(?!(?:that|which|when|while|after|before|because|since|if|but|although|though|said|says|told|whose|until|where|as|whether|wanted|charged|accused|convicted|arrested|for|against|allegedly)\\s)(?!=?(?:charged|accused|convicted|arrested|wanted|suspected)\\s)'
const GAP = `(?:${STOP}(?![«~;:"“”()–—])(?!=?(?:hit|struck)\\s+(?:a|the)\\s)\\S+ |~\\S+ing ){0,18}?`
const NO_OBJECT =
  '(?= (?!(?:and \\S+ |or \\S+ )?(?:«|at (?:«|police|officers|people|individuals|cars?|vehicles?)|into |toward|up |him |her |his |their |them |it |back ))|$)'
/** Where one is hit and lives */
const LIMB =
  '(?:in|to|on) (?:(?:the|a|his|her|their|both|one|left|right|upper|lower) ){1,3}(?:arms?|forearms?|legs?|hands?|foot|feet|ankles?|knees?|shoulders?|thighs?|wrists?|calf|calves|buttocks?|elbows?|fingers?|toes?|hips?)'
/** "of whom", "who": the relative clause is the slot's. */
const START = '^ (?:who |of whom |, who |that |[,;] )?'

const after = (outs: string): RegExp => new RegExp(`${START}(${GAP})(?:${outs})(?= )`, 'u')

const AFTER: readonly (readonly [Outcome, RegExp])[] = [
  [
    'killed',
    after(
      '=(?:killed|murdered|slain|massacred|executed|gunned down)|fatally(?= [,.;])|=?(?:died|dies|die|dying|dead|deceased|perished|succumbed|succumbs)|(?:=?(?:shot|stabbed|beaten|strangled)) (?:dead|to death)|fatally =\\S+|mortally =\\S+|lost (?:his|her|their) li(?:fe|ves)|(?:took|takes|taking) (?:his|her|their) own li(?:fe|ves)|(?:committed|commits) suicide|passed away|bled to death|brain[- ]dead|did not survive|(?:killed|kills|killing) «self»',
    ),
  ],
  [
    'killed',
    new RegExp(`${START}(${GAP})(?:killed|murdered|slain|gunned down|fatally \\S+)${NO_OBJECT}`, 'u'),
  ],
  [
    'killed',
    /^ (?:['’]s )(?:(?!(?:office|department|police) )\S+ ){0,3}?(?:death|murder|killing|slaying|body|funeral|homicide|autopsy|(?:fatal|deadly) shooting)(?= (?!(?:bureau|unit|units|detectives?|division|squad|investigators?|section|team) ))/u,
  ],
  [
    'injured',
    after(
      '=(?:injured|wounded|hurt|grazed|maimed)|in (?:\\S+ ){0,4}?condition|(?:critical|stable|serious)(?: but stable)? condition|=expected to (?:\\S+ )?(?:survive|recover|live|be (?:ok|okay|fine))|expected to (?:\\S+ )?(?:survive|recover|live|make a)|survived|survives|recovering|=treated|=released from (?:\\S+ ){0,5}?(?:hospitals?|center|medical|care)|undergoing surgery|into surgery|underwent surgery|in surgery|(?:fighting|clinging) (?:for|to) (?:\\S+ )?li(?:fe|ves)|on life support|non-life-threatening|critically(?= [,.;])|in intensive care|ha(?:s|d|ve) (?:\\S+ ){0,3}?(?:injuries|wounds)',
    ),
  ],
  ['injured', new RegExp(`${START}(${GAP})(?:injured|wounded|hurt|grazed)${NO_OBJECT}`, 'u')],
  [
    'injured',
    after('(?:suffered|suffering|sustained|received|suffers|nursing) (?:\\S+ ){0,6}?(?:injur(?:y|ies))'),
  ],
  ['injured', after(`(?:=?(?:shot|hit|struck) (?:\\S+ ){0,2}?|wounds? )${LIMB}`)],
  [
    'shot',
    after(
      '=shot|=?(?:hit|struck) (?:by|in|with|multiple|several|once|twice)|(?:suffered|suffering|sustained|sustaining|received|with|from|suffers) (?:\\S+ ){0,6}?wounds?|=?hospitali[sz]ed|=(?:hit|struck)(?= (?:[.,;]|and|in|by|on|during|when|while|multiple|once|twice|several|with|at) )|(?:=?(?:taken|rushed|transported|airlifted|flown|brought|driven|sent)|went) (?:(?!«|her |it )\\S+ ){0,3}?to (?:\\S+ ){0,8}?(?:hospitals?|center|medical)|(?:walked|arrived|showed|turned|came) (?:\\S+ ){0,4}?(?:at|into|to) (?:\\S+ ){0,6}?(?:hospitals?)|in (?:the |a |an )?(?:\\S+ )?hospital',
    ),
  ],
  ['shot', new RegExp(`${START}(${GAP})shot${NO_OBJECT}`, 'u')],
  ['shot', /^ (?:['’]s )(?:\S+ ){0,3}?(?:shooting|injur\S+|wounds?)(?= )/u],
]

const DENIED =
  /(?: |^)(?:not|\S*n't|never|no|nobody|nearly|almost|could|would|might|if|attempted|neither|nor|without|unharmed|uninjured)(?: |$)/u
const PREFIX = '(?: (?:at|least|another|also|later|in|which|was|about))*'

const before = (verbs: string): RegExp => new RegExp(`(?:^| )((?:\\S+ )?)(?:${verbs})${PREFIX} $`, 'u')

const BEFORE: readonly (readonly [Outcome, RegExp])[] = [
  [
    'killed',
    before(
      'killed|killing|kills|murdered|murdering|slays|slew|slaying|executed|massacred|fatally \\S+|shot (?:and|,) (?:fatally )?(?:killed|killing)|shoots(?: and|,) kills|shooting(?: and|,) killing|shot dead|gunned down|turn(?:ed|s|ing) (?:the|his|her|a) (?:\\S+ ){0,2}on|tak(?:es|ing|en) the li(?:fe|ves) of|took the li(?:fe|ves) of|claim(?:ed|s|ing) the li(?:fe|ves) of|(?:shooting|stabbing)?(?:deaths?|murders?|killings?|slayings?|homicides?|funerals?|bod(?:y|ies)|remains|(?:fatal|deadly) (?:\\S+ )?shootings?) of|the (?:deceased|dead|slain) (?:\\S+ ){0,8}?(?:as|include|includes|included|are|were)|death toll (?:\\S+ ){0,4}?(?:to|at|is)',
    ),
  ],
  [
    'injured',
    before(
      'injured|injuring|injures|wounded|wounding|wounds|hurt|hurting|hurts|grazed|grazing|(?:wounding|injuring) of',
    ),
  ],
  [
    'shot',
    before(
      'shot|shooting|shoots|struck|striking|hitting|(?:non-fatal )?shootings? of|(?:has|have|had|was|were|are) (?:been |also )?=identified (?:by \\S+ )?as|attempted (?:murders?|killings?) of|attempted (?:first|second)-degree murders? of',
    ),
  ],
]
const INTENT =
  /^(?:to|attempted|attempting|trying|tried|threatened|plotted|not|almost|nearly|never|=?no)(?: |$)/u

const INVERTED =
  /^ ?(?:.*[.;:,–—"”] )?(?:also |the |among (?:the|those) )?=?(killed|dead|injured|wounded|hurt|shot)(?: (?:in|at|during|by|inside|from|outside) (?:[^«~\s]+ ){0,6}?)?(?: (?:was|were|is|are|:))(?: also| identified as)? $/u
const INVERSE: Record<string, Outcome> = {
  killed: 'killed',
  dead: 'killed',
  injured: 'injured',
  wounded: 'injured',
  hurt: 'injured',
  shot: 'shot',
}

const afterwards = (right: string): Outcome | null => {
  for (const [outcome, pattern] of AFTER) {
    const match = pattern.exec(right)
    if (match && !DENIED.test(` ${match[0]} `)) return outcome
    if (match && DENIED.test(` ${match[1] ?? ''} `) && outcome === 'killed') return null
  }
  return null
}

const beforehand = (left: string): Outcome | null => {
  const inverted = INVERTED.exec(left)
  if (inverted) return INVERSE[inverted[1] ?? ''] ?? null
  for (const [outcome, pattern] of BEFORE) {
    const match = pattern.exec(left)
    if (
      match &&
      !(
        INTENT.test(match[1] ?? '') &&
        !/(?:deaths?|murders?|killings?|slayings?|bod(?:y|ies)|funerals?|shootings?|homicides?) of/u.test(
          match[0],
        )
      )
    )
      return outcome
  }
  return null
}

export const worse = (a: Outcome | null, b: Outcome | null): Outcome | null =>
  SEVERITY.find((outcome) => outcome === a || outcome === b) ?? null

/** @param left the skeleton up to the slot, @param right the skeleton after it, both with their outer spaces */
export const outcomeAt = (left: string, right: string): Outcome | null => {
  if (/(?:^| )(?:no|without) $/u.test(left)) return null
  const sent =
    /(?:^| )[~=]?(?:sent|sending|sends|put|landed|took|taking|transported|transporting|rushed|rushing|airlifted|flew|drove|loaded) $/u.test(
      left,
    ) && /^ [^~]{0,90}?(?:to|in) (?:\S+ ){0,4}?hospitals? /u.test(right)
  return worse(worse(beforehand(left), afterwards(right)), sent ? 'shot' : null)
}

const KILLED_WORDS = /^(?:slain|dead|murdered|deceased|late|homicide|murder|fallen)$/u
const INJURED_WORDS = /^(?:wounded|injured|hurt)$/u
const SHOT_WORDS = /^(?:shooting|gunshot|shot)$/u

/** "the slain officer", "two wounded men", "homicide victims": what the words before the noun say. */
export const outcomeOfModifiers = (modifiers: readonly string[], noun: string | null): Outcome | null => {
  const victim = /^victims?$/u.test(noun ?? '')
  if (modifiers.some((word) => KILLED_WORDS.test(word) && (victim || !/^(?:homicide|murder)$/u.test(word))))
    return 'killed'
  if (modifiers.some((word) => INJURED_WORDS.test(word))) return 'injured'
  return victim && modifiers.some((word) => SHOT_WORDS.test(word)) ? 'shot' : null
}
