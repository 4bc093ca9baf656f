import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Register } from '../../src/model/source.ts'

export const register = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../content/sources.json'), 'utf8'),
) as Register
