import type { Site } from '../site.ts'
import { type Addressed, exampleOf, type Parameter, type Schema, scopeOf } from './openapi.ts'
import { TypeOf } from './schema.tsx'
import { Told } from './text.tsx'

const Parameters = ({ site, parameters }: { site: Site; parameters: Parameter[] }) => {
  const { api } = site.words
  return (
    <figure class="wide" tabindex={0} aria-label={api.parameters}>
      <table>
        <thead>
          <tr>
            <th scope="col">{api.parameter}</th>
            <th scope="col">{api.type}</th>
            <th scope="col">{api.meaning}</th>
          </tr>
        </thead>
        <tbody lang="en">
          {parameters.map(({ name, in: where, required, schema = {}, description }) => (
            <tr>
              <th scope="row">
                <code>{name}</code>
                {where === 'path' || required ? (
                  <small lang={site.words.language}>{api.required}</small>
                ) : null}
              </th>
              <td>
                <code>
                  <TypeOf schema={schema} />
                </code>
              </td>
              <td>
                <Told text={description ?? schema.description} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  )
}

const schemaOf = (content: Record<string, { schema?: Schema }> | undefined): Schema | undefined =>
  Object.values(content ?? {})[0]?.schema

const isProblem = (status: string): boolean => status >= '400'

/** What goes wrong is told once for all operations: here by its status only. */
const Answers = ({ site, operation: { responses } }: { site: Site; operation: Addressed }) => {
  const all = Object.entries(responses)
  const problems = all.map(([status]) => status).filter(isProblem)
  return (
    <dl class="answers" lang="en">
      {all
        .filter(([status]) => !isProblem(status))
        .map(([status, { description, content }]) => {
          const schema = schemaOf(content)
          return (
            <>
              <dt>{status}</dt>
              <dd>
                {description}{' '}
                {schema && (
                  <code>
                    <TypeOf schema={schema} />
                  </code>
                )}
              </dd>
            </>
          )
        })}
      {problems.length > 0 && (
        <>
          <dt>{problems.join(', ')}</dt>
          <dd lang={site.words.language}>
            <a href="#problems">{site.words.api.problems}</a>
          </dd>
        </>
      )}
    </dl>
  )
}

type Shown = { site: Site; operation: Addressed; known: Readonly<Record<string, string>> }

/** One operation: what it answers, what it takes, who may, and an address to look at. */
export const OperationSection = ({ site, operation, known }: Shown) => {
  const { api } = site.words
  const { method, path, operationId, summary, description, parameters = [], requestBody } = operation
  const scope = scopeOf(operation)
  const example = exampleOf(operation, known)
  const body = schemaOf(requestBody?.content)
  return (
    <section class="operation" id={operationId}>
      <h3>
        <a href={`#${operationId}`}>
          <b class={`verb ${method}`}>{method.toUpperCase()}</b> <code>{path}</code>
        </a>
      </h3>
      <p class="summary" lang="en">
        {summary}
      </p>
      {description && (
        <p lang="en">
          <Told text={description} />
        </p>
      )}
      {scope && (
        <p class="needs">{scope.optional ? api.mayToken(scope.scope) : api.needsToken(scope.scope)}</p>
      )}
      {parameters.length > 0 && <Parameters site={site} parameters={parameters} />}
      {body && (
        <p>
          {api.body} <code>{<TypeOf schema={body} />}</code>
        </p>
      )}
      <Answers site={site} operation={operation} />
      {example && (
        <p>
          {api.tryIt}{' '}
          <a href={example}>
            <code>{example}</code>
          </a>
        </p>
      )}
    </section>
  )
}
