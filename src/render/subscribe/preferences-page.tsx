import type { Subscriber } from '../../model/subscriber.ts'
import type { Site } from '../site.ts'
import { instantIn } from '../wording.ts'
import { type FormValues, formValues } from './form-values.ts'
import { PreferenceFields } from './preference-fields.tsx'
import { Problem, subscriptionPage } from './subscription-frame.tsx'

export type PreferencesForm = {
  subscriber: Subscriber
  token: string
  /** What was typed and does not do; null: as it is stored */
  typed: FormValues | null
  problem: string | null
  /** What was just done */
  done: string | null
  zones: readonly string[]
}

const stateOf = ({ state, nextDue, timezone }: Subscriber): string => {
  if (state === 'paused') return 'Paused: nothing is sent until you go on.'
  return nextDue === null ? 'Nothing is sent.' : `Next: ${instantIn(nextDue, timezone)}.`
}

type DeedForm = { token: string; deed: string; text: string; button: string }

const Deed = ({ token, deed, text, button }: DeedForm) => (
  <form class="form deed" method="post" action={`/subscribe/preferences?t=${token}`}>
    <input type="hidden" name="do" value={deed} />
    <p>{text}</p>
    <button type="submit">{button}</button>
  </form>
)

const PAUSE = { deed: 'pause', text: 'Nothing is sent until you go on.', button: 'Pause' }
const RESUME = { deed: 'resume', text: 'Mail comes again from the next time on.', button: 'Go on' }
const LEAVE = { deed: 'leave', text: 'You get no more mail. You may subscribe again.', button: 'Unsubscribe' }
const ERASE = {
  deed: 'erase',
  text: 'You get no more mail, and everything that is kept about you is deleted.',
  button: 'Delete everything',
}

const Others = ({ subscriber, token }: { subscriber: Subscriber; token: string }) => (
  <>
    <h2>Stop</h2>
    <Deed token={token} {...(subscriber.state === 'paused' ? RESUME : PAUSE)} />
    <Deed token={token} {...LEAVE} />
    <h2>What is kept about you</h2>
    <p>
      <a href={`/subscribe/export?t=${token}`}>All of it, as JSON</a>
    </p>
    <Deed token={token} {...ERASE} />
  </>
)

const Said = ({ text }: { text: string | null }) =>
  text === null ? null : (
    <p class="done" role="status">
      {text}
    </p>
  )

/** What a subscriber gets and when, to be changed; and the ways out. */
export const preferencesPage = (site: Site, form: PreferencesForm): string => {
  const { subscriber, token, typed, problem, done, zones } = form
  return subscriptionPage(site, {
    title: 'Your subscription',
    description: 'What you get by mail, and when.',
    content: (
      <>
        <p>
          {subscriber.address}. {stateOf(subscriber)}
        </p>
        <Said text={done} />
        <Problem text={problem} />
        <form class="form" method="post" action={`/subscribe/preferences?t=${token}`}>
          <input type="hidden" name="do" value="save" />
          <PreferenceFields values={typed ?? formValues(subscriber.address, subscriber)} zones={zones} />
          <button type="submit">Save</button>
        </form>
        <Others subscriber={subscriber} token={token} />
      </>
    ),
  })
}
