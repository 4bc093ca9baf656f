import { describe, expect, it } from 'vitest'
import { readText } from './report-of.ts'

/** The speaker of the report's last sentence. */
const SENTENCES: [text: string, speaker: string | null][] = [
  ['Ada Stone, who leads the Danish side, called the session “a waste of time for us all”.', 'Ada Stone'],
  [
    'President Ada Stone received both delegations in a palace and told them the bridge was safe.',
    'Ada Stone',
  ],
  ['President Ada Stone’s envoy also said the bridge was safe.', 'President Ada Stone’s envoy'],
  ['Ivo Brandt, 45, of Lind, Denmark, said the bridge was safe.', 'Ivo Brandt'],
  ['The firm that built the Lind bridge said on Friday it was safe.', 'the firm'],
  ['A man arrested in Lind said the bridge was safe.', 'a man'],
  ['A statement released by the Lind Port Authority said the bridge was safe.', 'Lind Port Authority'],
  ['The bridge is safe, according to figures from the harbour police.', 'the harbour police'],
  ['Denmark and Sweden said the bridge was safe.', 'Denmark and Sweden'],
  ['Mayor of Lind Ada Stone said the bridge was safe.', 'Ada Stone'],
  ['Witnesses told the Herald that the bridge fell.', 'witnesses'],
  ['The bridge is gone, police said in a statement released on Monday.', 'police'],
  ['“We saw it fall down,” the Herald quoted Ada Stone as saying.', 'Ada Stone'],
  ['The regulator today said it had closed the bridge.', 'the regulator'],
  ['The mayor was told to close the bridge.', null],
  ['The mayor did not say who closed the bridge.', null],
  ['The mayor will say who closed the bridge.', null],
  ['The fire claimed the lives of three men.', null],
  ['The deal announced on Sunday would close the bridge.', null],
  ['The mayor, Ada Stone, came. The mayor said the bridge was safe.', 'Ada Stone'],
  ['The mayor, Ada Stone, and the mayor of Tarno came. The mayor said the bridge was safe.', 'the mayor'],
  ['Ivo Brandt spoke.\nThe United States will pay for 15 years, he tweeted.', 'Ivo Brandt'],
  ['Mary Stone met Ivo Brandt. He said the bridge was safe.', 'Ivo Brandt'],
  ['Denmark pays. He said the bridge was safe.', null],
  ['Spokeswoman Ada Stone met James Hale. She said the bridge was safe.', 'Ada Stone'],
  ['James Hale must go, he said.', null],
  ['As James Hale left he said the bridge of Lind was safe for everybody.', 'James Hale'],
]

/** Whom the first figure is attributed to. */
const FIGURES: [text: string, speaker: string | null][] = [
  ['The mayor said 40 people died, while the army spoke of rain.', 'the mayor'],
  ['It rained as 40 people died, while the army said the bridge was safe.', null],
  ['Forty people died in Lind, where President Ada Stone said both sides have a “responsibility”.', null],
  ['Denmark said it hoped that the first talks in over two weeks could lead to peace.', null],
  ['Ada Stone met the king in Lind, where 40 people died, saying it was late.', null],
  ['The mayor said the fire had killed 40 people.', 'the mayor'],
  ['Forty people died, the mayor said, in a fire.', 'the mayor'],
  ['“The fire killed 40 people,” the mayor said.', 'the mayor'],
]

const QUOTES: [text: string, speaker: string | null][] = [
  ['Ada Stone said it was “a very long day for us” but Ivo Brandt called it short.', 'Ada Stone'],
  ['Ada Stone called it “a very long day for us”, the Herald reported.', 'Ada Stone'],
  ['“It was a long day,” said the friend, Ada Stone.', 'Ada Stone'],
  ['Brian Kelly came late. “It was a long day,” Kelly said.', 'Brian Kelly'],
  ['It took an hour before the captain came back on and said: “We are not going now.”', 'the captain'],
  ['The film closed with Ada Stone declaring: “It was a very long day.”', 'Ada Stone'],
  ['He praised the work of the house and - in his last words - said: “Goodbye to you all.”', null],
  ['Ada Stone said the bridge was lost. “It cannot be mended.”', 'Ada Stone'],
  ['He met the head of the Lind Port Authority, who spoke of “a very long day”.', null],
]

describe('attributions', () => {
  it.each(SENTENCES)('%s by %s', (text, speaker) => {
    expect(readText(text).sentences.at(-1)?.attributedTo).toBe(speaker)
  })

  it.each(FIGURES)('of figures: %s by %s', (text, speaker) => {
    expect(readText(text).figures[0]?.attributedTo).toBe(speaker)
  })

  it.each(QUOTES)('of quotations: %s by %s', (text, speaker) => {
    expect(readText(text).quotes[0]?.speaker).toBe(speaker)
  })
})
