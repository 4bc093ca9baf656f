import { html, json, markdown, type Rendering } from './answer.ts'

export type Format = 'html' | 'json' | 'md'

/** Splits `29.json` into the name and the format its ending asks for. */
export const splitFormat = (segment: string): { name: string; format: Format } => {
  const match = /^(.*)\.(json|md)$/.exec(segment)
  return match ? { name: match[1] ?? '', format: match[2] as Format } : { name: segment, format: 'html' }
}

type Renderers<T> = {
  page: (document: T) => string
  markdown: (document: T) => string
  body?: (document: T) => unknown
}

/** One document in the format asked for; `body` where the JSON is not the document itself. */
export const inFormat =
  <T>(format: Format, renderers: Renderers<T>) =>
  (document: T): Rendering => {
    if (format === 'json') return json(renderers.body ? renderers.body(document) : document)
    return format === 'md' ? markdown(renderers.markdown(document)) : html(renderers.page(document))
  }
