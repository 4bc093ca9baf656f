import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { CRON_MINUTES } from '../../src/limits.ts'

test('the status page counts on the cron of wrangler.toml', () => {
  const config = readFileSync(join(import.meta.dirname, '../../wrangler.toml'), 'utf8')
  expect(config).toContain(`crons = ["*/${CRON_MINUTES} * * * *"]`)
})
