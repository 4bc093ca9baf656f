import type { Child } from 'hono/jsx'
import { page } from '../layout.tsx'
import type { Site } from '../site.ts'

type Framed = { title: string; description: string; content: Child }

/** A page of somebody's subscription: in no index, and with no other form to subscribe by. */
export const subscriptionPage = (site: Site, { title, description, content }: Framed): string =>
  page(
    site,
    { title, description, path: null, signUp: false, place: '/subscribe', styles: ['forms'] },
    <article class="notice">
      <h1>{title}</h1>
      {content}
    </article>,
  )

/** What is wrong, said where it is heard at once. */
export const Problem = ({ text }: { text: string | null }) =>
  text === null ? null : (
    <p class="problem" role="alert">
      {text}
    </p>
  )
