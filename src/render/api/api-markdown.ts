import { blocks, bullets, documentOf, link, plain } from '../markdown.ts'
import { API_SCHEMAS_PATH } from '../paths.ts'
import type { Site } from '../site.ts'
import type { ApiFacts } from './api-page.tsx'
import { type Addressed, bodyOf, operationsByTag, scopeOf } from './openapi.ts'
import { typeText } from './schema-type.ts'

const code = (text: string): string => `\`${text}\``

const scopeText = ({ api }: Site['words'], operation: Addressed): string => {
  const scope = scopeOf(operation)
  if (scope === null) return ''
  return scope.optional ? api.mayToken(scope.scope) : api.needsToken(scope.scope)
}

/** Its backticks are markup, as on the page. */
const told = (text: string): string =>
  text
    .split('`')
    .map((part, at) => (at % 2 === 1 ? code(part) : plain(part)))
    .join(' ')

const operationText = (words: Site['words'], operation: Addressed): string => {
  const { api } = words
  const { method, path, summary = '', description = '', parameters = [], requestBody, responses } = operation
  const body = bodyOf(requestBody?.content)
  const door = operation['x-rate-limit']
  return blocks(
    `### ${method.toUpperCase()} ${code(path)}`,
    plain(summary),
    told(description),
    plain(scopeText(words, operation)),
    door === undefined ? null : `${api.countedBy} ${code(door)}`,
    bullets(
      parameters.map(({ name, schema = {}, description: meaning }) =>
        `${code(name)} ${code(typeText(schema))} ${told(meaning ?? schema.description ?? '')}`.trim(),
      ),
    ),
    body === undefined ? null : `${api.body} ${code(typeText(body))}`,
    bullets(
      Object.entries(responses).map(([status, { description: what = '', content }]) => {
        const schema = bodyOf(content)
        return `${status} ${plain(what)}${schema ? ` ${code(typeText(schema))}` : ''}`
      }),
    ),
  )
}

/** The page of the API as Markdown, in one piece for whoever is to read it whole. */
export const apiMarkdown = (site: Site, { document, rates, problems }: ApiFacts): string => {
  const { api, errors } = site.words
  const byTag = operationsByTag(document)
  const parts = (document.tags ?? [])
    .filter(({ name }) => byTag.has(name))
    .flatMap(({ name, description = '' }) => [
      `## ${plain(name)}`,
      plain(description),
      ...(byTag.get(name) ?? []).map((operation) => operationText(site.words, operation)),
    ])
  return documentOf(
    `# ${plain(api.title)}`,
    plain(api.about),
    `${plain(api.document)} ${link('/openapi.json', '/openapi.json')}`,
    plain(api.conditional),
    plain(api.paging),
    plain(api.tokensHow),
    link(api.schemas, `${API_SCHEMAS_PATH}.md`),
    ...parts,
    `## ${plain(api.rates)}`,
    plain(api.ratesHow),
    bullets(rates.map(({ door, quota, seconds }) => `${code(door)} ${plain(api.rate(quota, seconds))}`)),
    `## ${plain(api.problems)}`,
    plain(api.problemsHow),
    bullets(problems.map(({ kind, status }) => `${status} ${code(kind)} ${plain(errors.kinds[kind].title)}`)),
  )
}
