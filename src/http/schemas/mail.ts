import { z } from '@hono/zod-openapi'
import { calendarDay, count, instant } from './shared.ts'

const of = (what: string) => count.openapi({ description: what })

export const mailStatusSchema = z
  .object({
    transport: z.object({
      name: z.enum(['development', 'cloudflare', 'smtp', 'http']),
      state: z.enum(['working', 'failing', 'paused']).openapi({
        description: 'failing: mail is held back until a try succeeds; paused: by the operator',
      }),
      triedAt: instant.nullable().openapi({ description: 'Of one that fails: when it was last tried' }),
      failures: of('In a row, since the last mail that it took'),
      lastFailure: z
        .string()
        .nullable()
        .optional()
        .openapi({ description: 'With a token of scope admin only' }),
    }),
    underWay: of('Mails claimed and not yet settled'),
    days: z
      .array(
        z.object({
          day: calendarDay,
          sent: of('Taken by the transport'),
          nothing: of('There was nothing to report'),
          refused: of('Refused by the transport; their days are told in the next mail'),
          unknown: of('Nobody can say whether they went out; they are never sent again'),
          bounced: of('Of those sent, those that came back'),
          complained: of('Of those sent, those complained of'),
        }),
      )
      .openapi({ description: 'By the last day that the mails tell of, newest first' }),
  })
  .openapi('MailStatus')
