import type { Passage } from './passages.ts'

const NAME = "\\p{Lu}[\\p{L}.'’-]*"
const MIXED = "\\p{Lu}[\\p{L}.'’-]*\\p{Ll}[\\p{L}.'’-]*"
const FULL_NAME = `${NAME} (?:(?:${NAME}|de|del|der|van|von|bin|al|el|da|dos) ){0,3}${MIXED}`
const CAPITALS = '\\p{Lu}{2,}[\\p{L}-]*'
const KNOWN =
  '(?:AP|AFP|EPA(?:-EFE)?|REUTERS|Reuters|Getty(?: Images)?|dpa|DPA|Shutterstock|Xinhua|UPI|TASS|PA)'
const AGENCY = `(?:${CAPITALS}|${KNOWN}|Anadolu)`
/** A credit begins the line, a new sentence or a bracket: "in photos taken by residents" is news. */
const OPENING = '(?<=^|[.!?"”’\')\\]|–—-] ?)[([]?'
const CLOSING = '[\\])]?\\.?$'
const THING =
  '(?:File )?(?:Photo(?:graph)?s?|Images?|Pictures?|Pics?|Credits?|Video|Screengrab|Screenshot|Illustration|Graphic|PHOTO|IMAGE|CREDIT)'
const SIGNED =
  '(?: (?:[Cc]redits?|[Bb]y|BY|[Cc]ourtesy(?: [Oo]f)?|[Pp]rovided [Bb]y|[Ff]rom|[Vv]ia|[Ss]upplied [Bb]y|[Tt]aken [Bb]y))+:?'

/** How a photograph is signed at the end of its caption. */
const CREDITS: RegExp[] = [
  // "Photo by Ann Lee/XYZ | License Photo", "(Photo: Ann Lee / XYZ)", "Image credit: …"
  new RegExp(`${OPENING}${THING}(?:${SIGNED}|:) ?\\S[^.!?]{0,90}${CLOSING}`, 'u'),
  new RegExp(
    `[([](?:${THING}|[Ss]ource|[Pp]hoto|[Pp]icture|[Ii]mage|[Cc]redit|pic): ?\\S[^.!?]{0,90}[\\])]\\.?$`,
    'u',
  ),
  // "XYZ/Ann Lee", "(XYZ Photo/Ann Lee, File)", "XYZ/Getty Images"
  new RegExp(
    `[([]?\\b(?:${AGENCY}(?: (?:Photo|Images?|Pool|File|via \\p{Lu}{2,}))?\\s?/\\s?${FULL_NAME}|${KNOWN}(?: Photo)?\\s?/\\s?${NAME})(?:[,/] ?${NAME}){0,3}(?:[ ,-]+(?:pool|handout|file(?: photo)?|via .{2,40}))*${CLOSING}`,
    'u',
  ),
  // "Ann Lee/XYZ via Getty Images", "Ann Lee | AP"
  new RegExp(
    `[([]?\\b${FULL_NAME}\\s?(?:/\\s?${AGENCY}|\\|\\s?${KNOWN})(?:[ /,-]+${NAME}| via| Images| Photos?| Pool| File)*${CLOSING}`,
    'u',
  ),
  new RegExp(`[([]?\\bvia ${KNOWN}\\b[^.!?]{0,40}${CLOSING}`, 'u'),
  new RegExp(
    `[([]?\\b(?:[Gg]etty [Ii]mages|GETTY IMAGES|Shutterstock|Alamy(?: [Ss]tock [Pp]hoto)?|iStock|[Ff]ile (?:[Pp]hoto|[Ii]mage|[Pp]icture)|FILE PHOTO|Stock [Pp]hoto|Licen[cs]e Photo|Courtesy [Pp]hoto)${CLOSING}`,
    'u',
  ),
  new RegExp(`[([]\\p{Lu}[\\p{L} ./&'-]{1,50}[/ ](?:${KNOWN}|Photo|Pool)(?: Images)?[\\])]\\.?$`, 'u'),
]

const CREDIT_TAIL_CHARS = 200
const CAPTION_WORDS_MAX = 110
const BARE_CREDIT_WORDS_MAX = 9

const DEPICTS =
  /\((?:pictured|left|right|center|centre|L|R|C|[LRC]-[LRC]|top|bottom|above|below|second (?:from )?(?:left|right))\)|,\s(?:(?:second|third) from )?(?:left|right|cent(?:er|re)),|\b(?:is|are|was|were) (?:seen|pictured|shown|photographed)\b(?! as\b)|\b(?:pictured|seen|shown) (?:here|above|below|in (?:this|a|an) (?:\S+ ){0,4}(?:photo|image|picture|frame|handout|screengrab|file))|\bin (?:this|a|an)(?: \S+){0,5} (?:photo(?:graph)?|image|picture|handout|frame grab|screengrab|video still)\b[^.]{0,60}(?:provided|released|taken|made|obtained|from)|^(?:file|in pictures?|pictured|above|left|right|photo|image|caption)\b ?(?:photo)?(?: ?[:—–]|,)|\bfile (?:photo|picture|image)\b/iu

const PRESENT_SCENE =
  /^(?:(?:an?|the|some|several|two|three|four|many) )?(?:\p{L}[\p{L}'’-]* ){1,8}?(?:stands?|walks?|sits?|looks?|rides?|holds?|attends?|addresses|waits?|gathers?|works?|carry|carries|watch(?:es)?|speaks?|gestures?|poses?|arrives?|leaves?|removes?|inspects?|react(?:s)?|hugs?|embraces?|shakes?|lies?|passes|drives?|cleans?|clears?|rescue|prays?|lights?|lays?|march|protest|wear(?:s|ing)?|standing|walking|sitting|holding|looking|riding|attending|waiting)\b/iu

const FULL_DATE =
  /\b(?:on |in )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.? \d{1,2},? \d{4}|\d{1,2} (?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.? \d{4})\W*$/i

const SPEECH = /\b(?:said|says|told|according to|added|announced)\b/i

/** The credit a passage ends with, as it is written, or null. */
export const photoCreditOf = ({ plain }: Passage): string | null => {
  // The mark stands for what is cut off, so that a pattern's line start is the line's.
  const tail = plain.length > CREDIT_TAIL_CHARS ? `x${plain.slice(-CREDIT_TAIL_CHARS)}` : plain
  for (const pattern of CREDITS) {
    const found = pattern.exec(tail)
    if (found) return found[0]
  }
  return null
}

export type CaptionSign = { role: 'caption' | 'credit'; because: string }

/**
 * Whether a passage stands under a photograph, and by what sign. A sentence in the present tense alone is not
 * enough: it must end in a full date, as captions do and news does not.
 */
export const captionOf = (passage: Passage): CaptionSign | null => {
  const { plain, words } = passage
  if (words > CAPTION_WORDS_MAX) return null
  const credit = photoCreditOf(passage)
  if (credit) {
    const bare = words <= BARE_CREDIT_WORDS_MAX && plain.length - credit.length <= 12
    return bare
      ? { role: 'credit', because: 'photo credit' }
      : { role: 'caption', because: 'ends with a photo credit' }
  }
  if (words > 60 || SPEECH.test(plain)) return null
  if (DEPICTS.test(plain)) return { role: 'caption', because: 'says what a picture shows' }
  return PRESENT_SCENE.test(plain) && FULL_DATE.test(plain)
    ? { role: 'caption', because: 'present tense and a full date' }
    : null
}
