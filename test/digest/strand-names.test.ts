import { describe, expect, it } from 'vitest'
import { viewOf } from '../../src/digest/event-view.ts'
import { isOneName, rarityOf, strandNamer } from '../../src/digest/strand-names.ts'
import { eventOf, FLAT, told } from './material.ts'

const view = viewOf(
  eventOf([
    told({
      source: 'Post',
      title: 'Ferry runs aground off Eastport',
      text: 'The ferry ran aground. Deputies of Norling came. The deputies left. Ann Stone drank 5 GB of tea.',
      names: { 'Ann Stone': 'person' },
    }),
  ]),
  FLAT,
)

describe('a name that may name a strand', () => {
  it.each([
    ['Norling', true],
    ['Eastport', false],
    ['Eastporters', false],
    ['Deputies', false],
    ['Stone', false],
    ['GB', false],
    ['MPs', false],
    ['Stone Bay', true],
  ])('%s: %s', (name, expected) => {
    expect(strandNamer(view, 0)(name)).toBe(expected)
  })

  it('is as rare as its rarest word, whatever its number', () => {
    const background = { documents: 1000, of: (term: string) => (/^(?:united|state)$/.test(term) ? 500 : 10) }
    expect(rarityOf('United States', background)).toBeLessThan(1)
    expect(rarityOf('United Norling', background)).toBeGreaterThan(4)
  })
})

const fragments = viewOf(
  eventOf([
    told({
      source: 'Post',
      text: 'A ferry sailed to Harvest Bay. In Isle of Harlow the Finlander said so to Mr Crossmun. The Finlander left for the town of Norling.',
      names: { Harvest: 'other', Harlow: 'place', Crossmun: 'other', Finlander: 'other', Norling: 'place' },
    }),
  ]),
  FLAT,
)

describe('a name that is not what it seems', () => {
  it.each([
    ['part of a longer name', 'Harvest', false],
    ['part of a longer name behind "of"', 'Harlow', false],
    ['a surname', 'Crossmun', false],
    ['somebody told by a common noun', 'Finlander', false],
    ['what a common noun is of', 'Norling', true],
    ['an abbreviation', 'DNA', false],
    ['a sign', 'K2', false],
  ])('%s: %s, %s', (_, name, expected) => expect(strandNamer(fragments, 0)(name)).toBe(expected))

  const others = viewOf(
    eventOf([
      told({
        source: 'Post',
        text: 'The crew posted the film on Quipster. A Quipster post by the mayor followed. A Vessna of the coast guard came; two Vessnas turned back. Her son, Arri, and a friend swam ashore. Hanna and Bonnu were found in Norling.',
        names: {
          Quipster: 'other',
          Vessna: 'other',
          Vessnas: 'other',
          Arri: 'other',
          Hanna: 'person',
          Bonnu: 'other',
          Norling: 'place',
        },
      }),
    ]),
    FLAT,
  )

  it.each([
    ['where something was posted', 'Quipster', false],
    ['a thing of one make', 'Vessna', false],
    ['several of one make', 'Vessnas', false],
    ['somebody’s son', 'Arri', false],
    ['somebody told with a person', 'Bonnu', false],
    ['a place', 'Norling', true],
  ])('%s: %s, %s', (_, name, expected) => expect(strandNamer(others, 0)(name)).toBe(expected))

  it.each([
    ['Norlinga', 'Norrlinga', true],
    ['Port Ada', 'Port Ada Airport', true],
    ['Austria', 'Australia', false],
    ['North Ada', 'South Ada', false],
  ])('%s and %s are one: %s', (a, b, expected) => expect(isOneName(a, b)).toBe(expected))
})
