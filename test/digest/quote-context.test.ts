import { describe, expect, it } from 'vitest'
import { viewOf } from '../../src/digest/event-view.ts'
import { quoteSetsOf } from '../../src/digest/quote-sets.ts'
import { eventOf, FLAT, told } from './material.ts'

/** The sentence that the first quote of a text is shown in, or null where it is shown alone. */
const contextIn = (text: string, words: string): string | null => {
  const report = told({ source: 'Post', text, quotes: [{ words, speaker: 'Ada Stone' }] })
  const [set] = quoteSetsOf(viewOf(eventOf([report]), FLAT))
  const [variant] = set?.variants ?? []
  if (variant?.context) {
    const { start, end } = variant.context
    expect(report.report.text.slice(start, end)).toBe(variant.context.text)
  }
  return variant?.context?.text ?? null
}

describe('the sentence around a quotation', () => {
  it.each([
    [
      'what is doubted outside the marks',
      'Rain fell. Stone doubted “there will be a ferry this year”.',
      'there will be a ferry this year',
    ],
    [
      'what is denied outside the marks',
      'Rain fell. Stone denied there had been “any leak of fuel”, she said.',
      'any leak of fuel',
    ],
    ['a single word', 'Rain fell. Stone called the wait “unbearable” on Friday.', 'unbearable'],
    [
      'half a clause that begins large',
      'Rain fell. Stone never wanted “Harlow Bay to be closed at night”.',
      'Harlow Bay to be closed at night',
    ],
  ])('%s is shown in it', (_, text, words) => {
    expect(contextIn(text, words)).toBe(text.slice('Rain fell. '.length))
  })

  it.each([
    [
      'a sentence before its speaker',
      '“The pier will stay closed,” Stone said.',
      'The pier will stay closed',
    ],
    ['one behind a colon', 'Stone said: “The pier will stay closed.”', 'The pier will stay closed.'],
    ['one right behind the verb', 'Stone said “The pier will stay closed.”', 'The pier will stay closed.'],
  ])('%s is shown alone', (_, text, words) => expect(contextIn(text, words)).toBeNull())

  it('goes on to the end of the sentence that the quotation ends in', () => {
    const text = 'Stone said the pier was “gone for good. Nobody will mend it.”'
    expect(contextIn(text, 'gone for good. Nobody will mend it.')).toBe(text)
  })

  it.each([
    [
      'a crosshead before its paragraph',
      "'Never in Harlow' The harbour master spoke on Friday.",
      'Never in Harlow',
      0,
    ],
    ['a crosshead by itself', "'Never in Harlow' ->.", 'Never in Harlow', 0],
    ['an utterance', "'Never in Harlow', the harbour master said on Friday.", 'Never in Harlow', 1],
    ['an utterance before its verb', '“Never ever again” was what Stone said.', 'Never ever again', 1],
  ])('%s: %s', (_, text, words, sets) => {
    const report = told({ source: 'Post', text, quotes: [{ words, speaker: 'Ada Stone' }] })
    const shown = quoteSetsOf(viewOf(eventOf([report]), FLAT))
    expect(shown).toHaveLength(sets)
  })
})
