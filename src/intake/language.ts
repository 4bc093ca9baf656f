import type { Found } from '../model/report.ts'

/** Very frequent words of each language that reads in Latin letters, as far as they tell it from the others. */
const STOP_WORDS: Record<string, string> = {
  en: 'the of and to in that is was for it with as his on be at by had not are but from have this they which were their has been who said will would there after he she its about when more also into could than other over two out',
  de: 'der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch',
  fr: 'le la les de des et un une du que qui dans pour est en au aux par sur pas plus ce il elle avec sont ont été cette ses mais comme nous leur être à se ne',
  es: 'el los las de que y en un una por con para del se no su al lo como más pero sus fue este ha son está entre también hasta desde sobre según años',
  it: 'il di che e la per un una in con non del della i le da si al dei sono nel alla gli delle più anche come ha è ma lo dal nella stato hanno questo',
  pt: 'o os as de que e do da em um uma para com não por mais dos das no na se foi ao são pelo pela como mas também sua seu já até ter está segundo',
  nl: 'de het een van en in is dat op te voor met zijn die niet aan er om ook als bij door naar uit maar heeft worden over nog wordt tot hebben werd deze meer dan',
  sv: 'och i att det som en på är av för med till den har de inte om ett han men var jag sig från vi så kan när år under också efter eller nu',
  pl: 'w i na z się do nie to że o jest po od za przez jak dla są oraz ale co czy jego tym który które będzie przed także roku',
  tr: 've bir bu da de için ile çok olarak daha olan gibi kadar sonra en ne var ise olduğu değil ancak dedi tarafından göre',
  id: 'yang dan di itu dengan untuk dari dalam tidak ini pada akan adalah ke juga telah oleh kata mereka saat tersebut sebagai karena',
}

const SCRIPTS: [string, RegExp][] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
]

const SETS = Object.entries(STOP_WORDS).map(([tag, words]) => [tag, new Set(words.split(' '))] as const)
const SAMPLE_CHARS = 6_000
/** Of running text, four words in ten are among the stop words; under one in eight tells nothing. */
const SHARE_MIN = 0.12
const KINDS_MIN = 4
const LEAD = 1.5

const byScript = (sample: string): string | null => {
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  for (const [tag, pattern] of SCRIPTS) {
    const share = (sample.match(pattern)?.length ?? 0) / Math.max(letters, 1)
    // Japanese is half kanji, so a fifth of kana is enough to tell it from Chinese.
    if (share > (tag === 'ja' ? 0.2 : 0.5)) return tag === 'ru' && /[іїєґ]/i.test(sample) ? 'uk' : tag
  }
  return null
}

const byStopWords = (sample: string): string | null => {
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? []
  const ranked = SETS.map(([tag, set]) => {
    const found = words.filter((word) => set.has(word))
    return { tag, hits: found.length, kinds: new Set(found).size }
  }).sort((a, b) => b.hits - a.hits || (a.tag < b.tag ? -1 : 1))
  const [first, second] = ranked
  if (!first || !second || first.kinds < KINDS_MIN || first.hits < SHARE_MIN * words.length) return null
  return first.hits >= LEAD * second.hits ? first.tag : null
}

const TAG = /^([a-z]{2,3})(?:[-_][\p{L}\p{N}]+)*$/iu

/** The primary subtag of a BCP 47 tag, or null where it is none. */
export const primarySubtag = (tag: string): string | null => TAG.exec(tag.trim())?.[1]?.toLowerCase() ?? null

/**
 * The language of a text by its script, else by its stop words (the cheap half of Grefenstette 1995). Where neither
 * decides, English is assumed: that is what the rest of the house reads.
 */
export const languageOf = (newsText: string): Found<string> => {
  const sample = newsText.slice(0, SAMPLE_CHARS)
  const found = byScript(sample) ?? byStopWords(sample)
  return found ? { value: found, from: 'text' } : { value: 'en', from: 'assumed' }
}
