import { expect, it } from 'vitest'
import type { Topic } from '../../../src/model/subscriber.ts'
import { matchesTopics } from '../../../src/render/email/topics.ts'
import { FERRY } from './mail-input.ts'

const event = {
  ...FERRY,
  names: [
    { name: 'Ada Quill', kind: 'person' as const, variants: ['A. Quill'], reports: [] },
    { name: 'Łódź-Ost', kind: 'place' as const, variants: [], reports: [] },
  ],
}

it.each<[topics: Topic[], found: string[], expected: boolean]>([
  [[], [], true],
  [[{ kind: 'name', value: 'Ada Quill' }], [], true],
  [[{ kind: 'name', value: 'quill' }], [], true],
  [[{ kind: 'name', value: 'A. QUILL' }], [], true],
  [[{ kind: 'name', value: 'Quil' }], [], false],
  [[{ kind: 'name', value: 'Lodz Ost' }], [], false],
  [[{ kind: 'name', value: 'ŁÓDŹ OST' }], [], true],
  [[{ kind: 'name', value: ' – ' }], [], false],
  [[{ kind: 'source', value: 'ellery-post' }], [], true],
  [[{ kind: 'source', value: 'tern' }], [], true],
  [[{ kind: 'source', value: 'ter' }], [], false],
  [[{ kind: 'search', value: 'reef' }], [], false],
  [[{ kind: 'search', value: 'reef' }], [FERRY.id], true],
  [
    [
      { kind: 'name', value: 'Nobody' },
      { kind: 'source', value: 'tern' },
    ],
    [],
    true,
  ],
])('topics %j, found %j: %s', (topics, found, expected) => {
  expect(matchesTopics(event, topics, new Set(found))).toBe(expected)
})
