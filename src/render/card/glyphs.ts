// What the pictures' typeface (Source Serif 4) can draw, and how wide. A test holds both against its files.

/** In hundredths of an em, of the characters from space to tilde in order; letters of other alphabets are near `OTHER`. */
const REGULAR =
  '24 29 38 53 52 93 73 18 36 36 46 53 30 32 30 34 53 53 53 53 53 53 53 53 53 53 30 30 53 53 53 41 83 71 65 66 74 64 61 72 81 38 38 71 62 94 77 74 62 74 69 54 63 76 71 101 67 67 59 34 34 34 53 51 40 54 62 52 61 53 37 56 64 33 30 59 33 96 64 58 62 60 46 47 36 63 58 84 57 59 49 36 29 36 53'
const BOLD =
  '22 34 47 57 56 97 75 24 41 41 46 56 31 35 31 39 57 57 57 57 57 57 57 57 57 57 31 31 56 56 56 45 91 71 69 66 75 63 61 73 80 40 41 74 61 93 75 75 66 75 73 58 67 76 70 104 69 67 60 38 39 38 56 54 40 57 64 54 63 55 40 59 66 34 33 64 35 97 66 60 64 63 50 49 38 65 58 87 60 60 51 37 32 37 56'
const WIDTHS = { regular: REGULAR.split(' ').map(Number), bold: BOLD.split(' ').map(Number) }
const OTHER = { regular: 66, bold: 69 }
const FIRST = 0x20

export type Weight = keyof typeof WIDTHS

/** In pixels. Accents stand on their letters and take no room. */
export const textWidth = (text: string, size: number, weight: Weight): number => {
  let hundredths = 0
  for (const letter of text.normalize('NFD').replace(/\p{M}/gu, ''))
    hundredths += WIDTHS[weight][(letter.codePointAt(0) ?? 0) - FIRST] ?? OTHER[weight]
  return (hundredths * size) / 100
}

/** Of Latin, Greek and Cyrillic what European languages and Vietnamese are written with; marks, money and fractions. */
const NOT_DRAWN =
  /[^ -~\u00a0-\u012b\u012e-\u0131\u0134-\u0165\u0168-\u017f\u01a0\u01a1\u01af\u01b0\u0218-\u021b\u0384-\u038a\u038c\u038e-\u03a1\u03a3-\u03ce\u0400-\u045f\u0490-\u0493\u1e9e\u1ea0-\u1ef9\u2010\u2012-\u2015\u2018-\u201a\u201c-\u201e\u2020-\u2022\u2026\u2030\u2032\u2033\u2039\u203a\u20ac\u20b4\u20bd\u2116\u2122\u2190-\u2193\u2212]/gu

/** Where a word may be broken, and how a sign before it is to look */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu

/** The text without emoji and other signs that there is no glyph for; null where letters would be lost with them. */
export const drawable = (text: string): string | null => {
  const composed = text.normalize('NFC').replace(UNSEEN, '')
  if ([...composed.matchAll(NOT_DRAWN)].some(([sign]) => /[\p{L}\p{N}]/u.test(sign))) return null
  return composed.replace(NOT_DRAWN, ' ').replace(/\s+/g, ' ').trim()
}
