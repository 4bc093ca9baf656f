const FIRST = /^\s*([•⁃▪*]?\s?)(\d{1,3}|a)(\.\)|\)|\.)\s+\p{L}/u
const BULLET_LINE = /\n\s*(?=[•⁃▪*–-]\s?\p{L})/gu

const following = (mark: string): string =>
  /^\d+$/u.test(mark) ? String(Number(mark) + 1) : String.fromCharCode(mark.charCodeAt(0) + 1)

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')

/**
 * Where the items of a run-on list begin ("1) The first 2) The second"), the first left out: markers of one style,
 * counting on from the paragraph's first; and lines that open with a bullet.
 */
export const listItemStarts = (text: string): number[] => {
  const starts = [...text.matchAll(BULLET_LINE)].map((match) => match.index + match[0].length)
  const first = FIRST.exec(text)
  if (!first) return starts
  const [, bullet = '', mark = '', suffix = ''] = first
  let [next, from] = [following(mark), first[0].length]
  for (let items = 0; items < 100; items += 1) {
    const pattern = new RegExp(
      `\\s(?=${escaped(bullet.trim())}\\s?${next}${escaped(suffix)}\\s+\\p{Lu})`,
      'u',
    )
    const found = pattern.exec(text.slice(from))
    if (!found) break
    from += found.index + found[0].length
    starts.push(from)
    next = following(next)
  }
  return starts
}
