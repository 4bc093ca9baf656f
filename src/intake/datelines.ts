import type { Dateline } from '../model/report.ts'
import { DAY_AND_MONTH } from './date-patterns.ts'
import type { Signatures } from './signatures.ts'

const HEAD_CHARS = 180
const CAPS = "\\p{Lu}[\\p{Lu}'’.-]*[\\p{Lu}.](?:-\\p{L}+)?"
const SMALL = '(?:de|del|la|of|the|and|al|el|an|am|upon|sur)'
const CAPS_PLACE = `${CAPS}(?:[ /-](?:${SMALL} )?${CAPS}){0,4}`
const TITLE = "\\p{Lu}[\\p{L}'’.-]+"
const TITLE_PLACE = `${TITLE}(?:[ /-](?:${SMALL} )?${TITLE}){0,3}`
const REGION = `(?:, ?${TITLE}(?: ${TITLE}){0,2}\\.?| ?\\[${TITLE}(?: ${TITLE})*\\])?`
const DATE = `(?:(?:\\p{Lu}\\p{Ll}+day,? )?${DAY_AND_MONTH})`
const AGENCY =
  '(?:\\(([\\p{L}][^()\\n]{1,39})\\)|\\/([\\p{L}][\\p{L} .-]{1,24})\\/|\\|([\\p{L}][\\p{L} .-]{1,24})\\|)'
const DASH = '(?:—|–|―|--+|-|:|>>|\\|)'
const NEXT = '(?=\\s*["“\'‘«(\\[]?[\\p{Lu}\\p{N}$€£])'

/** "PLACE, Region, March 29 (AGENCY) —": any part but the agency may be absent. */
const SIGNED = new RegExp(
  `^(?:(${CAPS_PLACE}|${TITLE_PLACE})(${REGION}))?[,.]? ?((?:${DATE})?)[,.:]? ?${AGENCY} ?(${DASH}|\\.)?\\s*`,
  'u',
)
const PLACED = new RegExp(
  `^(${CAPS_PLACE})(${REGION})(,? ?(?:${DATE})?) ?(—|–|―|--+| - |:| >> | \\| )\\s*${NEXT}`,
  'u',
)
const REGIONAL = new RegExp(
  `^(${TITLE_PLACE})(, ?${TITLE}(?: ${TITLE}){0,2}\\.?) ?(—|–|―|--+|(?<= )-(?= )) ?${NEXT}`,
  'u',
)
const AGENCY_FIRST = new RegExp(`^(\\p{L}[\\p{L} ]{1,24}?) ?(—|–|―|--+|-)\\s+${NEXT}`, 'u')
const INTERFAX_STYLE = new RegExp(
  `^(${CAPS_PLACE})\\. (?:${DATE})\\. ?(\\p{L}[\\p{L}-]{2,24}) ?(?:${DASH}|\\.)\\s*`,
  'u',
)

/** Words in capitals that head a paragraph and are no place. */
const LABELS =
  /^(?:BREAKING|UPDATED?|WATCH|EXCLUSIVE|CORRECTION|VIDEO|PHOTOS?|NOTE|LIVE|READ|MORE|RELATED|LATEST|THE LATEST|ANALYSIS|OPINION|FACTBOX|EXPLAINER|EXPLAINED|TIMELINE|URGENT|WARNING|ALERT|FILE|STORY|EDITOR.*|DEVELOPING|BREAKING NEWS|JUST IN|LISTEN|SEE|ALSO|QUESTION|ANSWER|Q|A|ORIGINAL.*|UPDATE \d*|BACKGROUND|SUMMARY|KEY .*|PREVIOUS.*|PREVIOUSLY|WHAT.*|WHO|WHY|HOW|WHEN|WHERE|I|AM|PM|TV|TONIGHT|TODAY|REPORTS?|POLICE|CHARGED.*|MANDATORY.*|CREDIT.*)\b/

type Head = { place: string; region: string; agency: string; length: number; date: string }

const head = (parts: Partial<Head> & { length: number }): Head => ({
  place: '',
  region: '',
  agency: '',
  date: '',
  ...parts,
})

const isCapitals = (place: string): boolean => place !== '' && place === place.toUpperCase()

const signed = (text: string, signatures: Signatures): Head | null => {
  const match = SIGNED.exec(text)
  if (!match) return null
  const [all, place = '', region = '', date = '', a, b, c, dash] = match
  const agency = (a ?? b ?? c ?? '').trim()
  if (/\b(?:photo|image|file|getty|pool)\b/i.test(agency)) return null
  const known = signatures.within(agency).length > 0
  // "Ann Lee (Labour) said": without a registered agency more of a dateline must be there.
  const formal =
    dash !== undefined && dash !== '.' && (isCapitals(place || agency) || date !== '' || region !== '')
  const standsOpen = dash !== undefined || date !== '' || isCapitals(place) || region !== ''
  const begins = /^["“'‘«([]?[\p{Lu}\p{N}$€£]/u.test(text.slice(all.length)) || all.length === text.length
  return (known ? standsOpen || place === '' : formal) && (begins || dash !== undefined)
    ? head({ place, region, date, agency, length: all.length })
    : null
}

const placed = (text: string, first: boolean): Head | null => {
  const match = PLACED.exec(text)
  if (!match) return null
  const [all, place = '', region = '', date = '', dash = ''] = match
  const letters = place.replace(/[^\p{L}]/gu, '').length
  if (letters < 3 || LABELS.test(place) || (dash.startsWith(':') && (!first || letters < 4))) return null
  return head({ place, region, date, length: all.length })
}

const regional = (text: string): Head | null => {
  const match = REGIONAL.exec(text)
  return match ? head({ place: match[1] ?? '', region: match[2] ?? '', length: match[0].length }) : null
}

const agencyFirst = (text: string, signatures: Signatures): Head | null => {
  const match = AGENCY_FIRST.exec(text)
  const agency = match?.[1]?.trim() ?? ''
  return match && signatures.signs(agency) ? head({ agency, length: match[0].length }) : null
}

const interfaxStyle = (text: string, signatures: Signatures): Head | null => {
  const match = INTERFAX_STYLE.exec(text)
  const agency = match?.[2] ?? ''
  return match && signatures.signs(agency)
    ? head({ place: match[1] ?? '', agency, length: match[0].length })
    : null
}

/**
 * The dateline a paragraph of news begins with: "KYIV, Ukraine (AP) — ", "March 29 (UPI) -- ", "LVIV: ".
 * Its span runs from the paragraph's start to the first word of the news, dash and space included; the paragraph's
 * own span keeps it. `place` is as written, and '' where only a date and an agency stand there.
 * `first`: the paragraph is the report's first prose, where weaker forms are believed too.
 */
export const datelineAt = (
  text: string,
  start: number,
  end: number,
  signatures: Signatures,
  first: boolean,
): Dateline | null => {
  const opening = text.slice(start, Math.min(end, start + HEAD_CHARS))
  const found =
    signed(opening, signatures) ??
    placed(opening, first) ??
    interfaxStyle(opening, signatures) ??
    (first ? (regional(opening) ?? agencyFirst(opening, signatures)) : null)
  if (!found) return null
  const agency = found.agency ? { agency: found.agency } : {}
  return { place: found.place.replace(/[,.]$/, ''), ...agency, span: { start, end: start + found.length } }
}

const PLACE_LINE = new RegExp(`^(?:${CAPS_PLACE}|${TITLE_PLACE})${REGION}(?:[,/] ?(?:${TITLE_PLACE}))?$`, 'u')

const PLACE_AND_DASH = new RegExp(`^(${CAPS_PLACE})${REGION} ?(?:—|–|―|--+|-|:)$`, 'u')

/** A line that is a place in capitals and a dash, whose news begins on the next line: "DENVER -". */
export const placeBeforeDash = (line: string): string | null =>
  line.length <= 60 ? (PLACE_AND_DASH.exec(line)?.[1] ?? null) : null

/** Whether a whole line can be the place of a dateline that stands on lines of its own. */
export const isPlaceLine = (line: string): boolean => line.length <= 60 && PLACE_LINE.test(line)

/** The whole line as a dateline: "ISTANBUL (Reuters)", "Istanbul, March 29 (dpa)". */
export const datelineLine = (
  text: string,
  start: number,
  end: number,
  signatures: Signatures,
): Dateline | null => {
  if (end - start > 80) return null
  const found = signed(text.slice(start, end), signatures)
  return found && found.length === end - start && found.agency
    ? { place: found.place, agency: found.agency, span: { start, end } }
    : null
}
