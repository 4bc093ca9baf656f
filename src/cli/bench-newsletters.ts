// npm run -s bench -- newsletters: the largest mails that are taken, each read as the Worker reads it: the CPU it costs, and by
// how much the process grew at its worst (an upper bound: what the collector has not fetched yet counts).
import { mailSubmissions } from '../intake/mail.ts'
import { MAIL_BODY_CHARS_MAX, MAIL_BYTES_MAX, MAIL_ITEMS_MAX, MAIL_LINES_MAX } from '../limits.ts'

const HEAD = 'From: News <news@gazette.example>\r\nSubject: The day\r\nMIME-Version: 1.0\r\n'
const SENTENCE =
  'The ferry between the two islands sailed again on Tuesday after two weeks of repairs in the yard. '
const LINE = `${'QUJD'.repeat(19)}\r\n`
const MARGIN = 2_000

const html = (body: string): string => `Content-Type: text/html; charset=utf-8\r\n\r\n${body}\r\n`

/** The text of a part and as much attached as there is room for */
const withAttachment = (part: string): string => {
  const attached = '--b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\n'
  const lines = Math.floor((MAIL_BYTES_MAX - part.length - MARGIN) / LINE.length)
  return `${HEAD}Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n${part}${attached}${LINE.repeat(lines)}--b--\r\n`
}

const newsletter = (chars: number): string => {
  const text = SENTENCE.repeat(Math.floor(chars / MAIL_ITEMS_MAX / SENTENCE.length) - 1)
  return Array.from(
    { length: MAIL_ITEMS_MAX },
    (_, n) => `<h2><a href="https://gazette.example/${n}">Story number ${n}</a></h2><p>${text}</p>`,
  ).join('')
}

const MAILS: Record<string, () => string> = {
  'a newsletter of the usual size': () => HEAD + html(newsletter(100_000)),
  'as much HTML as is read': () => HEAD + html(newsletter(MAIL_BODY_CHARS_MAX)),
  'as much plain text as is read': () =>
    `${HEAD}\r\n${`${SENTENCE.repeat(5)}\r\n\r\n`.repeat(MAIL_BODY_CHARS_MAX / 600)}`,
  'as many lines as are read': () => `${HEAD}\r\n${SENTENCE}${'\r\n'.repeat(MAIL_LINES_MAX - 20)}`,
  'the largest, nearly all of it attached': () => withAttachment(html(newsletter(100_000))),
  'the largest, with as much HTML as is read': () => withAttachment(html(newsletter(MAIL_BODY_CHARS_MAX))),
}

const MB = 1_048_576

/** A line for each mail; `grewMb` is the growth of the process's peak over all mails so far. */
export const benchNewsletters = async function* (): AsyncGenerator<object> {
  const before = process.resourceUsage().maxRSS / 1024
  for (const [mail, raw] of Object.entries(MAILS)) {
    const bytes = Uint8Array.from(Buffer.from(raw()))
    const start = process.cpuUsage()
    const found = await mailSubmissions(bytes, null)
    const { user, system } = process.cpuUsage(start)
    yield {
      mail,
      mb: Number((bytes.byteLength / MB).toFixed(2)),
      cpuMs: Math.round((user + system) / 1_000),
      grewMb: Math.round(process.resourceUsage().maxRSS / 1024 - before),
      reports: 'why' in found ? found.why : found.length,
    }
  }
}
