import { page } from './layout.tsx'
import type { Site } from './site.ts'

export type PageError = { status: number; title: string; detail: string }

/** What people see where something is not there or went wrong. */
export const errorPage = (site: Site, { status, title, detail }: PageError): string =>
  page(
    site,
    { title, description: detail, path: null },
    <article class="notice">
      <p class="kicker">Error {status}</p>
      <h1>{title}</h1>
      <p>{detail}</p>
      <p>
        <a href="/">The latest day</a> · <a href="/archive">All days</a>
      </p>
    </article>,
  )
