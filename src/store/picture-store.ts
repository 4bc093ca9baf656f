import { Buffer } from 'node:buffer'
import { asc, eq, type SQL, sql } from 'drizzle-orm'
import type { PictureStore, PictureWrite } from '../ports/pictures.ts'
import { bodyUnless, type Database, writeTogether } from './database.ts'
import { pictures } from './schema.ts'

const bytesOf = (base64: string | null): Uint8Array<ArrayBuffer> | null =>
  base64 === null ? null : new Uint8Array(Buffer.from(base64, 'base64'))

const picture = async (
  db: Database,
  ...[day, held]: Parameters<PictureStore['picture']>
): ReturnType<PictureStore['picture']> => {
  const [row] = await db
    .select({
      etag: pictures.etag,
      builtAt: pictures.builtAt,
      png: bodyUnless(pictures, held, pictures.png),
    })
    .from(pictures)
    .where(eq(pictures.day, day))
  if (!row || row.etag === null || row.builtAt === null) return null
  return { etag: row.etag, builtAt: row.builtAt, body: bytesOf(row.png) }
}

/** The moment moves only where the drawing does. */
const write = ({ day, of, etag, builtAt, png }: PictureWrite): SQL => sql`
  UPDATE ${pictures} SET drawn = ${of}, etag = ${etag},
    built_at = CASE WHEN etag IS ${etag} THEN built_at ELSE ${builtAt} END,
    png = coalesce(${png && Buffer.from(png).toString('base64')}, png)
  WHERE day = ${day} AND wanted = ${of}`

export const pictureStore = (db: Database): PictureStore => ({
  async waiting(limit) {
    const rows = await db
      .select({ day: pictures.day })
      .from(pictures)
      .where(sql`drawn IS NOT wanted`)
      .orderBy(asc(pictures.day))
      .limit(limit)
    return rows.map(({ day }) => day)
  },
  picture: (day, held) => picture(db, day, held),
  async write(given) {
    await writeTogether(db, [write(given)])
  },
})
