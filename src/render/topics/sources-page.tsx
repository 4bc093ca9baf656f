import { type CountedSource, SOURCE_KINDS, type SourceKind } from '../../model/source.ts'
import { page } from '../layout.tsx'
import { sourcePath } from '../paths.ts'
import type { Site } from '../site.ts'
import type { Words } from '../words/words.ts'
import { displayName } from './display-name.ts'

const Entry = ({ source, words }: { source: CountedSource; words: Words }) => (
  <li>
    <a href={sourcePath(source.id)}>{source.name}</a>{' '}
    <span class="aside">
      {[
        ...(source.reports > 0 ? [words.counts.reports(source.reports)] : []),
        ...(source.country ? [displayName('region', source.country, words.locale)] : []),
      ].join(' · ')}
    </span>
  </li>
)

/** Under their kinds, those with most reports first. */
export const sourcesByKind = (sources: CountedSource[]): [SourceKind, CountedSource[]][] =>
  SOURCE_KINDS.map((kind): [SourceKind, CountedSource[]] => [
    kind,
    sources
      .filter((source) => source.kind === kind)
      .sort((a, b) => b.reports - a.reports || a.name.localeCompare(b.name, 'en')),
  ]).filter(([, of]) => of.length > 0)

/** The sources that reports came from. */
export const sourcesPage = (site: Site, sources: CountedSource[]): string => {
  const { words } = site
  return page(
    site,
    {
      title: words.sources.title,
      description: words.sources.description,
      path: '/sources',
      formats: '/sources',
      styles: ['topics'],
    },
    <article class="topic">
      <h1>{words.sources.title}</h1>
      <p class="aside">{words.sources.description}</p>
      {sourcesByKind(sources).map(([kind, of]) => (
        <section aria-labelledby={kind}>
          <h2 id={kind}>{words.sources.kindsMany[kind]}</h2>
          <ul class="columns sources">
            {of.map((source) => (
              <Entry source={source} words={words} />
            ))}
          </ul>
        </section>
      ))}
    </article>,
  )
}
