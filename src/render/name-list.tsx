import type { DayName } from '../model/day.ts'
import type { NameKind } from '../model/names.ts'
import { newsLang } from './news-language.ts'
import { namePath } from './paths.ts'
import type { Words } from './words/words.ts'

const NAME_KINDS: NameKind[] = ['person', 'place', 'organisation', 'other']

/** Who and what an event names, by kind; each leads to all that is told of it. */
export const NameList = ({
  names,
  words,
  level: Heading,
}: {
  names: DayName[]
  words: Words
  level: 'h3' | 'h4'
}) => (
  <section class="names">
    <Heading class="label">{words.event.names}</Heading>
    <dl>
      {NAME_KINDS.map((kind) => {
        const of = names.filter((name) => name.kind === kind)
        return of.length === 0 ? null : (
          <>
            <dt>{words.event.nameKinds[kind]}</dt>
            <dd lang={newsLang(words)}>
              {of.map(({ name }, i) => (
                <>
                  {i > 0 && ', '}
                  <a href={namePath(name)}>{name}</a>
                </>
              ))}
            </dd>
          </>
        )
      })}
    </dl>
  </section>
)
