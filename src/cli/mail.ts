import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { readMailList } from '../intake/mail-list.ts'
import { addressHash } from '../model/incoming-mail.ts'
import { MAIL_HELP, type MailTask, mailOptions } from './mail-options.ts'
import { OperatorError, runCommand } from './operator-error.ts'
import { ROOT } from './wrangler.ts'

/** Letters and digits that are not taken for one another, and read alike in capitals (RFC 4648's base 32 in lower case) */
const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567'
const SECRET_CHARS = 26

const secretPart = (): string =>
  `news-${Array.from(randomBytes(SECRET_CHARS), (byte) => LETTERS[byte % LETTERS.length]).join('')}`

/** @throws OperatorError */
const listAt = (path: string): unknown[] => {
  try {
    const list: unknown = JSON.parse(readFileSync(path, 'utf8'))
    if (Array.isArray(list)) return list
  } catch (error) {
    throw new OperatorError(`cannot read ${path}: ${error instanceof Error ? error.message : error}`)
  }
  throw new OperatorError(`${path} is no list`)
}

/** @throws OperatorError where the list is not as it should be, or would not be with the new entry */
const addAddress = ({ source, from, split, proof, list }: MailTask): string => {
  const path = resolve(ROOT, list)
  const part = secretPart()
  const entry = {
    source,
    address: addressHash(part),
    from,
    ...(!split && { split }),
    ...(proof === 'address' && { proof }),
  }
  const entries = [...listAt(path), entry]
  const read = readMailList(entries)
  if ('why' in read) throw new OperatorError(`${list}: ${read.why.split('\n')[0]}`)
  writeFileSync(path, `${JSON.stringify(entries, null, 2)}\n`)
  return part
}

await runCommand(async (args) => {
  const task = mailOptions(args)
  const lines =
    task === null
      ? [MAIL_HELP]
      : [
          addAddress(task),
          `This, before the @ of your domain, takes mail for “${task.source}”. It is not shown again.`,
        ]
  for (const line of lines) console.log(line)
  return 0
})
