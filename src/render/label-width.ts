// How wide a label is, roughly: a picture's text does not wrap, and nobody here knows the reader's typeface.

/** Chinese, Japanese and Korean characters, and pictographs, are as wide as two letters. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

const widthOf = (grapheme: string): number => (WIDE.test(grapheme) ? 2 : 1)

/** Letters of Europe and its neighbours, and the marks of punctuation that stand among them */
const NARROW = /^[\u0020-\u02af\u0370-\u06ff\u2010-\u203a]*$/

/** In letters */
export const labelWidth = (text: string): number => {
  if (NARROW.test(text)) return text.length
  let width = 0
  for (const { segment } of graphemes.segment(text)) width += widthOf(segment)
  return width
}

/** The text, or as much of its beginning as `max` letters have room for, with an ellipsis. */
export const fitted = (text: string, max: number): string => {
  if (labelWidth(text) <= max) return text
  let [kept, width] = ['', 1]
  for (const { segment } of graphemes.segment(text)) {
    width += widthOf(segment)
    if (width > max) break
    kept += segment
  }
  return `${kept.trimEnd()}…`
}
