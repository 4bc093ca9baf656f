import { describe, expect, it } from 'vitest'
import { viewOf } from '../../src/digest/event-view.ts'
import { rarityOf, strandNamer } from '../../src/digest/strand-names.ts'
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
