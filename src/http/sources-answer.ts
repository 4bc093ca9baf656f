import type { SourcesDocument } from '../model/topics.ts'
import { answer, answerStored, type Cache, type Rendering } from './answer.ts'
import type { Ctx } from './env.ts'

/** The stored document of all sources; before the first edition there is none, and they are counted. */
export const answerSources = async (
  c: Ctx,
  surface: string,
  render: (document: SourcesDocument) => Rendering,
  cache?: Cache,
): Promise<Response> => {
  const { documents, sources } = c.env.ports
  const stored = await answerStored(
    c,
    surface,
    (held) => documents.document('sources', '', held),
    render,
    cache,
  )
  return stored ?? answer(c, render({ sources: await sources.all(), names: [] }), cache)
}
