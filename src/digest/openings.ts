// How much of an event's reports is weighed: what a digest costs grows with the sentences that may say the same.
import { EVENT_SENTENCES_READ_MAX } from '../limits.ts'
import type { Reading } from '../model/reading.ts'
import type { ReadReport } from './statements.ts'

/** The greatest length to which all can be cut so that no more than `most` are left of them together. */
const cutTo = (lengths: number[], most: number): number => {
  let room = most
  for (const [done, length] of lengths.toSorted((a, b) => a - b).entries()) {
    const share = Math.floor(room / (lengths.length - done))
    if (length > share) return share
    room -= length
  }
  return Number.POSITIVE_INFINITY
}

const opening = (reading: Reading, length: number): Reading => {
  const within = <T extends { sentence: number }>(mentions: T[]): T[] =>
    mentions.filter(({ sentence }) => sentence < length)
  return {
    ...reading,
    sentences: reading.sentences.slice(0, length),
    names: within(reading.names),
    dates: within(reading.dates),
    figures: within(reading.figures),
    quotes: within(reading.quotes),
    ...(reading.people && { people: within(reading.people) }),
    ...(reading.happenings && { happenings: within(reading.happenings) }),
  }
}

/**
 * The reports, each with its reading's first sentences: all of them, unless they are more than
 * `EVENT_SENTENCES_READ_MAX` together; then the longest reports are cut to one length. News tells the most first.
 */
export const openingsOf = <T extends ReadReport>(reports: T[]): T[] => {
  const length = cutTo(
    reports.map(({ reading }) => reading.sentences.length),
    EVENT_SENTENCES_READ_MAX,
  )
  return reports.map((read) =>
    read.reading.sentences.length <= length ? read : { ...read, reading: opening(read.reading, length) },
  )
}
