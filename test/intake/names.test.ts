import { describe, expect, it } from 'vitest'
import { cleanName } from '../../src/intake/names.ts'
import { cleanLabel } from '../../src/intake/normalise.ts'
import { report } from './take.ts'

const SEEN: [name: string, given: string, seen: string][] = [
  ['a plain one', 'Tern Agency', 'Tern Agency'],
  ['accents', 'Ágnes Łuczak-Nguyễn', 'Ágnes Łuczak-Nguyễn'],
  ['an apostrophe', 'Siobhán O’Hara & “Bo”', 'Siobhán O’Hara & “Bo”'],
  ['a Cyrillic letter among Latin', 'Tеrn Agencу', 'Tern Agency'],
  ['a Greek one', 'Τern Αgency', 'Tern Agency'],
  ['an Armenian one', 'Harbօur', 'Harbour'],
  ['a word all of lookalikes', 'ТНЕ Tern', 'THE Tern'],
  ['fullwidth letters', 'Ｔｅｒｎ　Ａｇｅｎｃｙ', 'Tern Agency'],
  ['mathematical letters', '𝐓𝐞𝐫𝐧 𝔸𝕘𝕖𝕟𝕔𝕪', 'Tern Agency'],
  ['a ligature', 'Oﬃce of the Port', 'Office of the Port'],
  ['a name in Cyrillic', 'Новости порта', 'Новости порта'],
  ['… of lookalikes', 'Росс', 'Росс'],
  ['two scripts, a word of each', 'Газета Times', 'Газета Times'],
  ['a name in Greek', 'Καθημερινή', 'Καθημερινή'],
  ['zero width', 'T\u200Be\u200Cr\u200Dn\u2060\uFEFF Agency', 'Tern Agency'],
  ['a soft hyphen, a joiner, a selector', 'Te\u00ADr\u034Fn\uFE0F', 'Tern'],
  ['an override', 'Tern \u202Eycnega\u202C', 'Tern ycnega'],
  ['isolates and marks', '\u2067Tern\u2069 \u200EAgency\u061C', 'Tern Agency'],
  ['tags', 'Tern\u{E0041}\u{E0042}', 'Tern'],
  ['a filler that is a letter', 'Tern\u3164\u115F\uFFA0', 'Tern'],
  ['an empty Braille cell', 'Tern\u2800Agency', 'Tern Agency'],
  ['private glyphs', '\uE000Tern\u{F0000}', 'Tern'],
  ['annotations', 'Tern\uFFF9x\uFFFA', 'Ternx'],
  ['controls and line ends', 'Tern\u0000\u0007\r\n\u2028Agency\u0085', 'Tern Agency'],
  ['a pile of marks', `T${'\u0336\u0489'.repeat(20)}ern`, `T${'\u0336\u0489\u0336'}ern`],
  ['a lone surrogate', 'Tern\uD800', 'Tern\uFFFD'],
  ['spaces of all widths', ' Tern\u00A0\u2003\u3000Agency ', 'Tern Agency'],
  ['nothing that is seen', '\u200B\u202E\u2069', ''],
]

describe('a name', () => {
  it.each(SEEN)('%s', (_name, given, seen) => expect(cleanName(given, 200)).toBe(seen))
  it('is cut, at a whole character', () => {
    expect(cleanName('ﷺ'.repeat(50), 20).length).toBeLessThanOrEqual(20)
    expect(cleanName('a😀', 2)).toBe('a')
  })
})

describe('a title', () => {
  it('keeps its letters, and nothing that is not seen', () => {
    expect(cleanLabel('Ferry “Тern” \u202Eaground\u202C½\u200B', 500)).toBe('Ferry “Тern” aground½')
  })
})

const TEXT = 'The ferry ran aground off the harbour on Monday, the port said.\n\nNobody was hurt, it said.'

describe('whatever door a report comes by', () => {
  it('its names and its title are what they seem', () => {
    const taken = report({
      text: TEXT,
      source: 'Harbоur\u202E Post',
      title: 'Ferry\u0000 aground\u2066',
      byline: 'Оna Wells\u200B',
    })
    expect(taken).toMatchObject({
      sourceName: 'Harbour Post',
      sourceId: 'harbour-post',
      title: { value: 'Ferry aground' },
      byline: { value: 'Ona Wells' },
    })
  })
  it('and so are those in its text', () => {
    const front = '---\nsource: Ｈarbour Post\ntitle: Ferry\u200B aground\n---\n'
    expect(report({ text: `${front}By Оna Wells\n\n${TEXT}` })).toMatchObject({
      sourceName: 'Harbour Post',
      title: { value: 'Ferry aground' },
    })
  })
})
