import type { OutgoingMail } from '../model/mail.ts'
import { page } from './layout.tsx'
import type { Site } from './site.ts'
import { instantIn } from './wording.ts'

type Listed = { id: number; to: string; subject: string; date: string }

const PATH = '/dev/mailbox'

const head = ({ words }: Site, title: string) => ({
  title,
  description: words.mailbox.description,
  path: null,
})

/** The development mailbox, newest first. */
export const mailboxPage = (site: Site, mails: Listed[]): string => {
  const { mailbox } = site.words
  return page(
    site,
    head(site, mailbox.title),
    <article class="archive">
      <h1>{mailbox.title}</h1>
      <p>{mailbox.kept(mails.length)}</p>
      <ul class="days">
        {mails.map(({ id, to, subject, date }) => (
          <li>
            <a href={`${PATH}/${id}`}>{subject}</a>
            <p class="kicker">
              {to} · {instantIn(date, 'UTC', site.words)}
            </p>
          </li>
        ))}
      </ul>
    </article>,
  )
}

const Headers = ({ mail, words: { mailbox } }: { mail: OutgoingMail; words: Site['words'] }) => (
  <dl class="facts">
    <dt>{mailbox.from}</dt>
    <dd>
      {mail.from.name} &lt;{mail.from.address}&gt;
    </dd>
    <dt>{mailbox.to}</dt>
    <dd>{mail.to}</dd>
    <dt>{mailbox.envelope}</dt>
    <dd>{mail.envelopeFrom}</dd>
    {mail.headers.map(([name, value]) => (
      <>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </>
    ))}
  </dl>
)

/** One message: its text, its headers, and where it is to be seen as its reader sees it. */
export const mailboxMessagePage = (site: Site, id: number, mail: OutgoingMail): string => {
  const { mailbox } = site.words
  return page(
    site,
    head(site, mail.subject),
    <article class="report">
      <p class="kicker">
        <a href={PATH}>{mailbox.title}</a>
      </p>
      <h1>{mail.subject}</h1>
      <p>
        <a href={`${PATH}/${id}.html`}>{mailbox.asHtml}</a> ·{' '}
        <a href={`${PATH}/${id}.txt`}>{mailbox.asText}</a> ·{' '}
        <a href={`${PATH}/${id}.eml`}>{mailbox.asSent}</a>
      </p>
      <Headers mail={mail} words={site.words} />
      <pre>{mail.text}</pre>
    </article>,
  )
}
