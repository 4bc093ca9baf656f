// A reading without the paragraphs that turned out to be no news.
import type { Reading, Sentence } from '../model/reading.ts'
import { isNews, type Report } from '../model/report.ts'

/** News sentences are counted from 0 again; the headline's keep −1. */
const renumbered = (sentences: Sentence[]): Sentence[] => {
  let next = 0
  return sentences.map((sentence) => (sentence.index < 0 ? sentence : { ...sentence, index: next++ }))
}

/**
 * What the reading says of the headline and of paragraphs that are news in the report as it is now: their sentences,
 * every mention moved with its own, and the terms that stand in them or in the title.
 */
export const readingOfNews = (reading: Reading, { paragraphs }: Report): Reading => {
  const isLeftOut = ({ index, paragraph }: Sentence): boolean => {
    const role = paragraphs[paragraph]
    return index >= 0 && role !== undefined && !isNews(role)
  }
  const kept = reading.sentences.flatMap((sentence, i) => (isLeftOut(sentence) ? [] : [i]))
  if (kept.length === reading.sentences.length) return reading
  const places = new Map(kept.map((before, now) => [before, now]))
  const moved = <T extends { sentence: number }>(mentions: T[]): T[] =>
    mentions.flatMap((mention) => {
      const sentence = places.get(mention.sentence)
      return sentence === undefined ? [] : [{ ...mention, sentence }]
    })
  const sentences = renumbered(kept.flatMap((i) => reading.sentences[i] ?? []))
  const told = new Set([
    ...sentences.flatMap(({ terms }) => terms),
    ...reading.titleTerms.map(([term]) => term),
  ])
  return {
    ...reading,
    sentences,
    names: moved(reading.names),
    dates: moved(reading.dates),
    figures: moved(reading.figures),
    quotes: moved(reading.quotes),
    ...(reading.people && { people: moved(reading.people) }),
    ...(reading.happenings && { happenings: moved(reading.happenings) }),
    terms: reading.terms.filter(([term]) => told.has(term)),
  }
}
