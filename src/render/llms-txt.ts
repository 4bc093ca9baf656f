import type { SiteAddress } from './site.ts'

type Entry = { name: string; path: string; what: string }

const READING: Entry[] = [
  { name: 'The latest day', path: '/index.md', what: 'what happened, who says so, and where they disagree' },
  { name: 'Archive', path: '/archive.md', what: 'all days; a day is at /{yyyy}/{mm}/{dd}.md' },
  { name: 'Sources', path: '/sources.md', what: 'who is read, and what each reported' },
  { name: 'Corrections', path: '/corrections.md', what: 'what later editions took back' },
]
const FOLLOWING: Entry[] = [
  {
    name: 'Days',
    path: '/feed.json',
    what: 'JSON Feed, an item a day; /feed.xml and /atom.xml are the same',
  },
  { name: 'Events', path: '/events/feed.json', what: 'JSON Feed, an item an event' },
]
const PROGRAMS: Entry[] = [
  { name: 'OpenAPI', path: '/openapi.json', what: 'every address of the API with its schemas' },
  { name: 'Days', path: '/api/v1/days', what: 'a day’s whole document is at /api/v1/days/{date}' },
]

const section = (title: string, entries: Entry[], base: string): string =>
  `## ${title}\n\n${entries.map(({ name, path, what }) => `- [${name}](${base}${path}): ${what}`).join('\n')}\n`

/** A guide for language models, as llmstxt.org has it; in English, as what is for programs. */
export const llmsTxt = ({ title, canonicalUrl }: SiteAddress): string => {
  const name = title.replace(/\s+/g, ' ')
  return [
    `# ${name}\n`,
    '> News reports of the same events, one page a day. Every line is a verbatim quotation of a report and names the reports that say so; reports that print one agency’s text count as one origin. Nothing is written by a model.\n',
    'Every page answers as Markdown with `.md` and as JSON with `.json` at the end of its path. Addresses of days and events do not change. Quote a line with its source, not this site: the words are the report’s.\n',
    section('Reading', READING, canonicalUrl),
    section('Following', FOLLOWING, canonicalUrl),
    section('Programs', PROGRAMS, canonicalUrl),
  ].join('\n')
}
