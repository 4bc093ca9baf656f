import type { Correction, EditionRecord } from '../../model/correction.ts'
import type { Change } from '../../model/day.ts'
import { blocks, bullets, documentOf, link, plain } from '../markdown.ts'
import { correctionPath, dayPath, editionPath } from '../paths.ts'
import { instantIn, longDay } from '../wording.ts'
import type { Words } from '../words/words.ts'
import { differenceOf, standingOf } from './changed.tsx'
import { byEdition, type CorrectionList } from './corrections-page.tsx'
import type { EditionList, OneEdition } from './edition-pages.tsx'
import { groupedByEvent } from './grouped.ts'
import type { Part } from './word-diff.ts'

const MARKS = { same: '', out: '~~', in: '**' } as const

/** ~~what went~~ and **what came**; a mark takes no white space in. */
const inMarks = ({ kind, text }: Part): string => {
  const [, lead = '', words = '', rest = ''] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? []
  if (words === '') return text
  return `${lead}${MARKS[kind]}${plain(words)}${MARKS[kind]}${rest}`
}

const changeItem = (change: Omit<Change, 'event'>, words: Words): string => {
  const standing = standingOf(change, words)
  const what = change.about === undefined ? '' : `${plain(change.about)}: `
  const told = differenceOf(change).map(inMarks).join('').replace(/\s+/g, ' ')
  return `${words.changes[change.kind]}: ${what}${told}${standing === null ? '' : ` (${standing})`}`
}

const changesOf = (edition: EditionRecord, words: Words, heading: string): string =>
  edition.changes.length === 0
    ? edition.edition === 1
      ? words.history.first
      : words.history.nothing
    : blocks(
        ...groupedByEvent(edition).flatMap(({ event, url, changes }) => [
          `${heading} ${link(event?.title || words.history.someEvent, url)}`,
          bullets(changes.map(({ change }) => changeItem(change, words))),
        ]),
      )

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

const correctionItem = (correction: Correction, words: Words): string =>
  `${link(correction.event.title, correction.event.url)}: ${changeItem(correction, words)} (${link(words.history.inEdition, correctionPath(correction))})`

export const correctionsMarkdown = ({ items, timezone }: CorrectionList, words: Words): string =>
  documentOf(
    `# ${words.corrections.title}`,
    items.length === 0 ? words.history.noCorrections : words.history.corrections,
    ...byEdition(items).map(([{ date, edition, builtAt }, some]) =>
      blocks(
        `## ${link(longDay(date, words), dayPath(date))}`,
        `${words.day.edition(edition)}, ${builtText(builtAt, timezone, words)}`,
        bullets(some.map((correction) => correctionItem(correction, words))),
      ),
    ),
  )
