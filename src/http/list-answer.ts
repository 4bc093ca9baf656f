import type { Page } from '../ports/page.ts'
import { answer, json } from './answer.ts'
import { cursorOf, type List, type PlaceIn, placeOf } from './cursor.ts'
import type { Ctx } from './env.ts'
import { linkNext } from './paging.ts'
import { refuse } from './problem.ts'

/** Asks for the page at a place */
export type FindPage<L extends List, Item> = (
  place: PlaceIn<L> | null,
  limit: number,
) => Promise<Page<Item, PlaceIn<L>>>

type Asked = { cursor?: string | undefined; limit: number }

/**
 * Answers with a page of a list, and with where the next one begins, in its body and in a Link.
 * @param filter what the list is of: a cursor holds for the same filter only
 */
export const answerList = async <L extends List, Item>(
  c: Ctx,
  list: L,
  { cursor, limit }: Asked,
  filter: object,
  find: FindPage<L, Item>,
  shown: (item: Item) => unknown,
): Promise<Response> => {
  const at = placeOf(list, filter, cursor)
  if ('why' in at)
    return refuse(c, 'bad-request', `cursor ${at.why}.`, { errors: [{ field: 'cursor', message: at.why }] })
  const page = await find(at.place, limit)
  const next = page.next && cursorOf(list, filter, page.next)
  linkNext(c, next)
  return answer(c, json({ items: page.items.map(shown), next }))
}
