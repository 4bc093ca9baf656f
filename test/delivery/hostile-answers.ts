// Answers that a server should not give, and does; each is written to the socket as it is.
import { setTimeout as pause } from 'node:timers/promises'
import { brotliCompressSync, constants, gzipSync, zstdCompressSync } from 'node:zlib'
import type { Answering } from './local-server.ts'

/** Unpacked; packed it is a few KB. */
const BOMB_BYTES = 5_000_000
const QUICKLY = { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }
const zeros = () => Buffer.alloc(BOMB_BYTES)

const packed = (encoding: string, body: () => Buffer): Answering => {
  let made: Buffer | undefined
  return (_request, response) => {
    made ??= body()
    response.writeHead(200, { 'content-type': 'text/xml', 'content-encoding': encoding }).end(made)
  }
}

export const redirect =
  (status: number, location: string): Answering =>
  (_request, response) =>
    response.writeHead(status, { location }).end()

/** The bytes of an answer, which need be no HTTP; the connection is closed behind them. */
const raw =
  (...parts: (string | Buffer)[]): Answering =>
  ({ socket }) => {
    for (const part of parts) socket.write(part)
    socket.end()
  }

const dripping: Answering = async (_request, response) => {
  response.writeHead(200, { 'content-type': 'text/xml' })
  while (!response.destroyed) {
    response.write('<')
    await pause(40)
  }
}

const endless: Answering = (_request, response) => {
  const chunk = Buffer.alloc(16_384, 'a')
  const more = () => {
    while (!response.destroyed && response.write(chunk));
  }
  response.writeHead(200, { 'content-type': 'text/plain' }).on('drain', more)
  more()
}

const HEAD = 'HTTP/1.1 200 OK\r\ncontent-type: text/xml\r\n'

/** By path. A test that follows a redirect to the server's own address names it itself. */
export const HOSTILE: Record<string, Answering> = {
  '/silent': () => undefined,
  '/drip': dripping,
  '/head-drip': async ({ socket }) => {
    socket.write(HEAD)
    for (let n = 0; !socket.destroyed; n++) {
      socket.write(`x-${n}: a\r\n`)
      await pause(40)
    }
  },
  '/endless': endless,
  '/gzip-bomb': packed('gzip', () => gzipSync(zeros())),
  '/brotli-bomb': packed('br', () => brotliCompressSync(zeros(), QUICKLY)),
  '/bomb-in-a-file': packed('identity', () => gzipSync(zeros())),
  '/bomb-in-gzip': packed('gzip', () => gzipSync(gzipSync(zeros()))),
  '/zstd': packed('zstd', () => zstdCompressSync(Buffer.from('<rss/>'))),
  '/unknown-encoding': packed('x-own', () => Buffer.from('<rss/>')),
  '/gzip-twice-named': packed('gzip, gzip', () => gzipSync(gzipSync(Buffer.from('<rss/>')))),
  '/no-gzip': packed('gzip', () => Buffer.from('<rss>this is no gzip at all</rss>')),
  '/claims-much': raw(`${HEAD}content-length: 10000000000\r\n\r\n<rss/>`),
  '/claims-more': raw(`${HEAD}content-length: 1000\r\n\r\n<rss/>`),
  '/two-lengths': raw(`${HEAD}content-length: 6\r\ncontent-length: 60\r\n\r\n<rss/>`),
  '/broken-chunk': raw(`${HEAD}transfer-encoding: chunked\r\n\r\n5\r\n<rss>\r\nzz\r\noops\r\n`),
  '/half-chunk': raw(`${HEAD}transfer-encoding: chunked\r\n\r\nff\r\n<rss>`),
  '/hangs-up': ({ socket }) => socket.destroy(),
  '/no-http': raw('SSH-2.0-OpenSSH_9.9\r\n'),
  '/header-bomb': raw(`${HEAD}x-long: ${'a'.repeat(2_000_000)}\r\n\r\n<rss/>`),
  '/headers-bomb': raw(HEAD, ...Array.from({ length: 40_000 }, (_, n) => `x-${n}: ${n}\r\n`), '\r\n<rss/>'),
  '/to-itself': redirect(302, '/to-itself'),
  '/ring': redirect(301, '/ring-2'),
  '/ring-2': redirect(302, '/ring-3'),
  '/ring-3': redirect(307, '/ring'),
  '/stairs': ({ url = '' }, response) => {
    const step = Number(url.split('?')[1] ?? 0)
    response.writeHead(302, { location: `/stairs?${step + 1}` }).end()
  },
  '/nowhere': (_request, response) => response.writeHead(302).end(),
  '/to-nonsense': redirect(302, 'http://[::1'),
  '/to-loopback': redirect(302, 'http://127.0.0.2/'),
  '/to-loopback-6': redirect(301, 'http://[::ffff:7f00:1]/'),
  '/to-metadata': redirect(307, 'http://169.254.169.254/latest/meta-data/'),
  '/to-private': redirect(303, '//192.168.1.1/'),
  '/to-decimal': redirect(302, 'http://2130706434/'),
  '/to-file': redirect(302, 'file:///etc/passwd'),
  '/to-data': redirect(302, 'data:text/xml,<rss/>'),
  '/to-user': redirect(308, 'https://user:secret@news.example.org/'),
  '/to-local-name': redirect(302, 'http://printer.lan/'),
  '/to-redis': redirect(302, 'http://8.8.8.8:6379/'),
}

/** What becomes of asking for each, with a bound on the body below the bombs' size; the steps of the ring are left out. */
export const OUTCOMES: [path: string, outcome: string][] = [
  ['/silent', 'failed: timeout'],
  ['/drip', 'failed: timeout'],
  ['/head-drip', 'failed: timeout'],
  ['/endless', 'failed: too large'],
  ['/gzip-bomb', 'failed: too large'],
  ['/brotli-bomb', 'failed: too large'],
  ['/bomb-in-a-file', 'failed: too large'],
  ['/bomb-in-gzip', 'failed: too large'],
  ['/zstd', 'failed: bad encoding'],
  ['/unknown-encoding', 'failed: bad encoding'],
  ['/gzip-twice-named', 'failed: bad encoding'],
  ['/no-gzip', 'failed: broken'],
  ['/claims-much', 'failed: too large'],
  ['/claims-more', 'failed: broken'],
  ['/two-lengths', 'failed: unreachable'],
  ['/broken-chunk', 'failed: broken'],
  ['/half-chunk', 'failed: broken'],
  ['/hangs-up', 'failed: unreachable'],
  ['/no-http', 'failed: unreachable'],
  ['/header-bomb', 'failed: unreachable'],
  ['/headers-bomb', 'failed: unreachable'],
  ['/to-itself', 'failed: redirect loop'],
  ['/ring', 'failed: redirect loop'],
  ['/stairs', 'failed: too many redirects'],
  ['/nowhere', 'failed: bad redirect'],
  ['/to-nonsense', 'failed: bad redirect'],
  ['/to-loopback', 'refused: loopback'],
  ['/to-loopback-6', 'refused: loopback'],
  ['/to-metadata', 'refused: metadata'],
  ['/to-private', 'refused: private'],
  ['/to-decimal', 'refused: loopback'],
  ['/to-file', 'refused: scheme'],
  ['/to-data', 'refused: scheme'],
  ['/to-user', 'refused: credentials'],
  ['/to-local-name', 'refused: local name'],
  ['/to-redis', 'refused: port'],
]
