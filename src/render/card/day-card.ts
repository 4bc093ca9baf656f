import { drawable } from './glyphs.ts'
import { cut, type Type, wrapped } from './wrap.ts'

/** What a day's picture says, in words; titles in order of weight. */
export type CardText = { site: string; date: string; tally: string; titles: readonly string[] }

/** In pixels: what Open Graph's readers ask for */
export const CARD = { width: 1200, height: 630 } as const

const EDGE = 64
const ROOM = CARD.width - 2 * EDGE
const PAPER = '#fbf8f1'
const INK = '#1c1a16'
const SOFT = '#5e584c'
const RED = '#8f1d14'

const NAME: Type = { size: 40, weight: 'bold' }
const DATE: Type = { size: 28, weight: 'regular' }
const ALSO: Type = { size: 30, weight: 'regular' }
/** The largest in which the title has room is taken; the last cuts it short. */
const HEADLINES: readonly (Type & { lines: number })[] = [
  { size: 104, weight: 'bold', lines: 2 },
  { size: 84, weight: 'bold', lines: 3 },
  { size: 72, weight: 'bold', lines: 3 },
  { size: 60, weight: 'bold', lines: 4 },
  { size: 52, weight: 'bold', lines: 4 },
]
const SMALLEST = { size: 52, weight: 'bold', lines: 4 } as const
const LEADING = 1.12

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const words = (text: string, x: number, y: number, type: Type, fill: string, anchor = 'start'): string =>
  `<text x="${x}" y="${y}" font-size="${type.size}" font-weight="${type.weight === 'bold' ? 700 : 400}" fill="${fill}" text-anchor="${anchor}">${escaped(text)}</text>`

const rule = (y: number, height: number, fill: string): string =>
  `<rect x="${EDGE}" y="${y}" width="${ROOM}" height="${height}" fill="${fill}"/>`

const oneLine = (text: string, type: Type, room: number): string =>
  cut(wrapped(text, type, room), 1, type, room)[0] ?? ''

const headlineOf = (title: string): string[] => {
  const type = HEADLINES.find((one) => wrapped(title, one, ROOM).length <= one.lines) ?? SMALLEST
  const lines = cut(wrapped(title, type, ROOM), type.lines, type, ROOM)
  const top = 160 + type.size
  return lines.map((line, nth) => words(line, EDGE, Math.round(top + nth * type.size * LEADING), type, INK))
}

const alsoOf = (titles: readonly string[]): string[] =>
  titles.flatMap((title, nth) => {
    const y = 560 - (titles.length - 1 - nth) * 42 - 44
    return [
      `<rect x="${EDGE}" y="${y - 18}" width="12" height="12" fill="${RED}"/>`,
      words(oneLine(title, ALSO, ROOM - 32), EDGE + 32, y, ALSO, INK),
    ]
  })

/**
 * A day's picture for those who pass its link on, as SVG of 1200 × 630 pixels: the lead's title, the date, what was
 * counted, two titles more. A title in letters that the typeface has not (Arabic, Chinese …) is left out, and where
 * no title is left the date is told in its place.
 */
export const dayCard = ({ site, date, tally, titles }: CardText): string => {
  const [lead = drawable(date) ?? '', ...others] = titles.flatMap((title) => drawable(title) || [])
  const name = drawable(site) || ''
  const body = [
    `<rect width="${CARD.width}" height="${CARD.height}" fill="${PAPER}"/>`,
    `<rect width="${CARD.width}" height="14" fill="${RED}"/>`,
    words(oneLine(name, NAME, ROOM / 2), EDGE, 92, NAME, INK),
    words(oneLine(drawable(date) ?? '', DATE, ROOM / 2), CARD.width - EDGE, 90, DATE, SOFT, 'end'),
    rule(116, 4, INK),
    rule(124, 1, INK),
    ...headlineOf(lead),
    ...alsoOf(others.slice(0, 2)),
    rule(550, 1, INK),
    words(oneLine(drawable(tally) ?? '', DATE, ROOM), EDGE, 594, DATE, SOFT),
  ]
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD.width}" height="${CARD.height}" font-family="Source Serif 4">${body.join('')}</svg>`
}
