/**
 * A text as it is stored: byte-order mark off, line ends as \n, NULs and lone surrogates as U+FFFD (so that no
 * store or encoder changes a length). Everything else stays as received.
 */
export const normaliseText = (text: string): string =>
  text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replaceAll('\0', '\uFFFD')
    .toWellFormed()

const CONTROLS = /[\p{Cc}\p{Zl}\p{Zp}\u2800]+/gu
// Bidirectional controls, zero-width and filling characters, tags, annotations and private glyphs can make a label show
// as another; a pile of marks can cover what stands around.
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\uFEFF\uFFF9-\uFFFB\p{Co}]/gu
const PILED_MARKS = /(?<=\p{M}{3})\p{M}+/gu

/** One line of plain text for a title or a name: what is not seen is out, white space single, cut at `max`. */
export const cleanLabel = (value: string, max: number): string => {
  const label = value
    .toWellFormed()
    .replace(CONTROLS, ' ')
    .replace(INVISIBLE, '')
    .replace(PILED_MARKS, '')
    .replace(/\s+/g, ' ')
    .trim()
  return label.length <= max
    ? label
    : label
        .slice(0, max)
        .replace(/[\uD800-\uDBFF]$/, '')
        .trimEnd()
}

/** Letters and digits only, lower-cased and without accents: to tell whether two labels are the same. */
export const squash = (value: string): string =>
  value
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
