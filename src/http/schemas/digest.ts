import { z } from '@hono/zod-openapi'
import { MAIL_LANGUAGES } from '../../model/subscriber.ts'
import { calendarDay } from './shared.ts'

export const testDigestSchema = z
  .strictObject({
    to: z
      .string()
      .max(254)
      .regex(/^[!-;=?-~]+@[!-;=?-~]+$/, 'is not an address of mail')
      .openapi({ example: 'operator@example.org' }),
    date: calendarDay.optional().openapi({ description: 'The latest day where there is none' }),
    language: z.enum(MAIL_LANGUAGES).default('en'),
  })
  .openapi('TestDigest')

export const sentDigestSchema = z
  .object({
    date: calendarDay,
    subject: z.string(),
    transport: z.enum(['development', 'cloudflare', 'smtp', 'http']),
    outcome: z.enum(['sent', 'refused', 'unknown']),
    detail: z
      .string()
      .nullable()
      .openapi({ description: 'What the transport says; null where it took the mail' }),
  })
  .openapi('SentDigest')
