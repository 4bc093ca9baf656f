import type { Site } from '../site.ts'
import { type Addressed, bodyOf, exampleOf, type Parameter, scopeOf } from './openapi.ts'
import { TypeOf } from './schema.tsx'
import { Told } from './text.tsx'

const Parameters = ({ parameters }: { parameters: Parameter[] }) => (
  <dl class="parameters" lang="en">
    {parameters.map(({ name, in: where, required, schema = {}, description }) => (
      <>
        <dt>
          <code>
            <b>{name}</b>
            {where === 'path' || required ? '' : '?'}: <TypeOf schema={schema} />
          </code>
        </dt>
        <dd>
          <Told text={description ?? schema.description} />
        </dd>
      </>
    ))}
  </dl>
)

const isProblem = (status: string): boolean => status >= '400'

/** What is the same of all operations is told once: what goes wrong is here by its status only, what holds not at all. */
const Answers = ({ site, operation: { responses } }: { site: Site; operation: Addressed }) => {
  const all = Object.entries(responses)
  const problems = all.map(([status]) => status).filter(isProblem)
  return (
    <dl class="answers" lang="en">
      {all
        .filter(([status]) => !isProblem(status) && status !== '304')
        .map(([status, { description, content }]) => {
          const schema = bodyOf(content)
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
  const door = operation['x-rate-limit']
  const example = exampleOf(operation, known)
  const body = bodyOf(requestBody?.content)
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
      {door && (
        <p class="needs">
          {api.countedBy}{' '}
          <a href="#rates">
            <code>{door}</code>
          </a>
        </p>
      )}
      {parameters.length > 0 && <Parameters parameters={parameters} />}
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
