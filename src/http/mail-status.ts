import type { z } from '@hono/zod-openapi'
import { DELIVERY_DAYS_SHOWN } from '../limits.ts'
import type { DeliveryCount } from '../ports/deliveries.ts'
import type { Ports } from '../ports.ts'
import type { mailStatusSchema } from './schemas/mail.ts'

const NONE: Record<DeliveryCount, number> = {
  sent: 0,
  nothing: 0,
  refused: 0,
  unknown: 0,
  bounced: 0,
  complained: 0,
}

/** Counts only; `whole`, to the operator: with the transport's own words. */
export const mailStatus = async (ports: Ports, whole: boolean): Promise<z.input<typeof mailStatusSchema>> => {
  const { deliveries, mailer, settings } = ports
  const [{ days, underWay }, { failures, openedAt, lastFailure }] = await Promise.all([
    deliveries.counts(DELIVERY_DAYS_SHOWN),
    deliveries.transport(mailer.name),
  ])
  const trouble = openedAt === null ? 'working' : 'failing'
  return {
    transport: {
      name: mailer.name,
      state: settings.mail.paused ? 'paused' : trouble,
      triedAt: openedAt,
      failures,
      ...(whole && { lastFailure }),
    },
    underWay,
    days: days.map(({ day, counts }) => ({ day, ...NONE, ...counts })),
  }
}
