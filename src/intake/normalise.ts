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

const CONTROLS = /[\p{Cc}\p{Zl}\p{Zp}]+/gu
// Bidirectional overrides and zero-width characters can make a name show as another.
const INVISIBLE = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g

/** One line of plain text for a title or a name: controls and bidi overrides out, white space single, cut at `max`. */
export const cleanLabel = (value: string, max: number): string => {
  const label = value.toWellFormed().replace(CONTROLS, ' ').replace(INVISIBLE, '').replace(/\s+/g, ' ').trim()
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
