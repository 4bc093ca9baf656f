import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { TOKENS_LISTED_MAX } from '../../src/limits.ts'
import type { KeptToken } from '../../src/model/token.ts'
import { tokenStore } from '../../src/store/token-store.ts'
import { type LocalDatabases, startDatabases } from './d1.ts'

let local: LocalDatabases
beforeAll(async () => {
  local = await startDatabases()
})
afterAll(() => local.close())
beforeEach(() => local.wipe())

const aToken = (id: string, name = id, createdAt = '2025-05-04T10:00:00.000Z'): KeptToken => ({
  id,
  name,
  scope: 'ingest',
  hash: `hash of ${id}`,
  createdAt,
  lastUsed: null,
  revokedAt: null,
})

test('a token is found by its id, and listed without its hash', async () => {
  const store = tokenStore(local.db)
  expect(await store.create(aToken('a'))).toBe('created')
  expect(await store.find('a')).toEqual(aToken('a'))
  expect(await store.find('b')).toBeNull()
  const { hash: _, ...shown } = aToken('a')
  expect(await store.list()).toEqual([shown])
})

test('two good tokens never have one name; a revoked one keeps its own', async () => {
  const store = tokenStore(local.db)
  expect(await Promise.all(['a', 'b'].map((id) => store.create(aToken(id, 'laptop'))))).toEqual(
    expect.arrayContaining(['created', 'name taken']),
  )
  const [first] = await store.list()
  await store.revoke(first?.id ?? '', '2025-05-05T10:00:00.000Z')
  expect(await store.create(aToken('c', 'laptop'))).toBe('created')
  expect((await store.list()).map(({ id }) => id)).toEqual(['c', first?.id])
})

test('revoking is remembered as it first was', async () => {
  const store = tokenStore(local.db)
  await store.create(aToken('a'))
  const at = '2025-05-05T10:00:00.000Z'
  expect(await store.revoke('a', at)).toMatchObject({ id: 'a', revokedAt: at })
  expect(await store.revoke('a', '2025-05-06T10:00:00.000Z')).toMatchObject({ revokedAt: at })
  expect(await store.revoke('b', at)).toBeNull()
  expect(await store.find('a')).toMatchObject({ revokedAt: at })
})

test('the day of its last use only goes on', async () => {
  const store = tokenStore(local.db)
  await store.create(aToken('a'))
  for (const [day, expected] of [
    ['2025-05-05', '2025-05-05'],
    ['2025-05-04', '2025-05-05'],
    ['2025-05-06', '2025-05-06'],
  ] as const) {
    await store.used('a', day)
    expect((await store.find('a'))?.lastUsed).toBe(expected)
  }
})

test('the list shows the good ones first, and no more than its bound', async () => {
  const store = tokenStore(local.db)
  for (let n = 0; n < TOKENS_LISTED_MAX + 5; n++)
    await store.create(
      aToken(
        `t${String(n).padStart(3, '0')}`,
        undefined,
        `2025-05-04T10:00:00.${String(n).padStart(3, '0')}Z`,
      ),
    )
  await store.revoke('t204', '2025-05-05T10:00:00.000Z')
  const listed = await store.list()
  expect(listed).toHaveLength(TOKENS_LISTED_MAX)
  expect(listed[0]?.id).toBe('t203')
})
