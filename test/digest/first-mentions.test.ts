import { describe, expect, it } from 'vitest'
import { digestEvent } from '../../src/digest/digest-event.ts'
import { viewOf } from '../../src/digest/event-view.ts'
import { firstMentionsOf, withFirstMentions } from '../../src/digest/first-mentions.ts'
import { rootOfWord } from '../../src/digest/roots.ts'
import { strandsOf } from '../../src/digest/strands.ts'
import { eventOf, FLAT, type Given, told } from './material.ts'

const statementsOf = (given: Given) => {
  const view = viewOf(eventOf([told(given)]), FLAT)
  return { view, statements: view.statements, mentionsOf: firstMentionsOf(view) }
}

const OPENING = 'Parliament agreed on the new fishing quota on Thursday after a long night of debate.'
const NARROW = 'Heavy rain washed away a narrow wooden footbridge near the village mill.'

describe('a definite noun phrase and its first mention', () => {
  it.each([
    [
      'brought in as "a …" before it',
      NARROW,
      'Nobody was standing on the footbridge when it fell.',
      ['footbridge'],
    ],
    [
      'brought in as "the … of"',
      'A wave tore the footbridge of the old mill away.',
      'It fell as two cyclists neared the footbridge.',
      ['footbridge'],
    ],
    ['further described itself', NARROW, 'Nobody was hurt near the footbridge that links the farms.', []],
    ['never brought in', 'Heavy rain fell.', 'Nobody was standing on the footbridge when it fell.', []],
    ['one of several', NARROW, 'One survivor was found on the far bank in the evening.', ['survivor']],
    ['another of its kind', NARROW, 'Another footbridge had been closed in the week before.', ['footbridge']],
    ['another turn of what goes on', NARROW, 'A second round was held late in the evening.', []],
    ['known from the opening', NARROW, 'Ministers defended the quota after the vote ended there.', []],
    ['brought in by the statement itself', NARROW, 'They built a shelter and slept beside the shelter.', []],
    [
      'known to everybody',
      'He has sailed round a world of islands.',
      'Nobody else has sailed round the world.',
      [],
    ],
  ])('%s', (_, before, sentence, expected) => {
    const { statements, mentionsOf } = statementsOf({
      source: 'Post',
      text: `${OPENING} ${before} ${sentence}`,
    })
    const statement = statements.find(({ text }) => text === sentence)
    expect(statement && mentionsOf(statement).map(({ root }) => root)).toEqual(expected.map(rootOfWord))
  })

  it('stands among lines only beside one that tells of it, unless it is the first', () => {
    const text = `${OPENING} ${NARROW} Nobody was standing on the footbridge when it fell.`
    const { statements, mentionsOf } = statementsOf({ source: 'Post', text })
    const [opening, narrow, nobody] = statements.map((statement) => ({ statement }))
    if (!opening || !narrow || !nobody) throw new Error('three sentences')
    expect(withFirstMentions([opening, nobody], mentionsOf)).toEqual([opening])
    expect(withFirstMentions([opening, nobody, narrow], mentionsOf)).toEqual([opening, nobody, narrow])
    expect(withFirstMentions([nobody, opening], mentionsOf)).toEqual([nobody, opening])
  })
})

const LEAD = 'Storm Ada cut the power in most of the capital on Thursday.'
const post = told({
  source: 'Harbour Post',
  text: `${LEAD} Engineers hope to mend the lines of the capital by Friday, the grid company told reporters. Schools in the capital stay closed until the power is back. In Norling a falling crane crushed a laundry near the harbour. Four people were hurt and one killed, according to rescue workers. Warden Ines Falk handed out pictures of the hole torn into the laundry.`,
  names: { Norling: 'place', 'Ines Falk': 'person' },
  figures: [
    { wording: 'Four people', measure: 'injured', low: 4, high: 4, where: 'Norling' },
    { wording: 'one killed', measure: 'killed', low: 1, high: 1, where: 'Norling' },
  ],
})
const gazette = told({
  source: 'Gazette',
  text: 'Storm Ada left most of the capital without power on Thursday. Trains in the capital stood still for hours. The mayor asked people to stay at home until Friday. In Norling, up the coast, a crane fell on a laundry during the storm.',
  names: { Norling: 'place' },
})

describe('what goes on with a strand', () => {
  const event = eventOf([post, gazette])
  const view = viewOf(event, FLAT)
  const strands = strandsOf(view, FLAT)
  const strandOf = (words: string) => {
    const statement = view.statements.find(({ text }) => text.includes(words))
    return statement && strands.of(statement)
  }

  it.each([
    ['names the place', 'a falling crane', 'Norling'],
    ['has figures of the place', 'Four people', 'Norling'],
    ['tells more of what was brought in there', 'Warden Ines', 'Norling'],
    ['tells of the main thread', 'Schools in', undefined],
  ])('%s', (_, words, strand) => expect(strandOf(words)).toBe(strand))

  it('stands behind what names the place, and never in the main thread', () => {
    const { lines } = digestEvent(event, '2024-05-02', FLAT)
    const own = lines.filter(({ strand }) => strand === 'Norling')
    expect(own[0]?.text).toContain('Norling')
    expect(own.map(({ text }) => text)).toContain(
      'Four people were hurt and one killed, according to rescue workers.',
    )
    expect(lines.filter(({ strand, text }) => strand === undefined && /Four people|Falk/.test(text))).toEqual(
      [],
    )
  })
})
