import { join } from 'node:path'
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FetchAnswer } from '../../src/ports/fetcher.ts'
import { CHARSET_CASES } from '../intake/charset-cases.ts'
import { type NetworkWorker, startOnNetwork } from '../worker/on-network.ts'
import { HOSTILE, OUTCOMES } from './hostile-answers.ts'
import { type LocalServer, startServer } from './local-server.ts'

let server: LocalServer
let worker: NetworkWorker

beforeAll(async () => {
  server = await startServer(HOSTILE)
  worker = await startOnNetwork({}, join(import.meta.dirname, 'fetch-worker.ts'))
})
afterAll(async () => {
  await server.stop()
  await worker.stop()
})

const post = async (path: string, body: unknown): Promise<unknown> =>
  await (await worker.fetch(path, { method: 'POST', body: JSON.stringify(body) })).json()

const ask = async (path: string): Promise<FetchAnswer> => {
  const wanted = { url: server.url + path, accept: 'text/xml', bytesMax: 100_000 }
  return (await post('/ask', { trusted: server.host, wanted })) as FetchAnswer
}

describe('the fetch of workerd, as `npm start` runs it, from a hostile server', () => {
  it.each(OUTCOMES)('%s: %s', async (path, expected) => {
    const answer = await ask(path)
    expect(answer.kind === 'answer' ? String(answer.status) : `${answer.kind}: ${answer.reason}`).toBe(
      expected,
    )
  })
})

describe('the fetch of workerd', () => {
  const RSS = '<rss version="2.0"/>'
  const bodies: [encoding: string, body: Buffer][] = [
    ['identity', Buffer.from(RSS)],
    ['identity', gzipSync(RSS)],
    ['gzip', gzipSync(RSS)],
    ['br', brotliCompressSync(RSS)],
    ['deflate', deflateSync(RSS)],
  ]
  it.each(bodies)('reads a body packed as %s', async (encoding, body) => {
    server.at('/body', (_request, response) =>
      response.writeHead(200, { 'content-encoding': encoding }).end(body),
    )
    expect(await ask('/body')).toMatchObject({ kind: 'answer', body: RSS })
  })
  it('hands on an answer without a body', async () => {
    server.at('/none', (_request, response) => response.writeHead(304, { etag: '"3"' }).end())
    expect(await ask('/none')).toMatchObject({ status: 304, headers: { etag: '"3"' }, body: '' })
  })
})

// WHATWG Encoding, the names of its table but "replacement"; the labels of each are the platform's to know.
const ENCODINGS =
  'utf-8 ibm866 iso-8859-2 iso-8859-3 iso-8859-4 iso-8859-5 iso-8859-6 iso-8859-7 iso-8859-8 iso-8859-8-i ' +
  'iso-8859-10 iso-8859-13 iso-8859-14 iso-8859-15 iso-8859-16 koi8-r koi8-u macintosh windows-874 windows-1250 ' +
  'windows-1251 windows-1252 windows-1253 windows-1254 windows-1255 windows-1256 windows-1257 windows-1258 ' +
  'x-mac-cyrillic gbk gb18030 big5 euc-jp iso-2022-jp shift_jis euc-kr utf-16be utf-16le'

describe('the decoders of workerd', () => {
  it('are all there', async () => {
    expect(await post('/unknown-encodings', [...ENCODINGS.split(' '), 'utf-9'])).toEqual(['utf-9'])
  })
  it('read what those of Node do', async () => {
    const decoded = (await post('/decode', CHARSET_CASES)) as {
      text: string
      encoding: string
      from: string
    }[]
    expect(decoded.map(({ text, encoding, from }) => [text, encoding, from])).toEqual(
      CHARSET_CASES.map(({ text, encoding, from }) => [text, encoding, from]),
    )
  })
})
