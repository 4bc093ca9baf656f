// Plain text for people: lines of at most 74 columns; an address longer than that stays whole.
const COLUMNS = 74

/** One paragraph, the lines after its first one set in by as much as `hang` is long. */
export const wrapped = (text: string, first = '', hang = ' '.repeat(first.length)): string => {
  const lines = [first]
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1) ?? ''
    const isStart = last === first && lines.length === 1
    if (isStart || last === hang) lines[lines.length - 1] = last + word
    else if (last.length + 1 + word.length <= COLUMNS) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(hang + word)
  }
  return lines.join('\n')
}

/** A heading with a line under it. */
export const underlined = (text: string, rule: string): string => {
  const heading = wrapped(text)
  const longest = Math.max(...heading.split('\n').map((line) => line.length))
  return `${heading}\n${rule.repeat(longest)}`
}

/** Blocks with a blank line between them; those that are empty are left out. */
export const blocks = (...parts: string[]): string => parts.filter((part) => part !== '').join('\n\n')
