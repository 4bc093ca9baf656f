// Rougher than the light stems of a reading: "recapture" and "recaptured", "negotiators" and "negotiations" are one
// when two sentences are asked whether they say the same. After Porter 1980, in one step.

const ENDING =
  /(?:ational|ations?|ators?|ated|ating|ate|itions?|ional|ions?|ings?|ments?|edly|ied|ed|ers?|ors?|ely|ly|ities|ity|ives?|als?|es?|y)$/
const ROOT_CHARS_MIN = 4

/** The term without its derivational ending, where enough is left to know it by. Numbers stay as they are. */
export const rootOf = (term: string): string => {
  const root = term.replace(ENDING, '')
  return root.length >= ROOT_CHARS_MIN ? root : term
}
