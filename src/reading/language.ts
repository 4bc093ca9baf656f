// The language model behind our own types: nothing else in the code knows which one it is.
import type { ItsFunction } from 'wink-nlp'
import type { Span } from '../model/span.ts'

/** A token as the language model cuts it: its place in the text, universal part-of-speech tag and lemma. */
type Tag = Span & { pos: string; lemma: string }

/** Tags the words of one sentence. Its cuts are its own; marks it does not give back as they were have no tag. */
export type Tagger = (text: string) => Tag[]

/** How far past the last tag a token is looked for where the model changed white space or characters. */
const DRIFT_CHARS_MAX = 64

/** The model's time grows with the square of such a run (a key, an address, a table's rule), and it tells nothing. */
const RUN_CHARS_MAX = 160

const hasLongRun = (text: string): boolean => {
  if (text.length < RUN_CHARS_MAX) return false
  for (let at = 0; at + RUN_CHARS_MAX <= text.length; ) {
    // The last white space of the window: no run that begins before it is long.
    const space = text.slice(at, at + RUN_CHARS_MAX).search(/\s(?=\S*$)/u)
    if (space < 0) return true
    at += space + 1
  }
  return false
}

const placed = (text: string, values: string[], poses: string[], lemmas: string[]): Tag[] => {
  const tags: Tag[] = []
  let cursor = 0
  for (const [i, value] of values.entries()) {
    const from = text.slice(cursor, cursor + value.length + DRIFT_CHARS_MAX).indexOf(value)
    if (value === '' || from < 0) continue
    const start = cursor + from
    cursor = start + value.length
    tags.push({ start, end: cursor, pos: poses[i] ?? 'X', lemma: lemmas[i] ?? '' })
  }
  return tags
}

/** Loads wink-nlp and its English model (1 MB gzipped, some 200 ms): here, and only when a reader is made. */
export const loadTagger = async (): Promise<Tagger> => {
  const [{ default: winkNLP }, { default: model }] = await Promise.all([
    import('wink-nlp'),
    import('wink-eng-lite-web-model'),
  ])
  const nlp = winkNLP(model, ['pos'])
  const { value, pos } = nlp.its
  // Its type leaves out a parameter that the function has.
  const lemma = nlp.its.lemma as ItsFunction<string>
  return (text) => {
    if (hasLongRun(text)) return []
    const tokens = nlp.readDoc(text).tokens()
    return placed(text, tokens.out<string>(value), tokens.out<string>(pos), tokens.out<string>(lemma))
  }
}
