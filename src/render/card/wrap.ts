import { textWidth, type Weight } from './glyphs.ts'

export type Type = { size: number; weight: Weight }

const fits = (text: string, type: Type, width: number): boolean =>
  textWidth(text, type.size, type.weight) <= width

/** The most of a word's beginning that a line has room for; one character at least. */
const headOf = (word: string, type: Type, width: number): string => {
  const letters = [...word]
  let end = 1
  while (end < letters.length && fits(letters.slice(0, end + 1).join(''), type, width)) end += 1
  return letters.slice(0, end).join('')
}

const wordsThatFit = (text: string, type: Type, width: number): string[] =>
  text.split(' ').flatMap((word) => {
    const parts: string[] = []
    let rest = word
    while (!fits(rest, type, width) && rest.length > 1) {
      const head = headOf(rest, type, width)
      parts.push(head)
      rest = rest.slice(head.length)
    }
    return [...parts, rest]
  })

/** Text broken into lines of at most `width` pixels, between words; a word longer than a line is broken too. */
export const wrapped = (text: string, type: Type, width: number): string[] => {
  const lines: string[] = []
  for (const word of wordsThatFit(text, type, width)) {
    const line = lines.at(-1)
    if (line !== undefined && fits(`${line} ${word}`, type, width))
      lines[lines.length - 1] = `${line} ${word}`
    else lines.push(word)
  }
  return lines
}

/** The first lines, the last of them with an ellipsis where there are more. */
export const cut = (lines: readonly string[], count: number, type: Type, width: number): string[] => {
  if (lines.length <= count) return [...lines]
  let last = lines[count - 1] ?? ''
  while (last !== '' && !fits(`${last}…`, type, width)) {
    const shorter = last.slice(0, Math.max(last.lastIndexOf(' '), 0))
    last = shorter === '' ? headOf(last, type, width - textWidth('…', type.size, type.weight)) : shorter
    if (shorter === '') break
  }
  return [...lines.slice(0, count - 1), `${last.replace(/[\s,;:–—-]+$/, '')}…`]
}
