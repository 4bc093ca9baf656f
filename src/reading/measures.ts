// The words of each measure: what happened to those who are counted, folded to one word.
const MEASURES: Record<string, string> = {
  killed:
    'kill kills killed killing die dies died dying dead death deaths fatality fatalities perish perished slain slay murder murdered murdering massacred drowned executed',
  injured:
    'injure injures injured injuring injury injuries wound wounds wounded wounding hurt hurting maimed',
  fled: 'flee flees fled fleeing displace displaced displacing uprooted refugees refugee',
  trapped: 'trap trapped trapping stranded stranding stuck besieged',
  missing: 'missing unaccounted disappeared vanished',
  arrested:
    'arrest arrests arrested arresting detain detained detains detaining detention jailed imprisoned apprehended',
  destroyed: 'destroy destroyed destroying destroys demolished razed flattened levelled leveled gutted',
  damaged: 'damage damaged damaging damages',
  hit: 'hit hits hitting strike strikes struck striking attack attacked attacking shell shelled shelling bombed bombing bombarded targeted targeting',
  'shot down': 'downed intercepted',
  shot: 'shot shoot shoots shooting gunned',
  rescued: 'rescue rescued rescuing rescues saved saving',
  evacuated: 'evacuate evacuated evacuating evacuates',
  hospitalised: 'hospitalised hospitalized hospitalising hospitalizing',
  infected: 'infect infected infecting infections infection',
  cases: 'cases case',
  captured: 'capture captured capturing kidnapped kidnapping abducted abducting seized seizing',
  charged: 'charge charged charging indicted',
  homeless: 'homeless',
  fired: 'launched launching fired firing',
  sacked: 'sacked dismissed',
}

const FOLDED = new Map(
  Object.entries(MEASURES).flatMap(([measure, words]) =>
    words.split(' ').map((word) => [word, measure] as const),
  ),
)

/** Of those hurt and killed together: "dead or injured". */
const KILLED_OR_INJURED = 'killed or injured'

/** The measure a verb, participle or noun stands for, or null. Lower case. */
export const measureOf = (word: string): string | null =>
  FOLDED.get(word) ?? (word === 'casualties' ? KILLED_OR_INJURED : null)

/** Both of a pair joined by "and" or "or". */
export const joined = (a: string, b: string | null): string =>
  (a === 'killed' && b === 'injured') || (a === 'injured' && b === 'killed') ? KILLED_OR_INJURED : a

/** The subject of these verbs is the one it happens to, whatever the voice. */
const INTRANSITIVE = /^(?:die[sd]?|dying|flee(?:s|ing)?|fled|perish(?:ed)?|disappeared|vanished|drowned)$/u

export const isIntransitive = (word: string): boolean => INTRANSITIVE.test(word)

/** What happens to people in a place: such a figure belongs somewhere. */
const LOCAL = new Set([
  'killed',
  'injured',
  KILLED_OR_INJURED,
  'trapped',
  'missing',
  'destroyed',
  'damaged',
  'arrested',
  'rescued',
  'evacuated',
  'hospitalised',
  'shot',
  'homeless',
])

export const isLocal = (measure: string): boolean => LOCAL.has(measure)

/** Of what happens to people: a bare number is of people. */
export const isOfPeople = (measure: string): boolean =>
  (LOCAL.has(measure) && measure !== 'destroyed' && measure !== 'damaged') ||
  measure === 'fled' ||
  measure === 'infected' ||
  measure === 'charged' ||
  measure === 'captured'
