import { page } from '../layout.tsx'
import { API_SCHEMAS_PATH } from '../paths.ts'
import type { Site } from '../site.ts'
import type { ProblemKind } from '../words/words.ts'
import { type OpenApi, operationsByTag } from './openapi.ts'
import { OperationSection } from './operation.tsx'

/** How often one caller may come by a door */
export type Rate = { door: string; quota: number; seconds: number }

export type ApiFacts = {
  document: OpenApi
  rates: Rate[]
  problems: { kind: ProblemKind; status: number }[]
  /** Addresses that are there, by path of the document: `/api/v1/days/{date}` */
  known: Readonly<Record<string, string>>
}

const slug = (tag: string): string => `tag-${tag.toLowerCase().replace(/\W+/g, '-')}`

const Calling = ({ site }: { site: Site }) => {
  const { api } = site.words
  return (
    <section id="calling">
      <h2>{api.calling}</h2>
      <p>
        {api.document} <a href="/openapi.json">/openapi.json</a>
      </p>
      <p>{api.conditional}</p>
      <p>{api.paging}</p>
      <h3>{api.tokens}</h3>
      <p>{api.tokensHow}</p>
      <pre tabindex={0}>
        <code>
          npm run token -- create NAME --scope ingest{'\n'}curl -H "Authorization: Bearer daybook_…"{' '}
          {site.url}/api/v1/status
        </code>
      </pre>
    </section>
  )
}

const Rates = ({ site, rates }: { site: Site; rates: Rate[] }) => {
  const { api } = site.words
  return (
    <section id="rates">
      <h2>{api.rates}</h2>
      <p>{api.ratesHow}</p>
      <dl class="facts">
        {rates.map(({ door, quota, seconds }) => (
          <>
            <dt>
              <code>{door}</code>
            </dt>
            <dd>{api.rate(quota, seconds)}</dd>
          </>
        ))}
      </dl>
    </section>
  )
}

const Problems = ({ site, problems }: { site: Site; problems: ApiFacts['problems'] }) => {
  const { api, errors } = site.words
  return (
    <section id="problems">
      <h2>{api.problems}</h2>
      <p>{api.problemsHow}</p>
      <dl class="facts">
        {problems.map(({ kind, status }) => (
          <>
            <dt>{status}</dt>
            <dd>
              <a href={`/problems/${kind}`}>
                <code>{kind}</code>
              </a>{' '}
              {errors.kinds[kind].title}
            </dd>
          </>
        ))}
      </dl>
    </section>
  )
}

/** The API to be looked at: made of the document that programs read, and needs no script. */
export const apiPage = (site: Site, { document, rates, problems, known }: ApiFacts): string => {
  const { api } = site.words
  const byTag = operationsByTag(document)
  const tags = (document.tags ?? []).filter(({ name }) => byTag.has(name))
  const places: [id: string, text: string, language?: string][] = [
    ['calling', api.calling],
    ...tags.map(({ name }): [string, string, string] => [slug(name), name, 'en']),
    ['rates', api.rates],
    ['problems', api.problems],
  ]
  return page(
    site,
    { title: api.title, description: api.about, path: '/api', formats: '/api', styles: ['api'] },
    <article class="api">
      <h1>{api.title}</h1>
      <p>{api.about}</p>
      <nav aria-label={api.contents}>
        <ul>
          {places.map(([id, text, language]) => (
            <li>
              <a lang={language} href={`#${id}`}>
                {text}
              </a>
            </li>
          ))}
          <li>
            <a href={API_SCHEMAS_PATH}>{api.schemas}</a>
          </li>
        </ul>
      </nav>
      <Calling site={site} />
      {tags.map(({ name, description }) => (
        <section id={slug(name)}>
          <h2 lang="en">{name}</h2>
          <p lang="en">{description}</p>
          {byTag.get(name)?.map((operation) => (
            <OperationSection site={site} operation={operation} known={known} />
          ))}
        </section>
      ))}
      <Rates site={site} rates={rates} />
      <Problems site={site} problems={problems} />
    </article>,
  )
}
