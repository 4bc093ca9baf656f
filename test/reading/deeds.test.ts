import { describe, expect, it } from 'vitest'
import { readText } from './report-of.ts'

const deeds = (text: string): string[] =>
  (readText(text).sentences[0]?.deeds ?? []).map(({ start, end }) => text.slice(start, end))

describe('the deeds of a sentence', () => {
  it.each([
    ['The crew rescued a boy from the roof.', ['rescued']],
    ['The mayor has also been arrested in Lind.', ['arrested']],
    ['The deal is expected to close in March.', ['close']],
    ['An autopsy will be performed to determine the cause of death.', ['performed']],
    ['The boy is recovering after he was shot in the head.', ['recovering']],
    ['The man who survived the flood called his sister.', ['called']],
    ['A man charged with the theft of a boat pleaded guilty on Monday.', ['pleaded']],
    ['Police said a woman who was bitten by her dog died when she fell.', ['died']],
    ['The gunman had fled, and he is still on the loose.', ['fled', 'loose']],
    ['Ada Stone is a natural health product supplier.', ['supplier']],
    ['The ministry had no comment on the flood.', ['comment']],
    ['The opposition demanded a recount of the votes.', ['demanded']],
    ['The mayor denied that the bridge had fallen.', ['fallen']],
    ['Ships sank, leaving dozens of sailors in the water.', ['sank']],
  ])('%s', (text, expected) => {
    expect(deeds(text)).toEqual(expected)
  })

  it('begin their clauses behind whoever says so', () => {
    const text = 'Police in Lind said the ferry sank off Ferry Point.'
    const [deed] = readText(text).sentences[0]?.deeds ?? []
    expect(text.slice(deed?.clause)).toMatch(/^the ferry/)
  })
})
