import type { EditionRecord } from '../../model/correction.ts'
import { blocks, bullets, documentOf, link, plain } from '../markdown.ts'
import { dayPath, editionPath } from '../paths.ts'
import { instantIn, longDay } from '../wording.ts'
import type { Words } from '../words/words.ts'
import { differenceOf, marked, standingOf } from './changed.tsx'
import { byEdition, type CorrectionList } from './corrections-page.tsx'
import { type EditionList, nothingOf, type OneEdition } from './edition-pages.tsx'
import { correctionsByEvent, type Group, groupedByEvent, type Placed } from './grouped.ts'
import type { Part } from './word-diff.ts'

const MARKS = { same: '', out: '~~', in: '**' } as const

/** ~~what went~~ and **what came**; a mark takes no white space in. */
const inMarks = ({ kind, text }: Part): string => {
  const [lead, words, rest] = marked(text)
  if (words === '') return text
  return `${lead}${MARKS[kind]}${plain(words)}${MARKS[kind]}${rest}`
}

const changeItem = ({ change, href }: Placed, words: Words): string => {
  const kind = href === undefined ? words.changes[change.kind] : link(words.changes[change.kind], href)
  const standing = standingOf(change, words)
  const what = change.about === undefined ? '' : `${plain(change.about)}: `
  const told = differenceOf(change).map(inMarks).join('').replace(/\s+/g, ' ')
  return `${kind}: ${what}${told}${standing === null ? '' : ` (${standing})`}`
}

const groupsOf = (groups: Group[], words: Words, heading: string): string =>
  blocks(
    ...groups.flatMap(({ event, url, changes }) => {
      const title = event?.title || words.history.someEvent
      return [
        `${heading} ${url === null ? plain(title) : link(title, url)}`,
        bullets(changes.map((placed) => changeItem(placed, words))),
      ]
    }),
  )

const changesOf = (edition: EditionRecord, words: Words, heading: string): string =>
  nothingOf(edition, words) ?? groupsOf(groupedByEvent(edition), words, heading)

const builtText = (at: string, timezone: string, words: Words): string =>
  `${words.day.built} ${instantIn(at, timezone, words)}`

export const editionsMarkdown = ({ date, items, timezone }: EditionList, words: Words): string =>
  documentOf(
    `# ${words.history.editionsOf(longDay(date, words))}`,
    ...items.map((edition) =>
      blocks(
        `## ${link(words.day.edition(edition.edition), editionPath(date, edition.edition))}`,
        builtText(edition.builtAt, timezone, words),
        changesOf(edition, words, '###'),
      ),
    ),
  )

export const editionMarkdown = (edition: OneEdition, timezone: string, words: Words): string =>
  documentOf(
    `# ${words.history.editionOf(edition.edition, longDay(edition.date, words))}`,
    builtText(edition.builtAt, timezone, words),
    changesOf(edition, words, '##'),
  )

export const correctionsMarkdown = ({ items, timezone }: CorrectionList, words: Words): string =>
  documentOf(
    `# ${words.corrections.title}`,
    items.length === 0 ? words.history.noCorrections : words.history.corrections,
    ...byEdition(items).map(([{ date, edition, builtAt }, some]) =>
      blocks(
        `## ${link(longDay(date, words), dayPath(date))}`,
        `${words.day.edition(edition)}, ${builtText(builtAt, timezone, words)}`,
        groupsOf(correctionsByEvent(some), words, '###'),
      ),
    ),
  )
