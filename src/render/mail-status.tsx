import type { PublicStatus } from './status-body.ts'
import { plainDay } from './wording.ts'

type Mail = PublicStatus['mail']

const STATES: Record<Mail['transport']['state'], string> = {
  working: 'Mail goes out',
  failing: 'Mail is held back, for it is not taken; one is tried now and then',
  paused: 'Mail is held back by the operator',
}

export const mailStateText = ({ transport, underWay }: Mail): string =>
  `${STATES[transport.state]} (${transport.name})${underWay > 0 ? `; ${underWay} under way` : ''}.`

/** 12 sent, 1 unknown */
export const mailDayText = ({ day: _, ...counts }: Mail['days'][number]): string =>
  Object.entries(counts)
    .filter(([what, count]) => what === 'sent' || count > 0)
    .map(([what, count]) => `${count} ${what === 'nothing' ? 'with nothing to report' : what}`)
    .join(', ')

export const MailStatus = ({ mail }: { mail: Mail }) => (
  <>
    <p>{mailStateText(mail)}</p>
    <ul class="runs">
      {mail.days.map((one) => (
        <li>
          <b>{plainDay(one.day)}</b> {mailDayText(one)}
        </li>
      ))}
    </ul>
  </>
)
