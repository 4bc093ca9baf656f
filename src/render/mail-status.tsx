import type { PublicStatus } from './status-body.ts'
import { plainDay } from './wording.ts'
import type { Words } from './words/words.ts'

type Mail = PublicStatus['mail']

export const mailStateText = ({ transport: { name, state }, underWay }: Mail, { status }: Words): string => {
  const how = state === 'working' && name === 'development' ? 'development' : state
  return status.mailState(status.mailStates[how], name, underWay)
}

/** 12 sent, 1 unknown */
export const mailDayText = (day: Mail['days'][number], { status }: Words): string =>
  (['sent', 'nothing', 'refused', 'unknown', 'bounced', 'complained'] as const)
    .filter((what) => what === 'sent' || day[what] > 0)
    .map((what) => status.mailCounts[what](day[what]))
    .join(', ')

export const MailStatus = ({ mail, words }: { mail: Mail; words: Words }) => (
  <>
    <p>{mailStateText(mail, words)}</p>
    <ul class="runs">
      {mail.days.map((one) => (
        <li>
          <b>{plainDay(one.day, words)}</b> {mailDayText(one, words)}
        </li>
      ))}
    </ul>
  </>
)
