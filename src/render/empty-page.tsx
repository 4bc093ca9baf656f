import { page } from './layout.tsx'
import type { Site } from './site.ts'

const EXAMPLE = `{"reports": [{
  "text": "The report, as plain text or Markdown",
  "source": "Name of the outlet",
  "url": "https://…",
  "published": "2022-03-29"
}]}`

/** The front page before the first day: what the operator does next. */
export const emptyPage = (site: Site): string =>
  page(
    site,
    { title: site.title, description: 'No day has been built yet.', path: '/' },
    <article class="notice">
      <h2>No day yet</h2>
      <p>
        Nothing has been taken in, or the first day is still being built. It appears here by itself within a
        few minutes of the first report.
      </p>
      <h3>Add reports</h3>
      <p>As files, from a checkout of this project:</p>
      <pre>
        <code>npm run ingest -- report.txt --published 2022-03-29 --source "Name of the outlet"</code>
      </pre>
      <p>
        Over HTTP, with the operator’s token, to <code>POST /api/v1/reports</code>:
      </p>
      <pre>
        <code>{EXAMPLE}</code>
      </pre>
      <p>
        <a href="/openapi.json">All of the API</a> · <a href="/status">What was stored and what ran</a>
      </p>
    </article>,
    true,
  )
