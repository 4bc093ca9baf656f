// Markdown (CommonMark) made of other people's words: nothing in them may act as markup.
import { cleanText } from './clean-text.ts'
import { webAddress } from './evidence-link.ts'

const MARKUP = /[\\`*_[\]<>|~&#]/g
const OPENS_A_BLOCK = /^([-+=])|^(\d+)([.)])(?=\s|$)/

/** One line of plain text, as it reads. */
export const plain = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(MARKUP, '\\$&')
    .replace(OPENS_A_BLOCK, (_, sign?: string, digits?: string, mark?: string) =>
      sign === undefined ? `${digits}\\${mark}` : `\\${sign}`,
    )

/** A link of this text; the text alone where the address is none that may be linked to. */
export const link = (text: string, href: string | null): string => {
  const safe = href?.startsWith('/') ? href : webAddress(href)
  return safe ? `[${plain(text)}](<${safe.replaceAll('\\', '%5C')}>)` : plain(text)
}

export const bullets = (items: string[]): string => items.map((item) => `- ${item}`).join('\n')

/** Blocks with a blank line between them; those that are empty are left out. */
export const blocks = (...parts: (string | false | null)[]): string =>
  parts.filter((part) => part !== false && part !== null && part !== '').join('\n\n')

/** A whole document of these blocks. */
export const documentOf = (...parts: Parameters<typeof blocks>): string => cleanText(`${blocks(...parts)}\n`)
