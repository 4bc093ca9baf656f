import { describe, expect, test } from 'vitest'
import { heldAnswers } from '../../src/http/held-answers.ts'

const PUBLIC = 'public, max-age=60, stale-while-revalidate=600'
const ADDRESS = 'https://daybook.example/2031/05/06'

const request = (headers: Record<string, string> = {}, method = 'GET') =>
  new Request(ADDRESS, { method, headers })

const answering = (cache: string, more: Record<string, string> = {}) => {
  const app = { asked: 0 }
  const ask = async () => {
    app.asked += 1
    const headers = { ETag: 'W/"one"', 'Cache-Control': cache, 'Content-Type': 'text/html', ...more }
    return new Response(`the day, told ${app.asked} times`, { headers })
  }
  return { app, ask }
}

describe('an answer that everybody may have', () => {
  test('is asked for once while it holds, and again when it does not', async () => {
    const held = heldAnswers()
    const { app, ask } = answering(PUBLIC)
    const bodies = []
    for (const now of [0, 1, 59_999, 60_000])
      bodies.push(await (await held.answer(request(), now, ask)).text())
    expect(bodies.map((body) => /\d/.exec(body)?.[0])).toEqual(['1', '1', '1', '2'])
    expect(app.asked).toBe(2)
  })

  test('keeps its headers', async () => {
    const held = heldAnswers()
    const { ask } = answering(PUBLIC, { Vary: 'Accept-Encoding', 'RateLimit-Policy': '"search";q=60;w=60' })
    const first = await held.answer(request(), 0, ask)
    const second = await held.answer(request(), 1, ask)
    expect([...second.headers]).toEqual([...first.headers])
  })

  test('is answered 304 to who has it, without its type, and to HEAD without its body', async () => {
    const held = heldAnswers()
    const { app, ask } = answering(PUBLIC, { Vary: 'Accept-Encoding', 'Content-Security-Policy': 'x' })
    await held.answer(request(), 0, ask)
    const known = await held.answer(request({ 'If-None-Match': 'W/"one"' }), 1, ask)
    expect([known.status, await known.text(), known.headers.get('etag')]).toEqual([304, '', 'W/"one"'])
    expect([...known.headers.keys()]).toEqual(['cache-control', 'etag', 'vary'])
    const head = await held.answer(request({}, 'HEAD'), 1, ask)
    expect([head.status, await head.text(), head.headers.get('content-type')]).toEqual([200, '', 'text/html'])
    const other = await held.answer(request({ 'If-None-Match': 'W/"old"' }), 1, ask)
    expect(other.status).toBe(200)
    expect(app.asked).toBe(1)
  })

  test('that was a 304 answers the next that has it, and asks for who has not', async () => {
    const held = heldAnswers()
    let asked = 0
    const ask = async (status: 200 | 304) => {
      asked += 1
      const headers = { ETag: 'W/"one"', 'Cache-Control': PUBLIC }
      return new Response(status === 200 ? 'whole' : null, { status, headers })
    }
    const conditional = () => request({ 'If-None-Match': 'W/"one"' })
    await held.answer(conditional(), 0, () => ask(304))
    expect((await held.answer(conditional(), 1, () => ask(304))).status).toBe(304)
    expect(asked).toBe(1)
    expect(await (await held.answer(request(), 2, () => ask(200))).text()).toBe('whole')
    expect((await held.answer(conditional(), 3, () => ask(304))).status).toBe(304)
    expect(asked).toBe(2)
  })

  test('holds no more once what is shown has changed, nor does one asked for before', async () => {
    const held = heldAnswers()
    const { app, ask } = answering(PUBLIC)
    await held.answer(request(), 0, ask)
    held.clear()
    const slow = held.answer(request(), 1, async () => {
      const old = await ask()
      held.clear()
      return old
    })
    await slow
    await held.answer(request(), 2, ask)
    expect(app.asked).toBe(3)
  })

  test('leaves when there is no room, the one longest not asked for first', async () => {
    const held = heldAnswers(8_000)
    const { app, ask } = answering(PUBLIC)
    const at = (path: string) => new Request(`https://daybook.example/${path}`)
    for (const path of ['a', 'b', 'c', 'a', 'd']) await held.answer(at(path), 0, ask)
    expect(app.asked).toBe(4)
    await held.answer(at('a'), 0, ask)
    expect(app.asked).toBe(4)
    await held.answer(at('b'), 0, ask)
    expect(app.asked).toBe(5)
  })
})

describe('not held', () => {
  test.each([
    ['private, no-store', {}, {}],
    ['no-cache', {}, {}],
    ['public', {}, {}],
    [PUBLIC, { 'Set-Cookie': 'a=b' }, {}],
    [PUBLIC, { RateLimit: '"search";r=59;t=60' }, {}],
    [PUBLIC, {}, { Authorization: 'Bearer x' }],
    [PUBLIC, {}, { Range: 'bytes=0-1' }],
  ] satisfies [string, Record<string, string>, Record<string, string>][])(
    '%s %o to a request with %o',
    async (cache, answered, asking) => {
      const held = heldAnswers()
      const { app, ask } = answering(cache, answered)
      await held.answer(request(asking), 0, ask)
      await held.answer(request(asking), 1, ask)
      expect(app.asked).toBe(2)
    },
  )

  test.each([404, 500, 301])('a %i', async (status) => {
    const held = heldAnswers()
    let asked = 0
    const ask = async () => {
      asked += 1
      return new Response('x', { status, headers: { ETag: '"x"', 'Cache-Control': PUBLIC } })
    }
    await held.answer(request(), 0, ask)
    await held.answer(request(), 1, ask)
    expect(asked).toBe(2)
  })
})
