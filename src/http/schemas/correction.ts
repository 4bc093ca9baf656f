import { z } from '@hono/zod-openapi'
import { CORRECTION_ID, CORRECTION_KINDS } from '../../model/correction.ts'
import { changedEventSchema } from './day.ts'
import { changeOfEvent } from './event.ts'
import { calendarDay, instant, nextCursor } from './shared.ts'

const correctionSchema = z
  .object({
    ...changeOfEvent,
    id: z.string().regex(CORRECTION_ID).openapi({
      description: 'Day, edition, place among its changes; it never changes',
      example: '2022-03-29.2.17',
    }),
    date: calendarDay,
    edition: z.int().min(1),
    builtAt: instant,
    kind: z.enum(CORRECTION_KINDS),
    event: changedEventSchema,
    before: z.string(),
  })
  .openapi('Correction', { description: 'What readers of earlier editions were told that is no longer so' })

export const correctionPageSchema = z
  .object({ items: z.array(correctionSchema), next: nextCursor })
  .openapi('CorrectionPage')
