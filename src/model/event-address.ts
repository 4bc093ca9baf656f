// An event's address: words for people, the id at the end for us. Only the id is read back.
const WORDS_MAX = 8
const WORD_CHARS_MAX = 30
const ID_AT_END = /(?:^|-)([0-9a-f]{16})$/

const asciiWords = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g) ?? []

/** Up to eight words of the title in ASCII, then the event's id without its leading `e`. */
export const slugOf = (title: string, id: string): string =>
  [
    ...asciiWords(title)
      .slice(0, WORDS_MAX)
      .map((word) => word.slice(0, WORD_CHARS_MAX)),
    id.replace(/^e/, ''),
  ].join('-')

/** The event's id at the end of a slug, whatever its words; null where there is none. */
export const idOfSlug = (slug: string): string | null => {
  const hex = ID_AT_END.exec(slug)?.[1]
  return hex === undefined ? null : `e${hex}`
}

/** Site path of an event's own page. */
export const eventPath = (slug: string): string => `/events/${slug}`
