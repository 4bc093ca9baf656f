import { describe, expect, it } from 'vitest'
import { createApp } from '../../src/http/app.ts'
import { dayJsonLd, eventJsonLd } from '../../src/render/json-ld.ts'
import { dayPicturePath } from '../../src/render/paths.ts'
import { wordsIn } from '../../src/render/words/languages.ts'
import { fakePorts } from '../http/fakes.ts'
import { EVENT, GOLDEN } from '../http/golden.ts'

const SITE_URL = 'https://day.example'
const SITE = { title: 'The Daybook', url: SITE_URL, canonicalUrl: SITE_URL, words: wordsIn('en') }

/** The terms that schema.org has and the pages use, and the kinds of things that have each. */
const VOCABULARY: Record<string, string[]> = {
  Thing: ['name', 'url', 'image', 'mainEntityOfPage', 'potentialAction'],
  CreativeWork: [
    'headline',
    'datePublished',
    'dateModified',
    'temporalCoverage',
    'inLanguage',
    'isPartOf',
    'isBasedOn',
    'publisher',
    'sourceOrganization',
    'mainEntity',
  ],
  ItemList: ['itemListElement', 'numberOfItems'],
  ListItem: ['position', 'item'],
  SearchAction: ['target', 'query-input'],
  EntryPoint: ['urlTemplate'],
}
const KINDS: Record<string, string[]> = {
  WebSite: ['Thing', 'CreativeWork'],
  CollectionPage: ['Thing', 'CreativeWork'],
  NewsArticle: ['Thing', 'CreativeWork'],
  Organization: ['Thing'],
  ItemList: ['Thing', 'ItemList'],
  BreadcrumbList: ['Thing', 'ItemList'],
  ListItem: ['Thing', 'ListItem'],
  SearchAction: ['Thing', 'SearchAction'],
  EntryPoint: ['Thing', 'EntryPoint'],
}

const misfits = (thing: unknown): string[] => {
  if (Array.isArray(thing)) return thing.flatMap(misfits)
  if (typeof thing !== 'object' || thing === null) return []
  const { '@type': kind, '@context': _, '@id': _id, ...terms } = thing as Record<string, unknown>
  const known = (KINDS[String(kind)] ?? []).flatMap((one) => VOCABULARY[one] ?? [])
  const own = Object.keys(terms).filter((term) => !known.includes(term))
  return [...own.map((term) => `${kind}.${term}`), ...Object.values(terms).flatMap(misfits)]
}

describe.each([
  { page: 'a day', things: dayJsonLd(SITE, GOLDEN, false), kinds: ['CollectionPage', 'BreadcrumbList'] },
  { page: 'the front page', things: dayJsonLd(SITE, GOLDEN, true), kinds: ['CollectionPage', 'WebSite'] },
  { page: 'an event', things: eventJsonLd(SITE, EVENT), kinds: ['NewsArticle', 'BreadcrumbList'] },
])('JSON-LD of $page', ({ things, kinds }) => {
  it('is of these kinds, in terms of schema.org’s', () => {
    expect(things).toMatchObject(kinds.map((kind) => ({ '@context': 'https://schema.org', '@type': kind })))
    expect(misfits(things)).toEqual([])
  })
  it('names no author, and no address but whole ones', () => {
    expect(JSON.stringify(things)).not.toMatch(/"(author|creator)"/)
    for (const [, address = ''] of JSON.stringify(things).matchAll(/"(?:url|item|@id|image)":"([^"]*)"/g))
      expect(address).toMatch(/^https:\/\//)
  })
})

it('an event rests on the reports of others', () => {
  const [article] = eventJsonLd(SITE, EVENT) as { isBasedOn: { publisher: { name: string } }[] }[]
  expect(article?.isBasedOn.length).toBeGreaterThan(2)
  expect(article?.isBasedOn.every(({ publisher }) => publisher.name !== SITE.title)).toBe(true)
})

it.each(['/', '/2031/05/06', EVENT.url])('%s holds it as blocks that no report’s text ends', async (path) => {
  const app = createApp()
  const { ports } = fakePorts({ siteUrl: SITE_URL })
  const html = await (await app.request(path, {}, { ports })).text()
  const blocks = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)]
  expect(blocks).toHaveLength(2)
  for (const [, json = ''] of blocks) expect(JSON.parse(json)).toHaveProperty('@type')
  expect(html.match(/<script/g)).toHaveLength(2)
  expect(html.length).toBeLessThan(60_000)
  const image = /<meta property="og:image" content="([^"]*)"/.exec(html)?.[1]
  const date = path === EVENT.url ? EVENT.lastDay : '2031-05-06'
  expect(image).toBe(`${SITE_URL}${dayPicturePath(date)}`)
})

it('there is none where the operator set no address', () => {
  const site = { ...SITE, canonicalUrl: '' }
  expect([dayJsonLd(site, GOLDEN, true), eventJsonLd(site, EVENT)]).toEqual([[], []])
})
