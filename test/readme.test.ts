import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { EXPORT_HELP, IMPORT_HELP } from '../src/cli/backup-options.ts'
import { FEEDS_HELP } from '../src/cli/feeds-options.ts'
import { INGEST_HELP } from '../src/cli/ingest-options.ts'
import { MAIL_HELP } from '../src/cli/mail-options.ts'
import { START_HELP } from '../src/cli/start-options.ts'
import { SUBSCRIBERS_HELP } from '../src/cli/subscribers-options.ts'
import { TOKEN_HELP } from '../src/cli/token-options.ts'
import { createApp } from '../src/http/app.ts'
import { frontMatterOf } from '../src/intake/front-matter.ts'
import { submissionSchema } from '../src/intake/submission.ts'

const ROOT = resolve(import.meta.dirname, '..')
const read = (path: string): string => readFileSync(resolve(ROOT, path), 'utf8')

const readme = read('README.md')
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
const blocks = [...readme.matchAll(/^```(\w*)\n([\s\S]*?)^```/gm)].map(([, kind = '', code = '']) => ({
  kind,
  code,
}))
const spans = [...readme.replaceAll(/^```[\s\S]*?^```/gm, '').matchAll(/`([^`\n]+)`/g)].map(
  ([, code = '']) => code,
)
const unique = (values: Iterable<string>): string[] => [...new Set(values)].sort()
const section = (title: string): string => readme.split(`\n## ${title}\n`)[1]?.split('\n## ')[0] ?? ''

describe('the README: commands', () => {
  it('opens with the two', () => {
    expect(blocks.slice(0, 2).map(({ code }) => code)).toEqual(['npm ci && npm start\n', 'npm cit\n'])
  })

  const named = unique(
    [...readme.matchAll(/npm run (?:-s )?([a-z]+)|npm (start|test)\b/g)].map(
      ([, run, own]) => run ?? own ?? '',
    ),
  )
  it('names several', () => expect(named.length).toBeGreaterThan(4))
  it.each(named)('npm has a script %s', (name) => expect(scripts).toHaveProperty(name))
})

describe('the README: paths', () => {
  const words = [
    ...spans,
    ...blocks.filter(({ kind }) => kind === '').flatMap(({ code }) => code.split(/\s+/)),
  ]
  const files = unique(
    words
      .map((word) => word.replace(/[;,]$/, ''))
      .filter((word) => /^(src|test|content|migrations|\.ci|wrangler\.toml)(\/|$)/.test(word)),
  )
  it('names several', () => expect(files.length).toBeGreaterThan(8))
  it.each(files)('%s is there', (path) => expect(existsSync(resolve(ROOT, path))).toBe(true))
})

describe('the README: flags', () => {
  const flags = (text: string): string[] => unique([...text.matchAll(/--[a-z]+/g)].map(([flag]) => flag))
  it('of start are those of its help', () => {
    expect(flags(section('Start it'))).toEqual(flags(START_HELP))
  })
  it('of ingest are those of its help', () => {
    expect([...flags(section('Add your own reports')), '--help'].sort()).toEqual(flags(INGEST_HELP))
  })
  it('of mail are those of its help', () => {
    expect([...flags(section('Newsletters')), '--help'].sort()).toEqual(flags(MAIL_HELP))
  })
  it('of subscribers are those of its help, but for where it is', () => {
    const where = ['--to', '--token', '--state', '--help']
    expect([...flags(section('The day by mail')), ...where].sort()).toEqual(flags(SUBSCRIBERS_HELP).sort())
  })
  it('of feeds are those of its help, but for where it is', () => {
    const where = ['--token', '--state', '--help']
    expect([...flags(section('Feeds')), ...where].sort()).toEqual(flags(FEEDS_HELP).sort())
  })
  it('of export and import are those of their help, but for where it is', () => {
    const where = ['--token', '--state', '--help']
    const told = unique([...flags(section('Backup and restore')), ...where])
    expect(told).toEqual(unique([...flags(EXPORT_HELP), ...flags(IMPORT_HELP)]))
  })
  it('of token are those of its help, but for where it is', () => {
    const where = ['--to', '--token', '--state', '--help']
    expect([...flags(section('Tokens')), ...where].sort()).toEqual(flags(TOKEN_HELP).sort())
  })
})

describe('the README: surfaces', () => {
  const routes = createApp().routes.map(({ path }) => path)
  /** Of Hono's path syntax, what routes here use: `:name` and `:name{pattern}`. */
  const patternOf = (route: string): RegExp =>
    new RegExp(
      `^${route.replaceAll('.', '\\.').replaceAll(/:\w+(?:\{((?:[^{}]|\{[^}]*\})*)\})?/g, (_, own?: string) => (own ? `(?:${own.replaceAll('\\\\.', '\\.')})` : '[^/]+'))}$`,
    )
  const patterns = routes.filter((route) => !route.includes('*')).map(patternOf)
  const isAnswered = (path: string): boolean => patterns.some((pattern) => pattern.test(path))

  const paths = unique(
    [...section('Surfaces').matchAll(/`(\/[^`]*)`/g)].map(([, path = '']) =>
      path.replaceAll(/\{\w+\}/g, 'x1'),
    ),
  )
  it('names many', () => expect(paths.length).toBeGreaterThan(18))
  it.each(paths)('%s is answered', (path) => expect(isAnswered(path)).toBe(true))
  it('would see one that is not', () => expect(isAnswered('/subscribers')).toBe(false))

  it('names every address of the API', () => {
    const api = unique(routes.filter((path) => path.startsWith('/api/v1/') && !path.includes('*')))
    expect(api.length).toBeGreaterThan(8)
    expect(api.map((path) => path.replaceAll(/:\w+/g, 'x1')).filter((path) => !paths.includes(path))).toEqual(
      [],
    )
  })
})

describe('the README: settings', () => {
  const named = unique(
    [...section('Settings').matchAll(/^\| (`\w+`(?:, `\w+`)*) /gm)].flatMap(([, names = '']) =>
      names.replaceAll('`', '').split(', '),
    ),
  )
  it('are the variables of wrangler.toml and the secrets', () => {
    const variables = read('wrangler.toml').split('[vars]')[1]?.split('\n[')[0] ?? ''
    const configured = [...variables.matchAll(/^(\w+) =/gm)].map(([, name = '']) => name)
    expect(named).toEqual(
      unique([
        ...configured,
        'API_TOKEN',
        'MAIL_ADDRESSES',
        'MAIL_HTTP_KEY',
        'MAIL_WEBHOOK_SECRET',
        'SMTP_PASSWORD',
      ]),
    )
  })
  it.each(named)('%s is read by the Worker', (name) =>
    expect(read('src/wire.ts') + read('src/delivery/mail-settings.ts')).toContain(name),
  )
})

describe('the README: examples', () => {
  it('hands in with curl what the API takes', () => {
    const [, body = ''] = /-d '([^']*)'/.exec(section('Add your own reports')) ?? []
    const { reports } = JSON.parse(body) as { reports: unknown[] }
    expect(submissionSchema.safeParse(reports[0])).toMatchObject({ success: true })
  })

  it('shows front matter that is read, with all its keys', () => {
    const example = blocks.find(({ kind }) => kind === 'markdown')?.code ?? ''
    const found = frontMatterOf(example, 'markdown')
    expect(found).toMatchObject({ kind: 'read' })
    const keys = ['byline', 'language', 'origin', 'published', 'source', 'title', 'url']
    expect(Object.keys('labels' in found ? found.labels : {}).sort()).toEqual(keys)
  })

  it('names the databases and queues of wrangler.toml', () => {
    const config = read('wrangler.toml')
    const made = [...section('Deploy it').matchAll(/(?:d1|queues) create (\S+)/g)].map(
      ([, name = '']) => name,
    )
    expect(made).toHaveLength(4)
    for (const name of made) expect(config).toContain(`"${name}"`)
  })
})

describe('the code map', () => {
  const map = read('src/README.md')
  const files = unique(
    [...map.matchAll(/`((?:src|content|test|\w+)\/[\w./-]+\.(?:tsx?|json))`/g)].map(([, path = '']) => path),
  )
  it.each(files)('%s stands', (path) => {
    expect([path, `src/${path}`].some((place) => existsSync(resolve(ROOT, place)))).toBe(true)
  })
  it('names the files a report goes through', () => {
    expect(files.length).toBeGreaterThan(15)
  })
})
