// XML 1.0 allows no other control characters, and HTML has no use for them; lone surrogates are no text at all.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to take out
const NOT_TEXT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]/g
/** They would turn around what stands after a report's words, such as who said them. */
const BIDIRECTIONAL = /[\u202a-\u202e\u2066-\u2069]/g

/** A document that every parser takes, whatever characters the reports hold. */
export const cleanText = (text: string): string =>
  text.toWellFormed().replace(NOT_TEXT, '').replace(BIDIRECTIONAL, '')
