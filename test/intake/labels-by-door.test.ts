// Labels that a door came by itself (a feed's, a page's), where nobody stands for them.
import { expect, test } from 'vitest'
import { aside, NEWS, report } from './take.ts'

const GERMAN = `Der Hafen wurde am Montag geschlossen, nachdem ein Frachter die Mole gerammt hatte, wie die Leitung mitteilte.

Niemand wurde verletzt, aber zwei der Tanks waren undicht, und die Schlepper hielten das Schiff von den Felsen fern.`

test.each([
  ['a feed', 'feed', 'feed'],
  ['a page', 'page', 'page'],
  ['nobody in between', undefined, 'given'],
] as const)('title, byline and date of %s say where they were found', (_, via, from) => {
  const made = report({
    text: NEWS,
    title: 'Port Ellery closed',
    byline: '  Ann Lee\u202e and Jo Park ',
    published: '2024-05-06T07:30:00Z',
    ...(via && { via }),
  })
  expect(made.title).toEqual({ value: 'Port Ellery closed', from })
  expect(made.byline).toEqual({ value: 'Ann Lee and Jo Park', from })
  expect(made.published).toMatchObject({ at: '2024-05-06T07:30:00Z', from })
})

test.each(['0001-01-01T00:00:00Z', '2031-01-01', 'soon'])(
  'a feed\'s date "%s" is passed over',
  (published) => {
    expect(report({ text: NEWS, published, via: 'feed' }).published).toMatchObject({
      at: '2024-05-10',
      from: 'received',
    })
    expect(aside({ text: NEWS, published }).reason).toBe('bad date')
  },
)

test("a feed's language yields to the text's own", () => {
  expect(report({ text: NEWS, language: 'de', via: 'feed' }).language).toEqual({ value: 'en', from: 'text' })
  expect(aside({ text: GERMAN, language: 'en-us', via: 'feed' }).reason).toBe('language not read')
  expect(aside({ text: NEWS, language: 'de' }).reason).toBe('language not read')
})

test.each([
  ['Reuters', 'reuters', 'byline'],
  ['Ann Lee, Associated Press', 'ap', 'byline'],
  ['Ann Lee, with files from Reuters', 'courier-example', 'assumed'],
])('the agency that signs as author has the origin: %s', (byline, originId, originFrom) => {
  const url = 'https://courier.example/a'
  expect(report({ text: NEWS, url, byline, via: 'feed' })).toMatchObject({ originId, originFrom })
})
