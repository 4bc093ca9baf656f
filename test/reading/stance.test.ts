import { describe, expect, it } from 'vitest'
import { readText } from './report-of.ts'

const first = (text: string) => readText(text).sentences[0]

describe('a sentence that leans on the one before', () => {
  it.each([
    'He left.',
    'But the bridge held.',
    'Together, they’ll mend the bridge.',
    'The move was a surprise.',
    'The two men met at noon.',
    'The man was taken away.',
    'Hours later, the bridge fell.',
    'The next day the army came.',
    'That morning the bridge fell.',
    'Later, Ada Stone spoke.',
    'Seven others were hurt.',
    'At least three more were hurt.',
    'As for the bridge, Ada Stone would not say.',
  ])('%s', (text) => {
    expect(first(text)?.leansBack).toBe(true)
  })

  it.each([
    'Ada Stone said she would mend the bridge.',
    'Later on Monday, Ada Stone spoke.',
    'This week the bridge fell.',
    'The man who built the bridge was Ada Stone’s father.',
    'The decision of the court of Lind stands.',
    'It is not clear whether the bridge will hold.',
    'Ada Stone and his brother met for their first talks.',
    'Seven people were hurt in Lind.',
    '“It is over,” Ada Stone said.',
  ])('not: %s', (text) => {
    expect(first(text)?.leansBack).toBe(false)
  })
})

describe('a complete sentence', () => {
  it.each([
    ['The bridge fell.', true],
    ['chief engineer Ada Stone left.', false],
    ['The bridge fell', false],
    [', while the army pushed on.', false],
    ['eBay sold the bridge.', true],
  ])('%s: %s', (text, expected) => {
    expect(first(text)?.complete).toBe(expected)
  })
})
