// He or she, as far as a title, a noun or a given name tells.
import type { NameMention } from '../model/reading.ts'
import { GIVEN_NAMES } from './name-cues.ts'
import type { TaggedSentence } from './tagged-sentence.ts'

export type Sex = 'male' | 'female'

const FEMALE_NOUN =
  /\b(?:\p{L}*woman|women|mother|mom|mum|wife|widow|daughter|sister|girl|girlfriend|aunt|niece|grandmother|queen|princess|duchess|baroness|lady|actress|mrs|ms|miss|mme|dame|waitress|nun)\b/iu
const MALE_NOUN =
  /\b(?:\p{L}*(?<!wo)man|father|dad|husband|widower|son|brother|boy|boyfriend|uncle|nephew|grandfather|king|prince|duke|baron|lord|actor|mr|sir|priest|imam|pope|monk)\b/iu

const FEMALE_NAMES = new Set(
  `mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra margaret ashley
  kimberly emily donna michelle carol amanda melissa deborah stephanie rebecca sharon laura cynthia dorothy amy kathleen
  angela shirley emma brenda pamela nicole anna samantha katherine christine helen debra rachel carolyn janet maria
  catherine heather diane olivia julie joyce victoria ruth virginia lauren kelly christina joan evelyn judith andrea
  hannah jacqueline martha gloria teresa ann anne sara madison frances kathryn janice jean abigail alice julia judy
  sophia grace denise amber doris marilyn danielle beverly isabella theresa diana natalie brittany charlotte marie kayla
  alexis lori liz kate jane claire lucy fatima aisha iryna olena olha natalia tatiana svetlana ekaterina anastasia
  giorgia priya yuki ngozi hillary nikki theresa ursula uma`.split(/\s+/),
)

const ofNoun = (words: string): Sex | null =>
  FEMALE_NOUN.test(words) ? 'female' : MALE_NOUN.test(words) ? 'male' : null

/** "the spokeswoman", "Ada Stone"; null where nothing tells. */
export const sexOfSpeaker = (speaker: string, isName: boolean): Sex | null => {
  if (!isName) return ofNoun(speaker)
  const [given = ''] = speaker.toLowerCase().split(' ')
  if (FEMALE_NAMES.has(given)) return 'female'
  return GIVEN_NAMES.has(given) ? 'male' : null
}

/** Of a report's people, by what stands before their names: "Ms. Stone", "spokesman Stone". */
export const sexesOf = (
  sentences: readonly TaggedSentence[],
  names: readonly (readonly NameMention[])[],
): Map<string, Sex> => {
  const found = new Map<string, Sex>()
  for (const { tokens, place } of sentences)
    for (const { name, kind, start } of names[place] ?? []) {
      if (kind !== 'person' || found.has(name)) continue
      const at = tokens.findIndex((token) => token.start === start)
      const title = tokens[at - 1]?.text === '.' ? tokens[at - 2] : tokens[at - 1]
      const sex = title ? ofNoun(title.lower) : null
      if (sex) found.set(name, sex)
    }
  return found
}

/** "officials", "police", "families in the town" */
export const isPlural = (speaker: string): boolean => {
  const [head = ''] = speaker.split(/ (?:of|for|in|at|from|with|on)\b/u)
  return /(?:[^s]s|people|police|men|women|children|personnel)$/u.test(head) || /\band\b/u.test(head)
}
