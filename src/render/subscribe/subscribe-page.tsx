import type { Site } from '../site.ts'
import type { Words } from '../words/words.ts'
import type { FormValues } from './form-values.ts'
import { PreferenceFields } from './preference-fields.tsx'
import { Problem, subscriptionPage } from './subscription-frame.tsx'

/** People never see it; what fills in every field does. */
const Trap = ({ label }: { label: string }) => (
  <div class="unseen" aria-hidden="true">
    <label>
      {label}
      <input name="company" value="" tabindex={-1} autocomplete="off" />
    </label>
  </div>
)

export type SubscribeForm = {
  values: FormValues
  /** What stood in the fields the last time does not do */
  problem: string | null
  /** When the form was handed out, signed */
  stamp: string
  /** IANA names to choose from */
  zones: readonly string[]
}

const Form = ({ values, stamp, zones, words }: SubscribeForm & { words: Words }) => (
  <form class="form" method="post" action="/subscribe">
    <label>
      <span>{words.subscribe.yourAddress}</span>
      <input
        type="email"
        name="address"
        value={values.address}
        required
        autocomplete="email"
        maxlength={254}
      />
    </label>
    <PreferenceFields values={values} zones={zones} words={words} />
    <Trap label={words.subscribe.trap} />
    <input type="hidden" name="stamp" value={stamp} />
    <button type="submit">{words.subscribe.button}</button>
  </form>
)

export const subscribePage = (site: Site, form: SubscribeForm): string => {
  const { subscribe } = site.words
  return subscriptionPage(site, {
    title: subscribe.title,
    description: subscribe.description(site.title),
    content: (
      <>
        <p>{subscribe.intro}</p>
        <Problem text={form.problem} />
        <Form {...form} words={site.words} />
      </>
    ),
  })
}

/** The same for every address, whether it was known or not. */
export const askedPage = (site: Site): string => {
  const { title, description, text, spam, again } = site.words.subscribe.asked
  return subscriptionPage(site, {
    title,
    description,
    content: (
      <>
        <p>{text}</p>
        <p>
          {spam} <a href="/subscribe">{again}</a>.
        </p>
      </>
    ),
  })
}

type OneButton = { title: string; text: string; button: string; action: string; token: string }

/** One thing to do, and a button that does it: a link that is fetched changes nothing. */
export const buttonPage = (site: Site, { title, text, button, action, token }: OneButton): string =>
  subscriptionPage(site, {
    title,
    description: text,
    content: (
      <>
        <p>{text}</p>
        <form class="form" method="post" action={`${action}?t=${token}`}>
          <button type="submit">{button}</button>
        </form>
      </>
    ),
  })

type Done = { title: string; text: string; links: { href: string; text: string }[] }

/** What was done, and where to go from here. */
export const donePage = (site: Site, { title, text, links }: Done): string =>
  subscriptionPage(site, {
    title,
    description: text,
    content: (
      <>
        <p>{text}</p>
        <ul class="ways">
          {[...links, { href: '/', text: site.words.errors.latestDay }].map((link) => (
            <li>
              <a href={link.href}>{link.text}</a>
            </li>
          ))}
        </ul>
      </>
    ),
  })
