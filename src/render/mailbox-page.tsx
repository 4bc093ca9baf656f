import type { OutgoingMail } from '../model/mail.ts'
import { page } from './layout.tsx'
import type { Site } from './site.ts'
import { counted, instantIn } from './wording.ts'

type Listed = { id: number; to: string; subject: string; date: string }

const PATH = '/dev/mailbox'

const head = (title: string) => ({
  title,
  description: 'Mail that was kept on this machine and sent to nobody.',
  path: null,
})

/** The development mailbox, newest first. */
export const mailboxPage = (site: Site, mails: Listed[]): string =>
  page(
    site,
    head('Development mailbox'),
    <article class="archive">
      <h1>Development mailbox</h1>
      <p>{counted(mails.length, 'message')}, kept on this machine and sent to nobody.</p>
      <ul class="days">
        {mails.map(({ id, to, subject, date }) => (
          <li>
            <a href={`${PATH}/${id}`}>{subject}</a>
            <p class="kicker">
              {to} · {instantIn(date, 'UTC')}
            </p>
          </li>
        ))}
      </ul>
    </article>,
  )

/** One message: its text, its headers, and where it is to be seen as its reader sees it. */
export const mailboxMessagePage = (site: Site, id: number, mail: OutgoingMail): string =>
  page(
    site,
    head(mail.subject),
    <article class="report">
      <p class="kicker">
        <a href={PATH}>Development mailbox</a>
      </p>
      <h1>{mail.subject}</h1>
      <p>
        <a href={`${PATH}/${id}.html`}>as HTML</a> · <a href={`${PATH}/${id}.txt`}>as text</a> ·{' '}
        <a href={`${PATH}/${id}.eml`}>as it goes over the wire</a>
      </p>
      <dl class="facts">
        <dt>From</dt>
        <dd>
          {mail.from.name} &lt;{mail.from.address}&gt;
        </dd>
        <dt>To</dt>
        <dd>{mail.to}</dd>
        <dt>Envelope from</dt>
        <dd>{mail.envelopeFrom}</dd>
        {mail.headers.map(([name, value]) => (
          <>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </>
        ))}
      </dl>
      <pre>{mail.text}</pre>
    </article>,
  )
