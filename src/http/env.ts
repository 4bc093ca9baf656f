import type { Context } from 'hono'
import type { Scope } from '../model/token.ts'
import type { Ports } from '../ports.ts'

/** 'absent': no Authorization header; 'wrong': one that nobody was given, or that was revoked. */
export type Caller = { kind: 'known'; id: string; scope: Scope } | { kind: 'absent' } | { kind: 'wrong' }

/** What the Worker hands to the app with each request, and who is calling, where a door has asked. */
export type HttpEnv = { Bindings: { ports: Ports }; Variables: { caller?: Caller } }

export type Ctx = Context<HttpEnv>
