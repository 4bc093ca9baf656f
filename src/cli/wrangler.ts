import { resolve } from 'node:path'

type Wrangler = typeof import('wrangler')

/** The checkout, and its Wrangler configuration. */
export const ROOT = resolve(import.meta.dirname, '../..')
export const WRANGLER_CONFIG = resolve(ROOT, 'wrangler.toml')

/**
 * Wrangler as a library, told before it is loaded to keep to this machine: no metrics, no log files, no question to
 * the network where we are, no traces.
 */
export const loadWrangler = (): Promise<Wrangler> => {
  process.env.WRANGLER_LOG ??= 'error'
  process.env.WRANGLER_SEND_METRICS = 'false'
  process.env.WRANGLER_WRITE_LOGS = 'false'
  process.env.CLOUDFLARE_CF_FETCH_ENABLED = 'false'
  process.env.X_LOCAL_OBSERVABILITY = 'false'
  return import('wrangler')
}
