import type { Context } from 'hono'
import type { Ports } from '../ports.ts'

/** What the Worker hands to the app with each request. */
export type HttpEnv = { Bindings: { ports: Ports } }

export type Ctx = Context<HttpEnv>
