import { page } from './layout.tsx'
import type { Site } from './site.ts'
import type { Words } from './words/words.ts'

const example = ({ empty }: Words): string => `{"reports": [{
  "text": "${empty.exampleText}",
  "source": "${empty.exampleSource}",
  "url": "https://…",
  "published": "2022-03-29"
}]}`

const Adding = ({ words }: { words: Words }) => (
  <>
    <h3>{words.empty.add}</h3>
    <p>{words.empty.asFiles}</p>
    <pre>
      <code>npm run ingest -- report.txt --published 2022-03-29 --source "{words.empty.exampleSource}"</code>
    </pre>
    <p>
      {words.empty.overHttp} <code>POST /api/v1/reports</code>:
    </p>
    <pre>
      <code>{example(words)}</code>
    </pre>
  </>
)

/** The front page before the first day: what the operator does next. */
export const emptyPage = (site: Site): string => {
  const { empty } = site.words
  return page(
    site,
    { title: site.title, description: empty.description, path: '/' },
    <article class="notice">
      <h2>{empty.title}</h2>
      <p>{empty.text}</p>
      <Adding words={site.words} />
      <p>
        <a href="/api">{empty.allOfApi}</a> · <a href="/status">{empty.whatRan}</a>
      </p>
    </article>,
    true,
  )
}
