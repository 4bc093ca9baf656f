// Rougher than the light stems of a reading: "recapture" and "recaptured", "negotiators" and "negotiations" are one
// when two sentences are asked whether they say the same. After Porter 1980, in one step.

const ENDING =
  /(?:ational|ations?|ators?|ated|ating|ate|itions?|ional|ions?|ings?|ments?|edly|ied|ed|ers?|ors?|ely|ly|ities|ity|ives?|als?|es?|y)$/
const ROOT_CHARS_MIN = 4

/** Irregular forms, and words that news agencies use for one another; each line is one root. */
const ONE_ROOT = [
  'flee fled fleeing',
  'take took taken taking',
  'give gave given giving',
  'know knew known knowing',
  'bring brought bringing',
  'catch caught catching',
  'throw threw thrown throwing',
  'grow grew grown growing',
  'write wrote written writing',
  'choose chose chosen choosing',
  'hide hid hidden hiding',
  'strike struck stricken striking',
  'swear swore sworn swearing',
  'wear wore worn wearing',
  'run ran running',
  'feed fed feeding',
  'lead led leading',
  'send sent sending',
  'pay paid paying',
  'hear heard hearing',
  'keep kept keeping',
  'feel felt feeling',
  'seek sought seeking',
  'withdraw withdrew withdrawn withdrawing',
  'undergo underwent undergone undergoing',
  'become became becoming',
  'beat beaten beating',
  'bite bit bitten biting',
  'shake shook shaken shaking',
  'stand stood standing',
  'draw drew drawn drawing',
  'cut cutting',
  'set setting',
  'hit hitting',
  'quit quitting resign resigned resigning resignation',
  'win won winning',
  'meet met meeting',
  'hold held holding',
  'shoot shot shooting',
  'fight fought fighting',
  'find found finding locate located locating',
  'leave left leaving',
  'lose lost losing',
  'steal stole stolen stealing',
  'sink sank sunk sinking',
  'fall fell fallen falling',
  'rise rose risen rising',
  'drive drove driven driving',
  'speak spoke spoken speaking',
  'break broke broken breaking',
  'freeze froze frozen freezing',
  'fly flew flown flying',
  'sell sold selling',
  'spend spent spending',
  'build built building',
  'buy bought buying purchase purchased acquire acquired',
  'begin began begun beginning start started starting',
  'die died dead death dying kill killed killing',
  'injured injury injuring injure wounded wound wounding hurt',
  'spokesman spokeswoman spokesperson',
  'ceasefire cease-fire truce',
  'blast explosion',
  'reduce reduced reducing reduction scale scaled scaling curtail curtailed',
  'jail jailed imprison imprisoned',
  'seize seized confiscate confiscated',
  'collide collided collision crash crashed',
  'fire blaze',
  'earthquake quake',
  'recapture recaptured retake retaken retook',
  'negotiation negotiate negotiating talk',
  'arrest arrested detain detained',
  'programme program',
  'defence defense',
].map((line) => line.split(' '))

const COMMON = new Map(
  ONE_ROOT.flatMap(([root = '', ...forms]) => forms.map((form) => [form, root] as const)),
)

/** The term without its derivational ending, where enough is left to know it by. Numbers stay as they are. */
export const rootOf = (term: string): string => {
  const common = COMMON.get(term) ?? term
  const root = common.replace(ENDING, '')
  return root.length >= ROOT_CHARS_MIN ? root : common
}

/** The root of a word as it stands in a text, which a term, being a light stem, has without its plural. */
export const rootOfWord = (word: string): string =>
  rootOf(
    word
      .toLowerCase()
      .replace(/(?<=\p{L}{2})ies$/u, 'y')
      .replace(/(?<=\p{L}{3})(?<![sui])s$/u, ''),
  )
