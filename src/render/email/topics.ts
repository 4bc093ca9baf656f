import type { DayEvent } from '../../model/day.ts'
import type { Topic } from '../../model/subscriber.ts'

/** Words in small letters without marks, with a space around each: “Łódź-Ost” is ` łodz ost `. */
const spaced = (text: string): string => {
  const words =
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  return words.length === 0 ? '' : ` ${words.join(' ')} `
}

/** “Marsh” finds Ada Marsh and not Marshall. */
const isNamed = ({ names }: DayEvent, value: string): boolean => {
  const wanted = spaced(value)
  if (wanted === '') return false
  return names.some(({ name, variants }) => [name, ...variants].some((one) => spaced(one).includes(wanted)))
}

const isFrom = ({ reports }: DayEvent, source: string): boolean =>
  reports.some(({ sourceId, originId }) => sourceId === source || originId === source)

/**
 * Whether an event is of these topics; none means everything.
 * @param found ids of the events that the searches among the topics found
 */
export const matchesTopics = (
  event: DayEvent,
  topics: readonly Topic[],
  found: ReadonlySet<string>,
): boolean =>
  topics.length === 0 ||
  topics.some(({ kind, value }) => {
    if (kind === 'search') return found.has(event.id)
    return kind === 'name' ? isNamed(event, value) : isFrom(event, value)
  })
