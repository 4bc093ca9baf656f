// Measures told in several words: "lost their lives", "left the country", "in critical condition".
import type { Token } from './token.ts'

const IDIOMS: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:left|leave|abandoned|abandon|leaving) (?:the|their) (?:country|homes?|city|houses|villages?|nation)\b/u,
    'fled',
  ],
  [/^(?:forced|driven) (?:from|out of) their homes?\b/u, 'fled'],
  [/^(?:lost|lose|losing) (?:their|his|her) li(?:fe|ves)\b/u, 'killed'],
  [
    /^(?:stabbed|beaten|hacked|burned|burnt|strangled|shot|crushed|trampled|bludgeoned) to death\b/u,
    'killed',
  ],
  [/^(?:suffered|sustained|received|suffering) (?:a )?fatal\b/u, 'killed'],
  [/^(?:suffered|sustained|received|suffering) (?:[\p{L}-]+ ){0,4}(?:wounds?|injury|injuries)\b/u, 'injured'],
  [
    /^in (?:[\p{L}-]+ (?:but|and) |very )?(?:critical|serious|stable|fair|good|grave) condition\b/u,
    'injured',
  ],
  [
    /^(?:taken|rushed|transported|airlifted|flown|sent) to (?:[\p{L}'’-]+ ){0,4}hospitals?\b/u,
    'hospitalised',
  ],
  [/^(?:hit|struck) by (?:gunfire|(?:a )?(?:stray )?bullets?)\b/u, 'shot'],
]

const WORDS_MAX = 8

/** The measure of the idiom that begins at token `at`, or null. */
export const idiomAt = (tokens: readonly Token[], at: number): string | null => {
  const words = tokens
    .slice(at, at + WORDS_MAX)
    .map(({ lower }) => lower)
    .join(' ')
  return IDIOMS.find(([pattern]) => pattern.test(words))?.[1] ?? null
}
