// Names people see beside a report: who published it, who wrote it. None may show as another.
import { cleanLabel } from './normalise.ts'

/** Letters of other scripts that are drawn as Latin ones (after Unicode's confusables.txt, UTS #39) */
const LOOKALIKES: [others: string, latin: string][] = [
  ['аеорсухіјѕһԁԛԝѵӏ', 'aeopcyxijshdqwvl'],
  ['АВЕЅІЈКМНОРСТУХԌԚԜӀҮ', 'ABESIJKMHOPCTYXGQWIY'],
  ['αγιονρυϲϳ', 'ayiovpucj'],
  ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹ', 'ABEZHIKMNOPTYXC'],
  ['օսոհցյՏՕՍԼ', 'ounhgjSOUL'],
  ['ɑɡ', 'ag'],
]

const LATIN = new Map(
  LOOKALIKES.flatMap(([others, latin]) =>
    [...others].map((other, n): [string, string] => [other, latin[n] ?? '']),
  ),
)

const WORD = /[\p{L}\p{M}]+/gu
const LATIN_LETTER = /\p{Script=Latin}/u
const LATIN_OR_MARK = /[\p{Script=Latin}\p{M}]/u

/** A word that can be read as Latin letters throughout is written in them; "Газета" cannot, and stays. */
const inLatin = (word: string): string => {
  const letters = [...word]
  return letters.every((letter) => LATIN_OR_MARK.test(letter) || LATIN.has(letter))
    ? letters.map((letter) => LATIN.get(letter) ?? letter).join('')
    : word
}

/**
 * A name as a reader sees it, in the letters it seems to be written in: compatibility forms (fullwidth, mathematical)
 * as plain ones, and in a name with Latin letters no lookalikes among them. Invisible and bidirectional characters
 * are out. So "Tеrn" with a Cyrillic "е" is Tern, and not another source of the same look.
 */
export const cleanName = (value: string, max: number): string => {
  const name = cleanLabel(value.normalize('NFKC'), max)
  return LATIN_LETTER.test(name) ? name.replace(WORD, inLatin) : name
}
