import { MAIL_LANGUAGES, type MailLanguage } from '../model/subscriber.ts'
import { DOOR_FLAGS, DOOR_HELP, type Door, doorOf } from './door.ts'
import { calendarDayFlag, parseFlags } from './flags.ts'
import { OperatorError } from './operator-error.ts'

export const DIGEST_HELP = `npm run digest -- preview [DATE] [flags]
npm run digest -- send-test ADDRESS [DATE] [flags]

Shows a day's mail as text, or sends it to one address, as a trial, by the transport that is set. Without a DATE, as
2022-03-29, it is the latest day.

  --language L       en or de (default en)
  --to URL           the Daybook that is asked (default http://127.0.0.1:8787)
${DOOR_HELP}; one of scope admin
  --help             this text

Exit code: 0 where it was done, 1 where the mail did not go out, 2 where nothing could be asked.`

export type DigestTask = { date: string | null; language: MailLanguage } & (
  | { task: 'preview' }
  | { task: 'send-test'; address: string }
)

const FLAGS = {
  ...DOOR_FLAGS,
  language: { type: 'string', default: 'en' },
  help: { type: 'boolean', default: false },
} as const

const languageFlag = (value: string): MailLanguage => {
  const language = MAIL_LANGUAGES.find((one) => one === value)
  if (language === undefined) throw new OperatorError(`--language takes ${MAIL_LANGUAGES.join(' or ')}`)
  return language
}

const dayOf = (words: string[]): string | null => {
  const [date, ...more] = words
  if (more.length > 0) throw new OperatorError('one day at a time (--help)')
  return date === undefined ? null : calendarDayFlag('DATE', date)
}

const taskOf = ([task, ...words]: string[], language: MailLanguage): DigestTask => {
  if (task === 'preview') return { task, date: dayOf(words), language }
  const [address, ...rest] = words
  if (task !== 'send-test' || address === undefined)
    throw new OperatorError('say preview, or send-test ADDRESS (--help)')
  return { task, address, date: dayOf(rest), language }
}

/**
 * The arguments of `npm run digest`.
 * @returns null where help was asked for
 * @throws OperatorError
 */
export const digestOptions = (
  args: string[],
  root: string,
  env: NodeJS.ProcessEnv,
): { task: DigestTask; door: Door } | null => {
  const { values, positionals } = parseFlags({ args, options: FLAGS, strict: true, allowPositionals: true })
  if (values.help) return null
  return { task: taskOf(positionals, languageFlag(values.language)), door: doorOf(values, root, env) }
}
