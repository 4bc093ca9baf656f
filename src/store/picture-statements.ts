import { type SQL, sql } from 'drizzle-orm'
import type { DayWrite } from '../ports/days.ts'
import { pictures } from './schema.ts'

/** A picture of what the day says now is to be drawn. */
export const wantPicture = ({ day }: DayWrite, etag: string): SQL => sql`
  INSERT INTO ${pictures} (day, wanted) VALUES (${day.date}, ${etag})
  ON CONFLICT (day) DO UPDATE SET wanted = excluded.wanted`
