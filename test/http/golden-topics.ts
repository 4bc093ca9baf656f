// A name and a source of the golden day, and what is hostile in either.
import type { NameDocument, SourceDocument } from '../../src/model/topics.ts'
import { BUILT_AT, DATE, EVENT, reportIdOf } from './golden.ts'

const [told] = EVENT.days.map(({ event }) => event)
const event = {
  id: EVENT.id,
  slug: EVENT.slug,
  title: EVENT.title,
  url: EVENT.url,
  origins: told?.origins ?? 0,
  reports: told?.reports.length ?? 0,
  firstShownAt: BUILT_AT,
  changedAt: BUILT_AT,
}
const line = {
  id: 'l1',
  text: 'Ona Quill said the <script>Marigold</script> was safe.',
  origins: 2,
  sources: [
    { name: 'Ellery Post', url: 'https://news.example/harbour?a=1&b=2' },
    { name: 'Bad <b>Wire</b>', url: 'javascript:alert(1)' },
  ],
}

export const NAME: NameDocument = {
  slug: 'ona-quill',
  name: 'Ona Quill',
  kind: 'person',
  variants: ['O. Quill', '<b>Quill</b>'],
  days: [
    {
      date: DATE,
      more: 2,
      events: [
        {
          ...event,
          name: 'Ona Quill',
          kind: 'person',
          variants: ['O. Quill'],
          namedIn: 2,
          lines: [line],
          quotes: [
            {
              id: 'q1',
              text: 'a grinding noise',
              report: reportIdOf('harbour'),
              source: 'Ellery Post',
              url: null,
            },
          ],
          with: ['Port Ellery', 'Київ'],
        },
      ],
    },
  ],
  next: DATE,
}

export const SOURCE: SourceDocument = {
  source: {
    id: 'tern',
    name: 'Tern Agency',
    kind: 'agency',
    homePage: 'https://tern.example/',
    country: 'NO',
    language: 'en',
    signatures: ['(Tern)'],
  },
  days: [
    {
      date: DATE,
      more: 0,
      events: [
        {
          ...event,
          name: 'Tern Agency',
          texts: { own: 4, foreign: 1, carried: 1 },
          items: [
            {
              id: reportIdOf('wire'),
              title: 'Ferry <i>aground</i>',
              url: null,
              published: DATE,
              role: 'own',
            },
            {
              id: reportIdOf('evening'),
              title: 'Ferry aground',
              url: 'https://news.example/evening',
              published: '2031-05-06T07:43',
              role: 'carried',
              other: { id: 'ellery-post', name: 'Ellery Post' },
            },
            {
              id: reportIdOf('harbour'),
              title: 'Ferry',
              url: null,
              published: DATE,
              role: 'foreign',
              other: { id: 'gull', name: 'Gull Press' },
            },
          ],
          lines: [line],
        },
      ],
    },
  ],
  next: null,
}
