import { type SQL, sql } from 'drizzle-orm'
import type { DayWrite } from '../ports/days.ts'
import { pictures } from './schema.ts'

/** A picture of what the day says now is to be drawn. */
export const wantPicture = ({ day }: DayWrite): SQL => sql`
  INSERT INTO ${pictures} (day, wanted) VALUES (${day.date}, ${day.hash})
  ON CONFLICT (day) DO UPDATE SET wanted = excluded.wanted`
