import type { Topic } from '../model/subscriber.ts'
import type { Ports } from '../ports.ts'

type Named = { id: string; name: string }

const found = (sources: readonly Named[], given: string): Named | undefined => {
  const wanted = given.toLowerCase()
  return sources.find(({ id, name }) => id === wanted || name.toLowerCase() === wanted)
}

/** The topics with sources by their ids, in one order and each once; or the sources that nobody knows. */
export const knownTopics = async (
  { engine, sources }: Ports,
  topics: readonly Topic[],
): Promise<{ topics: Topic[] } | { unknown: string[] }> => {
  const isSource = (topic: Topic): boolean => topic.kind === 'source'
  const missing = topics.filter((topic) => isSource(topic) && !found(engine.register, topic.value))
  const stored = missing.length > 0 ? await sources.all() : []
  const unknown = missing.filter(({ value }) => !found(stored, value)).map(({ value }) => value)
  if (unknown.length > 0) return { unknown }
  const byId = (topic: Topic): Topic => {
    const source = isSource(topic)
      ? (found(engine.register, topic.value) ?? found(stored, topic.value))
      : null
    return source ? { kind: 'source', value: source.id } : topic
  }
  const keyed = topics.map(byId).map((topic): [string, Topic] => [`${topic.kind} ${topic.value}`, topic])
  return { topics: [...new Map(keyed).values()] }
}
