// What a status code says of an address (RFC 3463, RFC 5321 §4.2).
import type { Bounce } from '../model/delivery.ts'

/**
 * Of class 5 those that are of the address itself: no such mailbox, no such domain, moved, no mail taken there, mailbox
 * disabled. A full mailbox, a refused text and the sender's own faults (5.1.7, 5.1.8) may pass.
 */
const OF_ADDRESS = /^5\.(?:1\.(?:[0-46]|10)|2\.1|4\.4)$/
/** 5.0.0 and a bare 550 say nothing; the words may. */
const NO_SUCH =
  /\b(?:(?:user|mailbox|recipient|address|account|inbox)\b.{0,40}\b(?:unknown|not found|doesn['’]t exist|does not exist|invalid|disabled|inactive|unavailable|rejected)|(?:no such|unknown|invalid|unrouteable|nonexistent) (?:user|mailbox|recipient|address|account)|domain\b.{0,30}\b(?:not found|does not exist))/i
const PASSING =
  /\b(?:full|quota|over ?quota|spam|blocked|block ?list|blacklist|policy|greylist|rate|too many|content)\b/i

const STATUS = /\b([45])\.(\d{1,3})\.(\d{1,3})\b/
const REPLY = /(?:^|[^\d.])([45])\d\d(?=[ -])/

/** @param words what the server said */
const ofWords = (words: string): Bounce => (NO_SUCH.test(words) && !PASSING.test(words) ? 'hard' : 'soft')

/** @param status an enhanced status code, or '' */
export const bounceOf = (status: string, words: string): Bounce => {
  const [code, kind, subject] = STATUS.exec(status) ?? STATUS.exec(words) ?? []
  if (kind === '4') return 'soft'
  if (code === undefined) return REPLY.exec(words)?.[1] === '4' ? 'soft' : ofWords(words)
  if (OF_ADDRESS.test(code)) return 'hard'
  return subject === '0' ? ofWords(words) : 'soft'
}

/** Whether a text has any such code: a person's mail seldom does. */
export const hasStatus = (words: string): boolean => STATUS.test(words) || REPLY.test(words)
