import { z } from 'zod'
import { MAIL_SENDERS_MAX, NAME_CHARS_MAX } from '../limits.ts'
import type { NewsletterAddress } from '../model/incoming-mail.ts'

const HASH = /^[0-9a-f]{64}$/
const SENDER = /^[^\s@<>"]*@(?:[a-z0-9_-]+\.)+[a-z0-9-]{2,}$/

const senderSchema = z
  .string()
  .transform((sender) => sender.trim().toLowerCase())
  .refine((sender) => SENDER.test(sender), {
    error: 'from takes addresses such as news@example.org, or @example.org for all of a domain',
  })

const addressSchema = z.strictObject({
  source: z.string().min(1).max(NAME_CHARS_MAX),
  address: z.string().regex(HASH, {
    error: 'address is the hash that `npm run mail -- address` writes, never the address itself',
  }),
  from: z.array(senderSchema).min(1).max(MAIL_SENDERS_MAX),
  split: z.boolean().default(true),
  proof: z.enum(['signed', 'address']).default('signed'),
})

const listSchema = z
  .array(addressSchema)
  .refine((list) => new Set(list.map(({ address }) => address)).size === list.length, {
    error: 'two entries have one address',
  })

/**
 * The operator's list of addresses that take mail (content/mail.json). What is wrong is told with its place.
 * @param list parsed JSON
 */
export const readMailList = (list: unknown): { addresses: NewsletterAddress[] } | { why: string } => {
  const read = listSchema.safeParse(list)
  return read.success ? { addresses: read.data } : { why: z.prettifyError(read.error) }
}

/** A list in JSON as an operator's variable holds it; null where it is none. */
export const parsedList = (json: string): unknown[] | null => {
  try {
    const list: unknown = JSON.parse(json)
    return Array.isArray(list) ? list : null
  } catch {
    return null
  }
}
