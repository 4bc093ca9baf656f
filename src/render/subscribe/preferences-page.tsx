import type { Subscriber } from '../../model/subscriber.ts'
import type { Site } from '../site.ts'
import { instantIn } from '../wording.ts'
import type { Words } from '../words/words.ts'
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

const stateOf = ({ state, nextDue, timezone }: Subscriber, words: Words): string => {
  const told = words.subscribe.state
  if (state === 'paused') return told.paused
  return nextDue === null ? told.none : told.next(instantIn(nextDue, timezone, words))
}

type DeedForm = { token: string; deed: string; text: string; button: string }

const Deed = ({ token, deed, text, button }: DeedForm) => (
  <form class="form deed" method="post" action={`/subscribe/preferences?t=${token}`}>
    <input type="hidden" name="do" value={deed} />
    <p>{text}</p>
    <button type="submit">{button}</button>
  </form>
)

type Own = { subscriber: Subscriber; token: string; words: Words }

const Others = ({ subscriber, token, words: { subscribe: told } }: Own) => (
  <>
    <h2>{told.stop}</h2>
    {subscriber.state === 'paused' ? (
      <Deed token={token} deed="resume" {...told.resume} />
    ) : (
      <Deed token={token} deed="pause" {...told.pause} />
    )}
    <Deed token={token} deed="leave" {...told.leaving} />
    <h2>{told.kept}</h2>
    <p>
      <a href={`/subscribe/export?t=${token}`}>{told.all}</a>
    </p>
    <Deed token={token} deed="erase" {...told.erase} />
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
  const { words } = site
  const { title, description, save } = words.subscribe.preferences
  const values = typed ?? formValues(subscriber.address, subscriber)
  return subscriptionPage(site, {
    title,
    description,
    content: (
      <>
        <p>
          {subscriber.address}. {stateOf(subscriber, words)}
        </p>
        <Said text={done} />
        <Problem text={problem} />
        <form class="form" method="post" action={`/subscribe/preferences?t=${token}`}>
          <input type="hidden" name="do" value="save" />
          <PreferenceFields values={values} zones={zones} words={words} />
          <button type="submit">{save}</button>
        </form>
        <Others subscriber={subscriber} token={token} words={words} />
      </>
    ),
  })
}
