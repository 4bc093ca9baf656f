import { spawnSync } from 'node:child_process'
import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const ROOT = resolve(import.meta.dirname, '..')
const CONFIG = '.dependency-cruiser.cjs'

type Violation = { rule: { name: string }; from: string }
type Cruise = { summary: { violations: Violation[]; totalCruised: number } }

const cruise = (folder: string): Cruise['summary'] => {
  const bin = resolve(ROOT, 'node_modules/.bin/depcruise')
  const args = [bin, 'src', '--config', CONFIG, '--output-type', 'json']
  const { stdout } = spawnSync(process.execPath, args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  })
  return (JSON.parse(stdout) as Cruise).summary
}

const breaks = (violations: Violation[]): string[] =>
  violations.map(({ rule, from }) => `${rule.name}: ${from}`).sort()

/** A house with every room in it and no breach. */
const HOUSE: Record<string, string> = {
  'src/model/noun.ts': "import { createHash } from 'node:crypto'\nexport const noun = createHash",
  'src/limits.ts': 'export const LIMIT = 1',
  'src/ports.ts': "import type { noun } from './model/noun.ts'\nexport type Ports = typeof noun",
  'src/intake/room.ts':
    "import { z } from 'zod'\nimport { LIMIT } from '../limits.ts'\nexport const a = [z, LIMIT]",
  'src/reading/room.ts': "export { noun } from '../model/noun.ts'",
  'src/grouping/room.ts': 'export const a = 1',
  'src/digest/part.ts': 'export const c = 1',
  'src/digest/room.ts': "import { c } from './part.ts'\nexport const a = c",
  'src/render/room.tsx':
    "import { noun } from '../model/noun.ts'\nexport const a = () => <p>{String(noun)}</p>",
  'src/flows/room.ts': "import { a } from '../intake/room.ts'\nexport const b = a",
  'src/store/room.ts': "import { eq } from 'drizzle-orm'\nexport const a = eq",
  'src/delivery/room.ts': "import type { Ports } from '../ports.ts'\nexport type A = Ports",
  'src/http/room.ts':
    "import { a } from '../render/room.tsx'\nexport { b } from '../flows/room.ts'\nexport { a }",
  'src/cli/room.ts': "import 'node:fs'\nexport const a = () => import('../flows/room.ts')",
  'src/wire.ts': "export { a } from './store/room.ts'\nexport type { A } from './delivery/room.ts'",
  'src/index.ts': "export { a } from './wire.ts'\nexport { b } from './http/room.ts'",
}

/** One breach of each rule, in whatever way code may import: types, re-exports, on demand, from JSX. */
const BREACHES: [rule: string, file: string, code: string][] = [
  ['no-circles', 'src/digest/part.ts', "import { a } from './room.ts'\nexport const c = () => a"],
  ['resolvable', 'src/digest/lost.ts', "import { a } from './nowhere.ts'\nexport const b = a"],
  [
    'model-imports-nothing',
    'src/model/out.ts',
    "import { LIMIT } from '../limits.ts'\nexport const a = LIMIT",
  ],
  ['model-imports-nothing', 'src/model/library.ts', "import { z } from 'zod'\nexport const a = z"],
  [
    'intake-imports-only',
    'src/intake/out.ts',
    "import { noun } from '../reading/room.ts'\nexport const a = noun",
  ],
  ['reading-imports-only', 'src/reading/out.ts', "export const a = () => import('../grouping/room.ts')"],
  [
    'grouping-imports-only',
    'src/grouping/out.ts',
    "import type { Ports } from '../ports.ts'\nexport type A = Ports",
  ],
  ['digest-imports-only', 'src/digest/out.ts', "export { a } from '../grouping/room.ts'"],
  [
    'render-imports-only',
    'src/render/out.tsx',
    "import { b } from '../flows/room.ts'\nexport const A = () => <p>{String(b)}</p>",
  ],
  ['flows-imports-only', 'src/flows/out.ts', "import { a } from '../http/room.ts'\nexport const b = a"],
  ['store-imports-only', 'src/store/out.ts', "import { b } from '../flows/room.ts'\nexport const a = b"],
  [
    'delivery-imports-only',
    'src/delivery/out.ts',
    "import { a } from '../intake/room.ts'\nexport const b = a",
  ],
  ['http-imports-only', 'src/http/out.ts', "import { a } from '../digest/room.ts'\nexport const b = a"],
  ['cli-imports-only', 'src/cli/out.ts', "import { b } from '../http/room.ts'\nexport const a = b"],
  ['limits-import-nothing', 'src/limits.ts', "import 'node:os'\nexport const LIMIT = 1"],
  [
    'ports-import-model',
    'src/ports.ts',
    "import { LIMIT } from './limits.ts'\nexport type Ports = typeof LIMIT",
  ],
  ['index-opens-doors', 'src/index.ts', "export { a } from './digest/room.ts'"],
  ['drizzle-in-store-only', 'src/flows/sql.ts', "import { eq } from 'drizzle-orm'\nexport const a = eq"],
  [
    'drizzle-in-store-only',
    'src/wire.ts',
    "import type { D1Database } from 'drizzle-orm/d1'\nexport type A = D1Database",
  ],
  [
    'only-wire-opens-store-and-delivery',
    'src/cli/store.ts',
    "import { a } from '../store/room.ts'\nexport const b = a",
  ],
  [
    'only-wire-opens-store-and-delivery',
    'src/index.ts',
    "export { a } from './digest/room.ts'\nexport type { A } from './delivery/room.ts'",
  ],
  [
    'stages-are-pure',
    'src/intake/io.ts',
    "import { readFileSync } from 'node:fs'\nexport const a = readFileSync",
  ],
  [
    'stages-are-pure',
    'src/render/io.tsx',
    "import { hostname } from 'os'\nexport const A = () => <p>{hostname()}</p>",
  ],
  ['doors-are-last', 'src/http/env.ts', "import type { a } from '../wire.ts'\nexport type A = typeof a"],
  ['doors-are-last', 'src/cli/door.ts', "export { a } from '../index.ts'"],
]

const build = (folder: string, files: Record<string, string>): void => {
  for (const file of [CONFIG, 'tsconfig.json', 'package.json'])
    cpSync(resolve(ROOT, file), join(folder, file))
  symlinkSync(resolve(ROOT, 'node_modules'), join(folder, 'node_modules'))
  for (const [file, code] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), `${code}\n`)
  }
}

const folders: string[] = []
const houseWith = (breaches: Record<string, string>): Violation[] => {
  const folder = mkdtempSync(join(tmpdir(), 'daybook-walls-'))
  folders.push(folder)
  build(folder, { ...HOUSE, ...breaches })
  return cruise(folder).violations
}

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true })
})

describe('the walls of the house', () => {
  it('stand in src, all of which is looked at', () => {
    const { violations, totalCruised } = cruise(ROOT)
    expect(breaks(violations)).toEqual([])
    expect(totalCruised).toBeGreaterThan(30)
  })

  it('let through what they should', () => expect(breaks(houseWith({}))).toEqual([]))
})

describe('a breach', () => {
  let found: string[] = []
  beforeAll(() => {
    found = breaks(houseWith(Object.fromEntries(BREACHES.map(([, file, code]) => [file, code]))))
  })

  it.each(BREACHES)('of %s is found in %s', (rule, file) => {
    expect(found).toContain(`${rule}: ${file}`)
  })

  it('is planted for each rule', () => {
    const { forbidden } = createRequire(import.meta.url)(resolve(ROOT, CONFIG)) as {
      forbidden: { name: string }[]
    }
    expect([...new Set(BREACHES.map(([rule]) => rule))].sort()).toEqual(
      forbidden.map(({ name }) => name).sort(),
    )
  })
})

/** What no import shows: a stage that asks for the time or for chance. */
const IMPURE =
  /\bDate\.now\b|\bnew Date\(\)|\bDate\(\)|\bperformance\.|\bMath\.random\b|\brandom(UUID|Bytes|Int)\b|\bgetRandomValues\b/

describe('a stage has no clock and no dice', () => {
  const stages = globSync('src/{model,intake,reading,grouping,digest,render}/**/*.{ts,tsx}', { cwd: ROOT })

  it('in any of its files', () => {
    expect(stages.length).toBeGreaterThan(30)
    expect(stages.filter((file) => IMPURE.test(readFileSync(resolve(ROOT, file), 'utf8')))).toEqual([])
  })

  it.each(['Date.now()', 'new Date()', 'Math.random()', 'crypto.randomUUID()', 'performance.now()'])(
    'and %s would be seen',
    (code) => expect(`const a = ${code}`).toMatch(IMPURE),
  )
  it('but a date of an argument may be made', () => expect('new Date(iso)').not.toMatch(IMPURE))
})
