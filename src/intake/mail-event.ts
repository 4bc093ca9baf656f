// What an HTTP provider calls a webhook for: the shape is Resend's.
import { z } from 'zod'
import type { Bounce } from '../model/delivery.ts'

const eventSchema = z.object({
  type: z.string(),
  data: z.object({
    to: z.union([z.string().transform((one) => [one]), z.array(z.string()).max(50)]),
    bounce: z.object({ type: z.string().optional() }).optional(),
  }),
})

export type MailEvent = { bounce: Bounce; addresses: string[] }

/** `Permanent` is what their own list of dead addresses goes by; `Transient` and `Undetermined` may pass. */
const bounceOf = (type: string, bounceType: string | undefined): Bounce | null => {
  if (type === 'email.complained') return 'complaint'
  if (type === 'email.suppressed') return 'hard'
  if (type !== 'email.bounced') return null
  return bounceType?.toLowerCase() === 'permanent' ? 'hard' : 'soft'
}

/** Null for what is no event; 'other': one that changes nothing here */
export const mailEvent = (body: string): MailEvent | 'other' | null => {
  let given: unknown
  try {
    given = JSON.parse(body)
  } catch {
    return null
  }
  const read = eventSchema.safeParse(given)
  if (!read.success) return z.object({ type: z.string() }).safeParse(given).success ? 'other' : null
  const { type, data } = read.data
  const bounce = bounceOf(type, data.bounce?.type)
  return bounce === null ? 'other' : { bounce, addresses: data.to }
}
