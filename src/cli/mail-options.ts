import { parseFlags } from './flags.ts'
import { OperatorError } from './operator-error.ts'

export const MAIL_HELP = `npm run mail -- address SOURCE --from SENDER [flags]

Makes a secret address that newsletters of a source are sent to, and prints it once: the part before the @ of your
domain. content/mail.json gets its hash and who may send to it; deploy afterwards.

  --from SENDER      news@example.org, or @example.org for every address of it; may stand more than once
  --whole            take each newsletter as one report, though it has several items
  --unsigned         take mail that nothing proves to be from its sender: who knows the address may send as him
  --list FILE        the list to write to (default content/mail.json)
  --help             this text

Exit code: 0 where it was done, 2 where it was not.`

export type MailTask = {
  source: string
  from: string[]
  split: boolean
  proof: 'signed' | 'address'
  list: string
}

const FLAGS = {
  from: { type: 'string', multiple: true },
  whole: { type: 'boolean', default: false },
  unsigned: { type: 'boolean', default: false },
  list: { type: 'string', default: 'content/mail.json' },
  help: { type: 'boolean', default: false },
} as const

/**
 * The arguments of `npm run mail`.
 * @returns null where help was asked for
 * @throws OperatorError
 */
export const mailOptions = (args: string[]): MailTask | null => {
  const { values, positionals } = parseFlags({
    args,
    options: FLAGS,
    strict: true,
    allowPositionals: true,
  })
  if (values.help) return null
  const [task, source, ...more] = positionals
  if (task !== 'address' || source === undefined || more.length > 0)
    throw new OperatorError('say address SOURCE --from SENDER (--help)')
  if (values.from === undefined) throw new OperatorError('--from says who may send to the address (--help)')
  const { from, whole, unsigned, list } = values
  return { source, from, split: !whole, proof: unsigned ? 'address' : 'signed', list }
}
