import { describe, expect, it } from 'vitest'
import { sentenceSpans } from '../../src/reading/sentences.ts'
import { read, readText, reportOf } from './report-of.ts'

/** Sentences are written one to a line and joined by a blank: the splitter must find the lines again. */
const CASES: [name: string, sentences: string[]][] = [
  ['full stops', ['The dam broke.', 'Nobody was hurt.']],
  ['questions and cries', ['Who did it?', 'Nobody knows!', 'It stays so.']],
  ['initials of a state', ['She left the U.S. for good.', 'The U.S. Army followed.']],
  ['initials at an end', ['They live in the U.K.', 'The weather is poor.']],
  ['titles', ['Gen. Oduya met Mrs. Lind and Sen. Park.', 'Dr. Mara stayed.']],
  ['initials of names', ['Ada B. Stone wrote to J. K. Lind.', 'He answered.']],
  ['I at an end', ['It was you and I.', 'Nobody else came.']],
  ['months', ['It began on Mar. 3 and ended on Sept. 9.', 'Rain fell.']],
  ['numbers of things', ['He lives at No. 5 and reads p. 7.', 'No.', 'She does not.']],
  ['decimals', ['It cost $3.50 and weighed 2.5 kg.', 'It sank.']],
  ['clock times', ['It closed at 5 p.m. Tuesday.', 'It opened at 9 a.m.', 'The queue was long.']],
  ['a time before its sentence', ['At 5 a.m. Mr. Stone left.', 'He is back.']],
  [
    'companies',
    ['Stone & Co. sued Lind Inc. over it.', 'They settled with Park Ltd.', 'The case is closed.'],
  ],
  ['latin', ['It hit towns, e.g. Lind, i.e. the coast.', 'Ships, boats, etc. sank.']],
  ['closing marks', ['He called it “a fine thing.”', 'It was not.']],
  ['straight marks', ['She said, "It is over."', 'They left.']],
  ['a speaker in small letters', ['“Is it over?” he asked.', 'It was.']],
  ['a speaker in large letters', ['“Is it over?” Mr. Stone asked.', 'It was.']],
  ['inside a quotation', ['“We came.', 'We saw,” she said.']],
  ['brackets', ['He taught (He had been a smith before.) at the school.', 'It burned.']],
  ['an ellipsis inside', ['Well ... it was so.', 'It is over.']],
  ['an ellipsis at an end', ['I never said so....', 'She left.']],
  ['addresses', ['Write to ada.stone@lind.example.com.', 'See https://lind.example.com/a.b.html.', 'Done.']],
  ['a digit first', ['The quake was weak.', '20 houses fell.']],
  ['list numbers', ['1. The first thing', '2. The second thing']],
  ['a comma left over', ['It was so.', ', while others went.']],
]

describe('sentenceSpans', () => {
  it.each(CASES)('parts %s', (_name, sentences) => {
    const text = sentences.join(' ')
    const found = sentenceSpans(text, { start: 0, end: text.length })
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(sentences)
  })

  it('parts what lost its space', () => {
    const text = 'The dam broke.The town flooded.'
    expect(sentenceSpans(text, { start: 0, end: text.length })).toEqual([
      { start: 0, end: 14 },
      { start: 14, end: 31 },
    ])
  })
})

describe('sentences of a reading', () => {
  it('are of the headline and the news, never across paragraphs, without the dateline', () => {
    const text = '# Dam breaks\nLIND (AP) – The dam broke. It was\nold.\n! A dam. Photo by A. Stone'
    const dateline = { place: 'LIND', agency: 'AP', span: { start: 13, end: 22 } }
    const { sentences } = read(reportOf(text, { dateline }))
    expect(
      sentences.map(({ start, end, index, paragraph }) => [text.slice(start, end), index, paragraph]),
    ).toEqual([
      ['Dam breaks', -1, 0],
      ['The dam broke.', 0, 1],
      ['It was', 1, 1],
      ['old.', 2, 2],
    ])
  })

  it.each([
    ['The dam broke.', true],
    ['“The dam broke.”', true],
    ['The dam broke', false],
    ['while others went.', false],
    ['“The dam broke. It was old,” Ada Stone said.', false],
  ])('%s is whole: %s', (text, expected) => {
    expect(readText(text).sentences[0]?.complete).toBe(expected)
  })

  it.each([
    ['The dam broke.', false],
    ['He said the dam broke.', true],
    ['But the dam broke.', true],
    ['Since then, the dam has held.', true],
    ['The two met again.', true],
    ['These were old.', true],
    ['This week the dam broke.', false],
    ['It is impossible to mend the dam.', false],
    ['“The dam broke,” he said.', true],
    ['“The dam broke,” Ada Stone said.', false],
    ['Before he left, Ivo Brandt closed the dam.', false],
    ['Ada Stone said she would mend the dam.', false],
    ['In exchange, the town pays.', true],
    ['Meanwhile, the town slept.', false],
  ])('%s leans back: %s', (text, expected) => {
    expect(readText(text).sentences[0]?.leansBack).toBe(expected)
  })

  it('leans back inside a quotation that another sentence attributes', () => {
    const { sentences } = readText('“We came. We saw. We left,” said Ada Stone, a clerk.')
    expect(sentences.map(({ leansBack }) => leansBack)).toEqual([true, true, false])
  })

  it.each([
    ['The bridge is closed, the mayor said.', 'the mayor'],
    ['According to the mayor, the bridge is closed.', 'the mayor'],
    ['The bridge is closed, according to figures from the port authority.', 'the port authority'],
    ['Ada Stone, the mayor of Lind, told reporters the bridge was closed.', 'Ada Stone'],
    ['“The bridge is closed,” said Mayor Ada Stone on Monday.', 'Ada Stone'],
    ['Lind Mayor Ada Stone said the bridge was closed.', 'Ada Stone'],
    ['The mayor of Lind, near Tarno, said the bridge was closed.', 'the mayor of Lind'],
    ['Two port officials said the bridge was closed.', 'two port officials'],
    ['The bridge is closed.', null],
    ['The United States has little hope.', null],
    ['The mayor promised to mend the bridge.', null],
  ])('%s is attributed to %s', (text, expected) => {
    expect(readText(text).sentences[0]?.attributedTo).toBe(expected)
  })

  it('answers a pronoun by the last speaker', () => {
    const { sentences } = readText('Ada Stone said the bridge was closed. She said it was old.')
    expect(sentences[1]?.attributedTo).toBe('Ada Stone')
  })

  it.each([
    ['Reuters could not immediately verify the numbers.', ['could not immediately verify']],
    ['The army reportedly left.', ['reportedly']],
    ['The army left.', []],
  ])('%s is hedged by %j', (text, expected) => {
    expect(readText(text).sentences[0]?.hedges).toEqual(expected)
  })
})
