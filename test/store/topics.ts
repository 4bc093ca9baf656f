import type { DayEvent, DayName } from '../../src/model/day.ts'
import type { Line } from '../../src/model/statement.ts'
import { aDayEvent } from './nouns.ts'

export const aLine = (id: string, text: string, report: string): Line => ({
  id,
  text,
  isNew: false,
  origins: 1,
  evidence: [{ report, start: 0, end: text.length, wording: text }],
  because: 'the first sentence',
})

const aName = (name: string, variants: string[] = []): DayName => ({
  name,
  kind: 'person',
  variants,
  reports: ['r1'],
})

/** An event that names these people, each in a line of its own. */
export const anEventOf = (id: string, names: string[], over: Partial<DayEvent> = {}): DayEvent => {
  const event = aDayEvent(id, `Ferry of ${id}`)
  const report = event.reports[0]?.id ?? ''
  return {
    ...event,
    names: names.map((name) => aName(name)),
    lines: names.map((name, n) => aLine(`${id}-l${n}`, `${name} boarded the ferry.`, report)),
    ...over,
  }
}
