import type { Site } from '../site.ts'
import type { FormValues } from './form-values.ts'
import { PreferenceFields } from './preference-fields.tsx'
import { Problem, subscriptionPage } from './subscription-frame.tsx'

/** People never see it; what fills in every field does. */
const Trap = () => (
  <div class="unseen" aria-hidden="true">
    <label>
      Company
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

const Form = ({ values, stamp, zones }: SubscribeForm) => (
  <form class="form" method="post" action="/subscribe">
    <label>
      <span>Your address</span>
      <input
        type="email"
        name="address"
        value={values.address}
        required
        autocomplete="email"
        maxlength={254}
      />
    </label>
    <PreferenceFields values={values} zones={zones} />
    <Trap />
    <input type="hidden" name="stamp" value={stamp} />
    <button type="submit">Subscribe</button>
  </form>
)

export const subscribePage = (site: Site, form: SubscribeForm): string =>
  subscriptionPage(site, {
    title: 'The day by mail',
    description: `${site.title} by mail, at the hour you choose.`,
    content: (
      <>
        <p>
          The day’s news at the hour you choose, every line with the reports behind it. First comes one mail
          that asks whether it was you; nothing else is sent until you say so. Every mail has a link to leave
          with, and none has a tracking pixel.
        </p>
        <Problem text={form.problem} />
        <Form {...form} />
      </>
    ),
  })

/** The same for every address, whether it was known or not. */
export const askedPage = (site: Site): string =>
  subscriptionPage(site, {
    title: 'Look into your mailbox',
    description: 'A mail is on its way.',
    content: (
      <>
        <p>
          A mail is on its way to the address you gave. Its link leads to a page with one button; press it.
        </p>
        <p>
          Nothing there after some minutes? See whether it was taken for spam, or{' '}
          <a href="/subscribe">ask for it again</a>.
        </p>
      </>
    ),
  })

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
          {[...links, { href: '/', text: 'The latest day' }].map((link) => (
            <li>
              <a href={link.href}>{link.text}</a>
            </li>
          ))}
        </ul>
      </>
    ),
  })
