import { type Day, reportTotal } from '../model/day.ts'
import { changeText } from './changes.tsx'
import { eventSections } from './event-markdown.ts'
import { blocks, bullets, documentOf, link, plain } from './markdown.ts'
import { instantIn, ledgerText, longDay, tally } from './wording.ts'
import type { Words } from './words/words.ts'

export const dayMarkdown = (day: Day, words: Words): string =>
  documentOf(
    `# ${longDay(day.date, words)}`,
    `${words.day.edition(day.edition)}, ${words.day.built} ${instantIn(day.builtAt, day.timezone, words)}`,
    ...day.events.map((event) =>
      blocks(
        `## ${link(event.title, event.url)}`,
        tally(event.origins, reportTotal(event), words),
        eventSections(event, day.date, 3, words),
      ),
    ),
    day.changes.length > 0 && `## ${words.day.changedIn(day.edition)}`,
    bullets(day.changes.map((change) => plain(changeText(change, words)))),
    `## ${words.day.ledgerTitle}`,
    `${ledgerText(day.ledger, words)}.`,
  )
