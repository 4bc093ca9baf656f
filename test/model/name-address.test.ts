import { assert, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nameSlug } from '../../src/model/name-address.ts'
import { namePath, searchPath, sourcePath } from '../../src/render/paths.ts'

describe('a name’s slug', () => {
  const table: [name: string, slug: string][] = [
    ['Ada Marsh', 'ada-marsh'],
    ['ADA  MARSH', 'ada-marsh'],
    ['Orla Ó Briain-Skärgård', 'orla-o-briain-skargard'],
    ['N’Dara', 'ndara'],
    ["N'Dara", 'ndara'],
    ['Øystein Łęcki', 'oystein-lecki'],
    ['Straße', 'strasse'],
    ['Київ', 'київ'],
    ['Київ', 'київ'],
    ['東京', '東京'],
    ['가나', '가나'],
    ['किताब', 'किताब'],
    ['G20', 'g20'],
    ['ＡＢＣ Ltd.', 'abc-ltd'],
    ['a/b?c#d.json', 'a-b-c-d-json'],
  ]
  it.each(table)('%s → %s', (name, slug) => expect(nameSlug(name)).toBe(slug))

  it('is a hash where no word is left, another for another name', () => {
    expect(nameSlug('…')).toMatch(/^[0-9a-f]{16}$/)
    expect(nameSlug('…')).not.toBe(nameSlug('—'))
  })
  it('of a long name is cut, and told from others that begin alike', () => {
    const [one, other] = [nameSlug('Harbour '.repeat(40)), nameSlug(`${'Harbour '.repeat(40)}Board`)]
    expect(one).toMatch(/^harbour-.*-[0-9a-f]{16}$/)
    expect(one.length).toBeLessThanOrEqual(80)
    expect(one).not.toBe(other)
  })
  it('of a slug is that slug, whatever the name, and makes a path of one piece', () => {
    assert(
      property(string({ unit: 'binary', maxLength: 120 }), (name) => {
        const slug = nameSlug(name)
        expect(nameSlug(slug)).toBe(slug)
        expect(namePath(name)).toMatch(/^\/names\/[^/?#\s]+$/)
        expect(decodeURIComponent(namePath(name))).toBe(`/names/${slug}`)
      }),
    )
  })
})

describe('paths', () => {
  it.each([
    [namePath('Ada Marsh'), '/names/ada-marsh'],
    [namePath('Київ'), '/names/%D0%BA%D0%B8%D1%97%D0%B2'],
    [sourcePath('tern'), '/sources/tern'],
    [searchPath({ q: 'a "b c"' }), '/search?q=a+%22b+c%22'],
    [
      searchPath({ q: 'a', from: '2031-05-06', to: '', source: 'tern', order: 'newest', page: 2 }),
      '/search?q=a&from=2031-05-06&source=tern&order=newest&page=2',
    ],
    [searchPath({ q: '' }), '/search'],
  ])('%s', (path, expected) => expect(path).toBe(expected))
})
