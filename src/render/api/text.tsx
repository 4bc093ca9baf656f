import type { Child } from 'hono/jsx'

/** What the document of the API says, in English; its words in backticks are code. */
export const Told = ({ text }: { text: string | undefined }): Child => (
  <>{(text ?? '').split('`').map((part, at) => (at % 2 === 1 ? <code>{part}</code> : part))}</>
)
