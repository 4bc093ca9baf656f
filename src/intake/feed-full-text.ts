// Whether an entry carries its report or only leads to it.

const words = (text: string): number => text.match(/[\p{L}\p{N}][^\s—–]*/gu)?.length ?? 0

/** How a text ends that goes on elsewhere */
const GOES_ON =
  /(?:\[?(?:…|\.{3,})\]?|\b(?:(?:continue|keep) reading|read (?:more|on|the (?:full|whole|rest)|full)|full (?:story|article)|more at|view (?:full|original))\b[^.!?\n]{0,80})\W*$/i
/** What a feed's software puts under every entry */
const SIGN_OFF = /\n\n(?:the post .{1,300} (?:appeared first|first appeared) on .{1,200}|source: .{1,100})$/i

/** Fewer are a teaser, though the feed calls them the content */
const CONTENT_WORDS_MIN = 70
/** A summary this long is the report */
const SUMMARY_WORDS_MIN = 220

/** @param from the feed's element for whole texts, or the one that may be a summary */
export const isFullText = (text: string, from: 'content' | 'summary'): boolean => {
  const body = text.replace(SIGN_OFF, '')
  if (GOES_ON.test(body.slice(-200))) return false
  return words(body) >= (from === 'content' ? CONTENT_WORDS_MIN : SUMMARY_WORDS_MIN)
}
