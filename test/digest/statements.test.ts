import { describe, expect, it } from 'vitest'
import { canStandAlone } from '../../src/digest/candidates.ts'
import { hull, intersection, intersects, rounded } from '../../src/digest/intervals.ts'
import { rootOf } from '../../src/digest/roots.ts'
import { type Statement, statementsOf, termWeigher } from '../../src/digest/statements.ts'
import { support } from '../../src/digest/support.ts'
import { FLAT, type Given, told } from './material.ts'

const statement = (text: string, more: Partial<Given> = {}): Statement => {
  const [first] = statementsOf(told({ source: 'Post', text, ...more }))
  if (first === undefined) throw new Error('no statement')
  return first
}

describe('canStandAlone', () => {
  it.each([
    ['The council of Low Ferry put off its vote on the new bridge.', true],
    ['Rain fell on Monday.', false],
    ['He said the council would put off its vote on the new bridge.', false],
    ['Would the council put off its vote on the new bridge again?', false],
    ['“The council will put off its vote on the bridge,” a member said.', false],
    ['The council called the bridge “a danger and put off its vote on it.', false],
    ['The council put off its vote. , while the mayor waited for the bridge.', false],
    ['The council put off its vote on the old bridge., while the mayor waited.', false],
    ['Senator Ann Low, R-Ky., said on Monday that the council put off its vote.', true],
    ['The council of Ferry, in the U.S., put off its vote on the new bridge.', true],
    ['Councillor Ann Low (I-Vt.) voted against the new bridge on Monday evening.', true],
    ['The bridge, opened before World War I, was closed by the council on Monday.', true],
    ['The council put off its vote on the bridge, she added on Monday evening.', false],
    ['We think that the council will put off its vote on the new bridge.', false],
    ['The council said “we put off our vote on the bridge” on Monday evening.', true],
    ['Which is where the council and its vote on the new bridge come in.', false],
    ['The full list of the bridges and their votes can be found below.', false],
    ['Check back for more on the bridges and the votes of the council.', false],
    ['The council put off its vote on the bridge, leaving the ferry to a ...', false],
  ])('%s', (text, expected) => {
    expect(canStandAlone(statement(text))).toBe(expected)
  })

  it.each([
    ['Ann Cross, 34, Ben Stone, 36, Cora Vale, 20, and an unidentified two-year-old boy.', false],
    ['Ann Cross, 34, Ben Stone, 36, Cora Vale, 20, charged with theft on Monday.', true],
  ])('with a verb in a name only: %s', (text, expected) => {
    const one = statement(text, { names: { 'Ann Cross': 'person' } })
    const deeds = [{ start: text.indexOf('Cross'), end: text.indexOf('Cross') + 5, clause: 0 }]
    expect(canStandAlone({ ...one, sentence: { ...one.sentence, deeds } })).toBe(expected)
  })
})

describe('support', () => {
  const line = (text: string, more?: Partial<Given>) => statement(text, more)
  const holds = (a: Statement, b: Statement) => support(a, b, termWeigher([a, b], FLAT)) > 0

  it.each([
    [
      'a paraphrase',
      'Rescuers freed forty sheep from the flooded barn in Lorne on Monday.',
      'On Monday forty sheep were freed by rescuers from a barn flooded in Lorne.',
      true,
    ],
    [
      'its denial',
      'Rescuers freed forty sheep from the flooded barn in Lorne on Monday.',
      'Rescuers have not freed forty sheep from the flooded barn in Lorne on Monday.',
      false,
    ],
    [
      'another subject',
      'Rescuers freed forty sheep from the flooded barn in Lorne on Monday.',
      'The barn in Lorne was sold on Monday after years of argument over its roof.',
      false,
    ],
    [
      'a plan',
      'The council of Lorne pulled down the flooded barn by the old harbour on Monday.',
      'The council of Lorne will pull down the flooded barn by the old harbour soon.',
      false,
    ],
    [
      'another count',
      'Seven fire engines stood before the flooded barn by the old harbour in Lorne.',
      'Nine fire engines stood before the flooded barn by the old harbour in Lorne town.',
      false,
    ],
    [
      'another age',
      'Rescuers found the keeper Ann Stone, 34, in the flooded barn by the harbour of Lorne.',
      'Rescuers found the keeper Ann Stone, 43, in the flooded barn by the harbour of Lorne.',
      false,
    ],
    [
      'another hour',
      'The flooded barn by the old harbour of Lorne fell at 6:30 p.m. before the crews came.',
      'The flooded barn by the old harbour of Lorne fell at 4 p.m. before the crews came.',
      false,
    ],
    [
      'an hour about as late',
      'The flooded barn by the old harbour of Lorne fell at 6:30 p.m. before the crews came.',
      'The flooded barn by the old harbour of Lorne fell at 6.25 pm before the crews came.',
      true,
    ],
    [
      'one of them for all of them',
      'Each keeper of the flooded barn by the harbour was charged with theft from the crews.',
      'Ann Stone, keeper of the barn flooded by the harbour, was charged with theft on Monday.',
      false,
    ],
    [
      'another state: still sought, then caught',
      'Ann Stone remains at large and is sought for the theft of forty sheep in Lorne.',
      'Ann Stone was arrested for the theft of forty sheep in Lorne, where she remains.',
      false,
    ],
    [
      'a state told with its end',
      'Ann Stone remains at large and is sought for the theft of forty sheep in Lorne.',
      'Ann Stone was sought for the theft of forty sheep in Lorne, at large until she surrendered.',
      false,
    ],
    [
      'in custody, then let go',
      'Ann Stone is back in the county jail of Lorne after the theft of forty sheep.',
      'Ann Stone was released from the county jail of Lorne after the theft of forty sheep.',
      false,
    ],
    [
      'one half of it',
      'Rescuers freed forty sheep from the flooded barn in Lorne and divers searched its cellar for missing shepherds.',
      'Rescuers freed forty sheep from the flooded barn in Lorne on Monday.',
      false,
    ],
    [
      'without the words it quotes',
      'Ann Stone told the council of Lorne that the flooded barn was “utterly forsaken”.',
      'Ann Stone told the council of Lorne that the flooded barn was to be cleared.',
      false,
    ],
    [
      'by others, what somebody did to himself',
      'Ann Stone accidentally shot herself in the flooded barn by the harbour of Lorne.',
      'Ann Stone was accidentally shot in the flooded barn by the harbour of Lorne, friends say.',
      false,
    ],
    [
      'an arrest by a warrant',
      'An arrest has been made in the theft of forty sheep from the barn in Lorne on Monday.',
      'A warrant has been issued in the theft of forty sheep from the barn in Lorne on Monday.',
      false,
    ],
    [
      'a charge by a plea',
      'Ann Stone was charged with three counts of theft of sheep from the barn in Lorne.',
      'Ann Stone entered guilty pleas to three counts of theft of sheep from the barn in Lorne.',
      false,
    ],
    [
      'another month',
      'Ann Stone was fined for the theft of forty sheep from the barn in Lorne in August.',
      'Ann Stone was fined for the theft of forty sheep from the barn in Lorne in January.',
      false,
    ],
    [
      'of one killed, that she was hurt',
      'Ann Stone, 24, was kicked and killed by a horse beside the flooded barn in Lorne.',
      'Ann Stone, 24, was kicked by a horse with two others beside the flooded barn in Lorne.',
      false,
    ],
    [
      'what is done by what is nearly done',
      'The council of Lorne has completed its report on the flooded barn by the harbour.',
      'The council of Lorne is nearing completion of its report on the flooded barn by the harbour.',
      false,
    ],
    [
      'what was by what may have been',
      'Ann Stone says the flooded barn of Lorne was the result of an old feud.',
      'Ann Stone said the flooded barn of Lorne might have been the result of an old feud.',
      false,
    ],
    [
      'what may have been by what was',
      'Ann Stone says the flooded barn of Lorne might have been the result of an old feud.',
      'Ann Stone said the flooded barn of Lorne was the result of an old feud, she believes.',
      true,
    ],
    [
      'an irregular verb and its other word',
      'Thousands of villagers fled when the blast shook the harbour of Lorne.',
      'Thousands of villagers flee as an explosion shook the harbour of Lorne.',
      true,
    ],
  ])('%s', (_name, a, b, expected) => {
    expect(holds(line(a), line(b))).toBe(expected)
  })

  it('asks that figures, persons and places fit', () => {
    const of = (count: string, value: number) =>
      line(`Rescuers freed ${count} sheep from the flooded barn in Lorne on Monday.`, {
        figures: [{ wording: count, measure: 'rescued', of: 'sheep', low: value, high: value }],
      })
    expect(holds(of('forty', 40), of('forty', 40))).toBe(true)
    expect(holds(of('forty', 40), of('ninety', 90))).toBe(false)
    const by = (name: string) =>
      line(`${name} told the council in Lorne that the flooded barn would be pulled down.`, {
        names: { [name]: 'person' },
      })
    expect(holds(by('Olga Brandt'), by('Olga Brandt'))).toBe(true)
    expect(holds(by('Olga Brandt'), by('Jon Reyes'))).toBe(false)
    const fell = (wording: string, ...names: string[]) =>
      line(`${wording} fell from the roof of the flooded barn in Lorne on Monday.`, {
        names: Object.fromEntries(names.map((name) => [name, 'person' as const])),
      })
    expect(holds(fell('Old Man Finn', 'Old Man Finn'), fell('An old man'))).toBe(false)
    const both = fell('Ada Stone and Ben Stone', 'Ada Stone', 'Ben Stone')
    expect(holds(both, fell('Ben Stone and Ada Stone', 'Ada Stone', 'Ben Stone'))).toBe(true)
    expect(holds(both, fell('With others Ada Stone', 'Ada Stone'))).toBe(false)
  })
})

describe('intervals', () => {
  it.each([
    [
      { low: 3.8, high: null },
      { low: 3.6, high: 4 },
      { low: 3.8, high: 4 },
      { low: 3.6, high: 4 },
    ],
    [{ low: null, high: 9 }, { low: 10, high: 12 }, null, { low: 9, high: 12 }],
    [
      { low: 2, high: null },
      { low: 5, high: null },
      { low: 5, high: null },
      { low: 2, high: 5 },
    ],
  ])('%j and %j', (a, b, both, all) => {
    expect(intersection([a, b])).toEqual(both)
    expect(intersects(a, b)).toBe(both !== null)
    expect(hull([a, b])).toEqual(all)
  })

  it.each([
    [41, false, { low: 41, high: 41 }],
    [160_000, false, { low: 155_000, high: 165_000 }],
    [2, true, { low: 1.5, high: 2.99 }],
    [72, true, { low: 72, high: 72 }],
  ])('%d is rounded', (value, isDuration, expected) => {
    expect(rounded({ low: value, high: value }, isDuration)).toEqual(expected)
  })
})

describe('rootOf', () => {
  it.each([
    ['negotiator', 'negotiation'],
    ['recaptured', 'recapture'],
    ['verified', 'verify'],
    ['fled', 'flee'],
    ['explosion', 'blast'],
  ])('%s is of one root with %s', (a, b) => {
    expect(rootOf(a)).toBe(rootOf(b))
  })

  it.each(['5000', 'flee', 'city'])('%s stays as it is', (term) => {
    expect(rootOf(term)).toBe(term)
  })
})
