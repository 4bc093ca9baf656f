import { page } from './layout.tsx'
import type { Site } from './site.ts'
import type { ProblemKind, Words } from './words/words.ts'

type PageError = { status: number; kind: ProblemKind; detail: string }

const Ways = ({ words: { errors, search } }: { words: Words }) => (
  <ul class="ways">
    <li>
      <a href="/">{errors.latestDay}</a>
    </li>
    <li>
      <a href="/archive">{errors.allDays}</a>
    </li>
    <li>
      <a href="/search">{search.field}</a>
    </li>
  </ul>
)

/** What people see where something is not there or went wrong. */
export const errorPage = (site: Site, { status, kind, detail }: PageError): string => {
  const { errors } = site.words
  const { title } = errors.kinds[kind]
  return page(
    site,
    { title, description: detail, path: null },
    <article class="notice">
      <p class="kicker">{errors.error(status)}</p>
      <h1>{title}</h1>
      <p>{detail}</p>
      <Ways words={site.words} />
    </article>,
  )
}

/** What a problem's `type` leads to: what the kind means, and what to do. */
export const problemPage = (site: Site, kind: ProblemKind, status: number): string => {
  const { errors } = site.words
  const { title, help } = errors.kinds[kind]
  return page(
    site,
    { title, description: help, path: `/problems/${kind}` },
    <article class="notice">
      <p class="kicker">{errors.error(status)}</p>
      <h1>{title}</h1>
      <p>{help}</p>
      <p>
        {errors.typeIs} <code>/problems/{kind}</code>.
      </p>
    </article>,
  )
}
