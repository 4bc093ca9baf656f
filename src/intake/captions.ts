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
  /©\s?\p{Lu}[\p{L}.'’ -]{2,40} ?(?:\([\p{Lu}][\p{L}/ ]{1,20}\))?$/u,
  // "(Bristol police/WXYZ)"
  /\(\p{Lu}[^()]{1,50}\/\s?\p{Lu}[^()]{1,30}\)$/u,
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

/** Without one of these no credit is there: spares most paragraphs the patterns above. */
const MAY_CREDIT =
  /[/|©(:[]|photo|image|picture|pics? |credit|video|screen|illustration|graphic|via |getty|shutterstock|alamy|istock/i
const CREDIT_TAIL_CHARS = 200
const CAPTION_WORDS_MAX = 110
const BARE_CREDIT_WORDS_MAX = 9

const DEPICTS_WORDS_MAX = 50
const PICTURES = '(?:Rex Features|Splash News|Alamy|iStock|Press Association Images)'
/**
 * The credit before the caption, as sites write it that set both in one element: "XYZ The harbour at dawn". News that
 * begins with an agency's name goes on in small letters ("Getty Images said"), and ends in a full stop.
 */
const LED_BY_CREDIT = new RegExp(
  `^(?:${PICTURES}|(?:AP:Associated Press|PA:Press Association|${KNOWN})(?![’'-])) (?!Images )(?=(?:A|\\p{Lu}[\\p{L}'’-]+) )[^“”"]{15,}[^.!?:”"'’]$`,
  'u',
)
/** A film or a sound that stood there: "WATCH: The harbour at dawn" */
const LABELLED = /^(?:WATCH|LISTEN|VIDEO|WATCH LIVE)\s?: \S/
/** Signs of a caption; of the party letters (R) and (D) none is one, and the past tense is news. */
const DEPICTS: RegExp[] = [
  /\((?:L|[LRC]-[LRC]|2nd [LR])\)|\((?:pictured|left|right|center|centre|top|bottom|second (?:from )?(?:left|right))\)/,
  /,\s(?:(?:second|third) from )?(?:left|right|cent(?:er|re)),/,
  /\b(?:is|are) (?:seen|pictured|photographed|shown) (?:here|above|below|(?:in|at|inside|outside|near|after|before|during|behind|beside|under|among|through|next|following)\b)/,
  /\b(?:pictured|seen|shown) (?:here,|in (?:this|an undated) (?:\S+ ){0,4}(?:photo|image|picture|frame|handout|screengrab))/,
  /\bin (?:this|an? (?:undated|handout|file|combination))(?: \S+){0,6} (?:photo(?:graph)?|image|frame grab|screengrab|video still)\b/i,
  /^(?:file|in pictures?|pictured|photo|image|caption)\b ?(?:photo)? ?(?:[:—–-]|,) ?|\b(?:hide|toggle) caption\b|^image (?:copyright|caption)\b|\bimage caption \p{Lu}/iu,
]

const PRESENT_SCENE =
  /^(?:(?:an?|the|some|several|two|three|four|many) )?(?:\p{L}[\p{L}'’-]* ){1,8}?(?<!\b(?:to|will|would|may|might|can|could|must|should|who|that|not|and) )(?:stands?|walks?|sits?|looks?|rides?|attends?|addresses|waits?|gathers?|works|carry|carries|watch(?:es)?|speaks?|gestures?|poses?|arrives?|inspects?|react(?:s)?|hugs?|embraces?|cleans?|prays?|lays?|wears?|responds?|(?:is|are) (?:treated|carried|evacuated|comforted|escorted|helped|loaded|lifted|covered|displayed)|standing|walking|sitting|holding|looking|riding|attending|waiting|wearing)\b|^an? (?:\p{L}+ )?view of\b/iu

const FULL_DATE =
  /\b(?:on |in )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.? \d{1,2},? \d{4}|\d{1,2} (?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.? \d{4})\W*$/i

/** Which of a gallery's pictures it is, "14/30 The harbour at dawn"; a day that became a name is none ("9/11"). */
const COUNTED = /^(?!9\/11|7\/7)(\d{1,2}) ?\/ ?(\d{1,2}) (?=\p{Lu}|(?:19|20)\d\d \p{Lu})/u
const PICTURES_MIN = 4

const isCounted = (plain: string): boolean => {
  const [, place, all] = COUNTED.exec(plain) ?? []
  return all !== undefined && Number(all) >= PICTURES_MIN && Number(place) <= Number(all)
}

/** A post of a social network, or what a camera of the news saw */
const ELSEWHERE =
  /@\w|pic\.twitter|https?:|\b(?:surveillance|cctv|security|dashcam|body) (?:video|camera|footage)/i
const SPEECH = /\b(?:said|says|told|according to|added|announced)\b/i

/** "Images taken by satellite show the slick": a credit has no verb of its own. */
const TELLS =
  /\b(?:shows?|showed|reveal(?:s|ed)?|suggest(?:s|ed)?|appear(?:s|ed)?|emerged|circulated|was|were|has|have|had)\b/

/** The credit a passage ends with, as it is written, or null. */
export const photoCreditOf = ({ plain }: Passage): string | null => {
  // The mark stands for what is cut off, so that a pattern's line start is the line's.
  const tail = plain.length > CREDIT_TAIL_CHARS ? `x${plain.slice(-CREDIT_TAIL_CHARS)}` : plain
  if (!MAY_CREDIT.test(tail)) return null
  for (const pattern of CREDITS) {
    const found = pattern.exec(tail)
    if (found && !TELLS.test(found[0])) return found[0]
  }
  return null
}

/** How a door that knows a paragraph for a caption begins it. */
export const CAPTION_LABEL = 'Caption: '

export type CaptionSign = { role: 'caption' | 'credit'; because: string }

/**
 * Whether a passage stands under a photograph, and by what sign. A sentence in the present tense alone is not
 * enough: it must end in a full date, as captions do and news does not.
 */
export const captionOf = (passage: Passage): CaptionSign | null => {
  const { plain, words } = passage
  if (words > CAPTION_WORDS_MAX) return null
  if (plain.startsWith(CAPTION_LABEL)) return { role: 'caption', because: 'labelled as a caption' }
  const credit = photoCreditOf(passage)
  if (credit) {
    const bare = words <= BARE_CREDIT_WORDS_MAX && plain.length - credit.length <= 12
    return bare
      ? { role: 'credit', because: 'photo credit' }
      : { role: 'caption', because: 'ends with a photo credit' }
  }
  if (words <= DEPICTS_WORDS_MAX && LED_BY_CREDIT.test(plain))
    return { role: 'caption', because: 'begins with a photo credit' }
  if (words <= DEPICTS_WORDS_MAX && isCounted(plain))
    return { role: 'caption', because: 'numbered in a gallery' }
  if (words <= DEPICTS_WORDS_MAX && LABELLED.test(plain))
    return { role: 'caption', because: 'labelled as a film or a sound' }
  if (words > DEPICTS_WORDS_MAX || SPEECH.test(plain) || ELSEWHERE.test(plain)) return null
  if (DEPICTS.some((sign) => sign.test(plain)))
    return { role: 'caption', because: 'says what a picture shows' }
  return PRESENT_SCENE.test(plain) && FULL_DATE.test(plain)
    ? { role: 'caption', because: 'present tense and a full date' }
    : null
}
